import Governance
import Records
import Testing

@testable import Evolution

@Suite("Keeping to a territory")
struct NarrowingTests {
  // 1 holds 2 and 3; 4 takes the place of 2 in the period.
  private let holder = Territory.living(1, "commune")
  private let second = Territory.living(
    2, "commune", ["parents": Territory.references(1, kind: "commune")])
  private let third = Territory.living(
    3, "commune", ["parents": Territory.references(1, kind: "commune")])

  private func service(_ number: Int, in commune: Int?, places: Int...) -> Record {
    let places = places.map { Value.text(Territory.id($0).description) }
    let service = Territory.living(number, "service")
    return Record(
      id: service.id,
      entries: service.entries + (places.isEmpty ? [] : [Entry("lieux", .list(places))])
        + (commune.map { number in
          [Entry("commune", .text(Territory.id(number, kind: "commune").description))]
        } ?? []))
  }

  private func narrowed(_ records: [Record], to number: Int) -> Snapshot {
    Territory.snapshot(records, at: Territory.end, profile: Territory.wide)
      .narrowed(to: Territory.id(number, kind: "commune"))
  }

  private func report(_ before: [Record], _ after: [Record], to number: Int, _ nature: Nature)
    -> Report
  {
    let from = Territory.snapshot(before, at: Territory.start, profile: Territory.wide)
    let to = Territory.snapshot(after, at: Territory.end, profile: Territory.wide, revision: "b")
    let narrowing = Narrowing(to: Territory.id(number, kind: "commune"), in: to)
    let touched = Set((before + after).map(\.id)).sorted()
    return Report.make(
      from: narrowing.narrowed(from, on: Territory.day(2025, 12, 31)),
      to: narrowing.narrowed(to, on: Territory.day(2026, 12, 31)),
      journal: [Territory.act(nature, on: touched)])
  }

  @Test(
    "Records of the territory stay, with what holds it and what they refer to that lies nowhere")
  func narrowing() {
    let records = [
      holder, second, third, service(1, in: 2, places: 7), service(2, in: 3, places: 8),
      service(3, in: nil), Territory.place(7), Territory.place(8),
    ]
    let found = narrowed(records, to: 2)
    #expect(
      found.records.map(\.id) == [
        Territory.id(1, kind: "commune"), Territory.id(2, kind: "commune"), Territory.id(7),
        Territory.id(1, kind: "service"),
      ])
    #expect(found.elsewhere.count == 4)
    #expect(narrowed(records, to: 1).records.count == 7)
    #expect(narrowed(records, to: 1).elsewhere == [Territory.id(3, kind: "service")])
  }

  @Test(
    "What comes from elsewhere in the ledger neither opened nor was erased when it leaves",
    arguments: [
      (3, 2, Nature.change, Case.movedIn), (2, 3, .change, .movedOut),
      (3, 2, .correction, .corrected), (2, 3, .migration, .migrated),
    ])
  func moves(from: Int, to: Int, nature: Nature, expected: Case) throws {
    let places = [holder, second, third]
    let found = report(
      places + [service(1, in: from)], places + [service(1, in: to)], to: 2, nature)
    #expect(found.cases == [expected])
    let finding = try #require(found.findings.first)
    #expect(!finding.isArrival && !finding.isGone && finding.label == "service 1")
  }

  @Test("A territory is followed to those it replaced, so that a merger moves nothing")
  func succession() {
    let gone = Territory.living(
      2, "commune", state: "clos", until: "2026-12-31",
      ["parents": Territory.references(1, kind: "commune")])
    let new = Territory.living(
      4, "commune", from: "2026-12-31",
      [
        "parents": Territory.references(1, kind: "commune"),
        "remplace": Territory.references(2, kind: "commune"),
      ])
    let found = report(
      [holder, second, service(1, in: 2)], [holder, gone, new, service(1, in: 2)], to: 4, .change)
    #expect(found.cases == [.tookOver, .replaced])
    #expect(found.kind("service")?.before?.standing == 1)
    #expect(found.kind("service")?.after.standing == 1)
  }

  @Test("Acts that only concern somewhere else are left out; those of the rules are everybody's")
  func journal() {
    let (here, there) = (Territory.id(1, kind: "service"), Territory.id(2, kind: "service"))
    let state = Territory.snapshot([holder, second], at: Territory.end, profile: Territory.wide)
    let narrowing = Narrowing(to: second.id, in: state)
    let rules = JournalEntry(
      sequence: 4, commit: "c", act: "accepted", time: Territory.end, records: [there],
      governancePaths: ["governance/rules.yaml"])
    let acts = [
      Territory.act(.change, on: [here, there]), Territory.act(.change, on: [there], sequence: 3),
      rules,
    ]
    let kept = narrowing.narrowed(acts, to: [here])
    #expect(kept.map(\.sequence) == [2, 4])
    #expect(kept.map(\.records) == [[here], []])
  }
}
