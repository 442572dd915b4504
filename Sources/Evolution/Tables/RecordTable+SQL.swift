internal import GRDB

extension RecordTable {
  /// Creates the table and those inside it, in a schema of a database.
  func create(in database: Database, schema: String) throws {
    let columns =
      keys.map { "\($0.name.quotedInSQL) \($0.storage.rawValue) NOT NULL" }
      + self.columns.map { "\($0.name.quotedInSQL) \($0.storage.rawValue)" }
    let primary = keys.map(\.name.quotedInSQL).joined(separator: ", ")
    try database.execute(
      sql: """
        CREATE TABLE \(schema.quotedInSQL).\(name.quotedInSQL) (
          \(columns.joined(separator: ",\n  ")),
          PRIMARY KEY (\(primary))
        ) STRICT, WITHOUT ROWID
        """)
    for child in children { try child.table.create(in: database, schema: schema) }
  }
}
