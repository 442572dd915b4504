extension String {
  /// Returns the text as it may stand within a line of a terminal or a page, cut at a number of characters.
  ///
  /// Line breaks and other controls become spaces, and so do the invisible marks that turn the direction
  /// of writing: what a person wrote may not move the cursor or disguise what stands around it.
  package func oneLine(limit: Int = 200) -> String {
    var text = ""
    for scalar in unicodeScalars {
      let category = scalar.properties.generalCategory
      let isInvisible =
        category == .control || category == .lineSeparator || category == .paragraphSeparator
        || scalar.properties.isBidiControl
      text.unicodeScalars.append(isInvisible ? " " : scalar)
    }
    let words = text.split(separator: " ").joined(separator: " ")
    return words.count > limit ? words.prefix(limit - 1) + "…" : words
  }
}
