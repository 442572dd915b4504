/// Names of machines on the internet, in addresses of pages and of mail.
enum HostName {
  /// Returns whether bytes of a text are a name with a dot: labels of letters, digits and inner
  /// hyphens.
  ///
  /// Letters of any script count, as people write such names; no label is longer than 63 bytes.
  static func isDotted(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var dots = 0
    var start = range.lowerBound
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        guard isLabel(bytes, start..<index) else { return false }
        dots += 1
        start = index + 1
      } else if !isLetterOrDigit(byte) && byte != UInt8(ascii: "-") {
        return false
      }
    }
    return dots > 0 && isLabel(bytes, start..<range.upperBound)
  }

  private static func isLabel(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count <= 63 && bytes[range.lowerBound] != UInt8(ascii: "-")
      && bytes[range.upperBound - 1] != UInt8(ascii: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// Returns where a byte first occurs from a position on, or the end.
  func position(of byte: UInt8, from start: Int = 0) -> Int {
    var index = start
    while index < count, self[index] != byte { index += 1 }
    return index
  }
}
