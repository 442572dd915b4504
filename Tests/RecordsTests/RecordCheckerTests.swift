import Records
import TestSupport
import Testing

@Suite("Checking records by themselves")
struct RecordCheckerTests {
  @Test("Random records have no error", arguments: 0..<50 as Range<UInt64>)
  func validRecords(seed: UInt64) {
    var random = RandomRecords(seed: seed)
    let checker = RecordChecker(profile: RandomRecords.profile)
    for _ in 0..<4 {
      // Its opening hours are any text, which is worth knowing and no error.
      #expect(
        checker.problems(of: random.record()).allSatisfy {
          $0.code == "ended-without-date" || $0.code == "hours-not-understood"
        })
    }
  }

  @Test("A kind or a field that is not declared is an error with the nearest name")
  func unknownNames() {
    let checker = RecordChecker(profile: RandomRecords.profile)
    let id = RecordID(kind: "leiu", name: "4f9c1a7be20d")
    #expect(
      checker.problems(of: Record(id: id, entries: [])) == [
        FieldProblem(
          .error, "unknown-kind", at: "", "there is no kind of record named 'leiu'",
          hint: "did you mean 'lieu'?")
      ])
    #expect(
      problems(("nom", .text("A")), ("adress", .text("B"))).map(\.hint) == [
        "did you mean 'adresse'?"
      ])
    #expect(
      problems(("nom", .text("A")), ("adresse", .map([Entry("vile", .text("B"))]))).map(\.field)
        == ["adresse.vile"])
  }

  @Test("A required field must be there, and none may be empty")
  func presence() {
    #expect(problems().map(\.code) == ["missing-field"])
    #expect(problems().map(\.message) == ["'nom' is missing"])
    #expect(problems(("nom", .text(""))).map(\.code) == ["empty-value"])
    #expect(
      problems(("nom", .text("A")), ("services", .list([])), ("adresse", .map([]))).map(\.field)
        == ["services", "adresse"])
  }

  @Test("Fields in any order are found")
  func anyOrder() {
    let problems = problems(
      ("local", .map([Entry("a", .text("b"))])), ("surface", .integer(3)), ("nom", .text("A")))
    #expect(problems.map(\.code) == ["wrong-type"])
    #expect(problems.map(\.field) == ["surface"])
  }

  @Test(
    "A value of another type than the field's is an error",
    arguments: [
      ("nom", .integer(3), "'3' is not a text"),
      ("places", .text("3"), "'3' is not a whole number"),
      ("surface", .integer(3), "'3' is not a number"),
      ("accessible", .text("oui"), "'oui' is not true or false"),
      ("services", .text("accueil"), "'accueil' is not a list"),
      ("adresse", .text("rue A"), "'rue A' is not a group of fields"),
      ("etat", .boolean(true), "'true' is not a code"),
      ("porte_par", .integer(1), "'1' is not the identity of a record"),
      ("services", .list([.list([.text("a")])]), "'a' is not a code"),
    ] as [(String, Value, String)])
  func types(field: String, value: Value, message: String) {
    let problems = problems(("nom", .text("A")), (field, value)).filter { $0.code == "wrong-type" }
    #expect(problems.map(\.message) == [message])
  }

  @Test("A day is not a month")
  func days() throws {
    let month = Value.date(try #require(PartialDate("2026-03")))
    #expect(problems(("nom", .text("A")), ("ouvert_le", month)).isEmpty)
    #expect(problems(("nom", .text("A")), ("visite_le", month)).map(\.code) == ["wrong-type"])
  }

  @Test("An item is in a list once", arguments: [3, 9])
  func duplicates(count: Int) {
    let items =
      (0..<count).map { Value.text("structure/00000000000\($0)") } + [
        .text("structure/000000000001")
      ]
    let problems = problems(("nom", .text("A")), ("liens", .list(items)))
    #expect(problems.map(\.code) == ["duplicate-item"])
    #expect(problems.map(\.field) == ["liens[\(count)]"])
    #expect(problems.first?.message == "'structure/000000000001' is more than once in 'liens'")
  }

  @Test("Free keys of a map are plain names, and their values are checked")
  func keys() {
    let entries = [
      Entry("salle", .text("B")), Entry("a.b", .text("x")), Entry("Été", .text("x")),
      Entry("", .text("x")), Entry("acces", .text("a\nb")),
    ]
    let problems = problems(("nom", .text("A")), ("local", .map(entries)))
    #expect(problems.map(\.code) == ["invalid-key", "invalid-key", "invalid-key", "line-break"])
    #expect(problems.last?.field == "local.acces")
  }

  @Test("Places inside maps and lists are paths")
  func paths() {
    let inner = Field(
      name: "contacts",
      type: .list(
        .map([Field(name: "tel", type: .phone), Field(name: "langues", type: .list(.string))])))
    let kind = Kind(name: "lieu", fields: [inner])
    let checker = RecordChecker(profile: Profile(kinds: [kind], nomenclatures: []))
    let contact = Value.map([
      Entry("tel", .text("02")), Entry("langues", .list([.text("fr"), .text("a\nb")])),
    ])
    let record = Record(
      id: RecordID(kind: "lieu", name: "4f9c1a7be20d"),
      entries: [Entry("contacts", .list([.map([Entry("tel", .text("+33241050000"))]), contact]))])
    #expect(
      checker.problems(of: record).map(\.field) == ["contacts[1].tel", "contacts[1].langues[1]"])
  }

  private func problems(_ fields: (String, Value)...) -> [FieldProblem] {
    RecordChecker(profile: RandomRecords.profile).problems(
      of: Record(
        id: RecordID(kind: "lieu", name: "4f9c1a7be20d"),
        entries: fields.map { Entry($0, $1) }))
  }
}
