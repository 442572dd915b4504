extension String {
  /// The text in quotes on one line, as messages show it: long ones are cut.
  var shown: String {
    let text = TextCleaning.line(self)
    return text.count <= 80 ? "'\(text)'" : "'\(text.prefix(79))…'"
  }
}

/// Takes from texts what producers' tools leave in them and people do not see.
///
/// Spaces inside a text are kept: they are the producer's, and a change of them is theirs to make.
enum TextCleaning {
  /// Returns a text on one line, without surrounding spaces; controls and line ends become a space.
  static func line(_ text: String) -> String {
    if isClean(text) { return text }
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      if isControl(scalar) || (pendingSpace && scalar == " ") {
        pendingSpace = true
        continue
      }
      if pendingSpace && result.last != " " { result.append(" ") }
      pendingSpace = false
      result.append(scalar)
    }
    return String(trimmed(result[...]))
  }

  /// Returns a text of any number of lines, each without spaces at its end.
  static func lines(_ text: String) -> String {
    if isClean(text) { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { part in
      let indent = part.prefix { $0 == " " }
      let content = line(String(part))
      return content.isEmpty ? "" : indent + content
    }
    let kept = lines.drop(while: \.isEmpty)
    let end = kept.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? kept.startIndex
    return line(kept[..<end].first ?? "")
      + kept[..<end].dropFirst().map { "\n" + $0 }.joined()
  }

  /// Returns the text that all writings of it that differ by spaces or case only have in common.
  static func folded(_ text: String) -> String {
    line(text).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns the text that all writings of one label have in common: no case, no spaces, one apostrophe.
  static func labelKey(_ text: String) -> String {
    String(
      text.lowercased().compactMap { character in
        switch character {
        case "’", "ʼ", "`", "´": "'"
        case _ where character.isWhitespace: nil
        default: character
        }
      })
  }

  /// A Boolean value indicating, from its bytes alone, that a text has nothing to take away.
  private static func isClean(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return true }
    return first != 0x20 && last != 0x20 && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
  }

  private static func trimmed(
    _ scalars: String.UnicodeScalarView.SubSequence
  ) -> String.UnicodeScalarView.SubSequence {
    let start = scalars.drop(while: \.properties.isWhitespace)
    let end = start.lastIndex { !$0.properties.isWhitespace }
    return end.map { start[...$0] } ?? start[..<start.startIndex]
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The zero-width space and the byte order mark, which only break comparisons.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200b || scalar.value == 0xfeff
  }
}
