internal import GRDB
internal import GRDBSQLite

/// What keeps a statement that a ledger brings inside its database: it reads tables, and does nothing else.
///
/// SQLite asks the authorizer about everything that a statement would do while it is compiled, and calls back
/// every so many steps while it runs. Both are asked of the connection itself, so there is no statement they do
/// not see. Budgets are steps and bytes, never seconds: a statement that is too much is so on every machine.
final class Sandbox {
  /// A column that a statement reads; an empty name when it only counts rows, and an empty schema when it then does
  /// not name one.
  struct Read: Hashable {
    let schema: String
    let table: String
    let column: String
  }

  /// How many thousands of steps of the virtual machine a statement may take.
  static let thousandsOfSteps = 200_000

  /// The most memory that SQLite may take, whatever statements ask for, in bytes.
  private static let heapLimit: Int64 = 1 << 30

  /// The schemas whose tables may be read.
  private let schemas: Set<String>

  /// A Boolean value indicating whether the statement at hand is one of the ledger's, not of the engine.
  private var isClosed = false

  /// What was read by the statements compiled since the sandbox was closed.
  private var reads: Set<Read> = []

  /// The table that the statement at hand fills, as its schema and its name.
  private var filling: (schema: String, table: String)?

  /// Why the statement at hand was refused.
  private(set) var refusal: String?

  /// The thousands of steps that the statement at hand has taken.
  private var taken = 0

  init(schemas: Set<String>) { self.schemas = schemas }

  /// Sets the authorizer, the budgets and the limits of a connection, once.
  ///
  /// The sandbox must live as long as the connection.
  func install(on database: Database) {
    let connection = unsafe database.sqliteConnection
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe sqlite3_set_authorizer(
      connection,
      { context, action, first, second, schema, _ in
        guard let context = unsafe context else { return SQLITE_DENY }
        let sandbox = unsafe Unmanaged<Sandbox>.fromOpaque(context).takeUnretainedValue()
        guard sandbox.isClosed else { return SQLITE_OK }
        return sandbox.answer(
          action, unsafe first.map { unsafe String(cString: $0) } ?? "",
          unsafe second.map { unsafe String(cString: $0) } ?? "",
          unsafe schema.map { unsafe String(cString: $0) } ?? "")
      }, context)
    unsafe sqlite3_progress_handler(
      connection, 1_000,
      { context in
        guard let context = unsafe context else { return 1 }
        return unsafe Unmanaged<Sandbox>.fromOpaque(context).takeUnretainedValue().step()
      }, context)
    for (limit, value) in Self.limits { unsafe sqlite3_limit(connection, limit, value) }
    sqlite3_hard_heap_limit64(Self.heapLimit)
  }

  /// The names of the parameters of a compiled statement, without their sign.
  static func parameters(of statement: Statement) -> [String] {
    let compiled = unsafe statement.sqliteStatement
    let count = unsafe sqlite3_bind_parameter_count(compiled)
    guard count > 0 else { return [] }
    return (1...count).map { index in
      unsafe sqlite3_bind_parameter_name(compiled, index).map {
        unsafe String(String(cString: $0).dropFirst())
      } ?? "?"
    }
  }

  /// Compiles or runs something of the ledger's, which may write into one table at most, and returns what it read with
  /// its result.
  func confined<Result>(
    filling table: (schema: String, table: String)? = nil, _ body: () throws -> Result
  ) throws -> (result: Result, reads: Set<Read>) {
    (isClosed, reads, refusal, taken, filling) = (true, [], nil, 0, table)
    defer { isClosed = false }
    return (try body(), reads)
  }

  /// A Boolean value indicating whether the statement at hand ran out of steps.
  var isExhausted: Bool { taken > Self.thousandsOfSteps }

  private func step() -> Int32 {
    guard isClosed else { return 0 }
    taken += 1
    return isExhausted ? 1 : 0
  }

  private func answer(_ action: Int32, _ first: String, _ second: String, _ schema: String)
    -> Int32
  {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_INSERT:
      guard let filling, filling == (schema, first) else { break }
      return SQLITE_OK
    case SQLITE_READ:
      if schemas.contains(schema) {
        reads.insert(Read(schema: schema, table: first, column: second))
        return SQLITE_OK
      }
      // A table whose rows are counted without naming its schema, or what a statement makes for itself.
      if schema.isEmpty {
        reads.insert(Read(schema: schema, table: first, column: second))
        return SQLITE_OK
      }
      if Self.jsonTables.contains(first) { return SQLITE_OK }
      return refuse("there is no table \(schema).\(first)")
    case SQLITE_FUNCTION:
      return Self.functions.contains(second.lowercased())
        ? SQLITE_OK : refuse("the function '\(second)' is not allowed")
    default: break
    }
    return refuse("a statement may only read")
  }

  private func refuse(_ reason: String) -> Int32 {
    refusal = refusal ?? reason
    return SQLITE_DENY
  }

  /// The largest values that SQLite lets a statement reach (https://www.sqlite.org/limits.html).
  private static let limits: [(Int32, Int32)] = [
    (SQLITE_LIMIT_LENGTH, 1_000_000), (SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (SQLITE_LIMIT_COLUMN, 500), (SQLITE_LIMIT_EXPR_DEPTH, 100),
    (SQLITE_LIMIT_COMPOUND_SELECT, 50), (SQLITE_LIMIT_VDBE_OP, 100_000),
    (SQLITE_LIMIT_FUNCTION_ARG, 100), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
    (SQLITE_LIMIT_VARIABLE_NUMBER, 500), (SQLITE_LIMIT_TRIGGER_DEPTH, 0),
    (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]

  /// The tables that SQLite makes from a text.
  private static let jsonTables: Set<String> = ["json_each", "json_tree"]

  /// The functions that give the same result on every machine and on every day.
  private static let functions: Set<String> = Set(SQLFunctions.names).union([
    "->", "->>", "abs", "avg", "ceil", "ceiling", "char", "coalesce", "count", "cume_dist",
    "dense_rank", "first_value", "floor", "format", "glob", "group_concat", "hex", "ifnull",
    "iif", "instr", "json", "json_array", "json_array_length", "json_each", "json_extract",
    "json_group_array", "json_group_object", "json_object", "json_quote", "json_tree", "json_type",
    "json_valid", "lag", "last_value", "lead", "length", "like", "likelihood", "likely", "lower",
    "ltrim", "max", "min", "mod", "nth_value", "ntile", "nullif", "percent_rank", "printf", "quote",
    "rank", "replace", "round", "row_number", "rtrim", "sign", "sqrt", "substr", "substring",
    "sum", "total", "trim", "trunc", "typeof", "unicode", "unlikely", "upper",
  ])
}

extension Statement {
  /// Runs a statement that gives no rows with values in the order of its marks, which it must have as many of.
  ///
  /// Tables are filled with millions of values: they go to SQLite as they are, without the collections that GRDB keeps
  /// the arguments of a statement in.
  func run(binding values: some Collection<DatabaseValue>) throws {
    let compiled = unsafe sqliteStatement
    for (place, value) in values.enumerated() { unsafe bind(value, at: Int32(place + 1), compiled) }
    let status = unsafe sqlite3_step(compiled)
    unsafe sqlite3_reset(compiled)
    guard status == SQLITE_DONE else {
      let connection = unsafe sqlite3_db_handle(compiled)
      throw DatabaseError(
        resultCode: ResultCode(rawValue: status),
        message: unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }, sql: sql)
    }
  }

  private func bind(_ value: DatabaseValue, at place: Int32, _ compiled: OpaquePointer) {
    switch value.storage {
    case .null: unsafe sqlite3_bind_null(compiled, place)
    case .int64(let number): unsafe sqlite3_bind_int64(compiled, place, number)
    case .double(let number): unsafe sqlite3_bind_double(compiled, place, number)
    case .string(var text):
      text.withUTF8 { bytes in
        _ = unsafe sqlite3_bind_text(
          compiled, place, UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
          Int32(bytes.count), Self.copied)
      }
    case .blob: preconditionFailure("no table of a state holds bytes")
    }
  }

  /// Has SQLite take a copy of what is bound (`SQLITE_TRANSIENT`).
  private static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
