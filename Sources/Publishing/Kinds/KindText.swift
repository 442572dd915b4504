package import Records

/// Says in plain words what the kinds of records are, and what their fields hold.
package struct KindText {
  private let profile: Profile
  private let words: KindWords

  package init(profile: Profile, language: Language) {
    self.profile = profile
    words = KindWords(language: language)
  }

  /// Returns a line for each kind, with what it is for.
  package var list: String {
    profile.kinds.values.sorted { $0.name < $1.name }.map { kind in
      heading(kind) + description(kind.description, indent: 2)
    }.joined()
  }

  /// Returns a kind with each of its fields: its name, what it holds, what is required of it.
  package func page(of kind: Kind) -> String {
    heading(kind) + description(kind.description, indent: 2)
      + kind.fields.map { render($0, indent: 2) }.joined()
  }

  private func heading(_ kind: Kind) -> String {
    "\(kind.name)" + title(kind.title) + "\n"
  }

  private func title(_ title: LocalizedText) -> String {
    title[words.language.rawValue].map { "  \($0.oneLine())" } ?? ""
  }

  private func description(_ text: LocalizedText?, indent: Int) -> String {
    guard let text = text?[words.language.rawValue] else { return "" }
    return String(repeating: " ", count: indent) + text.oneLine(limit: 1000) + "\n"
  }

  private func render(_ field: Field, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let type = words.type(field.type)
    let limits = words.limits(field.constraints, of: field.type)
    return margin + field.name + title(field.title) + "\n"
      + description(field.description, indent: indent + 2)
      + margin + "  " + ([type] + limits).joined(separator: ", ") + "\n"
      + codes(of: field.type, indent: indent + 4) + inner(field.type, indent: indent + 4)
  }

  private func codes(of type: FieldType, indent: Int) -> String {
    guard case .nomenclature(let name) = type.item, let codes = profile.nomenclatures[name]?.codes
    else { return "" }
    let margin = String(repeating: " ", count: indent)
    return codes.map { margin + $0.name + title($0.labels) + "\n" }.joined()
  }

  private func inner(_ type: FieldType, indent: Int) -> String {
    guard case .map(let fields) = type.item else { return "" }
    return fields.map { render($0, indent: indent) }.joined()
  }
}
