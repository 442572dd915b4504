internal import Records

/// Reads the entries of a mapping, noting all that it does not understand.
struct MappingReader {
  /// The keys that name fields otherwise than the standard does.
  private static let aliases = ["typologies": "typologie"]
  private static let days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  private static let dayAliases = [
    "Mon": "Mo", "Tue": "Tu", "Wed": "We", "Thu": "Th", "Fri": "Fr",
    "Sat": "Sa", "Sun": "Su",
  ]

  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  mutating func entries(_ root: MappingNode) -> [ProducerMapping.Entry] {
    guard case .map(let pairs) = root.content else {
      note(root, "wrong-type", "a mapping is a map of the fields of the standard")
      return []
    }
    var seen: Set<String> = []
    return pairs.compactMap { pair in
      let field = Self.aliases[pair.key] ?? pair.key
      guard seen.insert(field).inserted else {
        note(pair.value, "duplicate-key", "'\(pair.key)' says the field '\(field)' a second time")
        return nil
      }
      return origin(pair.value, of: pair.key).map { .init(field: field, origin: $0) }
    }
  }

  private mutating func origin(
    _ node: MappingNode, of field: String
  ) -> ProducerMapping.Origin? {
    switch node.content {
    case .list(let items): return .rules(items.compactMap { rule($0, of: field) })
    case .text:
      note(
        node, "wrong-type", "'\(field)' is a text",
        hint: "write {\"colonne\": …} to read a column")
      return nil
    case .map(let pairs): return origin(pairs, node, of: field)
    }
  }

  private mutating func origin(
    _ pairs: [MappingPair], _ node: MappingNode, of field: String
  ) -> ProducerMapping.Origin? {
    let values = Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { old, _ in old })
    refuseOthers(
      pairs, field, among: ["colonne", "joindre", "dissocier", "valeur", "osm", "semaine", "jours"])
    // Hours already in OpenStreetMap's form are preferred to the same hours in words.
    if let column = values["colonne"] ?? values["osm"] ?? values["semaine"] {
      return .columns(texts(column, "colonne"))
    }
    if let constant = values["valeur"] { return text(constant, "valeur").map { .constant($0) } }
    if let joined = values["joindre"] { return joining(joined) }
    if let split = values["dissocier"] { return splitting(split) }
    if case .list(let items)? = values["jours"]?.content {
      return .days(items.compactMap { day($0) })
    }
    note(
      node, "missing-key", "'\(field)' does not say where it comes from",
      hint: "give one of colonne, joindre, dissocier, valeur, or a list of rules")
    return nil
  }

  private mutating func joining(_ node: MappingNode) -> ProducerMapping.Origin? {
    let values = map(node, "joindre", ["colonnes", "séparateur", "separateur", "ou"])
    guard let columns = values["colonnes"] else { return missing(node, "joindre", "colonnes") }
    var otherwise: [String] = []
    if let other = values["ou"] {
      otherwise = map(other, "ou", ["colonne"])["colonne"].map { texts($0, "colonne") } ?? []
    }
    return .joined(
      texts(columns, "colonnes"), separator: separator(values) ?? " ", otherwise: otherwise)
  }

  private mutating func splitting(_ node: MappingNode) -> ProducerMapping.Origin? {
    let values = map(node, "dissocier", ["colonne", "séparateur", "separateur", "partie"])
    guard let column = values["colonne"] else { return missing(node, "dissocier", "colonne") }
    guard let part = values["partie"]?.text.flatMap({ Int($0) }), part >= 0 else {
      return missing(node, "dissocier", "partie")
    }
    guard let separator = separator(values), !separator.isEmpty else {
      return missing(node, "dissocier", "séparateur")
    }
    return .part(part, of: texts(column, "colonne"), separator: separator)
  }

  private mutating func day(_ node: MappingNode) -> ProducerMapping.Day? {
    let values = map(node, "jours", ["colonne", "osm"])
    guard let column = values["colonne"], let written = values["osm"]?.text else {
      note(node, "missing-key", "a day needs 'colonne' and 'osm'")
      return nil
    }
    let day = Self.dayAliases[written] ?? written
    guard Self.days.contains(day) else {
      note(
        node, "bad-value", "'\(written)' is not a day",
        hint: "write one of \(Self.days.joined(separator: ", "))")
      return nil
    }
    return ProducerMapping.Day(columns: texts(column, "colonne"), day: day)
  }

  private mutating func rule(_ node: MappingNode, of field: String) -> ProducerMapping.Rule? {
    let values = map(node, field, ["colonnes", "termes", "sauf", "cible"])
    var rule = ProducerMapping.Rule()
    rule.columns = values["colonnes"].map { texts($0, "colonnes") } ?? []
    rule.terms = values["termes"].map { texts($0, "termes") } ?? []
    rule.exceptions = values["sauf"].map { texts($0, "sauf") } ?? []
    rule.target = values["cible"].flatMap { text($0, "cible") }
    guard rule.target != nil || !rule.columns.isEmpty else {
      note(
        node, "missing-key", "a rule of '\(field)' has neither 'cible' nor 'colonnes'",
        hint: "say the value with 'cible'")
      return nil
    }
    return rule
  }

  private func separator(_ values: [String: MappingNode]) -> String? {
    (values["séparateur"] ?? values["separateur"])?.text
  }

  private mutating func map(
    _ node: MappingNode, _ key: String, _ known: [String]
  ) -> [String: MappingNode] {
    guard case .map(let pairs) = node.content else {
      note(node, "wrong-type", "'\(key)' is not a map")
      return [:]
    }
    refuseOthers(pairs, key, among: known)
    return Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { old, _ in old })
  }

  private mutating func texts(_ node: MappingNode, _ key: String) -> [String] {
    if case .list(let items) = node.content { return items.compactMap { text($0, key) } }
    return text(node, key).map { [$0] } ?? []
  }

  private mutating func text(_ node: MappingNode, _ key: String) -> String? {
    if let text = node.text { return text }
    note(node, "wrong-type", "'\(key)' holds something else than a text")
    return nil
  }

  private mutating func missing(
    _ node: MappingNode, _ key: String, _ lacking: String
  ) -> ProducerMapping.Origin? {
    note(node, "missing-key", "'\(key)' has no '\(lacking)'", hint: "add '\(lacking)'")
    return nil
  }

  private mutating func refuseOthers(_ pairs: [MappingPair], _ key: String, among known: [String]) {
    for pair in pairs where !known.contains(pair.key) {
      note(
        pair.value, "unknown-key", "'\(pair.key)' in '\(key)' is not a form that can be read",
        hint: Nearest.hint(for: pair.key, in: known))
    }
  }

  private mutating func note(
    _ node: MappingNode, _ code: String, _ message: String, hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, code, message, at: Location(path, line: node.line, column: node.column), hint: hint
      ))
  }
}
