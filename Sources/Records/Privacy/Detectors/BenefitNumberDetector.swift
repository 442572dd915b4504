/// Finds numbers of people who receive benefits: digits close to « allocataire » or to « CAF n° ».
enum BenefitNumberDetector {
  static func places(in text: PersonalText) -> [PersonalDatumPlace] {
    text.words.compactMap { word in
      guard word.text == "allocataire" || word.text == "caf" else { return nil }
      var start = word.range.upperBound
      while start < word.range.upperBound + 24, !PersonalText.isDigit(text.byte(start)) {
        start += 1
      }
      var end = start
      while PersonalText.isDigit(text.byte(end)) { end += 1 }
      let between = text.text(word.range.upperBound..<start)
      let announced =
        between.contains(":") || between.contains("num")
        || between.contains("n")
          && between.utf8.count <= 6
        || word.text == "allocataire" && between == " "
      guard (5...8).contains(end - start), announced,
        !PersonalText.isDigit(text.byte(end + 1)) || text.byte(end) != UInt8(ascii: " ")
      else { return nil }
      return PersonalDatumPlace(.benefitNumber, start..<end)
    }
  }
}
