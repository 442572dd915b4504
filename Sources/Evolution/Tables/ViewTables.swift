internal import GRDB
internal import Governance

/// The tables that the statements of a ledger share, in one schema: each is what its own statement gives, worked out
/// once for all that read it.
///
/// SQLite finds the tables that a view names in the view's own schema, so that one definition holds for both states.
struct ViewTables {
  /// A view whose statement compiles, with what it reads.
  fileprivate struct Entry {
    let name: String
    let plan: SandboxedDatabase.Plan
  }

  let schema: String
  let views: [View]

  /// Those that compile, each after those that it reads.
  private var entries: [Entry] = []
  /// Why others do not, by name.
  private(set) var failures: [String: SQLFailure] = [:]
  /// Why some that compile have no rows all the same, by name.
  private var unfilled: [String: SQLFailure] = [:]
  /// How much had been written when each was filled.
  private var filled: [String: Int] = [:]

  /// Creates the tables of some views, empty; a view may read others.
  init(_ views: [View], in database: SandboxedDatabase, schema: String) throws(SQLFailure) {
    self.views = views
    self.schema = schema
    var waiting = views
    var known = -1
    while known < entries.count, !waiting.isEmpty {
      known = entries.count
      for view in waiting {
        do throws(SQLFailure) {
          let plan = try Self.plan(view, in: database, schema)
          try Self.createTable(view.name, plan.columns, in: database, schema)
          entries.append(Entry(name: view.name, plan: plan))
          failures[view.name] = nil
        } catch { failures[view.name] = error }
      }
      waiting.removeAll { failures[$0.name] == nil }
    }
  }

  /// Removes the tables, so that others can be made.
  func drop(from database: SandboxedDatabase) throws(SQLFailure) {
    try database.write { database in
      for view in views {
        try database.execute(sql: "DROP VIEW IF EXISTS \(Self.source(of: view.name, in: schema))")
      }
      for entry in entries {
        try database.execute(sql: "DROP TABLE \(Self.table(entry.name, in: schema))")
      }
    }
  }

  /// Returns what has to be filled for some reads: they, and what the views that they name read.
  func completed(_ reads: Set<Sandbox.Read>) -> Set<Sandbox.Read> {
    var all = reads
    for entry in entries.reversed() where entry.isRead(by: all, in: schema) {
      all.formUnion(entry.plan.reads)
    }
    return all
  }

  /// Makes the views that are read say what the tables of the state give, after so many writes into these.
  mutating func fill(
    _ database: SandboxedDatabase, reading reads: Set<Sandbox.Read>, after writes: Int
  ) throws(SQLFailure) {
    for entry in entries where entry.isRead(by: reads, in: schema) && filled[entry.name] != writes {
      unfilled[entry.name] = nil
      try empty(entry.name, in: database)
      do throws(SQLFailure) { try database.fill(entry.name, of: schema, with: entry.plan) } catch {
        unfilled[entry.name] = error
        try empty(entry.name, in: database)
      }
      filled[entry.name] = writes
    }
  }

  /// Returns why a view that is read has no rows, if one failed.
  func failure(of reads: Set<Sandbox.Read>) -> SQLFailure? {
    for entry in entries where entry.isRead(by: reads, in: schema) {
      if let reason = unfilled[entry.name] { return reason.ofView(entry.name) }
    }
    return nil
  }

  private func empty(_ name: String, in database: SandboxedDatabase) throws(SQLFailure) {
    let target = Self.table(name, in: schema)
    try database.write { try $0.execute(sql: "DELETE FROM \(target)") }
  }

  private static func plan(
    _ view: View, in database: SandboxedDatabase, _ schema: String
  ) throws(SQLFailure) -> SandboxedDatabase.Plan {
    let source = source(of: view.name, in: schema)
    try database.write { database in
      try database.execute(sql: "DROP VIEW IF EXISTS \(source)")
    }
    try database.define("CREATE VIEW \(source) AS \(view.sql)")
    let plan = try database.plan("SELECT * FROM \(source)")
    // What is read without its schema is a table of the view's own.
    let reads = plan.reads.map { read in
      Sandbox.Read(
        schema: read.schema.isEmpty ? schema : read.schema, table: read.table, column: read.column)
    }
    return SandboxedDatabase.Plan(sql: plan.sql, columns: plan.columns, reads: Set(reads))
  }

  private static func createTable(
    _ name: String, _ columns: [String], in database: SandboxedDatabase, _ schema: String
  ) throws(SQLFailure) {
    let names = columns.map(\.quotedInSQL).joined(separator: ", ")
    try database.write { database in
      try database.execute(sql: "CREATE TABLE \(table(name, in: schema)) (\(names))")
      guard columns.contains(RecordTable.record) else { return }
      let index = table(name + "__" + RecordTable.record, in: schema)
      try database.execute(
        sql: "CREATE INDEX \(index) ON \(name.quotedInSQL) (\(RecordTable.record.quotedInSQL))")
    }
  }

  private static func table(_ name: String, in schema: String) -> String {
    "\(schema.quotedInSQL).\(name.quotedInSQL)"
  }

  /// The name of SQLite's view, from which the table of that name is filled.
  private static func source(of name: String, in schema: String) -> String {
    table("view__" + name, in: schema)
  }
}

extension ViewTables.Entry {
  fileprivate func isRead(by reads: Set<Sandbox.Read>, in schema: String) -> Bool {
    reads.contains { $0.schema == schema && $0.table == name }
  }
}

extension SQLFailure {
  /// The failure of a view, as it is told of a statement that reads it.
  func ofView(_ name: String) -> SQLFailure {
    SQLFailure("the view '\(name)' cannot be used: \(message)", hint: hint)
  }
}
