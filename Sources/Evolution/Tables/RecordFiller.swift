internal import GRDB
internal import Records

/// Writes records into the tables of their kind: into all of their columns, or into those that somebody reads.
struct RecordFiller {
  private let writer: RowWriter?
  private let deletion: Statement?
  private let paths: [[String]]
  private let children: [(path: [String], filler: RecordFiller)]

  /// Prepares to write into a table and those inside it, in a schema of a database.
  ///
  /// Where columns are named, by table, the others stay empty, and a table that is not named stays so.
  init(
    _ table: RecordTable, in database: Database, schema: String,
    reading wanted: [String: Set<String>]? = nil
  ) throws {
    let names = wanted.map { $0[table.name] ?? [] }
    let columns = table.columns.filter { names?.contains($0.name) ?? true }
    paths = columns.map(\.path)
    if wanted == nil || wanted?[table.name] != nil {
      let target = "\(schema.quotedInSQL).\(table.name.quotedInSQL)"
      writer = RowWriter(
        table.name, of: schema, columns: table.keys.map(\.name) + columns.map(\.name), in: database)
      deletion = try database.makeStatement(
        sql: "DELETE FROM \(target) WHERE \(RecordTable.record.quotedInSQL) = ?")
    } else {
      (writer, deletion) = (nil, nil)
    }
    children = try table.children.map {
      ($0.path, try RecordFiller($0.table, in: database, schema: schema, reading: wanted))
    }.filter { !$0.filler.isIdle }
  }

  /// A Boolean value indicating whether there is nothing to write.
  var isIdle: Bool { writer == nil && children.isEmpty }

  /// Adds a record of the table's kind; it is there once the writing is finished.
  func insert(_ record: Records.Record) throws {
    try insert(record.entries, keys: [record.id.description.databaseValue])
  }

  /// Writes what was added and is not written yet.
  func finish() throws {
    try writer?.finish()
    for child in children { try child.filler.finish() }
  }

  /// Removes what was written of a record.
  func delete(_ id: RecordID) throws {
    try deletion?.run(binding: [id.description.databaseValue])
    for child in children { try child.filler.delete(id) }
  }

  private func insert(_ entries: [Entry], keys: [DatabaseValue]) throws {
    if let writer {
      try writer.add(keys + paths.map { Self.value(at: $0[...], in: entries).stored })
    }
    for child in children {
      guard let value = Self.value(at: child.path[...], in: entries) else { continue }
      for (key, item) in Self.items(of: value) {
        let inner: [Entry] =
          if case .map(let entries) = item { entries } else { [Entry(RecordTable.value, item)] }
        try child.filler.insert(inner, keys: keys + [key])
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

  private static func value(at path: ArraySlice<String>, in entries: [Entry]) -> Value? {
    guard let name = path.first, let value = entries.first(where: { $0.name == name })?.value
    else { return nil }
    guard path.count > 1 else { return value }
    guard case .map(let inner) = value else { return nil }
    return self.value(at: path.dropFirst(), in: inner)
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
