internal import GRDB

/// A table of what the engine works out, beside those of what records say.
struct ComputedTable<Source>: Sendable {
  let layout: TableLayout
  private let rows: @Sendable (Source, _ add: ([DatabaseValue]) throws -> Void) throws -> Void

  var name: String { layout.name }

  /// Lays out a table, with its columns as `TableLayout` reads them, and what gives its rows.
  init(
    _ name: String, _ columns: String..., keys: Int = 0,
    rows: @escaping @Sendable (Source, _ add: ([DatabaseValue]) throws -> Void) throws -> Void
  ) {
    layout = TableLayout(name, columns, keys: keys)
    self.rows = rows
  }

  /// Writes the rows of a source in place of those that were there; none where there is no source.
  func fill(_ database: Database, schema: String, from source: Source?) throws {
    try database.execute(sql: "DELETE FROM \(layout.target(in: schema))")
    guard let source else { return }
    let writer = layout.writer(in: database, schema: schema)
    try rows(source) { row in try writer.add(row) }
    try writer.finish()
  }
}

/// The columns of a table that the engine fills.
struct TableLayout: Sendable {
  let name: String
  let columns: [(name: String, storage: RecordTable.Storage)]
  /// How many of the first columns tell rows apart; 0 where nothing does.
  let keys: Int

  /// Lays out a table: its columns, as `name` for a text, `name#` for a whole number, `name~` for any number.
  init(_ name: String, _ columns: [String], keys: Int) {
    self.name = name
    self.columns = columns.map { column in
      switch column.last {
      case "#": (String(column.dropLast()), .integer)
      case "~": (String(column.dropLast()), .real)
      default: (column, .text)
      }
    }
    self.keys = keys
  }

  func create(in database: Database, schema: String) throws {
    var lines = columns.map { "\($0.name.quotedInSQL) \($0.storage.rawValue)" }
    if keys > 0 {
      let names = columns.prefix(keys).map(\.name.quotedInSQL).joined(separator: ", ")
      lines.append("PRIMARY KEY (\(names))")
    }
    try database.execute(
      sql: """
        CREATE TABLE \(target(in: schema)) (
          \(lines.joined(separator: ",\n  "))
        ) STRICT\(keys > 0 ? ", WITHOUT ROWID" : "")
        """)
  }

  /// Returns what adds rows to it; a row that is there already is passed over.
  func writer(in database: Database, schema: String) -> RowWriter {
    RowWriter(
      name, of: schema, columns: columns.map(\.name), in: database, passingOverKnown: true)
  }

  func target(in schema: String) -> String { "\(schema.quotedInSQL).\(name.quotedInSQL)" }
}

extension Optional where Wrapped: DatabaseValueConvertible {
  /// The value, or what a database says when there is none.
  var cell: DatabaseValue { self?.databaseValue ?? .null }
}
