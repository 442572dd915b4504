/// Positions as Table Schema writes them: longitude, a comma and a space, latitude, in degrees.
enum Geopoint {
  static func problem(in text: String) -> LexicalProblem? {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")),
      let longitude = Number(canonical: String(text[..<comma])),
      case let rest = text[text.utf8.index(after: comma)...], rest.utf8.first == 0x20,
      let latitude = Number(canonical: String(rest.dropFirst()))
    else { return .notPosition(text) }
    guard isLongitude(longitude), isLatitude(latitude) else {
      return .outside(text, isSwapped: isLongitude(latitude) && isLatitude(longitude))
    }
    return nil
  }

  static func isLatitude(_ number: Number) -> Bool { abs(number.double) <= 90 }

  static func isLongitude(_ number: Number) -> Bool { abs(number.double) <= 180 }
}

// MARK: - What this check says

extension LexicalProblem {
  fileprivate static func notPosition(_ text: String) -> Self {
    Self(
      "invalid-geopoint", "\(text.quoted) is not a position",
      hint: "write longitude, then latitude, such as '-0.55, 47.47'")
  }

  fileprivate static func outside(_ text: String, isSwapped: Bool) -> Self {
    Self(
      "invalid-geopoint", "\(text.quoted) is nowhere on earth",
      hint: isSwapped
        ? "write longitude first, then latitude"
        : "keep the longitude within 180 degrees and the latitude within 90")
  }
}
