import Governance
import Records
import Testing

@testable import Evolution

@Suite("What happens between two states")
struct PassingTests {
  private func place(_ state: String = "actif", _ frais: String? = nil, until: String? = nil)
    -> Record
  {
    let place = Territory.place(1, state: state, until: until)
    return Record(
      id: place.id, entries: place.entries + (frais.map { [Entry("frais", .text($0))] } ?? []))
  }

  @Test("What closed and opened again is told, though nothing differs")
  func closedAndReopened() {
    var course = Course(from: place())
    course.act(.change, on: "2026-03-02", to: place("clos", until: "2026-03-01"))
    course.act(.change, on: "2026-09-02", effective: "2026-09-01", to: place())
    #expect(course.report.findings.isEmpty)
    #expect(course.passing == [.ended, .reopened])
    #expect(course.report.returned.map(\.record) == [Territory.id(1)])
    let dates = course.report.kinds.flatMap { $0.passing.map { $0.date?.description } }
    #expect(dates == ["2026-03-01", "2026-09-01"])
    #expect(course.report.kinds.flatMap(\.passing).map(\.acts) == [[2], [3]])
  }

  @Test("Of two interruptions the difference shows the last, and the first is not lost")
  func interruptions() {
    var course = Course(from: place())
    course.act(.change, on: "2026-02-02", to: place("suspendu"))
    course.act(.change, on: "2026-04-02", to: place("actif"))
    course.act(.change, on: "2026-10-02", to: place("suspendu"))
    #expect(course.report.cases == [.suspended])
    #expect(course.passing == [.suspended, .resumed])
  }

  @Test("A field that changed and changed back is told")
  func changedBack() {
    var course = Course(from: place("actif", "gratuit"))
    course.act(.change, on: "2026-02-02", to: place("actif", "payant"))
    course.act(.change, on: "2026-05-02", to: place("actif", "gratuit"))
    #expect(course.report.findings.isEmpty)
    #expect(course.passing == [.changed, .changed])
  }

  @Test("A price that changed twice is one change, with the first of them beside it")
  func changedTwice() {
    var course = Course(from: place("actif", "gratuit"))
    course.act(.change, on: "2026-02-02", to: place("actif", "1 €"))
    course.act(.change, on: "2026-05-02", to: place("actif", "2 €"))
    #expect(course.report.cases == [.changed])
    #expect(course.passing == [.changed])
  }

  @Test("A field that was corrected and then changed did change, and the correction is told")
  func correctedThenChanged() {
    var course = Course(from: place("actif", "gratuit"))
    course.act(.correction, on: "2026-02-02", to: place("actif", "1 €"))
    course.act(.change, on: "2026-05-02", to: place("actif", "2 €"))
    #expect(course.report.cases == [.changed])
    #expect(course.passing == [.corrected])
  }

  @Test("Without knowing what each act changed, nothing is told and nothing is decided")
  func unknownSteps() {
    var course = Course(from: place("actif", "gratuit"))
    course.act(.correction, on: "2026-02-02", to: place("actif", "1 €"), knowing: false)
    course.act(.change, on: "2026-05-02", to: place("actif", "2 €"), knowing: false)
    #expect(course.report.cases == [.undetermined])
    #expect(course.passing.isEmpty)
  }

  @Test("Fields that several acts of one nature changed once each are one finding, told once")
  func together() {
    var course = Course(from: place("actif", "gratuit"))
    let step = Territory.place(1, state: "actif", ["services": ["accueil"], "frais": "gratuit"])
    let last = Territory.place(1, state: "actif", ["services": ["accueil"], "frais": "payant"])
    course.act(.change, on: "2026-02-02", to: step)
    course.act(.change, on: "2026-05-02", to: last)
    #expect(course.report.cases == [.changed])
    #expect(course.report.findings.first?.fields.map(\.field) == ["services", "frais"])
    #expect(course.passing.isEmpty)
  }

  @Test("What was announced before it opened in the same year is told")
  func announcedThenOpened() {
    var course = Course(from: nil)
    course.act(.change, on: "2026-02-02", to: place("projete"))
    course.act(
      .change, on: "2026-09-02", to: Territory.place(1, state: "actif", from: "2026-09-01"))
    #expect(course.report.cases == [.opened])
    #expect(course.passing == [.announced])
  }

  @Test("A gap that was filled before and comes back is a return, not a new gap")
  func recurring() {
    var course = Course(from: Territory.place(1, state: "clos", from: "2022", until: "2024-05"))
    course.act(
      .change, on: "2026-06-02", effective: "2026-05",
      to: Territory.place(1, state: "actif", from: "2022"))
    #expect(course.report.cases == [.reopened])
    #expect(course.report.findings.first?.date == PartialDate("2026-05"))
    #expect(course.passing.isEmpty)
  }

  @Test(
    "An interruption is dated by its act: one learned late, or announced, is not this year's",
    arguments: [
      ("2026-05", Case.suspended), ("2025-11", .changedEarlier), ("2027-01", .announced),
    ])
  func datedByTheAct(_ effective: String, expected: Case) {
    var course = Course(from: place())
    course.act(.change, on: "2026-06-02", effective: effective, to: place("suspendu"))
    #expect(course.report.cases == [expected])
    #expect(course.report.findings.first?.date == PartialDate(effective))
  }

  @Test("Two verifications are work done, told once")
  func verifiedTwice() throws {
    let verified = { (day: String) in
      Territory.place(1, state: "actif", ["verifie_le": Territory.date(day) ?? ""])
    }
    var course = Course(from: place())
    course.act(.verification, on: "2026-02-02", to: verified("2026-02-01"))
    course.act(.verification, on: "2026-08-02", to: verified("2026-08-01"))
    #expect(course.report.cases == [.confirmed])
    #expect(course.passing.isEmpty)
  }
}
