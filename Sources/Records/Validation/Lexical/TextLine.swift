/// Texts of one line or of several, without characters that nobody sees.
///
/// Characters that change the direction of writing, or have no width, can make a text read
/// otherwise than it is compared; control characters come from damaged imports.
enum TextLine {
  static func problem(in text: String, allowsLines: Bool) -> LexicalProblem? {
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      // Most bytes are these: printable ASCII, and the inside of letters with accents.
      if byte >= 0x20 && byte < 0x7f || byte >= 0x80 && byte < 0xc2 { continue }
      if byte == UInt8(ascii: "\n") {
        if !allowsLines { return .lineBreak(text) }
      } else if byte < 0x20 || byte == 0x7f {
        return byte == UInt8(ascii: "\r") && !allowsLines ? .lineBreak(text) : .invisible(text)
      } else if isInvisible(bytes, at: index) {
        return .invisible(text)
      }
    }
    return nil
  }

  /// Returns whether a character that begins with a byte from C2 on is a control, mark or space
  /// unseen.
  private static func isInvisible(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (bytes[index], second) {
    case (0xc2, 0x80...0x9f): return true
    case (0xe2, 0x80): return third == 0x8b || (0xa8...0xae).contains(third)
    case (0xe2, 0x81): return (0xa6...0xa9).contains(third)
    case (0xef, 0xbb): return third == 0xbf
    default: return false
    }
  }
}

// MARK: - What this check says

extension LexicalProblem {
  fileprivate static func lineBreak(_ text: String) -> Self {
    Self("line-break", "\(text.quoted) has more than one line", hint: "write it on one line")
  }

  fileprivate static func invisible(_ text: String) -> Self {
    Self(
      "invisible-character", "\(text.quoted) holds a character that cannot be seen",
      hint: "type the text again instead of pasting it")
  }
}
