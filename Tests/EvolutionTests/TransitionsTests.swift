import Governance
import Records
import Testing

@testable import Evolution

@Suite("Transitions of a coded field")
struct TransitionsTests {
  private func service(_ number: Int, _ part: String?, state: String = "actif") -> Record {
    let service = Territory.living(number, "service", state: state)
    return Record(
      id: service.id, entries: service.entries + (part.map { [Entry("part", .text($0))] } ?? []))
  }

  private func transitions(
    _ before: [Record], _ after: [Record], _ nature: Nature, field: String = "part"
  ) -> Transitions? {
    let from = Territory.snapshot(before, at: Territory.start, profile: Territory.wide)
    let to = Territory.snapshot(after, at: Territory.end, profile: Territory.wide, revision: "b")
    return Transitions(
      .init(kind: "service", field: field), from: from, to: to,
      in: Territory.wideReport(before, after, nature: nature))
  }

  @Test("Each record is in one cell, unknowns first, then the order of the nomenclature")
  func cells() throws {
    let before = [
      service(1, nil), service(2, nil), service(3, "oriente"), service(4, "aucune"),
      service(5, "aucune"), service(6, "oriente", state: "clos"),
    ]
    let after = [
      service(1, nil), service(2, "aucune"), service(3, "accompagne"), service(4, "aucune"),
      service(5, "aucune", state: "errone"), service(6, "oriente", state: "clos"),
      service(7, "oriente"),
    ]
    let found = try #require(transitions(before, after, .change))
    #expect(found.nomenclature == "part")
    #expect(
      found.cells.map { [$0.from, $0.to] } == [
        [.absent, .code("oriente")], [.unsaid, .unsaid], [.unsaid, .code("aucune")],
        [.code("aucune"), .absent], [.code("aucune"), .code("aucune")],
        [.code("oriente"), .code("accompagne")],
      ])
    #expect(found.cells.allSatisfy { $0.records.count == 1 })
    #expect(
      found.sides == [
        .absent, .unsaid, .code("aucune"), .code("oriente"), .code("accompagne"),
      ])
    #expect(found.count(from: .code("oriente"), to: .code("accompagne")) == 1)
    #expect(found.count(from: .code("oriente"), to: .unsaid) == 0)
  }

  @Test(
    "A transition is the territory's only when the act says that the world changed",
    arguments: [(Nature.change, 1), (.correction, 0), (.unknown, 0)])
  func books(nature: Nature, expected: Int) throws {
    let found = try #require(
      transitions([service(1, "aucune")], [service(1, "oriente")], nature))
    #expect(found.cells.first?.records.count == 1)
    #expect(found.cells.first?.inTerritory.count == expected)
  }

  @Test("A code that became its successor is no transition")
  func successors() throws {
    let found = try #require(
      transitions([service(1, "aide")], [service(1, "accompagne")], .migration))
    #expect(found.cells.map { [$0.from, $0.to] } == [[.code("accompagne"), .code("accompagne")]])
  }

  @Test("A code that the nomenclature no longer has stands after the others")
  func formerCodes() throws {
    let found = try #require(transitions([service(1, "zut")], [service(1, "aucune")], .change))
    #expect(found.sides == [.code("aucune"), .code("zut")])
  }

  @Test(
    "A field that holds no single code has no transitions", arguments: ["lieux", "nom", "rien"])
  func otherFields(_ field: String) {
    #expect(transitions([], [], .change, field: field) == nil)
  }
}
