import Records
import Testing

@Suite("Answers on whether two records are the same")
struct MatchCheckTests {
  private let profile: Profile = {
    var meaning = Meaning()
    meaning.state = "etat"
    meaning.match = Meaning.Match(records: "fiches", answer: "reponse")
    let kind = Kind(
      name: "rapprochement",
      fields: [
        Field(name: "fiches", type: .list(.reference(["lieu"]))),
        Field(name: "reponse", type: .nomenclature("reponse")),
        Field(name: "etat", type: .nomenclature("etat")),
      ], meaning: meaning)
    let answers = Nomenclature(
      name: "reponse",
      codes: MatchAnswer.allCases.map { Nomenclature.Code(name: $0.rawValue, match: $0) })
    let states = Nomenclature(
      name: "etat", codes: [Nomenclature.Code(name: "errone", means: .mistaken)])
    return Profile(
      kinds: [kind, Kind(name: "lieu", fields: [])], nomenclatures: [answers, states])
  }()

  private func place(_ digit: String) -> RecordID {
    RecordID(kind: "lieu", name: "00000000000" + digit)
  }

  private func answer(
    _ digit: String, _ places: [String], _ code: MatchAnswer, isMistaken: Bool = false
  ) -> Record {
    let state = isMistaken ? [Entry("etat", .text("errone"))] : []
    return Record(
      id: RecordID(kind: "rapprochement", name: "00000000000" + digit),
      entries: [
        Entry("fiches", .list(places.map { .text(place($0).description) })),
        Entry("reponse", .text(code.rawValue)),
      ] + state)
  }

  private func codes(_ answers: [Record]) -> [String] {
    var checker = LedgerChecker(
      profile: profile, besides: ["a", "b", "c"].map(place).reduce(into: []) { $0.insert($1) })
    for answer in answers { checker.add(answer) }
    return checker.finish().map { "\($0.0.name.suffix(1)) \($0.1.code)" }
  }

  @Test("A pair has one answer, in whatever order it names the two")
  func oneAnswer() {
    #expect(codes([answer("1", ["a", "b"], .same), answer("2", ["a", "c"], .same)]) == [])
    #expect(
      codes([answer("1", ["a", "b"], .same), answer("2", ["b", "a"], .distinct)])
        == ["1 already-answered", "2 already-answered"])
    #expect(
      codes([answer("1", ["a", "b"], .unsure), answer("2", ["a", "b"], .unsure)])
        == ["1 already-answered", "2 already-answered"])
  }

  @Test("An answer recorded by mistake leaves the pair free")
  func mistakes() {
    #expect(
      codes([
        answer("1", ["a", "b"], .same, isMistaken: true), answer("2", ["a", "b"], .distinct),
      ])
        == [])
  }

  @Test("An answer may be about a record that was merged since: it is why it was merged")
  func past() {
    var checker = LedgerChecker(profile: profile, besides: { _ in Standing(state: .merged) })
    checker.add(answer("1", ["a", "b"], .same))
    #expect(checker.finish().map(\.1.code) == [])
  }

  @Test("An answer names two different records")
  func pairs() {
    let checker = RecordChecker(profile: profile)
    #expect(checker.problems(of: answer("1", ["a", "b"], .same)).map(\.code) == [])
    for places in [["a"], ["a", "a"], ["a", "b", "c"]] {
      #expect(
        checker.problems(of: answer("1", places, .same)).map(\.code).contains("not-a-pair"))
    }
  }

  @Test("A pair has no order, and is never one record twice")
  func pairIsUnordered() {
    #expect(RecordPair(place("a"), place("b")) == RecordPair(place("b"), place("a")))
    #expect(RecordPair(place("a"), place("a")) == nil)
    #expect(profile.answer(of: answer("1", ["b", "a"], .unsure))?.pair.first == place("a"))
    #expect(profile.answer(of: answer("1", ["b", "b"], .unsure)) == nil)
  }
}
