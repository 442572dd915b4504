/// The form in which names of places are compared, as the national rule of September 2026 has it.
///
/// One body is called « commune de X », « mairie de X » or « ville de X » by different lists; words are abbreviated,
/// and stand in the singular or the plural. Writing them alike raises the likeness where only the writing differs; it
/// decides nothing.
enum NameForm {
  /// Returns the form of a name in which it is compared.
  static func form(of name: String) -> PlainText {
    PlainText(words: canonical(PlainText(name).words).map(term))
  }

  /// Returns whether a text stands where a name is missing, such as « [Non diffusible] ».
  static func isAnonymous(_ text: PlainText) -> Bool {
    text.isEmpty
      || markers.contains { text.bytes.starts(with: $0.utf8) }
  }

  private static let markers = ["non diffusible", "non communique", "inconnu"]

  /// The beginnings of names that mean one and the same body, and whether an article has to follow.
  private static let heads: [(words: [String], takesArticle: Bool, body: String)] = [
    (["commune"], true, "ville"), (["com"], true, "ville"), (["mairie"], true, "ville"),
    (["ville"], true, "ville"), (["hotel", "de", "ville"], true, "ville"),
    (["conseil", "departemental"], true, "departement"),
    (["departement"], true, "departement"), (["conseil", "regional"], true, "region"),
    (["communaute", "de", "communes"], false, "cc"),
    (["communaute", "de", "commune"], false, "cc"), (["communaute", "com"], false, "cc"),
    (["communaute", "d", "agglomeration"], false, "cagglo"),
  ]

  private static let articles: Set<String> = ["de", "des", "du"]

  private static func canonical(_ words: [String]) -> [String] {
    for head in heads where words.starts(with: head.words) {
      let rest = words.dropFirst(head.words.count)
      guard head.takesArticle else {
        if rest.isEmpty { continue }
        return [head.body] + rest
      }
      guard let article = rest.first, articles.contains(article), rest.count > 1 else { continue }
      return [head.body] + rest.dropFirst()
    }
    return words
  }

  private static let abbreviations = [
    "st": "saint", "ste": "sainte", "sts": "saints", "ctre": "centre", "ass": "association",
    "asso": "association",
  ]

  /// Endings of plurals and feminines with what stands for them; the first that fits is taken.
  private static let endings = [
    ("iaux", "ial"), ("aux", "al"), ("ales", "al"), ("elles", "el"), ("ale", "al"),
    ("elle", "el"),
  ]

  /// The length below which a word is too short for anything to be taken from it: « pays » is no plural.
  private static let leastLength = 5

  private static func term(_ word: String) -> String {
    let word = abbreviations[word] ?? word
    guard word.utf8.count >= leastLength else { return word }
    for (ending, replacement) in endings where word.hasSuffix(ending) {
      return word.dropLast(ending.utf8.count) + replacement
    }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }
}
