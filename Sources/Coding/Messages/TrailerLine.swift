/// A line in the form of a trailer, `Key: value`; the value may be empty, which is then refused.
struct TrailerLine {
  let key: String
  let value: String

  /// Reads a line, or returns `nil` when it is not in the form of a trailer.
  init?(_ line: Substring) {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = line[..<colon]
    let rest = line[line.utf8.index(after: colon)...]
    guard TrailerLine.isKey(key), rest.utf8.isEmpty || rest.utf8.first == UInt8(ascii: " ") else {
      return nil
    }
    self.key = String(key)
    value = String(rest.trimmed { $0 == " " })
  }

  /// Returns whether a text is made of letters and hyphens, a letter first.
  private static func isKey(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}
