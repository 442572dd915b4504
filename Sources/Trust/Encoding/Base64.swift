/// Strict Base64 (RFC 4648 §4): padded, without blanks, one text for each byte string.
///
/// Refusing every other spelling means that two texts differ exactly when their bytes do.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The value of each character, or `notInAlphabet`.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: notInAlphabet, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  private static let notInAlphabet: UInt8 = 0xFF
  private static let padding = UInt8(ascii: "=")

  /// Returns the bytes that a text encodes, or `nil` when it is not strict Base64.
  ///
  /// A wrapped text may be cut by single newlines between characters, as in an armour.
  static func decode(_ text: Span<UInt8>, isWrapped: Bool = false) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var symbols = 0
    var pads = 0
    var isAfterNewline = true
    for index in text.indices {
      let character = text[index]
      if isWrapped, character == UInt8(ascii: "\n") {
        guard !isAfterNewline else { return nil }
        isAfterNewline = true
        continue
      }
      isAfterNewline = false
      if character == padding {
        pads += 1
        continue
      }
      let value = values[Int(character)]
      guard value != notInAlphabet, pads == 0 else { return nil }
      bits = bits << 6 | UInt32(value)
      symbols += 1
      if symbols % 4 == 0 {
        bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
        bytes.append(UInt8(truncatingIfNeeded: bits))
      }
    }
    if isWrapped && isAfterNewline { return nil }
    return finish(bytes, bits: bits, symbols: symbols % 4, pads: pads)
  }

  /// Adds the one or two bytes of an incomplete group, when its padding and unused bits are right.
  private static func finish(
    _ complete: [UInt8], bits: UInt32, symbols: Int, pads: Int
  ) -> [UInt8]? {
    switch (symbols, pads) {
    case (0, 0): return complete
    case (2, 2) where bits & 0xF == 0: return complete + [UInt8(truncatingIfNeeded: bits >> 4)]
    case (3, 1) where bits & 0x3 == 0:
      return complete + [
        UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2),
      ]
    default: return nil
    }
  }

  /// Returns bytes in the alphabet for addresses (RFC 4648 §5), without padding.
  static func url(_ bytes: [UInt8]) -> [UInt8] {
    encode(bytes, isPadded: false).utf8.map { character in
      switch character {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "/"): UInt8(ascii: "_")
      default: character
      }
    }
  }

  /// Returns bytes as Base64 text, with or without padding, cut into lines when a width is given.
  static func encode(_ bytes: [UInt8], isPadded: Bool = true, lineWidth: Int? = nil) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 4 / 3 + 8)
    var column = 0
    func put(_ character: UInt8) {
      if let lineWidth, column == lineWidth {
        text.append(UInt8(ascii: "\n"))
        column = 0
      }
      text.append(character)
      column += 1
    }
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
      for position in 0...group.count {
        put(alphabet[Int(bits >> (18 - 6 * position) & 63)])
      }
      if isPadded { for _ in group.count..<3 { put(padding) } }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
