package import Governance
package import Records

/// How many records say what in a field: those that say nothing first, then codes in the order of their nomenclature.
package struct CodedCounts: Hashable, Sendable {
  /// A value with the records that say it; `nil` where they say nothing.
  package struct Row: Hashable, Sendable {
    package let value: Value?
    package let records: [Listed]
  }

  package let rows: [Row]
  /// How many different records were counted: one may say several values.
  package let total: Int
  /// The field that says it, with its type.
  package let field: Field?

  package init(_ counts: ReportOutline.Counts, in contents: Contents, among scope: Set<RecordID>?) {
    let items = contents.select(counts.records, among: scope)
    let column = contents.column(counts.field, of: counts.records.kind)
    total = items.count
    field = column?.ends.first
    let groups = ValueGroups(items, column, in: contents)
    rows = groups.order(zeros: true).map { value in
      Row(value: value, records: groups.items[value]?.map(\.listed) ?? [])
    }
  }
}

/// Records put in rows and columns by what two fields say.
package struct CodedGrid: Hashable, Sendable {
  package let rows: [Value?]
  package let columns: [Value?]
  /// The records of each cell, row by row.
  package let cells: [[[Contents.Item]]]
  package let total: Int
  package let rowField: Field?
  package let columnField: Field?

  package init(_ grid: ReportOutline.Grid, in contents: Contents, among scope: Set<RecordID>?) {
    let items = contents.select(grid.records, among: scope)
    let row = contents.column(grid.rows, of: grid.records.kind)
    let column = contents.column(grid.columns, of: grid.records.kind)
    total = items.count
    (rowField, columnField) = (row?.ends.first, column?.ends.first)
    let down = ValueGroups(items, row, in: contents)
    let across = ValueGroups(items, column, in: contents)
    let rows = down.order(zeros: false)
    let columns = across.order(zeros: false)
    (self.rows, self.columns) = (rows, columns)
    cells = rows.map { row in
      columns.map { column in
        let wanted = Set((across.items[column] ?? []).map(\.record.id))
        return (down.items[row] ?? []).filter { wanted.contains($0.record.id) }
      }
    }
  }
}

/// Records by what they say at the end of a way, each under every value that it says.
struct ValueGroups {
  /// The longest nomenclature whose every code is shown, used or not.
  private static let mostZeros = 15

  private(set) var items: [Value?: [Contents.Item]] = [:]
  private let contents: Contents
  private let type: FieldType?

  init(_ items: [Contents.Item], _ column: RecordColumn?, in contents: Contents) {
    self.contents = contents
    type = column?.ends.first?.type.item
    for item in items {
      let values = column.map { contents.values($0, of: item) } ?? []
      for value in values.isEmpty ? [nil] : values.map(Value?.some) {
        self.items[value, default: []].append(item)
      }
    }
  }

  /// Returns the values in order: none, then codes as their nomenclature has them, names of records, and texts.
  func order(zeros: Bool) -> [Value?] {
    let none: [Value?] = items[nil] == nil ? [] : [nil]
    let used = items.keys.compactMap(\.self)
    if case .nomenclature(let name)? = type {
      let codes = contents.state.profile.nomenclatures[name]?.codes ?? []
      let current = codes.filter { code in
        code.validUntil.map { $0.latest > contents.report.period.until } ?? true
      }
      let shown = zeros && current.count <= ValueGroups.mostZeros ? current.map(\.name) : []
      let known = codes.map(\.name).uniqued()
        .filter { shown.contains($0) || items[.text($0)] != nil }.map { Value?.some(.text($0)) }
      let unknown = used.filter { value in !known.contains(value) }
      return none + known + inAlphabeticalOrder(unknown)
    }
    return none + inAlphabeticalOrder(used)
  }

  private func inAlphabeticalOrder(_ values: [Value]) -> [Value?] {
    values.map { value -> (key: String, summary: String, value: Value) in
      let label = value.text.flatMap { RecordID($0) }.flatMap { contents.report.labels[$0] }
      return (AlphabeticalOrder.key(for: label ?? value.summary), value.summary, value)
    }.sorted { ($0.key, $0.summary) < ($1.key, $1.summary) }.map(\.value)
  }
}
