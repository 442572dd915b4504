import Evolution
import Governance
import Records
import Testing

@Suite("Tables that statements share")
struct ViewTests {
  private let database = IndicatorDatabase()

  private static func view(_ name: String, _ sql: String) -> View {
    let words = LocalizedText(["fr": "x"])
    return View(name: name, title: words, definition: words, sql: sql)
  }

  private static func indicator(_ sql: String) -> Indicator {
    let words = LocalizedText(["fr": "x"])
    return Indicator(
      code: "A-01", title: words, question: words, numerator: words, unit: .count, caveat: words,
      sql: sql)
  }

  /// One place before, three after, with some views.
  private static func period(
    _ views: [View], after places: [Record] = (1...3).map { Territory.place($0, "Lieu \($0)") },
    revision: String = "b"
  ) -> IndicatorDatabase.Period {
    var after = Territory.snapshot(places, at: Territory.end, revision: revision)
    after.views = views
    return IndicatorDatabase.Period(
      before: Territory.snapshot([Territory.place(1)], at: Territory.start), after: after,
      journal: [], findings: [],
      days: ReportPeriod(after: Territory.start.date, until: Territory.end.date))
  }

  private func answer(
    _ sql: String, _ period: IndicatorDatabase.Period
  ) throws -> Result<QueryResult, SQLFailure> {
    try database.answer([sql], about: period)[0]
  }

  private func message(_ sql: String, _ period: IndicatorDatabase.Period) throws -> String {
    switch try answer(sql, period) {
    case .success(let answer): "answered: \(answer.rows)"
    case .failure(let failure): failure.message
    }
  }

  @Test("One definition holds for both states, and may rest on another one, whatever their order")
  func definitions() throws {
    let period = Self.period([
      Self.view("first_places", "SELECT * FROM named WHERE nom < 'Lieu 3'"),
      Self.view("named", "SELECT record, nom FROM lieu"),
    ])
    let sql = """
      SELECT (SELECT count(*) FROM named), (SELECT count(*) FROM before.named),
        (SELECT count(*) FROM after.first_places), (SELECT max(nom) FROM first_places)
      """
    #expect(
      try answer(sql, period).get().rows == [
        [.integer(3), .integer(1), .integer(2), .text("Lieu 2")]
      ])
  }

  @Test("A view follows the state, and what is asked")
  func moving() throws {
    let views = [
      Self.view("asked", "SELECT after_day, until_day, territory, count(*) AS n FROM lieu, period")
    ]
    let sql = "SELECT until_day, territory, n FROM asked"
    #expect(
      try answer(sql, Self.period(views)).get().rows == [
        [.text(Territory.end.date.description), .null, .integer(3)]
      ])
    var other = Self.period(views, after: [Territory.place(7)], revision: "c")
    other.territory = Territory.id(9)
    #expect(
      try answer(sql, other).get().rows == [
        [
          .text(Territory.end.date.description), .text(Territory.id(9).description), .integer(1),
        ]
      ])
  }

  @Test(
    "The numbers of the state as it is known now are not those published, day and revision alike")
  func revised() throws {
    let views = [Self.view("standing", "SELECT record FROM records WHERE phase = 'active'")]
    let sql = "SELECT (SELECT count(*) FROM standing), (SELECT count(*) FROM after.records)"
    for places in [[1, 2, 3], [2], [1, 2]] {
      let period = Self.period(views, after: places.map { Territory.place($0) })
      let count = QueryResult.Cell.integer(Int64(places.count))
      #expect(try answer(sql, period).get().rows == [[count, count]])
    }
  }

  @Test(
    "A view can do what a statement can, and nothing else",
    arguments: [
      "SELECT 1 AS a; DROP TABLE after.lieu", "SELECT load_extension('libm.so') AS a",
      "SELECT random() AS a", "SELECT * FROM pragma_database_list", "SELECT * FROM other",
      "SELECT record FROM before.lieu", "SELECT :territory AS a", "DELETE FROM lieu", "nonsense",
      "SELECT record FROM shown", "SELECT record FROM after.lieu; SELECT 2",
    ])
  func escapes(sql: String) throws {
    let period = Self.period([Self.view("shown", sql)])
    let message = try message("SELECT * FROM after.shown", period)
    #expect(message.hasPrefix("the view 'shown' cannot be used: "), "\(message)")
    #expect(try answer("SELECT count(*) FROM after.lieu", period).get().rows == [[.integer(3)]])
  }

  @Test("A view of the name of a kind is refused, and the kind's table stays")
  func names() throws {
    let period = Self.period([Self.view("lieu", "SELECT 1 AS record")])
    #expect(try answer("SELECT count(*) FROM lieu", period).get().rows == [[.integer(3)]])
  }

  @Test("A view that takes too long, or grows too large, leaves what reads it without an answer")
  func budgets() throws {
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    let period = Self.period([
      Self.view("endless", "\(endless) SELECT count(*) AS record FROM n"),
      Self.view("large", "\(endless) SELECT i AS record FROM n LIMIT 2000001"),
    ])
    #expect(
      try message("SELECT count(*) FROM endless", period)
        == "the view 'endless' cannot be used: the statement takes too many steps")
    #expect(
      try message("SELECT count(*) FROM large", period)
        == "the view 'large' cannot be used: the answer is too large")
    #expect(try answer("SELECT count(*) FROM lieu", period).get().rows == [[.integer(3)]])
  }

  @Test(
    "A changed view is a break in the series of the indicators that rest on it, and of no other")
  func breaks() throws {
    var builder = SeriesBuilder(database)
    let counted = Self.indicator("SELECT count(*) AS value FROM after.shown")
    let old = Self.view("shown", "SELECT record FROM lieu")
    let new = Self.view("shown", "SELECT record FROM lieu WHERE nom <> 'Lieu 1'")
    try builder.add([counted], about: Self.period([old, Self.view("other", "SELECT 1 AS a")]))
    try builder.add([counted], about: Self.period([old, Self.view("other", "SELECT 2 AS a")]))
    try builder.add([counted], about: Self.period([new]))
    let points = try #require(builder.series.first).points
    #expect(points.map(\.number.value) == [.number(3), .number(3), .number(2)])
    #expect(points.map { $0.byEarlierDefinition?.value } == [nil, nil, .number(3)])
  }
}
