internal import GRDB
internal import Records

/// A table of what the engine works out of each record of a state, one after another.
///
/// When the state moves on, only the rows that differ are written anew.
struct DerivedTable: Sendable {
  /// What gives the rows of a record in one state; the record's identity, which comes first in each, is left out.
  typealias Rows = (Records.Record) -> [[DatabaseValue]]

  /// What the rows of a record follow from.
  enum Basis {
    case record
    case recordAndDay
    case wholeState
  }

  let layout: TableLayout
  private let basis: Basis
  private let rows: @Sendable (DatedState) -> Rows

  /// Lays out a table, with its columns after `record` as `TableLayout` reads them, and what gives its rows.
  init(
    _ name: String, _ columns: String..., keys: Int, from basis: Basis,
    rows: @escaping @Sendable (DatedState) -> Rows
  ) {
    layout = TableLayout(name, [RecordTable.record] + columns, keys: keys)
    self.basis = basis
    self.rows = rows
  }

  /// Makes the table say what a state gives, where it says what an earlier one of the same profile gave, or nothing;
  /// returns whether anything was written.
  func fill(
    _ database: Database, schema: String, from state: DatedState?, after last: DatedState?
  ) throws -> Bool {
    let isBoundToRecord = basis == .record || (basis == .recordAndDay && state?.day == last?.day)
    let now = state.map(rows)
    let before = last.map(rows)
    let writer = layout.writer(in: database, schema: schema)
    let deletion = try database.makeStatement(
      sql: "DELETE FROM \(layout.target(in: schema)) WHERE \(RecordTable.record.quotedInSQL) = ?")
    var hasChanged = false
    func remove(_ record: Records.Record) throws {
      try deletion.run(binding: [record.id.description.databaseValue])
      hasChanged = true
    }
    func add(_ record: Records.Record, _ rows: [[DatabaseValue]]) throws {
      guard !rows.isEmpty else { return }
      let id = [record.id.description.databaseValue]
      for row in rows { try writer.add(id + row) }
      hasChanged = true
    }
    for pair in RecordPairs(
      last?.snapshot.records[...] ?? [], state?.snapshot.records[...] ?? [])
    {
      switch pair {
      case (let old?, nil): try remove(old)
      case (nil, let new?): try add(new, now?(new) ?? [])
      case (let old?, let new?):
        if isBoundToRecord, old == new { continue }
        let (earlier, later) = (before?(old) ?? [], now?(new) ?? [])
        guard earlier != later else { continue }
        if !earlier.isEmpty { try remove(old) }
        try add(new, later)
      case (nil, nil): continue
      }
    }
    try writer.finish()
    return hasChanged
  }
}
