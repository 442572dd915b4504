import Records
import Testing

@testable import Exchange

@Suite("Answers of a sheet")
struct AnswerPlanTests {
  private let first = Matching.place(
    1, "Médiathèque", address: "4 rue des Tilleuls",
    more: ["services": .list([.text("acces")]), "telephone": .text("+33241000001")])
  private let second = Matching.place(
    2, "MEDIATHEQUE", source: 2, address: "4 Rue des Tilleuls", at: ("47.47", "-0.55"),
    more: [
      "services": .list([.text("outils"), .text("acces")]),
      "site_web": .list([.text("https://a.fr")]),
    ])
  private let third = Matching.place(3, "La médiathèque", source: 3)

  private var all: [Record] { [first, second, third] }

  private func sheet(_ lines: String...) -> String {
    "fiche_1,fiche_2,reponse,garde,remarque\n" + lines.map { $0 + "\n" }.joined()
  }

  private func line(_ one: Int, _ other: Int, _ rest: String) -> String {
    "\(Matching.id("lieu", one)),\(Matching.id("lieu", other)),\(rest)"
  }

  @Test("The same: one record remains with what both say, and the other leads to it")
  func same() throws {
    let plan = try Matching.plan(sheet(line(1, 2, "même,1,vu sur place")), all)
    #expect(plan.diagnostics == [])
    #expect(plan.merges == [second.id: first.id])
    let survivor = try #require(plan.changes.first { $0.before.id == first.id }?.after)
    let merged = try #require(plan.changes.first { $0.before.id == second.id }?.after)
    #expect(merged["etat"] == .text("fusionne"))
    #expect(merged["fusionne_dans"] == .text(first.id.description))
    #expect(survivor["nom"] == first["nom"])
    #expect(survivor["telephone"] == .text("+33241000001"))
    #expect(survivor["latitude"] == second["latitude"])
    #expect(survivor.texts(of: "services") == ["acces", "outils"])
    #expect(survivor.texts(of: "site_web") == ["https://a.fr"])
    #expect(
      survivor["identifiants"]?.items == first["identifiants"]!.items
        + second["identifiants"]!.items)
    #expect(plan.differences.map(\.field).sorted() == ["adresse", "nom"])
    #expect(plan.differences.first { $0.field == "nom" }?.other == "MEDIATHEQUE")
    #expect(plan.remarks == ["2 : vu sur place"])
    let answer = try #require(plan.answers.first)
    #expect(Matching.profile.answer(of: answer)?.answer == .same)
    #expect(Matching.profile.answer(of: answer)?.pair == RecordPair(first.id, second.id))
  }

  @Test("A sheet of thousands of lines is read at once", .timeLimit(.minutes(1)))
  func long() throws {
    let count = 3_000
    let places = (1...count).map { Matching.place($0, "Lieu") }
    let lines = stride(from: 1, to: count, by: 2).map { line($0, $0 + 1, "même,,") + "\n" }
    let plan = try Matching.plan(sheet() + lines.joined(), places)
    #expect(plan.diagnostics == [])
    #expect(plan.answers.count == count / 2)
    #expect(plan.merges.count == count / 2)
    #expect(plan.merges.allSatisfy { $0.key > $0.value })
  }

  @Test("Distinct and unsure are recorded, and change no record")
  func others() throws {
    let plan = try Matching.plan(
      sheet(line(1, 2, "Lieux distincts,,"), line(2, 3, "INCERTAIN,,"), line(1, 3, ",,")), all)
    #expect(
      plan.answers.compactMap { Matching.profile.answer(of: $0)?.answer } == [.distinct, .unsure])
    #expect(plan.changes.isEmpty)
    #expect(plan.merges.isEmpty)
    #expect(
      [plan.counts.read, plan.counts.distinct, plan.counts.unsure, plan.counts.blank] == [
        3, 1, 1, 1,
      ])
  }

  @Test("Three records that are one become one, the one that a line keeps")
  func groups() throws {
    let plan = try Matching.plan(sheet(line(1, 2, "même,,"), line(3, 2, "même,2,")), all)
    #expect(plan.merges == [first.id: second.id, third.id: second.id])
    let survivor = try #require(plan.changes.first { $0.before.id == second.id }?.after)
    #expect(survivor["identifiants"]?.items.count == 3)
    #expect(plan.changes.map(\.before.id) == [first.id, second.id, third.id])
  }

  @Test("Without a word, the record that says most remains; an attested one before it")
  func choosing() throws {
    let plan = try Matching.plan(sheet(line(1, 3, "même,,")), all)
    #expect(plan.merges == [third.id: first.id])
  }

  @Test("Nothing that either record said is lost: it stands in the survivor or is told")
  func nothingIsLost() throws {
    var generator = FixedGenerator(seed: 21)
    let kind = try #require(Matching.profile.kinds["lieu"])
    let uniting = try #require(RecordUniting(of: kind, profile: Matching.profile))
    for _ in 0..<100 {
      let one = AlikePlaces.place(0, communes: 2, &generator)
      let other = AlikePlaces.place(1, communes: 2, &generator)
      let (united, differences) = uniting.united(one, with: other)
      for entry in one.entries {
        #expect(Set(entry.value.items).isSubset(of: united[entry.name]?.items ?? []))
      }
      for entry in other.entries {
        let isThere = Set(entry.value.items).isSubset(of: united[entry.name]?.items ?? [])
        #expect(
          isThere
            || differences.contains { $0.field == entry.name && $0.other == entry.value.summary })
      }
    }
  }

  @Test(
    "Each line that cannot be taken in is told with its place, and then nothing is proposed",
    arguments: [
      ("peut-être,,", "unknown-answer", 3), ("même,3,", "unknown-record", 3),
    ])
  func wrongWords(rest: String, code: String, line number: Int) throws {
    let plan = try Matching.plan(sheet(line(1, 2, "distincts,,"), line(2, 3, rest)), all)
    #expect(plan.diagnostics.map(\.code) == [code])
    #expect(plan.diagnostics.first?.location?.line == number)
    #expect(plan.diagnostics.first?.hint != nil)
    #expect(plan.isEmpty && plan.changes.isEmpty)
    #expect(plan.counts.rejected == 1 && plan.counts.distinct == 1)
  }

  @Test("Unknown records, a record against itself, a pair answered twice")
  func wrongPairs() throws {
    let plan = try Matching.plan(
      sheet(
        line(1, 9, "même,,"), line(1, 1, "même,,"), line(1, 2, "distincts,,"), line(2, 1, "même,,"),
        "a,b"),
      all)
    #expect(
      plan.diagnostics.map { "\($0.location?.line ?? 0) \($0.code)" } == [
        "2 unknown-record", "3 not-a-pair", "5 answered-twice", "6 unreadable-line",
      ])
    #expect(plan.counts.read == 5)
  }

  @Test("What was answered stands: the line is told and skipped, whatever it says now")
  func knownAnswers() throws {
    let known = all + [Matching.answer(1, 1, 2, "distincts")]
    let plan = try Matching.plan(sheet(line(2, 1, "même,,"), line(1, 3, "incertain,,")), known)
    #expect(plan.diagnostics.map(\.code) == ["already-answered"])
    #expect(plan.diagnostics.first?.severity == .info)
    #expect(plan.answers.count == 1)
    #expect(plan.merges.isEmpty)
  }

  @Test("Answers that contradict one another, or an earlier one, are refused")
  func contradictions() throws {
    let inside = try Matching.plan(
      sheet(line(1, 2, "même,,"), line(2, 3, "même,,"), line(1, 3, "distincts,,")), all)
    #expect(inside.diagnostics.map(\.code) == ["contradiction"])
    let earlier = try Matching.plan(
      sheet(line(1, 2, "même,,"), line(2, 3, "même,,")),
      all + [Matching.answer(1, 1, 3, "distincts")])
    #expect(earlier.diagnostics.map(\.code) == ["contradicts-answer"])
    let kept = try Matching.plan(sheet(line(1, 2, "même,1,"), line(2, 3, "même,2,")), all)
    #expect(kept.diagnostics.map(\.code) == ["several-kept"])
  }

  @Test("A sheet without its columns is refused by name")
  func columns() throws {
    #expect(throws: MatchError.noColumn("reponse")) {
      try Matching.plan("fiche_1,fiche_2\n", all)
    }
  }
}
