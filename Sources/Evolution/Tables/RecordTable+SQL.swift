internal import GRDB
internal import Records

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

  /// Adds a record of the table's kind.
  func insert(_ record: Records.Record, in database: Database, schema: String) throws {
    try insert(
      record.entries, keys: [record.id.description.databaseValue], in: database, schema: schema)
  }

  private func insert(
    _ entries: [Entry], keys: [DatabaseValue], in database: Database, schema: String
  ) throws {
    let values = Dictionary(
      entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let row = keys + columns.map { Self.value(at: $0.path[...], in: values).stored }
    let marks = Array(repeating: "?", count: row.count).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT INTO \(schema.quotedInSQL).\(name.quotedInSQL) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(row))
    for child in children {
      guard let value = Self.value(at: child.path[...], in: values) else { continue }
      for (key, item) in Self.items(of: value) {
        let inner: [Entry] =
          if case .map(let entries) = item { entries } else { [Entry(Self.value, item)] }
        try child.table.insert(inner, keys: keys + [key], in: database, schema: schema)
      }
    }
  }

  /// The items of a list by their positions from 1, or those of a dictionary by their keys.
  private static func items(of value: Value) -> [(key: DatabaseValue, item: Value)] {
    switch value {
    case .map(let entries): entries.map { ($0.name.databaseValue, $0.value) }
    default:
      value.items.enumerated().map { (($0.offset + 1).databaseValue, $0.element) }
    }
  }

  private static func value(at path: ArraySlice<String>, in values: [String: Value]) -> Value? {
    guard let name = path.first, let value = values[name] else { return nil }
    var found = value
    for name in path.dropFirst() {
      guard case .map(let entries) = found,
        let inner = entries.first(where: { $0.name == name })?.value
      else { return nil }
      found = inner
    }
    return found
  }
}

extension Value? {
  /// The value as a column holds it; texts and dates as texts, truth as 1 and 0.
  fileprivate var stored: DatabaseValue {
    switch self {
    case .text(let text): text.databaseValue
    case .integer(let number): number.databaseValue
    case .number(let number): number.double.databaseValue
    case .boolean(let flag): (flag ? 1 : 0).databaseValue
    case .date(let date): date.description.databaseValue
    case .list, .map, nil: .null
    }
  }
}
