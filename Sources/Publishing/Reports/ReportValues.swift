internal import Evolution
internal import Records

/// Writes the values of records as people read them: codes by their labels, references by their names.
struct ReportValues: Sendable {
  let report: Report
  let words: ReportWords

  /// What a kind is called.
  func kind(_ name: String) -> String {
    let kind = report.profile.kinds[name] ?? report.profileBefore?.kinds[name]
    return kind?.title[words.language.rawValue] ?? name
  }

  /// What a section of a kind is called, where its verifications name it by a code.
  func section(_ name: String, of kind: String) -> String {
    let declared = report.profile.kinds[kind] ?? report.profileBefore?.kinds[kind]
    let fields = (declared?.meaning.verification ?? []).compactMap { declared?.field($0) }
    for case .list(.map(let inner)) in fields.map(\.type) {
      for case .list(.nomenclature(let codes)) in inner.map(\.type) {
        let label = report.profile.nomenclatures[codes]?[name]?.labels[words.language.rawValue]
        if let label { return label }
      }
    }
    return name
  }

  /// What a field is called; inside a map, after the fields that hold it.
  func field(_ path: String, of kind: String) -> String {
    let kinds = [report.profile.kinds[kind], report.profileBefore?.kinds[kind]]
    for fields in kinds.compactMap({ $0?.fields }) {
      if let titles = titles(of: path.split(separator: ".")[...], in: fields) {
        return titles.joined(separator: " – ")
      }
    }
    return path
  }

  private func titles(of path: ArraySlice<Substring>, in fields: [Field]) -> [String]? {
    guard let name = path.first else { return [] }
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    let title = field.title[words.language.rawValue] ?? field.name
    switch field.type {
    case .map(let inner): return titles(of: path.dropFirst(), in: inner).map { [title] + $0 }
    default: return [title] + path.dropFirst().map(String.init)
    }
  }

  /// Both sides of a difference: what a list lost and gained, else the values.
  func sides(of change: FieldChange, of kind: String) -> (before: String, after: String) {
    let type = type(of: change.field, of: kind)
    guard
      change.added.isEmpty && change.removed.isEmpty || change.before == nil || change.after == nil
    else {
      let lost = items(change.removed, type).map { words[ReportColumn.removed] + " " + $0 }
      let gained = items(change.added, type).map { words[ReportColumn.added] + " " + $0 }
      return (lost ?? "", gained ?? "")
    }
    return (side(change.before, type), side(change.after, type))
  }

  private func items(_ items: [Value], _ type: FieldType?) -> String? {
    items.isEmpty ? nil : text(.list(items), type)
  }

  private func side(_ value: Value?, _ type: FieldType?) -> String {
    value.map { text($0, type) } ?? words[ReportColumn.nothing]
  }

  func type(of path: String, of kind: String) -> FieldType? {
    var fields = report.profile.kinds[kind]?.fields ?? []
    var found: FieldType?
    for name in path.split(separator: ".") {
      found = fields.first { $0.name == name }?.type
      if case .map(let inner)? = found { fields = inner }
      if case .dictionary(let item)? = found { return item }
    }
    return found
  }

  /// Returns a value in words.
  func text(_ value: Value, _ type: FieldType?) -> String {
    switch (value, type) {
    case (.list(let items), .list(let item)?):
      return items.map { text($0, item) }.joined(separator: words.semicolon)
    case (.list(let items), _):
      return items.map { text($0, type) }.joined(separator: words.semicolon)
    case (.map(let entries), .map(let fields)?):
      return entries.map { entry in
        let field = fields.first { $0.name == entry.name }
        let title = field?.title[words.language.rawValue] ?? entry.name
        return "\(title) = \(text(entry.value, field?.type))"
      }.joined(separator: ", ")
    case (.text(let code), .nomenclature(let name)?): return label(of: code, in: name)
    case (.text(let hours), .openingHours?): return words.hours(hours)
    case (.text(let text), .reference?):
      return RecordID(text).flatMap { report.labels[$0] }.map { "\($0) (\(text))" } ?? text
    case (.boolean(let flag), _): return words[flag ? ReportColumn.yes : .no]
    case (.date(let date), _): return words.date(date)
    default: return value.summary
    }
  }

  /// Returns a value in few words: a reference is the name of its record alone.
  func short(_ value: Value, _ type: FieldType?) -> String {
    if case .text(let text) = value, case .reference? = type, let id = RecordID(text) {
      return report.labels[id] ?? text
    }
    if case .number(let number) = value { return words.number(number.double) }
    return text(value, type)
  }

  /// What a code is called, by the later state or, when that has it no more, by the earlier one.
  func label(of code: String, in nomenclature: String) -> String {
    let profiles = [report.profile, report.profileBefore].compactMap(\.self)
    let found = profiles.lazy.compactMap { $0.nomenclatures[nomenclature]?[code] }.first
    return found?.labels[words.language.rawValue] ?? code
  }
}
