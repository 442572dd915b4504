import Evolution
import Governance
import Records
import Testing

@Suite("Report")
struct ReportTests {
  @Test("Without an earlier state nothing evolved, whatever the dates say")
  func initialState() throws {
    let report = Report.make(
      from: nil,
      to: Territory.snapshot(
        [Territory.place(1, "b", from: "2026-05"), Territory.place(2, "a", state: "clos")],
        at: Territory.end),
      journal: [
        JournalEntry(
          sequence: 1, commit: "c", act: "founded", time: Territory.start,
          records: [Territory.id(1)], governancePaths: ["governance/rules.yaml"])
      ], period: ReportPeriod(year: 2026))
    let places = try #require(report.kind("lieu"))
    #expect(report.isInitial && report.findings.isEmpty && report.returned.isEmpty)
    #expect(report.governance.isEmpty && report.journal.count == 1)
    #expect(places.before == nil && places.entered.isEmpty)
    #expect(places.after.recorded == 2 && places.after.standing == 1)
    #expect(places.inventory.map(\.label) == ["a", "b"])
    #expect(places.inventory.map(\.phase) == [.ended, .active])
  }

  @Test("The period is that between both states, or the one asked for")
  func periods() {
    let (from, to) = (
      Territory.snapshot([], at: Territory.start), Territory.snapshot([], at: Territory.end)
    )
    let own = Report.make(from: from, to: to, journal: [])
    #expect(own.period == ReportPeriod(year: 2026))
    let asked = ReportPeriod(
      after: Territory.day(2022, 12, 31), until: Territory.day(2023, 6, 30))
    #expect(Report.make(from: from, to: to, journal: [], period: asked).period == asked)
  }

  @Test("A record changed and changed back is listed, since no difference tells it")
  func returned() {
    let place = Territory.place(1, state: "actif")
    let report = Territory.report([place, Territory.place(2)], [place, Territory.place(2, "B")])
    #expect(report.returned.map(\.record) == [Territory.id(1)])
  }

  @Test("A link to what left is a question; one to what had already left is not")
  func brokenLinks() throws {
    let mairie = Territory.record(7, kind: "structure", ["nom": "Mairie"])
    let place = Territory.place(1, "Médiathèque", ["porte_par": ["structure/000000000007"]])
    let report = Territory.report([mairie, place], [place], nature: .change)
    let link = try #require(report.brokenLinks.first)
    #expect(report.brokenLinks.count == 1)
    #expect(link.record == Territory.id(1) && link.field == "porte_par")
    #expect(link.target.record == Territory.id(7, kind: "structure"))
    #expect(Territory.report([place], [place]).brokenLinks.isEmpty)
  }

  @Test("A file that governs is listed with the acts that changed it, by what it governs")
  func governance() {
    func act(_ sequence: Int, _ act: String, _ paths: [String]) -> JournalEntry {
      JournalEntry(
        sequence: sequence, commit: "c", act: act, time: Territory.end, governancePaths: paths)
    }
    let report = Report.make(
      from: Territory.snapshot([], at: Territory.start),
      to: Territory.snapshot([], at: Territory.end),
      journal: [
        act(4, "accepted", ["README.md", "governance/members/b.yaml", "governance/rules.yaml"]),
        act(3, "refused", ["governance/charter.md"]),
        act(2, "accepted", ["governance/members/b.yaml", "governance/members/a.yaml"]),
      ])
    #expect(
      report.governance.map(\.path) == [
        "governance/rules.yaml", "governance/members/a.yaml", "governance/members/b.yaml",
        "README.md",
      ])
    #expect(report.governance.map(\.area) == [.rules, .members, .members, .other])
    #expect(report.governance.map(\.acts) == [[4], [2], [2, 4], [4]])
    #expect(report.journal.map(\.sequence) == [2, 3, 4])
  }

  @Test("What a record said is not repeated once it was erased")
  func erased() throws {
    let report = Territory.report([Territory.place(1, "Secret", ["note": "Secret"])], [])
    let finding = try #require(report.findings.first)
    #expect(finding.case == .removed && finding.isGone && finding.fields.isEmpty)
    #expect(finding.label == "lieu/000000000001")
    #expect(report.kind("lieu")?.left.map(\.label) == ["lieu/000000000001"])
  }

  @Test("Records are named by what people call them, the later name first")
  func labels() {
    let old = Territory.record(7, kind: "structure", ["nom": "Mairie"])
    let report = Territory.report([old, Territory.place(1, "A")], [Territory.place(1, "B")])
    #expect(report.labels[Territory.id(1)] == "B")
    #expect(report.labels[Territory.id(7, kind: "structure")] == nil)
  }

  @Test(
    "A date falls on one side of a bound only when all of its days do",
    arguments: [
      ("2022-12-31", ReportPeriod.Placement.before), ("2022", .before), ("2023-01-01", .within),
      ("2023-06", .within), ("2023-06-30", .within), ("2023", .unclear), ("2023-07", .later),
      ("2024", .later),
    ])
  func placements(_ date: String, expected: ReportPeriod.Placement) {
    let period = ReportPeriod(
      after: Territory.day(2022, 12, 31), until: Territory.day(2023, 6, 30))
    #expect(period.placement(of: PartialDate(date)) == expected)
    #expect(period.placement(of: nil) == .unclear)
  }

  @Test("Lists are in the order of a French dictionary, whatever the machine")
  func order() {
    let labels = ["Zone", "école", "Ecole", "œuvre", "abri", "Étang", "Odile", "Île", "1er étage"]
    let places = labels.enumerated().map { Territory.place($0 + 1, $1) }
    let report = Territory.report(places, places)
    #expect(
      report.kind("lieu")?.inventory.map(\.label) == [
        "1er étage", "abri", "école", "Ecole", "Étang", "Île", "Odile", "œuvre", "Zone",
      ])
  }
}
