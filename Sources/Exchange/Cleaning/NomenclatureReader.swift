internal import Records

/// Finds the code that a text of a file means.
///
/// The text must be a French label, a code or an alias, whatever its case, spaces and apostrophes. The
/// nearest one is a suggestion for people, never a value: near is not the same.
struct NomenclatureReader {
  private let codes: [String: String]
  private let folded: [String: String]
  private let candidates: [String]
  /// The hints already found: a column recoded everywhere asks for the same one in every row.
  private var hints: [String: (english: String?, french: String?)] = [:]

  init(_ nomenclature: Nomenclature?) {
    var (codes, folded): ([String: String], [String: String]) = ([:], [:])
    let all = nomenclature?.codes ?? []
    // Codes before labels, labels before aliases: one code's label may be another one's name.
    let writings =
      all.map { ($0.name, $0.name) }
      + all.compactMap { code in code.labels.texts["fr"].map { ($0, code.name) } }
      + all.flatMap { code in code.aliases.map { ($0, code.name) } }
    for (writing, code) in writings {
      codes[writing] = codes[writing] ?? code
      let key = TextCleaning.labelKey(writing)
      folded[key] = folded[key] ?? code
    }
    self.codes = codes
    self.folded = folded
    candidates = all.map { $0.labels.texts["fr"] ?? $0.name }
  }

  mutating func code(for text: String) -> CellReading {
    if let code = codes[text] { return .value(.text(code)) }
    if let code = folded[TextCleaning.labelKey(text)] {
      return .value(
        .text(code),
        CellReading.Note(
          .info, "value-repaired", "\(text.shown) is read as the value '\(code)'",
          fr: "\(text.shown) est lu comme la valeur « \(code) »"))
    }
    let hint = hint(for: text)
    return .unreadable(
      text,
      CellReading.Note(
        .warning, "unknown-value", "\(text.shown) is not a known value",
        fr: "\(text.shown) n'est pas une valeur connue", hint: hint.english, frHint: hint.french))
  }

  private mutating func hint(for text: String) -> (english: String?, french: String?) {
    if let known = hints[text] { return known }
    // A long text has no near label, and comparing it takes long.
    let nearest = text.utf8.count > 200 ? nil : Nearest.match(for: text, in: candidates)
    let english = text.utf8.count > 200 ? nil : Nearest.hint(for: text, in: candidates)
    let hint = (english, nearest.map { "vouliez-vous dire « \($0) » ?" })
    hints[text] = hint
    return hint
  }
}
