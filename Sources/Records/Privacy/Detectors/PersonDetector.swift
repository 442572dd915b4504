/// Finds named people: a title such as « Mme » before a name, and a first name with another after « contact ».
///
/// A function (« Madame la Maire »), a street and a place that honours somebody (« rue M. Curie », « École Madame de
/// Sévigné », « Centre Jean Vilar ») are nobody who could be written to.
enum PersonDetector {
  private static let titles: Set<String> = [
    "m", "mm", "mr", "mme", "mmes", "mlle", "mlles", "monsieur", "madame", "mademoiselle",
  ]
  private static let particles: Set<String> = [
    "de", "du", "d", "des", "le", "la", "van", "el", "ben",
  ]

  static func places(in text: PersonalText) -> [PersonalDatumPlace] {
    var places: [PersonalDatumPlace] = []
    for index in text.words.indices {
      guard let last = named(at: index, in: text) ?? contact(at: index, in: text),
        !isHonoured(at: index, in: text)
      else { continue }
      let range = text.words[index].range.lowerBound..<text.words[last].range.upperBound
      if places.last.map({ $0.range.upperBound > range.lowerBound }) ?? false { continue }
      places.append(PersonalDatumPlace(.namedPerson, range))
    }
    return places
  }

  /// Returns the last word of a name after a title, or `nil` when no person is named there.
  private static func named(at index: Int, in text: PersonalText) -> Int? {
    let title = text.words[index]
    guard titles.contains(title.text), title.isCapitalized else { return nil }
    let after = text.byte(title.range.upperBound)
    // One letter is a title only with its point, and is not one after another initial.
    if title.text == "m", after != UInt8(ascii: ".") { return nil }
    if title.text == "m", index > 0, text.words[index - 1].range.count == 1 { return nil }
    var next = index + 1
    if next < text.words.count, particles.contains(text.words[next].text),
      !text.words[next].isCapitalized, !["le", "la", "des"].contains(text.words[next].text)
    {
      next += 1
    }
    guard next < text.words.count, isClose(title, text.words[next], in: text) else { return nil }
    let name = text.words[next]
    guard name.isCapitalized, name.range.count > 1, !PersonWords.functions.contains(name.text)
    else {
      return nil
    }
    let other = next + 1
    let goesOn =
      other < text.words.count && text.words[other].isCapitalized
      && text.words[other].range.lowerBound - name.range.upperBound == 1
    return goesOn ? other : next
  }

  private static func isClose(
    _ title: PersonalText.Word, _ name: PersonalText.Word, in text: PersonalText
  ) -> Bool {
    let between = text.text(title.range.upperBound..<name.range.lowerBound)
    return between.utf8.count <= 6 && !between.contains(",") && !between.contains("(")
      && between.hasSuffix(" ") || between == "." || between.hasSuffix("'")
  }

  /// Returns the last word of a first name and another after a word such as « contact ».
  private static func contact(at index: Int, in text: PersonalText) -> Int? {
    let first = text.words[index]
    guard first.isCapitalized, index + 1 < text.words.count, FirstNames.contain(first.text) else {
      return nil
    }
    let name = text.words[index + 1]
    guard name.isCapitalized, name.range.count > 1,
      name.range.lowerBound - first.range.upperBound == 1,
      !MailboxWords.shared.contains(name.text)
    else { return nil }
    let before = text.words[max(0, index - 3)..<index]
    guard
      before.contains(where: { word in PersonWords.contacts.contains { word.text.hasPrefix($0) } })
    else { return nil }
    return index + 1
  }

  /// Returns whether what stands before is a street or a place, named after whoever follows.
  private static func isHonoured(at index: Int, in text: PersonalText) -> Bool {
    let name = text.words[index].range.lowerBound
    return text.words[max(0, index - 3)..<index].contains { word in
      PersonWords.places.contains(word.text)
        && !text.plain[word.range.upperBound..<name].contains { ".;:!?".utf8.contains($0) }
    }
  }
}
