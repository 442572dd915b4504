internal import Records

/// Reads decimal numbers, with a comma where producers write one and spaces between thousands.
enum NumberCleaning {
  static func number(_ text: String) -> CellReading {
    if let number = Number(text) { return .value(.number(number)) }
    if let number = lenient(text) {
      return .value(
        .number(number),
        CellReading.Note(
          .info, "number-repaired", "\(text.shown) is read as \(number.text)",
          fr: "\(text.shown) est lu \(number.text)"))
    }
    return .unreadable(
      text,
      CellReading.Note(
        .warning, "unreadable-number", "\(text.shown) is not a number",
        fr: "\(text.shown) n'est pas un nombre",
        hint: "write digits with a point, such as 47.25",
        frHint: "écrivez des chiffres et un point, comme 47.25"))
  }

  /// Returns the number that a text means with a decimal comma or with spaces between thousands.
  static func lenient(_ text: String) -> Number? {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard let first = parts.first, isGrouped(first, parts.dropFirst()) else { return nil }
    return Number(parts.joined().replacing(",", with: "."))
  }

  /// Spaces group digits by three; anywhere else they part two numbers.
  private static func isGrouped(_ first: Substring, _ rest: ArraySlice<Substring>) -> Bool {
    if rest.isEmpty { return true }
    let whole = first.drop { $0 == "-" || $0 == "+" }
    guard (1...3).contains(whole.utf8.count), whole.allSatisfy(\.isASCIIDigit) else { return false }
    return rest.enumerated().allSatisfy { offset, part in
      let group = part.prefix(while: \.isASCIIDigit)
      let isLast = offset == rest.count - 1
      return group.utf8.count == 3
        && (group.endIndex == part.endIndex
          || isLast && (part[group.endIndex] == "," || part[group.endIndex] == "."))
    }
  }
}

extension Character {
  /// A Boolean value indicating whether it is one of the digits 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}

extension StringProtocol {
  /// A Boolean value indicating whether it is written with the digits 0 to 9 only.
  var isAllDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
