extension String {
  /// Returns the text as it may stand within a line of a terminal or a page, cut at a number of characters.
  ///
  /// Line breaks and other controls become spaces, and so do the invisible marks that turn the direction
  /// of writing: what a person wrote may not move the cursor or disguise what stands around it.
  package func oneLine(limit: Int = 200) -> String {
    var (isPlain, previous) = (utf8.count <= limit, UInt8(ascii: " "))
    for byte in utf8 where isPlain {
      isPlain = (0x20...0x7E).contains(byte) && (byte != 0x20 || previous != 0x20)
      previous = byte
    }
    if isPlain, previous != UInt8(ascii: " ") { return self }
    var text = ""
    for scalar in unicodeScalars {
      text.unicodeScalars.append(scalar.isInvisible ? " " : scalar)
    }
    let words = text.split(separator: " ").joined(separator: " ")
    return words.count > limit ? words.prefix(limit - 1) + "…" : words
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
