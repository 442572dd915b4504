internal import GRDB

/// Adds rows to a table, many with each statement: what a statement costs is paid once for all of them.
final class RowWriter {
  /// The most values that a statement may take: below every limit of SQLite, and of the sandbox.
  private static let mostValues = 480

  private let database: Database
  private let target: String
  private let columns: [String]
  private let batch: Int
  private var values: [DatabaseValue] = []
  private var statement: Statement?

  private let verb: String

  /// Prepares to write into some columns of a table of a schema; a row that is there already is an error, or is
  /// passed over.
  init(
    _ table: String, of schema: String, columns: [String], in database: Database,
    passingOverKnown: Bool = false
  ) {
    self.database = database
    verb = passingOverKnown ? "INSERT OR IGNORE" : "INSERT"
    target = "\(schema.quotedInSQL).\(table.quotedInSQL)"
    self.columns = columns.map(\.quotedInSQL)
    batch = max(1, Self.mostValues / max(1, columns.count))
    values.reserveCapacity(batch * columns.count)
  }

  /// Adds a row, with a value for each column.
  func add(_ row: [DatabaseValue]) throws {
    values += row
    guard values.count >= batch * columns.count else { return }
    let full = try statement ?? prepared(rows: batch)
    statement = full
    try execute(full)
  }

  /// Writes what was added and is not written yet.
  func finish() throws {
    guard !values.isEmpty else { return }
    try execute(prepared(rows: values.count / columns.count))
  }

  private func prepared(rows: Int) throws -> Statement {
    let marks = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
    return try database.makeStatement(
      sql: """
        \(verb) INTO \(target) (\(columns.joined(separator: ", ")))
        VALUES \(Array(repeating: marks, count: rows).joined(separator: ", "))
        """)
  }

  private func execute(_ statement: Statement) throws {
    try statement.run(binding: values)
    values.removeAll(keepingCapacity: true)
  }
}
