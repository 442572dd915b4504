import Evolution
import Governance
import Records
import Testing

@Suite("Indicators")
struct IndicatorTests {
  private let database = IndicatorDatabase()

  private static func period(
    before: [Record]? = [Territory.place(1)],
    after: [Record] = [Territory.place(1), Territory.place(2)],
    findings: [Finding] = []
  ) -> IndicatorDatabase.Period {
    IndicatorDatabase.Period(
      before: before.map { Territory.snapshot($0, at: Territory.start) },
      after: Territory.snapshot(after, at: Territory.end, revision: "b"), journal: [],
      findings: findings,
      days: ReportPeriod(
        after: before == nil ? nil : Territory.start.date, until: Territory.end.date))
  }

  private static func indicator(
    _ sql: String, list: String? = nil, unit: Indicator.Unit = .count, minimum: Int? = nil,
    version: Int = 1, breakdowns: [String] = []
  ) -> Indicator {
    let words = LocalizedText(["fr": "x"])
    return Indicator(
      code: "A-01", title: words, question: words, numerator: words, unit: unit, caveat: words,
      minimum: minimum, version: version, sql: sql, list: list,
      breakdowns: breakdowns.enumerated().map {
        Indicator.Breakdown(id: "b\($0.offset)", title: words, items: nil, sql: $0.element)
      })
  }

  private func result(
    _ indicator: Indicator, _ period: IndicatorDatabase.Period = period()
  ) throws -> IndicatorResult {
    try database.evaluate([indicator], about: period)[0]
  }

  private func value(_ sql: String, unit: Indicator.Unit = .count) throws -> IndicatorResult.Value {
    try result(Self.indicator(sql, unit: unit)).number.value
  }

  @Test("A number, a share, an interval, and the reasons why there is none")
  func values() throws {
    #expect(try value("SELECT count(*) AS value FROM after.lieu") == .number(2))
    #expect(try value("SELECT 1 AS part, 3 AS whole", unit: .share) == .number(100.0 / 3))
    #expect(try value("SELECT 9 AS low, 4 AS high") == .interval(low: 4, high: 9))
    #expect(try value("SELECT NULL AS value") == .unknown)
    #expect(
      try value("SELECT 0 AS part, 0 AS whole", unit: .share) == .notComputable(.nothingToDivide))
    #expect(
      try value("SELECT 1 AS value UNION ALL SELECT 2")
        == .notComputable(.failed("the statement gives 2 rows instead of one")))
    let failed = try value("SELECT count(*) AS value FROM after.mairie")
    #expect(failed == .notComputable(.failed("no such table: after.mairie")))
  }

  @Test("The list is that of the records behind the number")
  func lists() throws {
    let result = try result(
      Self.indicator(
        "SELECT count(*) AS value FROM after.lieu",
        list: "SELECT record, nom AS note FROM after.lieu ORDER BY record DESC"))
    #expect(
      result.sources?.map(\.record) == [Territory.id(2), Territory.id(1)]
        && result.sources?[0].note == "Médiathèque")
  }

  @Test("What compares with an earlier state is not computable where there is none")
  func initial() throws {
    let before = Self.indicator("SELECT count(*) AS value FROM before.lieu")
    let initial = Self.period(before: nil)
    #expect(try result(before).number.value == .number(1))
    #expect(try result(before, initial).number.value == .notComputable(.noEarlierState))
    let findings = Self.indicator("SELECT count(*) AS value FROM journal.findings")
    #expect(try result(findings, initial).number.value == .notComputable(.noEarlierState))
    let acts = Self.indicator("SELECT count(*) AS value FROM journal.acts")
    #expect(try result(acts, initial).number.value == .number(0))
  }

  @Test("Where there is no earlier state any more, its tables are empty again")
  func emptied() throws {
    let sql = "SELECT (SELECT count(*) FROM before.period), (SELECT count(*) FROM before.records)"
    for (period, count) in [
      (Self.period(), 1), (Self.period(before: nil), 0), (Self.period(), 1),
    ] {
      let answer = try database.answer([sql], about: period)[0]
      #expect(try answer.get().rows == [[.integer(Int64(count)), .integer(Int64(count))]])
    }
  }

  @Test("So few that they could be recognized are secret, and what would tell them as well")
  func secrecy() throws {
    let rows =
      "SELECT 'a' AS item, 2 AS part, 20 AS whole UNION ALL SELECT 'b', 5, 20 UNION ALL SELECT 'c', 13, 20"
    let result = try result(
      Self.indicator(
        "SELECT 20 AS value, 20 AS n", unit: .persons, minimum: 3, breakdowns: [rows]))
    #expect(result.number.value == .number(20))
    #expect(result.tables[0].rows.map(\.value) == [.secret, .secret, .number(65)])
    #expect(result.tables[0].rows[0].part == nil)
    let few = try self.result(
      Self.indicator(
        "SELECT 2 AS value", list: "SELECT record FROM after.lieu", unit: .persons, minimum: 3))
    #expect(few.number.value == .secret && few.sources == nil)
    let none = try self.result(Self.indicator("SELECT 0 AS value", unit: .persons, minimum: 3))
    #expect(none.number.value == .number(0))
  }

  @Test("A changed definition is a break, and its first year has both numbers")
  func breaks() throws {
    var builder = SeriesBuilder(database)
    let old = Self.indicator("SELECT count(*) AS value FROM after.lieu")
    let new = Self.indicator("SELECT 10 * count(*) AS value FROM after.lieu", version: 2)
    try builder.add([old], about: Self.period(after: [Territory.place(1)]))
    try builder.add([old], about: Self.period())
    try builder.add([new], about: Self.period())
    let points = try #require(builder.series.first).points
    #expect(points.map(\.number.value) == [.number(1), .number(2), .number(20)])
    #expect(points.map { $0.byEarlierDefinition?.value } == [nil, nil, .number(2)])
    #expect(points.map(\.version) == [1, 1, 2])
  }

  @Test("Findings are the differences that the report counts")
  func findings() throws {
    let (before, after) = (
      Territory.snapshot([Territory.place(1)], at: Territory.start),
      Territory.snapshot(
        [Territory.place(1), Territory.place(2, from: "2026-03")], at: Territory.end, revision: "b")
    )
    let report = Report.make(from: before, to: after, journal: [])
    let period = IndicatorDatabase.Period(
      before: before, after: after, journal: [], findings: report.findings, days: report.period)
    let answer = try database.answer(
      ["SELECT \"case\", book, day, first_day, last_day FROM journal.findings"], about: period)[0]
    #expect(
      try answer.get().rows == [
        [
          .text("opened"), .text("territory"), .text("2026-03"), .text("2026-03-01"),
          .text("2026-03-31"),
        ]
      ])
  }
}
