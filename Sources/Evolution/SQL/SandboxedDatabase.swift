internal import GRDB
internal import Records

/// A database in memory in which a ledger's statements read, and do nothing else.
final class SandboxedDatabase {
  /// A statement that compiles, and what it reads.
  struct Plan {
    let sql: String
    let columns: [String]
    let reads: Set<Sandbox.Read>
  }

  /// The parameters that a statement may name: the last day before the period, its last day, a territory.
  struct Parameters: Equatable {
    let after: CalendarDate?
    let until: CalendarDate
    let territory: RecordID?

    static let names: Set<String> = ["after", "until", "territory"]

    fileprivate var values: [String: DatabaseValue] {
      [
        "after": (after?.description).cell, "until": until.description.databaseValue,
        "territory": (territory?.description).cell,
      ]
    }
  }

  private let queue: DatabaseQueue
  private let sandbox: Sandbox
  private var opened: OpenedTables

  /// Opens a database with some empty schemas.
  init(schemas: [String]) throws(SQLFailure) {
    sandbox = Sandbox(schemas: Set(schemas))
    opened = OpenedTables(schemas: schemas)
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { SQLFunctions.add(to: $0) }
      queue = try DatabaseQueue(configuration: configuration)
      let sandbox = sandbox
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA temp_store = MEMORY")
        for schema in schemas {
          try database.execute(sql: "ATTACH ':memory:' AS \(schema.quotedInSQL)")
        }
        sandbox.install(on: database)
      }
    } catch { throw SQLFailure("the database cannot be opened: \(error)") }
  }

  /// Writes into the database, in one transaction: all of it, or nothing.
  func write(_ body: (Database) throws -> Void) throws(SQLFailure) {
    opened.forget()
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.deferred) {
          try body(database)
          return .commit
        }
      }
    } catch { throw SQLFailure("the database cannot be filled: \(error)") }
  }

  /// Compiles a statement of the ledger's.
  func plan(_ sql: String) throws(SQLFailure) -> Plan {
    do {
      return try queue.writeWithoutTransaction { database in
        let (statement, reads) = try sandbox.confined { try database.makeStatement(sql: sql) }
        for name in Sandbox.parameters(of: statement) where !Parameters.names.contains(name) {
          throw SQLFailure(
            "there is no parameter '\(name)'", hint: "use :after, :until or :territory")
        }
        return Plan(
          sql: sql, columns: statement.columnNames,
          reads: reads.union(try opened.reads(of: sql, in: database)))
      }
    } catch { throw failure(error) }
  }

  /// Carries out one definition, such as that of a view, which runs nothing of what it defines.
  func define(_ sql: String) throws(SQLFailure) {
    opened.forget()
    do {
      try queue.writeWithoutTransaction { try $0.makeStatement(sql: sql).execute() }
    } catch { throw failure(error) }
  }

  /// The most rows that a table of the ledger's own may have.
  static let mostTableRows = 2_000_000

  /// Fills an empty table with what a statement that was compiled gives.
  func fill(_ table: String, of schema: String, with plan: Plan) throws(SQLFailure) {
    do {
      try queue.writeWithoutTransaction { database in
        let written = try sandbox.confined(filling: (schema, table)) {
          try database.execute(
            sql: """
              INSERT INTO \(schema.quotedInSQL).\(table.quotedInSQL)
              \(plan.sql) LIMIT \(Self.mostTableRows + 1)
              """)
          return database.changesCount
        }.result
        guard written <= Self.mostTableRows else { throw SQLFailure.tooLarge }
      }
    } catch { throw failure(error) }
  }

  /// Runs a statement that was compiled.
  func run(_ plan: Plan, with parameters: Parameters) throws(SQLFailure) -> QueryResult {
    do {
      return try queue.writeWithoutTransaction { database in
        try sandbox.confined {
          let statement = try database.makeStatement(sql: plan.sql)
          let names = Set(Sandbox.parameters(of: statement))
          let values = parameters.values.filter { names.contains($0.key) }
          return try Self.rows(of: statement, StatementArguments(values))
        }.result
      }
    } catch { throw failure(error) }
  }

  private static func rows(
    of statement: Statement, _ arguments: StatementArguments
  ) throws -> QueryResult {
    let columns = statement.columnNames
    var rows: [[QueryResult.Cell]] = []
    var bytes = 0
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() {
      guard rows.count < QueryResult.mostRows, bytes < QueryResult.mostBytes else {
        throw SQLFailure.tooLarge
      }
      rows.append(
        columns.indices.map { index in
          let value: DatabaseValue = row[index]
          switch value.storage {
          case .null: return .null
          case .int64(let number): return .integer(number)
          case .double(let number): return .real(number)
          case .string(let text):
            bytes += text.utf8.count
            return .text(text)
          case .blob(let data):
            bytes += 2 * data.count
            return .text(
              data.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
          }
        })
    }
    return QueryResult(columns: columns, rows: rows)
  }

  /// Says why a statement failed: what the sandbox refused, its budget, or what SQLite says.
  private func failure(_ error: any Error) -> SQLFailure {
    if let failure = error as? SQLFailure { return failure }
    if let refusal = sandbox.refusal {
      return SQLFailure(
        refusal,
        hint:
          "statements read the tables of 'before', 'after' and 'journal': see Documentation/Indicators.md"
      )
    }
    if sandbox.isExhausted {
      return SQLFailure(
        "the statement takes too many steps", hint: "join on keys, and end every recursion")
    }
    guard let error = error as? DatabaseError else { return SQLFailure("\(error)") }
    if error.resultCode == .SQLITE_MISUSE {
      return SQLFailure("one statement is expected", hint: "ask one question at a time")
    }
    if error.resultCode == .SQLITE_NOMEM {
      return SQLFailure("the statement takes too much memory", hint: "count or group instead")
    }
    return SQLFailure(error.message ?? "\(error)")
  }
}
