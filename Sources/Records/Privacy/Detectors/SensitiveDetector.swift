/// Finds words of health, origin and opinion close to a person, in free text.
///
/// Alone they are what a ledger is about (« accès à la santé »); beside one person they are that person's.
enum SensitiveDetector {
  /// How far from a person a word counts, in scalars.
  private static let reach = 80

  private static let people: Set<String> = ["dame", "monsieur", "voisin", "voisine"]
  private static let pointed: Set<String> = [
    "personne", "homme", "femme", "jeune", "habitant", "habitante", "usager", "usagere",
  ]

  static func places(in text: PersonalText, near named: [Range<Int>]) -> [PersonalDatumPlace] {
    let markers =
      named + text.words.indices.filter { isPerson(at: $0, in: text) }.map { text.words[$0].range }
    guard !markers.isEmpty else { return [] }
    return text.words.compactMap { word in
      guard PersonWords.sensitive.contains(where: { word.text.hasPrefix($0) }),
        markers.contains(where: { isNear($0, word.range, in: text) })
      else { return nil }
      return PersonalDatumPlace(.sensitiveDetail, word.range)
    }
  }

  /// Returns whether a word points to one person: « une dame », « cette personne ».
  private static func isPerson(at index: Int, in text: PersonalText) -> Bool {
    let word = text.words[index].text
    guard index > 0, case let before = text.words[index - 1].text else { return false }
    if people.contains(word) { return ["un", "une", "ce", "cette", "mon", "ma"].contains(before) }
    return pointed.contains(word) && ["ce", "cet", "cette"].contains(before)
  }

  private static func isNear(_ person: Range<Int>, _ word: Range<Int>, in text: PersonalText)
    -> Bool
  {
    let between =
      person.lowerBound < word.lowerBound
      ? person.upperBound..<max(person.upperBound, word.lowerBound)
      : word.upperBound..<max(word.upperBound, person.lowerBound)
    guard between.count <= reach else { return false }
    // Another sentence speaks of something else: a point ends one when a blank follows.
    return !between.contains {
      text.byte($0) == UInt8(ascii: ".") && text.byte($0 + 1) == UInt8(ascii: " ")
    }
  }
}
