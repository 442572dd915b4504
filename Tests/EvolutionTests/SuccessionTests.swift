import Governance
import Records
import Testing

@testable import Evolution

@Suite("What takes the place of what")
struct SuccessionTests {
  private func commune(
    _ number: Int, state: String? = nil, from: String? = nil, until: String? = nil,
    replacing: Value? = nil
  ) -> Record {
    let commune = Territory.living(
      number, "commune", state: state, from: from, until: until)
    return Record(
      id: commune.id, entries: commune.entries + (replacing.map { [Entry("remplace", $0)] } ?? []))
  }

  @Test(
    "Communes that merge are replaced, the new one takes over, and nothing opened or closed",
    arguments: [
      ("2026-12-31", "2026-12-31", [Case.tookOver, .replaced, .replaced]),
      ("2026", "2026", [.tookOver, .replaced, .replaced]),
      ("2024-01-01", "2023-12-31", [.discovered, .replacedEarlier, .replacedEarlier]),
      (nil, nil, [.recordedUndated, .replacedUndated, .replacedUndated]),
    ])
  func merger(from: String?, until: String?, cases: [Case]) {
    let report = Territory.wideReport(
      [commune(1, state: "actif"), commune(2, state: "actif")],
      [
        commune(1, state: "clos", until: until), commune(2, state: "clos", until: until),
        commune(
          3, state: "actif", from: from, replacing: Territory.references(1, 2, kind: "commune")),
      ], nature: .change)
    let places = report.kind("commune")
    #expect(Set(report.cases) == Set(cases) && report.cases.count == 3)
    #expect(places?.count(of: cases[1]) == 2)
    #expect(places?.count(of: .opened) == 0 && places?.count(of: .ended) == 0)
    #expect(places?.entered.count == 1 && places?.left.count == 2)
    #expect(places?.rotation?.flows == 0)
  }

  @Test("What ends on the eve of what takes its place ends in the same period")
  func onTheEve() throws {
    let report = Territory.wideReport(
      [commune(1)],
      [
        commune(1, state: "clos", until: "2025-12-31"),
        commune(2, from: "2026-01-01", replacing: Territory.references(1, kind: "commune")),
      ], nature: .change)
    #expect(report.cases == [.tookOver, .replaced])
    #expect(report.findings.map { $0.date?.description } == ["2026-01-01", "2026-01-01"])
    #expect(report.brokenLinks.isEmpty)
  }

  @Test("A commune that is divided is replaced by both")
  func division() {
    let parts = (2...3).map {
      commune($0, from: "2026-01-01", replacing: Territory.references(1, kind: "commune"))
    }
    let report = Territory.wideReport(
      [commune(1)], [commune(1, state: "clos", until: "2026-01-01")] + parts, nature: .change)
    #expect(report.cases == [.tookOver, .tookOver, .replaced])
  }

  @Test("A duplicate that names predecessors replaces nothing")
  func duplicates() {
    let report = Territory.wideReport(
      [commune(1)],
      [
        commune(1, state: "clos", until: "2026-05"),
        commune(2, state: "fusionne", replacing: Territory.references(1, kind: "commune")),
      ], nature: .change)
    #expect(report.cases == [.ended, .merged])
  }

  @Test("A programme that another follows is replaced, and links to it are told where to lead")
  func programmes() throws {
    let service = Territory.living(
      9, "service", ["lieux": [.text(Territory.id(1, kind: "programme").description)]])
    let ended = Territory.living(
      1, "programme", state: "clos", until: "2026-06", ["suite": .text("programme/000000000002")])
    let report = Territory.wideReport(
      [Territory.living(1, "programme"), service],
      [ended, Territory.living(2, "programme", from: "2026-07"), service], nature: .change)
    #expect(report.cases == [.tookOver, .replaced])
    #expect(report.findings.last?.fields.map(\.field).contains("suite") == true)
    let link = try #require(report.brokenLinks.first)
    #expect(link.heirs.map(\.record) == [Territory.id(2, kind: "programme")])
    #expect(link.heirs.map(\.label) == ["programme 2"])
  }

  @Test("A new name, or a way across the commune, is neither an opening nor a closure")
  func renamedAndMoved() throws {
    let degrees = { (text: String) in Number(text).map { Value.number($0) } ?? "" }
    let before = Territory.place(
      1, "Cyberbase", ["latitude": degrees("47.47"), "longitude": degrees("-0.55")])
    let after = Territory.place(
      1, "Tiers-lieu", ["latitude": degrees("47.5"), "longitude": degrees("-0.55")])
    let report = Territory.report(before, after, nature: .change)
    #expect(report.cases == [.changed, .changed])
    #expect(report.findings.map(\.topic) == [.name, .position])
    #expect(report.kind("lieu")?.entered.isEmpty == true)
    #expect(report.kind("lieu")?.left.isEmpty == true)
  }
}
