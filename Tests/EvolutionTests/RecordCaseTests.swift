import Evolution
import Governance
import Records
import Testing

@Suite("Cases of whole records")
struct RecordCaseTests {
  /// One line of the table: what a place was, what it is, and what that counts as.
  struct Line: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: Record?
    let after: Record?
    let cases: [Case]

    init(_ description: String, _ before: Record?, _ after: Record?, _ cases: Case...) {
      testDescription = description
      self.before = before
      self.after = after
      self.cases = cases
    }
  }

  private static func place(_ state: String? = nil, _ from: String? = nil, _ until: String? = nil)
    -> Record
  { Territory.place(state: state, from: from, until: until) }

  private static let arrivals = [
    Line("new, opened in the year", nil, place("actif", "2026-05-12"), .opened),
    Line("new, opened on the last day", nil, place("actif", "2026-12-31"), .opened),
    Line("new, opened in a month of the year", nil, place("actif", "2026-05"), .opened),
    Line("new, opened in the year as a whole", nil, place("actif", "2026"), .opened),
    Line("new, opened on the day before", nil, place("actif", "2025-12-31"), .discovered),
    Line("new, opened long before", nil, place("actif", "1998"), .discovered),
    Line("new, without a date", nil, place("actif"), .recordedUndated),
    Line("new, without a state", nil, place(), .recordedUndated),
    Line("new and interrupted", nil, place("suspendu", "2026-02"), .opened),
    Line("new and planned", nil, place("projete", "2026-02"), .announced),
    Line("new, dated after the year", nil, place("actif", "2027-01-01"), .announced),
    Line("new and a duplicate", nil, place("fusionne", "2026-02"), .merged),
    Line("new and a mistake", nil, place("errone", "2026-02"), .withdrawn),
    Line(
      "opened and closed in the year", nil, place("clos", "2026-02", "2026-11"), .opened, .ended),
    Line("new and closed before", nil, place("clos", "2019", "2024"), .discovered, .endedEarlier),
    Line("new and closed, no date", nil, place("clos"), .recordedUndated, .endedUndated),
  ]

  private static let departures = [
    Line("closed in the year", place("actif"), place("clos", nil, "2026-06-30"), .ended),
    Line("closed on the last day", place("actif"), place("clos", nil, "2026-12-31"), .ended),
    Line(
      "closed on the day before", place("actif"), place("clos", nil, "2025-12-31"), .endedEarlier),
    Line("closed long before", place("actif"), place("clos", nil, "2021"), .endedEarlier),
    Line("closed, no date", place("actif"), place("clos"), .endedUndated),
    Line("closed, dated later", place("actif"), place("clos", nil, "2027-02"), .endedUndated),
    Line("closed by its date alone", place("actif"), place("actif", nil, "2026-06"), .ended),
    Line(
      "closed as announced", place("actif", nil, "2026-06"), place("actif", nil, "2026-06"), .ended),
    Line("opened as announced", place("actif", "2026-06"), place("actif", "2026-06"), .opened),
    Line("a duplicate", place("actif"), place("fusionne"), .merged),
    Line("a mistake", place("actif"), place("errone"), .withdrawn),
    Line("a closed mistake", place("clos"), place("errone"), .withdrawn),
    Line("erased", place("actif"), nil, .removed),
    Line("erased once closed", place("clos"), nil, .removed),
  ]

  private static let returns = [
    Line("interrupted", place("actif"), place("suspendu"), .suspended),
    Line("resumed", place("suspendu"), place("actif"), .resumed),
    Line("interrupted, then closed", place("suspendu"), place("clos", nil, "2026-02"), .ended),
    Line("reopened", place("clos", nil, "2024"), place("actif"), .reopened),
    Line("no longer a duplicate", place("fusionne"), place("actif"), .restored),
    Line("no longer a mistake", place("errone"), place("actif"), .restored),
    Line("a plan carried out", place("projete"), place("actif", "2026-09"), .opened),
    Line("a plan carried out before", place("projete"), place("actif", "2025"), .discovered),
    Line("a plan carried out, no date", place("projete"), place("actif"), .recordedUndated),
    Line("a plan given up", place("projete", "2026-09"), place("clos", "2026-09"), .abandoned),
    Line(
      "a plan carried out and over", place("projete"), place("clos", "2026-02", "2026-09"), .opened,
      .ended),
    Line("put off", place("actif"), place("projete"), .changed),
    Line("the same", place("actif", "2020"), place("actif", "2020")),
    Line("still closed", place("clos", nil, "2020"), place("clos", nil, "2020")),
  ]

  @Test("A record that arrives counts by its date in the world", arguments: arrivals)
  func arrival(_ line: Line) { check(line) }

  @Test("A record that leaves counts by its date in the world", arguments: departures)
  func departure(_ line: Line) { check(line) }

  @Test("A record that comes back or comes about has a case of its own", arguments: returns)
  func comingBack(_ line: Line) { check(line) }

  private func check(_ line: Line) {
    let report = Territory.report(line.before, line.after, nature: .change)
    #expect(report.cases == line.cases)
  }

  @Test(
    "A date too imprecise to say on which side of the period it falls is not counted as one",
    arguments: [
      ("2026", Case.recordedUndated), ("2026-07", .opened), ("2026-06", .recordedUndated),
    ])
  func impreciseDates(_ date: String, expected: Case) {
    let period = ReportPeriod(
      after: Territory.day(2026, 6, 15), until: Territory.day(2026, 12, 15))
    let report = Report.make(
      from: Territory.snapshot([], at: Territory.start),
      to: Territory.snapshot([Territory.place(from: date)], at: Territory.end), journal: [],
      period: period)
    #expect(report.cases == [expected])
    #expect(report.findings.first?.date == PartialDate(date))
  }

  @Test("A state that was wrong is a correction, and a closure remains one: its date says so")
  func correctedStates() {
    let (active, suspended) = (Territory.place(state: "actif"), Territory.place(state: "suspendu"))
    let closed = Territory.place(state: "clos", until: "2026-03")
    #expect(Territory.report(active, suspended, nature: .correction).cases == [.corrected])
    #expect(Territory.report(suspended, active, nature: .correction).cases == [.corrected])
    #expect(Territory.report(closed, active, nature: .correction).cases == [.corrected])
    #expect(Territory.report(active, closed, nature: .correction).cases == [.ended])
  }

  @Test("What is said for the first time of an end, beside the state, is told with it")
  func reasonOfAnEnd() throws {
    let after = Territory.place(
      1, state: "clos", until: "2026-03", ["porte_par": ["structure/000000000007"], "frais": "non"])
    let report = Territory.report(Territory.place(1, state: "actif"), after, nature: .change)
    #expect(report.cases == [.ended, .changed])
    #expect(report.findings[0].fields.map(\.field) == ["etat", "ferme_le", "porte_par"])
    #expect(report.findings[1].fields.map(\.field) == ["frais"])
  }

  @Test("The books are three, and an opening that nobody dated is not the territory's")
  func books() {
    #expect(Case.opened.book == .territory && Case.ended.book == .territory)
    #expect(Case.recordedUndated.book == .knowledge && Case.undetermined.book == .knowledge)
    #expect(Case.discovered.book == .knowledge && Case.merged.book == .knowledge)
    #expect(Case.allCases.filter { $0.book == .rules } == [.migrated])
    #expect(Case.allCases.filter(\.isUnknown).allSatisfy { $0.book == .knowledge })
  }
}
