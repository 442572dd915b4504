internal import GRDB

/// Which tables a statement opens, and the columns that it takes out of them, by SQLite's own account of what it does.
///
/// SQLite does not tell its authorizer of the columns that tables are joined by (`USING`, `NATURAL`), nor of a table
/// of which nothing else is read: a table that nobody knows to be read would stay empty, and the number be wrong.
struct OpenedTables {
  /// A table by the page that it starts on, which is how the machine names it.
  private struct Root: Hashable {
    let schema: Int
    let page: Int
  }

  private struct Table {
    let name: String
    let columns: [String]
  }

  private let schemas: [String]
  private var tables: [Root: Table] = [:]

  /// The first number of a schema that was attached: those before are the database's own and the temporary one.
  private static let firstAttached = 2

  /// Looks at schemas in the order in which they were attached.
  init(schemas: [String]) { self.schemas = schemas }

  /// Returns what a statement that compiles reads.
  mutating func reads(of sql: String, in database: Database) throws -> Set<Sandbox.Read> {
    let statement = try database.makeStatement(sql: "EXPLAIN \(sql)")
    statement.setUncheckedArguments(StatementArguments())
    var cursors: [Int: (schema: String, table: Table)] = [:]
    var reads: Set<Sandbox.Read> = []
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() {
      let (code, cursor): (String, Int) = (row["opcode"], row["p1"])
      if code == "OpenRead" {
        let root = Root(schema: row["p3"], page: row["p2"])
        guard schemas.indices.contains(root.schema - Self.firstAttached),
          let table = try table(at: root, in: database)
        else { continue }
        let schema = schemas[root.schema - Self.firstAttached]
        cursors[cursor] = (schema, table)
        reads.insert(Sandbox.Read(schema: schema, table: table.name, column: ""))
      } else if code == "Column", let (schema, table) = cursors[cursor] {
        let place: Int = row["p2"]
        guard table.columns.indices.contains(place) else { continue }
        reads.insert(
          Sandbox.Read(schema: schema, table: table.name, column: table.columns[place]))
      }
    }
    return reads
  }

  /// Returns the table that starts on a page, or the one that an index on that page is of, whose columns have other
  /// places.
  private mutating func table(at root: Root, in database: Database) throws -> Table? {
    if let known = tables[root] { return known }
    for (place, schema) in schemas.enumerated() {
      let sql = "SELECT rootpage, type, tbl_name FROM \(schema.quotedInSQL).sqlite_master"
      for row in try Row.fetchAll(database, sql: sql) {
        guard let page: Int = row["rootpage"] else { continue }
        let name: String = row["tbl_name"]
        let isTable = row["type"] == "table"
        tables[Root(schema: place + Self.firstAttached, page: page)] = Table(
          name: name, columns: isTable ? try database.columns(in: name, in: schema).map(\.name) : []
        )
      }
    }
    return tables[root]
  }

  /// Forgets where tables start: some were made or removed.
  mutating func forget() { tables = [:] }
}
