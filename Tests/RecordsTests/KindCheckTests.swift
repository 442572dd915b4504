import Records
import Testing

@Suite("The rules that a kind holds about its records")
struct KindCheckTests {
  /// Returns a kind like the territory's own, with one check.
  private static func profile(
    _ demand: KindCheck.Demand, when: [FieldCondition] = [], level: Diagnostic.Level = .warning
  ) -> Profile {
    let source = FieldType.reference(["source"])
    var meaning = Meaning()
    meaning.state = "etat"
    let check = KindCheck(
      id: "regle", level: level, when: when, demand: demand, field: "nom",
      message: LocalizedText(["fr": "non", "en": "no"]), hint: LocalizedText(["fr": "écrire"]))
    let lieu = Kind(
      name: "lieu",
      fields: [
        Field(name: "nom", type: .string), Field(name: "services", type: .list(.string)),
        Field(name: "ouvert", type: .boolean), Field(name: "places", type: .integer),
        Field(name: "debut", type: .partialDate), Field(name: "fin", type: .partialDate),
        Field(name: "adresse", type: .map([Field(name: "rue", type: .string)])),
        Field(name: "sources", type: .list(.map([Field(name: "source", type: source)]))),
        Field(name: "etat", type: .nomenclature("etats")),
      ],
      meaning: meaning, checks: [check])
    let other = Kind(
      name: "source",
      fields: [
        Field(name: "licence", type: .string), Field(name: "issue_de", type: source),
        Field(name: "jusqu_a", type: .date), Field(name: "etat", type: .nomenclature("etats")),
      ], meaning: meaning)
    let states = RecordState.allCases.map { Nomenclature.Code(name: $0.rawValue, means: $0) }
    return Profile(
      kinds: [lieu, other], nomenclatures: [Nomenclature(name: "etats", codes: states)])
  }

  private static let record = SmallLedger.record(
    1,
    [
      ("nom", .text("Ici")), ("services", .list([.text("a"), .text("b")])),
      ("ouvert", .boolean(true)), ("places", .integer(12)),
      ("debut", PartialDate("2026-03").map { .date($0) }),
      ("fin", PartialDate("2026").map { .date($0) }),
      ("adresse", .map([Entry("rue", .text("du Lavoir"))])),
      ("sources", .list([1, 2].map { .map([Entry("source", reference($0))]) })),
    ])

  private static let sources = [
    SmallLedger.record(
      1, kind: "source",
      [
        ("licence", .text("lov2")), ("issue_de", reference(3)),
        ("jusqu_a", PartialDate("2026-02-01").map { .date($0) }),
      ]),
    SmallLedger.record(
      2, kind: "source", [("licence", .text("odbl")), ("etat", .text("ended"))]),
    SmallLedger.record(3, kind: "source", [("licence", .text("maison"))]),
  ]

  private static func reference(_ number: Int) -> Value {
    .text(SmallLedger.id(number, kind: "source").description)
  }

  private static func condition(_ path: String, _ tests: FieldTest...) -> FieldCondition {
    FieldCondition(FieldPath(path), tests)
  }

  private static func date(_ text: String) -> DateBound {
    PartialDate(text).map { .date($0) } ?? .path(FieldPath(text))
  }

  /// Returns the codes of what checks say of the record, by itself and among the sources.
  private static func codes(
    _ profile: Profile, _ record: Record = record, besides others: [Record] = sources
  ) -> [String] {
    var whole = LedgerChecker(profile: profile)
    for one in [record] + others { whole.add(one) }
    return (RecordChecker(profile: profile).problems(of: record) + whole.finish().map(\.1))
      .map(\.code).filter { $0 == "regle" }
  }

  private static let answers: [(String, FieldTest, Bool)] = [
    ("nom", .isPresent(true), true), ("nom", .isPresent(false), false),
    ("adresse.rue", .isPresent(true), true), ("etat", .isPresent(false), true),
    ("nom", .isAny(["Ici"]), true), ("nom", .isAny(["Là"]), false),
    ("services", .isAny(["b", "c"]), true), ("services", .isAny(["c"]), false),
    ("services", .isNone(["b"]), false), ("services", .isNone(["c"]), true),
    ("etat", .isNone(["ended"]), true),
    ("services", .isOnly(["a", "b", "c"]), true), ("services", .isOnly(["a"]), false),
    ("etat", .isOnly(["ended"]), true), ("etat", .isAny(["ended"]), false),
    ("ouvert", .isAny(["true"]), true), ("places", .isAny(["12"]), true),
    ("places", atLeast(12), true), ("places", atLeast(13), false),
    ("places", atMost(12), true), ("places", atMost(9), false),
    ("services", atLeast(2), true), ("services", atMost(1), false),
    ("sources", atMost(2), true), ("etat", atMost(0), true),
    ("debut", .isBefore(date("2026-04")), true), ("debut", .isBefore(date("2026-03-20")), false),
    ("debut", .isAfter(date("2026-02-28")), true), ("debut", .isAfter(date("fin")), false),
    ("fin", .isBefore(date("debut")), false), ("debut", .isBefore(date("2027")), true),
    // Through references.
    ("sources.source.licence", .isAny(["odbl"]), true),
    ("sources.source.licence", .isNone(["cc-by"]), true),
    ("sources.source.licence", .isOnly(["lov2"]), false),
    ("sources.source.issue_de.licence", .isAny(["maison"]), true),
    ("sources.source.licence", atLeast(2), true),
    ("sources.source", .hasState([.over]), true),
    ("sources.source", .hasState([.planned, .suspended]), false),
    ("sources.source.issue_de", .hasState([.active]), true),
    ("sources.source.jusqu_a", .isBefore(date("debut")), true),
    ("debut", .isAfter(date("sources.source.jusqu_a")), true),
  ]

  @Test(
    "A condition holds of the record or not, whether it is required or forbidden",
    arguments: answers)
  func conditions(_ path: String, _ test: FieldTest, holds: Bool) {
    let condition = Self.condition(path, test)
    let required = Self.codes(Self.profile(.require([condition])))
    let forbidden = Self.codes(Self.profile(.forbid([condition])))
    #expect(required == (holds ? [] : ["regle"]))
    #expect(forbidden == (holds ? ["regle"] : []))
    // When it does not apply, a check that would speak says nothing.
    let never = Self.condition("nom", .isPresent(false))
    let applies = Self.codes(Self.profile(.require([never]), when: [condition]))
    #expect(applies == (holds ? ["regle"] : []))
  }

  @Test("All of a requirement must hold, and all of what is forbidden")
  func together() {
    let (yes, no) = (Self.condition("nom", .isPresent(true)), Self.condition("nom", .isAny(["x"])))
    #expect(Self.codes(Self.profile(.require([yes, no]))) == ["regle"])
    #expect(Self.codes(Self.profile(.forbid([yes, no]))).isEmpty)
    let both = Self.condition("places", Self.atLeast(10), Self.atMost(11))
    #expect(Self.codes(Self.profile(.require([both]))) == ["regle"])
  }

  @Test("A record that is not there makes nothing true or false: that it is missing is told once")
  func unknown() {
    for test in [FieldTest.isAny(["x"]), .isNone(["lov2"]), .isPresent(false), .isPresent(true)] {
      let condition = Self.condition("sources.source.licence", test)
      #expect(Self.codes(Self.profile(.require([condition])), besides: []).isEmpty, "\(test)")
      #expect(Self.codes(Self.profile(.forbid([condition])), besides: []).isEmpty, "\(test)")
    }
  }

  @Test(
    "A record that was merged or is mistaken is not judged; one that has ended is",
    arguments: [("merged", 0), ("mistaken", 0), ("ended", 1), ("active", 1)])
  func states(_ state: String, count: Int) {
    let record = SmallLedger.record(1, [("nom", .text("Ici")), ("etat", .text(state))])
    let profile = Self.profile(.require([Self.condition("places", .isPresent(true))]))
    #expect(Self.codes(profile, record).count == count)
  }

  @Test("Of a change, what it touches is judged, with what is looked up")
  func change() {
    let condition = Self.condition("sources.source.licence", .isAny(["odbl"]))
    let profile = Self.profile(.forbid([condition]), level: .refuse)
    let known = Dictionary(uniqueKeysWithValues: Self.sources.map { ($0.id, $0) })
    var checker = LedgerChecker(
      profile: profile, besides: { known[$0].map { profile.standing(of: $0) } },
      others: { known[$0] })
    checker.add(Self.record)
    let found = checker.finish().map(\.1).filter { $0.code == "regle" }
    #expect(found.map(\.level) == [.refuse] && found.map(\.field) == ["nom"])
    var unchanged = LedgerChecker(like: checker, besides: { _ in nil }, others: { known[$0] })
    unchanged.add(Self.record, isChanged: false)
    #expect(unchanged.finish().isEmpty)
  }

  @Test(
    "A level says what follows: what is refused blocks, an error does not",
    arguments: [
      (Diagnostic.Level.refuse, Diagnostic.Severity.error, true), (.error, .error, false),
      (.warning, .warning, false), (.info, .info, false),
    ])
  func levels(_ level: Diagnostic.Level, severity: Diagnostic.Severity, blocks: Bool) throws {
    let profile = Self.profile(
      .require([Self.condition("nom", .isPresent(false))]), level: level)
    let problem = try #require(RecordChecker(profile: profile).problems(of: Self.record).last)
    let diagnostic = Diagnostic(problem)
    #expect(diagnostic.level == level && diagnostic.severity == severity)
    #expect(diagnostic.blocks == blocks && [diagnostic].blocks == blocks)
    #expect(diagnostic.message == "no" && diagnostic.message(in: "fr") == "non")
    #expect(diagnostic.hint == "écrire" && diagnostic.hint(in: "en") == "écrire")
    #expect(Diagnostic(.error, "x", "y").level == .refuse)
  }

  private static func atLeast(_ value: Int) -> FieldTest {
    Number(String(value)).map { .isAtLeast($0) } ?? .isPresent(false)
  }

  private static func atMost(_ value: Int) -> FieldTest {
    Number(String(value)).map { .isAtMost($0) } ?? .isPresent(false)
  }
}
