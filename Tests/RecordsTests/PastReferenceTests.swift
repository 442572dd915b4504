import Records
import Testing

@Suite("References to what is over")
struct PastReferenceTests {
  private static let profile: Profile = {
    var meaning = Meaning()
    meaning.state = "etat"
    meaning.validUntil = "fin"
    meaning.replacedBy = "successeur"
    let fields = [
      Field(name: "etat", type: .nomenclature("etats")), Field(name: "fin", type: .partialDate),
      Field(name: "successeur", type: .reference(["dispositif"])),
      Field(name: "cadres", type: .list(.reference(["dispositif"]))),
      Field(name: "code", type: .nomenclature("codes")),
    ]
    return Profile(
      kinds: [Kind(name: "dispositif", fields: fields, meaning: meaning)],
      nomenclatures: [
        Nomenclature(
          name: "etats", codes: RecordState.allCases.map { .init(name: $0.rawValue, means: $0) }),
        Nomenclature(
          name: "codes",
          codes: [
            .init(name: "vieux", validUntil: PartialDate("2025"), successor: "neuf"),
            .init(name: "fini", validUntil: PartialDate("2025")), .init(name: "neuf"),
          ]),
      ])
  }()

  private static func record(_ number: Int, _ fields: [(String, Value?)]) -> Record {
    SmallLedger.record(number, kind: "dispositif", fields)
  }

  private static func reference(_ number: Int) -> Value {
    .text(SmallLedger.id(number, kind: "dispositif").description)
  }

  private static func date(_ text: String) -> Value? { PartialDate(text).map { .date($0) } }

  @Test(
    "A record that ended before the day is told of whoever stands and refers to it",
    arguments: [
      ("2024-01-16", Value?.none, "2024-01-17", 1), ("2024-01-16", nil, "2024-01-16", 0),
      ("2024", nil, "2024-06-01", 0), ("2024", nil, "2025-01-01", 1),
      ("2030", .text("ended"), "2024-01-01", 1), ("2030", nil, nil, 0),
    ])
  func day(_ end: String, state: Value?, on day: String?, count: Int) {
    var checker = LedgerChecker(
      profile: Self.profile, on: day.flatMap { PartialDate($0)?.earliest })
    checker.add(
      Self.record(1, [("etat", state), ("fin", Self.date(end)), ("successeur", Self.reference(2))]))
    checker.add(Self.record(2, []))
    checker.add(Self.record(3, [("cadres", .list([Self.reference(1)]))]))
    checker.add(
      Self.record(4, [("etat", .text("ended")), ("cadres", .list([Self.reference(1)]))]))
    let found = checker.finish()
    #expect(found.map(\.1.code) == Array(repeating: "reference-to-past", count: count))
    for (id, problem) in found {
      #expect(id == SmallLedger.id(3, kind: "dispositif") && problem.field == "cadres[0]")
      #expect(problem.hint == "write 'dispositif/000000000002', which replaces it")
    }
  }

  @Test(
    "A code that ended before the day is told, with its successor where it has one",
    arguments: [
      ("vieux", "2026-01-01", "replaced-code write 'neuf'"), ("vieux", "2025-12-31", ""),
      ("fini", "2026-01-01", "ended-code see whether the record still says it"),
      ("fini", "2025-12-31", ""), ("neuf", "2026-01-01", ""), ("fini", nil, ""),
      ("vieux", nil, "replaced-code write 'neuf'"),
    ])
  func codes(_ code: String, on day: String?, expected: String) {
    let checker = RecordChecker(
      profile: Self.profile, on: day.flatMap { PartialDate($0)?.earliest })
    let found = checker.problems(of: Self.record(1, [("code", .text(code))]))
    #expect(found.map { "\($0.code) \($0.hint ?? "")" }.joined() == expected)
  }

  @Test("What refers to a record is found by field, wherever it stands")
  func pointing() {
    let target = SmallLedger.id(2, kind: "dispositif")
    let record = Self.record(
      1, [("successeur", Self.reference(2)), ("cadres", .list([1, 2, 2].map(Self.reference)))])
    #expect(Self.profile.fields(of: record, pointingTo: target) == ["successeur", "cadres"])
    #expect(Self.profile.kindsPointing(to: "dispositif") == ["dispositif"])
    #expect(Self.profile.kindsPointing(to: "lieu").isEmpty)
    #expect(SmallLedger.profile.kindsPointing(to: "structure") == ["lieu"])
  }
}
