import Evolution
import Governance
import Records
import Testing

@Suite("Acts behind a difference")
struct AttributionTests {
  private let before = Territory.place(1, "Avant", state: "actif", ["frais": "gratuit"])
  private let after = Territory.place(1, "Après", state: "actif", ["frais": "payant"])
  private let id = Territory.id(1)

  private func cases(_ journal: [JournalEntry]) -> [Case] {
    Report.make(
      from: Territory.snapshot([before], at: Territory.start),
      to: Territory.snapshot([after], at: Territory.end), journal: journal
    ).cases
  }

  @Test("Acts that agree decide together")
  func agreement() {
    let acts = [
      Territory.act(.change, on: [id]), Territory.act(.change, on: [id], sequence: 3),
    ]
    #expect(cases(acts) == [.changed, .changed])
  }

  @Test("Acts that disagree decide nothing, unless it is known which fields each changed")
  func disagreement() {
    let change = Territory.act(.change, on: [id])
    let correction = Territory.act(.correction, on: [id], sequence: 3)
    #expect(cases([change, correction]) == [.undetermined, .undetermined])
    let known = [
      Territory.act(.change, on: [id], fields: [id: ["nom"]]),
      Territory.act(.correction, on: [id], sequence: 3, fields: [id: ["frais"]]),
    ]
    #expect(cases(known) == [.changed, .corrected])
    #expect(cases(known.reversed()) == [.changed, .corrected])
  }

  @Test("An act of verification says nothing of the fields that it may not change")
  func verification() {
    let acts = [
      Territory.act(.verification, on: [id]), Territory.act(.correction, on: [id], sequence: 3),
    ]
    #expect(cases(acts) == [.corrected, .corrected])
  }

  @Test("A nature given for one record prevails over that of the proposal")
  func ownNature() {
    let act = JournalEntry(
      sequence: 2, commit: "c", act: "accepted", time: Territory.end,
      natures: Natures(overall: .change, byRecord: [id: .correction]), records: [id])
    #expect(cases([act]) == [.corrected, .corrected])
  }

  @Test(
    "Acts that leave the tree as it was are not the cause of anything",
    arguments: ["opened", "lodged", "refused", "withdrawn", "expired"])
  func actsWithoutEffect(_ name: String) {
    let acts = [
      Territory.act(.correction, on: [id]),
      Territory.act(.change, on: [id], sequence: 3, act: name),
    ]
    #expect(cases(acts) == [.corrected, .corrected])
  }

  @Test("When one of several changes has no date of effect, its own day counts")
  func severalEffectiveDates() {
    let dated = Territory.act(.change, on: [id], effective: "2024")
    let undated = Territory.act(.change, on: [id], sequence: 3)
    #expect(cases([dated]) == [.changedEarlier, .changedEarlier])
    #expect(cases([dated, undated]) == [.changed, .changed])
  }
}
