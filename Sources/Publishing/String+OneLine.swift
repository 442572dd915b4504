extension String {
  /// Returns the text as it may stand within a line of a terminal or a page, cut at a number of characters.
  ///
  /// Line breaks and other controls become spaces, and so do the invisible marks that turn the direction
  /// of writing: what a person wrote may not move the cursor or disguise what stands around it.
  package func oneLine(limit: Int = 200) -> String {
    if utf8.count <= limit, isOneLine { return self }
    var text = ""
    for scalar in unicodeScalars {
      text.unicodeScalars.append(scalar.isInvisible ? " " : scalar)
    }
    let words = text.split(separator: " ").joined(separator: " ")
    return words.count > limit ? words.prefix(limit - 1) + "…" : words
  }
}

extension String {
  /// A Boolean value indicating whether it holds nothing invisible and no blank too many.
  private var isOneLine: Bool {
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      guard !scalar.isInvisible, scalar != " " || previous != " " else { return false }
      previous = scalar
    }
    return previous != " "
  }
}

extension Unicode.Scalar {
  /// A Boolean value indicating whether it is a control, a separator of lines, or turns the direction of writing.
  fileprivate var isInvisible: Bool {
    // Nearly no text holds one of those, and asking for a category is slow.
    if (0x20...0x7E).contains(value) || (0xA0...0x5FF).contains(value) { return false }
    let category = properties.generalCategory
    return category == .control || category == .lineSeparator || category == .paragraphSeparator
      || properties.isBidiControl
  }
}
