extension PublicKey {
  /// The longest line read, in bytes; an RSA key of 16,384 bits takes 2,800.
  private static let longestLine = 8192

  /// Reads a key from a line of text, as in a `.pub` file: `ssh-ed25519 AAAA… comment`.
  ///
  /// Blanks around the line do not matter, and the comment, which nothing vouches for, is dropped.
  /// It throws what ``init(blob:)`` throws, and ``SignatureProblem/malformed(_:)`` when the line is
  /// not a key, or announces another kind of key than it holds.
  package init(line: String) throws(SignatureProblem) {
    guard line.utf8.count <= Self.longestLine else { throw .malformed("the key is too long") }
    let trimmed = Self.trimmed(line.utf8[...])
    guard !trimmed.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    else { throw .malformed("the key is on several lines") }

    let fields = trimmed.split(maxSplits: 2, whereSeparator: Self.isBlank)
    guard fields.count >= 2 else { throw .malformed("the key is not a kind and Base64") }
    let encoded = Array(fields[1])
    guard let blob = Base64.decode(encoded.span) else {
      throw .malformed("the key is not strict Base64")
    }
    var reader = WireReader(blob)
    guard try reader.name(of: "kind of key").utf8.elementsEqual(fields[0]) else {
      throw .malformed("the key is not of the kind it announces")
    }
    try self.init(blob: blob)
  }

  private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var text = text.drop(while: isBlankOrNewline)
    while let last = text.last, isBlankOrNewline(last) { text.removeLast() }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isBlankOrNewline(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
