internal import Records

/// Looks for columns that were recoded as a whole among the changes of known records, and takes them apart.
struct RecodingSearch {
  private let kind: Kind
  private let known: Int
  private let options: ImportOptions
  private let unsaid: [RecordID: Set<String>]

  /// Takes how many rows are known, and the fields of which the row of a known record says nothing.
  init(kind: Kind, known: Int, unsaid: [RecordID: Set<String>], options: ImportOptions) {
    self.kind = kind
    self.known = known
    self.unsaid = unsaid
    self.options = options
  }

  /// What is left of the changes once the recoded columns are taken out of them.
  struct Result {
    var recoding: Recoding?
    var changed: [ImportPlan.Change]
  }

  /// Splits changes; `unchanged` are the known records that the file leaves as they are in every field.
  func split(
    _ changed: [ImportPlan.Change], unchanged: [Record], in statistics: ImportStatistics
  ) -> Result {
    var result = Result(recoding: nil, changed: changed)
    guard known >= options.bulkMinimum else { return result }
    var columns: [Recoding.Column] = []
    var recoded: [RecordID: Record] = [:]
    for counts in statistics.fields where counts.changed * 100 > known * options.bulk {
      guard let field = kind.field(counts.field), field.type.isRecodable,
        kind.allowsMigration(ofValuesAt: field.name), kind.meaning.state != field.name,
        let found = column(field, result.changed, unchanged)
      else { continue }
      columns.append(found.column)
      result.changed = result.changed.map { change in
        guard let value = found.values[change.before.id] else { return change }
        let start = recoded[change.before.id] ?? change.before
        recoded[change.before.id] = start.setting(field.name, to: value, in: kind)
        return ImportPlan.Change(
          before: change.before,
          after: change.after.setting(field.name, to: change.before[field.name], in: kind),
          line: change.line)
      }
    }
    guard !columns.isEmpty else { return result }
    result.recoding = Recoding(
      columns: columns,
      changes: changed.compactMap { change in
        recoded[change.before.id].map {
          ImportPlan.Change(before: change.before, after: $0, line: change.line)
        }
      })
    result.changed.removeAll { $0.before == $0.after }
    return result
  }

  /// Returns what was recoded in a field and the value that each record takes by it, or `nil` when no function
  /// explains enough rows.
  private func column(
    _ field: Field, _ changed: [ImportPlan.Change], _ unchanged: [Record]
  ) -> (column: Recoding.Column, values: [RecordID: Value])? {
    var rows: [ValueFunction.Row] = []
    for record in unchanged where !says(nothingOf: field, record.id) {
      let texts = record.texts(of: field.name)
      if !texts.isEmpty { rows.append(ValueFunction.Row(before: texts, after: texts)) }
    }
    for change in changed where !says(nothingOf: field, change.before.id) {
      let row = ValueFunction.Row(
        before: change.before.texts(of: field.name), after: change.after.texts(of: field.name))
      if !row.before.isEmpty, !row.after.isEmpty { rows.append(row) }
    }
    let function = ValueFunction(
      rows, isList: field.type.isList, support: options.recodingSupport,
      agreement: options.recodingAgreement)
    guard !function.replacements.isEmpty else { return nil }
    var values: [RecordID: Value] = [:]
    var used: Set<String> = []
    for change in changed {
      guard let before = change.before[field.name], let after = change.after[field.name],
        before != after, let value = function.applied(to: before),
        Set(value.items) == Set(after.items)
      else { continue }
      values[change.before.id] = value
      used.formUnion(change.before.texts(of: field.name))
    }
    guard values.count * 100 > known * options.bulk else { return nil }
    let mappings = mappings(of: function, used: used, in: field.name)
    return (
      Recoding.Column(field: field.name, count: values.count, of: known, mappings: mappings), values
    )
  }

  private func says(nothingOf field: Field, _ record: RecordID) -> Bool {
    unsaid[record]?.contains(field.name) ?? false
  }

  /// The mappings of a function, by what they lead to: several values that become one are one mapping.
  private func mappings(
    of function: ValueFunction, used: Set<String>, in field: String
  ) -> [Migration.Mapping] {
    let pairs = function.replacements.filter { used.contains($0.key) }
    let groups = Dictionary(grouping: pairs.keys.sorted()) { pairs[$0] ?? nil }
    return groups.sorted { ($0.key ?? "") < ($1.key ?? "") }.map {
      .values(field: field, from: $0.value, to: $0.key)
    }
  }
}

extension FieldType {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  /// A Boolean value indicating whether a producer may have changed how it writes the same thing: codes and texts.
  fileprivate var isRecodable: Bool {
    switch self {
    case .string, .nomenclature: true
    case .list(let items): items.isRecodable && !items.isList
    default: false
    }
  }
}
