/// Makes keys that a record's dictionary may have from the names that producers give to columns.
struct DictionaryKeys {
  private static let letters: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "á": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e",
    "î": "i", "ï": "i", "í": "i", "ô": "o", "ö": "o", "ó": "o", "ù": "u", "û": "u", "ü": "u",
    "ú": "u", "ÿ": "y", "ñ": "n", "œ": "oe", "æ": "ae",
  ]

  /// The names of the standard keep to its columns, whatever stands before them in the file.
  private var used = Set(MednumStandard.columns.map(\.name))

  /// Returns a key of lowercase ASCII letters, digits and underscores, different from those before.
  mutating func key(for name: String, at index: Int) -> String {
    if MednumStandard.has(name) { return name }
    let base = Self.slug(of: name) ?? "colonne_\(index + 1)"
    var key = base
    var count = 1
    while !used.insert(key).inserted {
      count += 1
      key = "\(base)_\(count)"
    }
    return key
  }

  private static func slug(of name: String) -> String? {
    var result = ""
    for character in name.lowercased().prefix(60) {
      if character.isASCII && (character.isLetter || character.isNumber) {
        result.append(character)
      } else if let replacement = letters[character] {
        result += replacement
      } else if !result.isEmpty && !result.hasSuffix("_") {
        result.append("_")
      }
    }
    while result.hasSuffix("_") { result.removeLast() }
    guard let first = result.first else { return nil }
    return first.isLetter ? result : "colonne_" + result
  }
}
