import Coding
import Governance
import Records
import Testing

@Suite("Reading indicators")
struct IndicatorDecoderTests {
  private static let path = "governance/indicators/A-01.yaml"

  /// An indicator that says no more than it must.
  private static func text(
    unit: String = "count", sql: String = "SELECT 1 AS value", rest: String = ""
  ) -> String {
    """
    title: {fr: Lieux}
    question: {fr: Combien ?}
    numerator: {fr: Des lieux.}
    unit: \(unit)
    caveat: {fr: Rien de plus.}
    sql: \(sql)
    \(rest)
    """
  }

  private static func problems(_ text: String, path: String = path) -> [String] {
    Decoding.problems(text, path: path, IndicatorDecoder.decode)
  }

  @Test("An indicator says what it counts, and what it does not say")
  func whole() throws {
    let rest = """
      denominator: {fr: Tous, en: All}
      core: true
      minimum: 5
      version: 2
      valid: {from: 2026, until: 2027-06-30}
      list: SELECT record FROM after.records
      breakdowns:
        - id: par-type
          title: {fr: Par type, en: By type}
          items: types-lieu
          sql: |
            SELECT value AS item, count(*) AS value
            FROM after.lieu__types_lieu GROUP BY value
        - {id: autre, title: {fr: Autre}, sql: SELECT 2}
      """
    let bytes = Array(Self.text(unit: "share", rest: rest).utf8)
    let indicator = try IndicatorDecoder.decode(bytes, path: Self.path)
    #expect(indicator.code == "A-01")
    #expect(indicator.unit == .share)
    #expect(indicator.denominator?.texts == ["fr": "Tous", "en": "All"])
    #expect(indicator.isCore)
    #expect(indicator.minimum == 5)
    #expect(indicator.version == 2)
    #expect(indicator.validFrom == PartialDate("2026"))
    #expect(indicator.validUntil == PartialDate("2027-06-30"))
    #expect(indicator.sql == "SELECT 1 AS value")
    #expect(indicator.list == "SELECT record FROM after.records")
    #expect(indicator.breakdowns.map(\.id) == ["par-type", "autre"])
    #expect(indicator.breakdowns.map(\.items) == ["types-lieu", nil])
    #expect(indicator.breakdowns[0].sql.hasSuffix("GROUP BY value\n"))
  }

  @Test("What an indicator leaves out is version 1, on no first page, and never secret")
  func least() throws {
    let indicator = try IndicatorDecoder.decode(Array(Self.text().utf8), path: Self.path)
    #expect(indicator.version == 1)
    #expect(!indicator.isCore)
    #expect(indicator.minimum == nil)
    #expect(indicator.validFrom == nil)
    #expect(indicator.list == nil)
    #expect(indicator.breakdowns.isEmpty)
  }

  @Test(
    "What is wrong with an indicator is told where it stands",
    arguments: [
      ("core: oui", ["7:7 bad-value"]),
      ("minimum: 1", ["7:10 bad-value"]),
      ("version: 0", ["7:10 bad-value"]),
      ("valid: {}", ["7:8 bad-value"]),
      ("valid: {from: 2027, until: 2026-12-31}", ["7:28 bad-value"]),
      ("list: \"\"", ["7:7 bad-value"]),
      ("query: SELECT 1", ["7:1 unknown-key"]),
      ("breakdowns: par-type", ["7:13 wrong-type"]),
      ("breakdowns: [{id: Type, title: {fr: T}, sql: S}]", ["7:19 bad-value"]),
      ("breakdowns: [{id: a, title: {en: T}, sql: S}]", ["7:29 missing-key"]),
      ("breakdowns: [{id: a, title: {fr: T}}]", ["7:14 missing-key"]),
      (
        "breakdowns: [{id: a, title: {fr: T}, sql: S}, {id: a, title: {fr: T}, sql: S}]",
        ["7:52 duplicate-breakdown"]
      ),
    ])
  func wrong(rest: String, expected: [String]) {
    #expect(Self.problems(Self.text(rest: rest)) == expected)
  }

  @Test("A unit is one of a few, and a share says of what")
  func units() {
    #expect(Self.problems(Self.text(unit: "percent")) == ["4:7 bad-value"])
    #expect(Self.problems(Self.text(unit: "share")) == ["1:1 missing-key"])
    for unit in Indicator.Unit.allCases where unit != .share {
      #expect(Self.problems(Self.text(unit: unit.rawValue)).isEmpty)
    }
  }

  @Test("Nothing that people read, and no statement, may be missing")
  func missing() {
    #expect(Self.problems("core: true\n").count == 6)
    #expect(Self.problems("") != [])
  }

  @Test(
    "The name of the file is a code",
    arguments: ["a-01", "A--1", "-A", "1-A", "A_1", "A-01 ", "A-0123456789-0123456789", ""])
  func badNames(name: String) {
    #expect(
      Self.problems(Self.text(), path: "governance/indicators/\(name).yaml") == ["1:1 bad-name"])
  }

  @Test("Words that the profile does not have are a warning, where they stand")
  func items() throws {
    let rest = """
      breakdowns:
        - {id: a, title: {fr: A}, items: etat, sql: S}
        - {id: b, title: {fr: B}, items: etats, sql: S}
        - {id: c, title: {fr: C}, items: lieu, sql: S}
        - {id: d, title: {fr: D}, items: colleges, sql: S}
      """
    let nomenclature = Nomenclature(name: "etat", title: LocalizedText(["fr": "État"]), codes: [])
    let kindPath = "governance/kinds/lieu.yaml"
    let kind = try KindDecoder.decode(try Starter.bytes(of: kindPath), path: kindPath)
    let problems = IndicatorDecoder.problems(
      in: Array(Self.text(rest: rest).utf8), path: Self.path,
      beside: Profile(kinds: [kind], nomenclatures: [nomenclature]))
    #expect(problems.map(\.code) == ["unknown-items"])
    #expect(problems.map(\.severity) == [.warning])
    #expect(problems.first?.location?.line == 9)
    #expect(problems.first?.hint?.contains("etat") == true)
  }
}
