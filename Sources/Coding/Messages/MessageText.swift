extension String {
  /// The text with line breaks and other control characters as spaces, and no blanks around it.
  var onOneLine: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars { shown.append(scalar.isForbiddenOnALine ? " " : scalar) }
    return String(String(shown)[...].trimmed { $0 == " " })
  }

  /// The text with line feeds for line breaks, no other control characters but tabs, no blanks at the
  /// ends of lines, and no empty lines around it.
  var asBody: String {
    var shown = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar {
      case "\r": shown.append("\n")
      case "\n": if previous != "\r" { shown.append("\n") }
      default: shown.append(scalar.isForbiddenInABody ? " " : scalar)
      }
      previous = scalar
    }
    return String(shown).messageLines[...].asBody
  }

  /// The lines of a message, which line feeds alone separate; a final one ends the last line.
  var messageLines: [Substring] {
    var lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension Substring {
  /// The text without the scalars at both ends that a closure says are blank.
  func trimmed(_ isBlank: (Unicode.Scalar) -> Bool) -> Substring {
    var scalars = unicodeScalars.drop(while: isBlank)
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return Substring(scalars)
  }

  /// The line without blanks at its end.
  var withoutTrailingBlanks: Substring {
    var bytes = utf8
    while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
      bytes.removeLast()
    }
    return Substring(bytes)
  }

  var isBlank: Bool {
    utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

extension Collection<Substring>
where Self: BidirectionalCollection, SubSequence == ArraySlice<Substring> {
  /// The lines after the last blank one, blank lines at the end left out.
  var lastParagraph: ArraySlice<Substring> {
    var lines = self[...]
    while let last = lines.last, last.isBlank { lines.removeLast() }
    let start = lines.lastIndex { $0.isBlank }.map { $0 + 1 } ?? lines.startIndex
    return lines[start...]
  }

  /// The lines joined, without blanks at their ends and without empty lines around them.
  var asBody: String {
    var lines = self[...]
    while let last = lines.last, last.isBlank { lines.removeLast() }
    return lines.drop { $0.isBlank }.map(\.withoutTrailingBlanks).joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  /// A Boolean value indicating whether a title or a trailer may not hold it.
  var isForbiddenOnALine: Bool {
    if isPlainASCII { return false }
    return isControl || value == 0x2028 || value == 0x2029 || turnsText
  }

  /// A Boolean value indicating whether a body may not hold it.
  var isForbiddenInABody: Bool {
    !isPlainASCII && self != "\n" && self != "\t"
      && (isControl || turnsText)
  }

  /// A Boolean value indicating whether it is a control: Unicode has no others, and never will.
  private var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// A Boolean value indicating whether it turns the direction of the text that follows, which then reads as
  /// something else.
  private var turnsText: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }

  private var isPlainASCII: Bool { (0x20...0x7E).contains(value) }
}
