/// Finds dates of birth of people: « né(e) le » and « date de naissance » followed by a day.
enum BirthDateDetector {
  private static let months = [
    "janv", "fev", "mars", "avril", "mai", "juin", "juil", "aout", "sept", "octo", "nove", "dece",
  ]
  /// What is founded is said to be born, too.
  private static let founded = [
    "association", "structure", "cooperative", "reseau", "lieu", "projet", "collectif", "idee",
    "maison", "centre", "mediatheque", "federation", "demarche", "espace",
  ]

  static func places(in text: PersonalText) -> [PersonalDatumPlace] {
    text.words.enumerated().compactMap { index, word in
      guard let opening = opening(at: index, in: text),
        let end = endOfDate(after: opening, in: text),
        !text.words[max(0, index - 6)..<index].contains(where: { founded.contains($0.text) })
      else { return nil }
      return PersonalDatumPlace(.birthDate, word.range.lowerBound..<end)
    }
  }

  /// Returns the end of the words that announce a date of birth, or `nil` when none start at a word.
  private static func opening(at index: Int, in text: PersonalText) -> Int? {
    let start = text.words[index].range.lowerBound
    for phrase in ["ne le ", "nee le ", "ne(e) le ", "ne.e le ", "ne·e le ", "date de naissance"]
    where text.text(start..<start + phrase.unicodeScalars.count) == phrase
      || phrase.contains("·") && isMiddleDot(at: start, in: text)
    {
      // « ne le » without its accent is a negation.
      if phrase == "ne le ", text.scalars[start + 1] == "e" { continue }
      return start + phrase.unicodeScalars.count
    }
    return nil
  }

  private static func isMiddleDot(at start: Int, in text: PersonalText) -> Bool {
    text.text(start..<start + 2) == "ne" && text.byte(start + 2) == 0
      && text.text(start + 3..<start + 8) == "e le "
  }

  private static func endOfDate(after start: Int, in text: PersonalText) -> Int? {
    var index = start
    while index < start + 4, !PersonalText.isDigit(text.byte(index)) { index += 1 }
    let first = index
    while PersonalText.isDigit(text.byte(index)) { index += 1 }
    guard (1...4).contains(index - first) else { return nil }
    if "/.-".utf8.contains(text.byte(index)), PersonalText.isDigit(text.byte(index + 1)) {
      while PersonalText.isDigit(text.byte(index)) || "/.-".utf8.contains(text.byte(index)) {
        index += 1
      }
      return index
    }
    let rest = text.text(index..<index + 12)
    return months.contains { rest.hasPrefix(" " + $0) || rest.hasPrefix("er " + $0) } ? index : nil
  }
}
