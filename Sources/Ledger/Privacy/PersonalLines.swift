internal import Records

/// Looks for personal data in files that are no records, line by line.
enum PersonalLines {
  /// Returns where personal data seems to stand in lines that an earlier version has not, counted from 1.
  static func places(
    in bytes: [UInt8], besides earlier: [UInt8] = []
  ) -> [(line: Int, place: PersonalDatumPlace)] {
    let known = Set(earlier.split(separator: UInt8(ascii: "\n")))
    var places: [(line: Int, place: PersonalDatumPlace)] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !known.contains(line) {
      for place in PersonalData.places(in: String(decoding: line, as: UTF8.self), as: .prose) {
        places.append((index + 1, place))
      }
    }
    return places
  }
}

/// Looks for personal data in the message of a commit: its text, and the names that trailers such as
/// `Signed-off-by` give.
enum PersonalMessage {
  static func places(in message: String) -> [PersonalDatumPlace] {
    var places = PersonalData.places(in: message, as: .prose)
    var start = 0
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      let length = line.unicodeScalars.count
      if let colon = line.firstIndex(of: ":"), isKey(line[..<colon]),
        case let name = line[colon...].dropFirst(2), name.contains(" ") || name.contains("@")
      {
        let offset = length - name.unicodeScalars.count
        places.append(PersonalDatumPlace(.namedPerson, start + offset..<start + length))
      }
      start += length + 1
    }
    return places
  }

  private static func isKey(_ text: Substring) -> Bool {
    text.hasSuffix("-by")
      && text.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
      }
  }
}
