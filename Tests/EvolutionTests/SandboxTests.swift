import Evolution
import Records
import Testing

@Suite("Statements that a ledger brings")
struct SandboxTests {
  private let database = IndicatorDatabase()

  private static let period = IndicatorDatabase.Period(
    before: Territory.snapshot([Territory.place(1)], at: Territory.start),
    after: Territory.snapshot(
      [Territory.place(1), Territory.place(2, "Mairie"), Territory.place(3, "Gare")],
      at: Territory.end, revision: "b"),
    journal: [], findings: [],
    days: ReportPeriod(after: Territory.start.date, until: Territory.end.date))

  private func answer(_ sql: String) throws -> Result<QueryResult, SQLFailure> {
    try database.answer([sql], about: Self.period)[0]
  }

  private func message(_ sql: String) throws -> String {
    switch try answer(sql) {
    case .success(let answer): "answered: \(answer.rows)"
    case .failure(let failure): failure.message
    }
  }

  @Test(
    "Nothing but reading the tables is possible",
    arguments: [
      "ATTACH '/etc/passwd' AS passwd", "ATTACH ':memory:' AS other", "DETACH journal",
      "PRAGMA writable_schema = ON", "PRAGMA journal.cache_size = 1000000000",
      "PRAGMA after.table_info('lieu')", "SELECT * FROM pragma_table_info('lieu')",
      "SELECT * FROM pragma_database_list", "SELECT load_extension('libm.so')",
      "SELECT writefile('/tmp/x', 'x')", "SELECT readfile('/etc/passwd')",
      "SELECT fts3_tokenizer('x')",
      "SELECT * FROM sqlite_dbpage", "SELECT * FROM dbstat", "SELECT * FROM sqlite_schema",
      "DELETE FROM after.lieu", "INSERT INTO after.lieu (record) VALUES ('x')",
      "UPDATE after.lieu SET nom = 'x'", "DROP TABLE after.lieu", "CREATE TABLE after.x (y)",
      "CREATE TEMP TABLE x AS SELECT * FROM after.lieu", "CREATE TEMP VIEW x AS SELECT 1",
      "CREATE TRIGGER after.t AFTER DELETE ON lieu BEGIN SELECT 1; END",
      "CREATE VIRTUAL TABLE temp.x USING fts5(y)", "BEGIN", "COMMIT", "SAVEPOINT x", "VACUUM",
      "VACUUM INTO '/tmp/x'", "ANALYZE", "REINDEX",
      "WITH x AS (SELECT 1) DELETE FROM after.lieu",
      "SELECT random()", "SELECT randomblob(4)", "SELECT date('now')", "SELECT CURRENT_TIMESTAMP",
      "SELECT strftime('%s', 'now')", "SELECT sqlite_version()", "SELECT ln(2)",
      "SELECT changes()", "SELECT last_insert_rowid()",
    ])
  func escapes(sql: String) throws {
    let message = try message(sql)
    #expect(!message.hasPrefix("answered"), "\(message)")
    let count = try answer("SELECT count(*) FROM after.lieu").get()
    #expect(count.rows == [[.integer(3)]], "the tables are as they were")
  }

  @Test("A table that is only joined by a column is read, whichever way it is written")
  func joins() throws {
    for join in [
      "after.records JOIN after.lieu USING (record)",
      "after.records NATURAL JOIN after.lieu",
      "after.records r, after.lieu l WHERE r.record = l.record",
      "(SELECT record FROM after.records) JOIN after.lieu USING (record)",
    ] {
      let database = IndicatorDatabase()
      let answer = try database.answer(["SELECT count(*) FROM \(join)"], about: Self.period)[0]
      #expect(try answer.get().rows == [[.integer(3)]], "\(join)")
    }
    let names = "SELECT count(*) FROM before.lieu JOIN after.lieu l USING (nom)"
    let answer = try IndicatorDatabase().answer([names], about: Self.period)[0]
    #expect(try answer.get().rows == [[.integer(1)]])
  }

  @Test("One statement is one statement")
  func several() throws {
    #expect(try !message("SELECT 1; DROP TABLE after.lieu").hasPrefix("answered"))
    #expect(try message("SELECT 1; SELECT 2") == "one statement is expected")
    #expect(try message("") != "answered: []")
    #expect(try message("-- nothing") != "answered: []")
  }

  @Test(
    "What never ends, or is too much, is stopped",
    arguments: [
      (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n",
        "steps"
      ),
      (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "too large"
      ),
      (
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
        SELECT count(*) FROM n a, n b, n c, n d WHERE a.i + b.i + c.i + d.i < 0
        """, "steps"
      ),
      ("SELECT replace(hex(printf('%200000d', 1)), '2', printf('%1000d', 1))", "big"),
      (
        """
        WITH RECURSIVE n(s) AS (SELECT 'x' UNION ALL SELECT s || s FROM n) SELECT max(length(s)) FROM n
        """, "big"
      ),
      (
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT printf('%900000d', i) FROM n ORDER BY 1
        """, ""
      ),
    ])
  func bombs(sql: String, reason: String) throws {
    let message = try message(sql)
    #expect(!message.hasPrefix("answered"))
    #expect(reason.isEmpty || message.contains(reason), "\(message)")
  }

  @Test("A statement reads what the states say, at their ends, and the period")
  func reads() throws {
    let answer = try answer(
      """
      SELECT (SELECT count(*) FROM before.records), (SELECT count(*) FROM after.records WHERE phase = 'active'),
        :after, :until, :territory, days_between(:after, :until), first_day('2026-02'), last_day('2026-02'),
        add_months('2026-01-31', 1), distance_m(48.0, -4.0, 48.0, -4.001)
      """
    ).get()
    #expect(
      answer.rows == [
        [
          .integer(1), .integer(3), .text("2025-12-31"), .text("2026-12-31"), .null,
          .integer(365), .text("2026-02-01"), .text("2026-02-28"), .text("2026-02-28"),
          .integer(74),
        ]
      ])
    let middle = try self.answer(
      "SELECT median(v), percentile(v, 75) FROM (SELECT 1 AS v UNION ALL SELECT 2 UNION ALL SELECT 9)"
    ).get()
    #expect(middle.rows == [[.real(2), .real(5.5)]])
  }

  @Test("A table without its schema is that of the state asked about")
  func unqualified() throws {
    #expect(try answer("SELECT count(*) FROM lieu").get().rows == [[.integer(3)]])
    #expect(try answer("SELECT count(*) FROM records").get().rows == [[.integer(3)]])
    #expect(try answer("SELECT count(nom) FROM lieu").get().rows == [[.integer(3)]])
    let own = "WITH places AS (SELECT * FROM lieu) SELECT count(*) FROM places"
    #expect(try answer(own).get().rows == [[.integer(3)]])
  }

  @Test("What is wrong is told in words")
  func words() throws {
    #expect(try message("SELECT * FROM after.liex").contains("no such table: after.liex"))
    #expect(try message("SELECT :week").contains("no parameter 'week'"))
    #expect(try message("SELECT nom FROM") != "answered: []")
  }

  @Test("From state to state, tables say what the state says")
  func moving() throws {
    let database = IndicatorDatabase()
    let sql = """
      SELECT (SELECT group_concat(nom) FROM (SELECT nom FROM before.lieu ORDER BY nom)),
        (SELECT group_concat(nom) FROM (SELECT nom FROM after.lieu ORDER BY nom))
      """
    var names = ["a", "b", "c"]
    var before = Territory.snapshot([], at: Territory.start)
    for turn in 0..<6 {
      let records = names.enumerated().map { Territory.place($0.offset + turn % 2, $0.element) }
      let after = Territory.snapshot(records, at: Territory.end, revision: "\(turn)")
      let period = IndicatorDatabase.Period(
        before: before, after: after, journal: [], findings: [],
        days: ReportPeriod(after: nil, until: Territory.end.date))
      let answer = try database.answer([sql], about: period)[0].get()
      let earlier = before.records.compactMap { $0["nom"]?.text }.sorted().joined(separator: ",")
      #expect(
        answer.rows == [
          [earlier.isEmpty ? .null : .text(earlier), .text(names.sorted().joined(separator: ","))]
        ])
      // Another column is asked for later, of what is there already.
      let states = try database.answer(
        ["SELECT count(record), count(nom), count(etat), count(ouvert_le) FROM after.lieu"],
        about: period)[0].get()
      #expect(states.rows[0][0] == .integer(Int64(names.count)))
      before = after
      names = turn % 3 == 0 ? names.dropLast() + ["\(turn)"] : names + ["d\(turn)"]
    }
  }
}
