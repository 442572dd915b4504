package import Records

/// Says what records of each kind may hold, in words that need no reading of a file.
package struct KindText: Sendable {
  private let profile: Profile
  private let words: KindWords

  package init(profile: Profile, language: Language) {
    self.profile = profile
    words = KindWords(language: language)
  }

  /// Returns every kind with its name, what it is and how many fields it has.
  package func list() -> String {
    let kinds = profile.kinds.values.sorted { $0.name < $1.name }
    let width = kinds.map(\.name.count).max() ?? 0
    return kinds.map { kind in
      let name = kind.name + String(repeating: " ", count: width - kind.name.count)
      let text = words.text(kind.description) ?? words.text(kind.title) ?? ""
      return "\(name)  \(text.oneLine(limit: 200))  (\(words.fields(kind.fields.count)))\n"
    }.joined()
  }

  /// Returns a kind, section by section: each field with its title, its type and what is asked of it.
  package func render(_ kind: Kind) -> String {
    var lines = ["\(kind.name)  \(words.text(kind.title) ?? "")"]
    if let text = words.text(kind.description) { lines.append("  \(text.oneLine(limit: 500))") }
    let sections = sectionCodes(of: kind)
    for section in kind.fields.map(\.section).uniqued() {
      let fresh = section.flatMap { kind.freshness[$0] }.map { words.fresh($0) } ?? ""
      lines += ["", "  \(title(of: section, in: sections))\(fresh)"]
      for field in kind.fields where field.section == section {
        lines += self.lines(for: field, indent: "    ")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(for field: Field, indent: String) -> [String] {
    let title = words.text(field.title).map { "  \($0)" } ?? ""
    let asked = field.constraints.isRequired ? " \(words.required)" : ""
    var lines = ["\(indent)\(field.name)\(title): \(words.type(field.type))\(asked)"]
    if let text = words.text(field.description) {
      lines.append("\(indent)  \(text.oneLine(limit: 300))")
    }
    for inner in fields(in: field.type) { lines += self.lines(for: inner, indent: indent + "    ") }
    return lines
  }

  private func fields(in type: FieldType) -> [Field] {
    switch type {
    case .map(let fields): fields
    case .list(let item): fields(in: item)
    default: []
    }
  }

  private func title(of section: String?, in codes: Nomenclature?) -> String {
    guard let section else { return words.noSection }
    return codes?[section].flatMap { words.text($0.labels) } ?? section
  }

  /// Returns the nomenclature that names the sections of a kind: the one that its verifications list.
  private func sectionCodes(of kind: Kind) -> Nomenclature? {
    for field in kind.meaning.verification.compactMap({ kind.field($0) }) {
      for inner in fields(in: field.type) {
        guard case .list(.nomenclature(let name)) = inner.type else { continue }
        return profile.nomenclatures[name]
      }
    }
    return nil
  }
}

/// The words of ``KindText`` in one language.
private struct KindWords: Sendable {
  let language: Language
  private var isFrench: Bool { language == .french }

  func text(_ text: LocalizedText?) -> String? { text?[language.rawValue] }

  func fields(_ count: Int) -> String {
    isFrench
      ? language.count(count, "champ", "champs") : language.count(count, "field", "fields")
  }

  func fresh(_ period: Period) -> String {
    let length = language.length(period)
    return isFrench ? " (à revérifier au bout de \(length))" : " (to be verified after \(length))"
  }

  var required: String { isFrench ? "(obligatoire)" : "(required)" }
  var noSection: String { isFrench ? "sans partie" : "without a section" }

  func type(_ type: FieldType) -> String {
    switch type {
    case .string: isFrench ? "une ligne de texte" : "a line of text"
    case .text: isFrench ? "un texte" : "a text"
    case .integer: isFrench ? "un nombre entier" : "a whole number"
    case .number: isFrench ? "un nombre" : "a number"
    case .boolean: isFrench ? "oui ou non (true, false)" : "true or false"
    case .date: isFrench ? "un jour (2026-03-02)" : "a day (2026-03-02)"
    case .partialDate:
      isFrench ? "un jour, un mois ou une année" : "a day, a month or a year"
    case .openingHours:
      isFrench ? "des horaires, comme Tu-Fr 14:00-18:00" : "hours, such as Tu-Fr 14:00-18:00"
    case .url: isFrench ? "une adresse du web" : "a web address"
    case .email: isFrench ? "un courriel" : "an e-mail address"
    case .phone: isFrench ? "un téléphone (+33241050000)" : "a telephone number (+33241050000)"
    case .geopoint:
      isFrench ? "une position (longitude, latitude)" : "a position (longitude, latitude)"
    case .reference(let kinds):
      (isFrench ? "une fiche " : "a record ")
        + (kinds.isEmpty ? "" : language.choice(kinds.map { "\($0)/…" }))
    case .nomenclature(let name): isFrench ? "un code de « \(name) »" : "a code of “\(name)”"
    case .list(let item): (isFrench ? "liste : " : "list: ") + self.type(item)
    case .map: isFrench ? "des champs" : "fields"
    case .dictionary(let item): (isFrench ? "clés libres : " : "free keys: ") + self.type(item)
    }
  }
}
