/// Finds where a person lives: « habite », « demeurant » and the like, with an address after it.
enum HomeDetector {
  private static let openings: Set<String> = [
    "habite", "habitent", "demeurant", "domicilie", "domiciliee",
  ]
  private static let streets: Set<String> = [
    "rue", "avenue", "av", "boulevard", "bd", "place", "allee", "impasse", "chemin", "route",
    "quai",
    "cours", "square", "residence", "lotissement", "hameau",
  ]
  private static let organizations: Set<String> = [
    "association", "structure", "siege", "entreprise", "societe", "cooperative", "collectif",
  ]

  static func places(in text: PersonalText) -> [PersonalDatumPlace] {
    text.words.enumerated().compactMap { index, word in
      guard openings.contains(word.text) || isHome(at: index, in: text) else { return nil }
      if text.words[max(0, index - 5)..<index].contains(where: { organizations.contains($0.text) })
      {
        return nil
      }
      let near = text.words[index...].prefix(7)
      guard let street = near.first(where: { streets.contains($0.text) }),
        case let between = text.plain[word.range.upperBound..<street.range.lowerBound],
        between.contains(where: PersonalText.isDigit)
      else { return nil }
      return PersonalDatumPlace(.homeAddress, word.range.lowerBound..<street.range.upperBound)
    }
  }

  /// Returns whether a word says « son domicile », « domicile personnel » or « chez » and a title.
  private static func isHome(at index: Int, in text: PersonalText) -> Bool {
    let word = text.words[index].text
    let after = index + 1 < text.words.count ? text.words[index + 1] : nil
    if word == "chez" {
      return after.map { ["m", "mr", "mme", "monsieur", "madame"].contains($0.text) } ?? false
    }
    guard word == "domicile" else { return false }
    let before = index > 0 ? text.words[index - 1].text : ""
    return ["son", "sa", "leur", "mon"].contains(before)
      || (after.map { ["personnel", "de"].contains($0.text) } ?? false)
  }
}
