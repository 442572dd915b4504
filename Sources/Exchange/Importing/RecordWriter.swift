internal import Records

/// Writes what a row says into a record, every field in the order of its kind.
struct RecordWriter {
  private let kind: Kind
  private let dictionary: Field?
  private let defaults: [String: Value]
  private let names: [String]
  private let declared: Set<String>

  init(kind: Kind, profile: Profile, dictionary: Field?, defaults: [Entry]) {
    self.kind = kind
    self.dictionary = dictionary
    names = kind.fields.map(\.name)
    declared = Set(names)
    var values: [String: Value] = [:]
    if let (state, code) = RecordWriter.activeState(of: kind, profile) {
      values[state] = .text(code)
    }
    for entry in defaults { values[entry.name] = entry.value }
    self.defaults = values
  }

  /// Returns a new record that says what a row says.
  func record(_ id: RecordID, of row: ReadRow, identity: (field: String, value: Value)) -> Record {
    var values = defaults.merging(row.values) { _, said in said }
    values[identity.field] = identity.value
    if let dictionary, !row.extras.isEmpty {
      values[dictionary.name] = .map(entries(row.extras))
    }
    return Record(id: id, entries: ordered(values, after: []))
  }

  /// Returns a record with new values in some fields; an empty value takes its field away.
  func record(_ before: Record, setting values: [String: Value]) -> Record {
    var all: [String: Value] = [:]
    for entry in before.entries { all[entry.name] = entry.value }
    all.merge(values) { _, new in new }
    return Record(id: before.id, entries: ordered(all, after: before.entries))
  }

  /// Returns what the kind's dictionary says after a row, or `nil` when that is what it says already.
  func extrasChange(of before: Record, by row: ReadRow) -> (field: String, value: Value)? {
    guard let dictionary else { return nil }
    var extras: [String: String] = [:]
    if case .map(let entries)? = before[dictionary.name] {
      for entry in entries { extras[entry.name] = entry.value.text }
    }
    let known = extras
    for key in row.settledKeys { extras[key] = nil }
    extras.merge(row.extras) { _, new in new }
    return extras == known ? nil : (dictionary.name, .map(entries(extras)))
  }

  /// Returns the fields that the kind requires and a record lacks.
  func lacking(in record: Record) -> [Field] {
    kind.fields.filter { $0.constraints.isRequired && record[$0.name] == nil }
  }

  private func entries(_ extras: [String: String]) -> [Entry] {
    extras.sorted { $0.key < $1.key }.map { Entry($0.key, .text($0.value)) }
  }

  /// Fields that the kind no longer declares stay, after the others: an import takes nothing away.
  private func ordered(_ values: [String: Value], after before: [Entry]) -> [Entry] {
    let undeclared = before.map(\.name).filter { !declared.contains($0) }
    return (names + undeclared).compactMap { name in
      values[name].flatMap { $0.isEmpty ? nil : Entry(name, $0) }
    }
  }

  /// The state of a place that is in a list of places, where the kind requires one to be said.
  private static func activeState(of kind: Kind, _ profile: Profile) -> (String, String)? {
    guard let name = kind.meaning.state, let field = kind.field(name),
      field.constraints.isRequired, case .nomenclature(let nomenclature) = field.type,
      let code = profile.nomenclatures[nomenclature]?.codes.first(where: { $0.means == .active })
    else { return nil }
    return (name, code.name)
  }
}
