import Records
import TestSupport
import Testing

@Suite("What fields say together")
struct MeaningCheckTests {
  @Test(
    "A record does not end before it starts, as far as the dates tell",
    arguments: [
      ("2020", "2019", true), ("2020-06-01", "2020-05-31", true), ("2020-06", "2020", false),
      ("2020-06-01", "2020-06-01", false), ("2020", "2020-01-01", false),
      ("2020-06-02", "2020-06", false),
      ("2020-07", "2020-06-30", true),
    ])
  func dates(start: String, end: String, isWrong: Bool) throws {
    let found = problems(
      ("ouvert_le", .date(try #require(PartialDate(start)))),
      ("ferme_le", .date(try #require(PartialDate(end)))))
    #expect(found.map(\.code) == (isWrong ? ["dates-out-of-order"] : []))
    #expect(found.map(\.field) == (isWrong ? ["ferme_le"] : []))
  }

  @Test(
    "A position has both parts, on earth",
    arguments: [
      (nil, nil, []), ("47.5", "-0.5", []), ("90", "-180", []),
      ("47.5", nil, ["incomplete-location longitude"]),
      (nil, "-0.5", ["incomplete-location latitude"]),
      ("90.1", "0", ["location-out-of-range latitude"]),
      ("-91", "180.5", ["location-out-of-range latitude", "location-out-of-range longitude"]),
    ] as [(String?, String?, [String])])
  func positions(latitude: String?, longitude: String?, expected: [String]) {
    let fields = [("latitude", latitude), ("longitude", longitude)].compactMap { name, text in
      text.flatMap { Number($0) }.map { (name, Value.number($0)) }
    }
    #expect(problems(fields).map { "\($0.code) \($0.field)" } == expected)
  }

  @Test(
    "A record says into which it was merged when it was, and only then",
    arguments: [
      ("fusionne", nil, "merged-into-nothing"), ("fusionne", "lieu/00000000000a", nil),
      ("ouvert", "lieu/00000000000a", "not-merged"), (nil, "lieu/00000000000a", "not-merged"),
      ("fusionne", "lieu/4f9c1a7be20d", "merged-into-itself"), ("ouvert", nil, nil),
    ] as [(String?, String?, String?)])
  func merged(state: String?, target: String?, code: String?) {
    let fields = [("etat", state), ("fusionne_dans", target)].compactMap { name, text in
      text.map { (name, Value.text($0)) }
    }
    #expect(problems(fields).map(\.code) == (code.map { [$0] } ?? []))
  }

  @Test("A record that ended without a date is worth knowing, not wrong")
  func endedWithoutDate() throws {
    let found = problems(("etat", .text("clos")))
    #expect(found.map(\.code) == ["ended-without-date"])
    #expect(found.map(\.severity) == [.info])
    let year = Value.date(try #require(PartialDate("2024")))
    #expect(problems(("etat", .text("clos")), ("ferme_le", year)).isEmpty)
  }

  @Test(
    "A code exists, or the hint names the one that was meant",
    arguments: [
      ("papier", nil, nil, .error), ("papiers", "unknown-code", "did you mean 'papier'?", .error),
      ("Aide aux démarches", "unknown-code", "write 'demarches'", .error),
      ("ADMIN", "unknown-code", "write 'demarches'", .error),
      (
        "zzzzzz", "unknown-code", "use one of 'ancien', 'demarches', 'futur', 'oublie', 'papier'",
        .error
      ),
      ("ancien", "replaced-code", "write 'papier'", .warning),
      ("oublie", "ended-code", "see whether the record still says it", .info),
      ("futur", nil, nil, .error),
    ] as [(String, String?, String?, Diagnostic.Severity)])
  func codes(text: String, code: String?, hint: String?, severity: Diagnostic.Severity) {
    let day = CalendarDate(year: 2026, month: 3, day: 2)
    let problem = coded(text, on: day).first
    #expect(problem?.code == code)
    #expect(problem?.hint == hint)
    #expect(problem == nil || problem?.severity == severity)
  }

  @Test("Without a day, a code that has an end and a successor has ended")
  func codesWithoutDay() {
    #expect(coded("futur", on: nil).map(\.code) == ["replaced-code"])
    #expect(coded("futur", on: CalendarDate(year: 2031, month: 1, day: 1)).count == 1)
    #expect(coded("oublie", on: nil).isEmpty)
  }

  @Test("A nomenclature that does not exist is an error of the kind")
  func unknownNomenclature() {
    let kind = Kind(name: "lieu", fields: [Field(name: "aide", type: .nomenclature("absente"))])
    let checker = RecordChecker(profile: Profile(kinds: [kind], nomenclatures: []))
    #expect(
      checker.problems(of: record([("aide", .text("x"))])).map(\.code) == ["unknown-nomenclature"])
  }

  private func coded(_ text: String, on day: CalendarDate?) -> [FieldProblem] {
    let codes = [
      Nomenclature.Code(name: "papier"),
      Nomenclature.Code(
        name: "demarches", labels: LocalizedText(["fr": "Aide aux démarches"]), aliases: ["Admin"]),
      Nomenclature.Code(name: "ancien", validUntil: PartialDate("2025-12-31"), successor: "papier"),
      Nomenclature.Code(name: "oublie", validUntil: PartialDate("2020")),
      Nomenclature.Code(name: "futur", validUntil: PartialDate("2030"), successor: "papier"),
    ]
    let kind = Kind(name: "lieu", fields: [Field(name: "aide", type: .nomenclature("aides"))])
    let profile = Profile(
      kinds: [kind], nomenclatures: [Nomenclature(name: "aides", codes: codes)])
    return RecordChecker(profile: profile, on: day).problems(of: record([("aide", .text(text))]))
  }

  private func problems(_ fields: (String, Value)...) -> [FieldProblem] { problems(fields) }

  private func problems(_ fields: [(String, Value)]) -> [FieldProblem] {
    RecordChecker(profile: RandomRecords.profile)
      .problems(of: record([("nom", .text("A"))] + fields))
  }

  private func record(_ fields: [(String, Value)]) -> Record {
    Record(
      id: RecordID(kind: "lieu", name: "4f9c1a7be20d"), entries: fields.map { Entry($0, $1) })
  }
}
