import Governance
import Records
import Testing

@testable import Evolution

@Suite("The earlier state as it is known later")
struct RevisedTests {
  private func revised(
    _ before: Record?, _ after: Record?, _ nature: Nature, _ effective: String? = nil
  )
    -> Snapshot
  {
    let from = Territory.snapshot([before].compactMap(\.self), at: Territory.start)
    let to = Territory.snapshot([after].compactMap(\.self), at: Territory.end, revision: "b")
    let report = Territory.report(before, after, nature: nature, effective: effective)
    return from.revised(with: to, by: report)
  }

  private func priced(_ frais: String, from: String? = nil) -> Record {
    Territory.place(1, from: from, ["frais": .text(frais)])
  }

  private func standing(_ snapshot: Snapshot) -> Int {
    Report.make(
      from: nil, to: snapshot, journal: [],
      period: ReportPeriod(after: nil, until: Territory.day(2025, 12, 31))
    ).kind("lieu")?.after.standing ?? 0
  }

  @Test(
    "What stood already is in it, what had ended is not",
    arguments: [
      (nil, Territory.place(state: "actif", from: "2019"), 1),
      (nil, Territory.place(state: "actif", from: "2026-03"), 0),
      (nil, Territory.place(state: "actif"), 0),
      (nil, Territory.place(state: "clos", from: "2019", until: "2026-03"), 1),
      (nil, Territory.place(state: "clos", from: "2019", until: "2024"), 0),
      (Territory.place(state: "actif"), Territory.place(state: "clos", until: "2024"), 0),
      (Territory.place(state: "actif"), Territory.place(state: "clos", until: "2026-05"), 1),
      (Territory.place(state: "actif"), Territory.place(state: "clos"), 1),
      (Territory.place(state: "actif"), Territory.place(state: "fusionne"), 0),
      (Territory.place(state: "actif"), Territory.place(state: "errone"), 0),
      (Territory.place(state: "errone"), Territory.place(state: "actif"), 1),
      (Territory.place(state: "actif"), Territory.place(state: "suspendu"), 1),
    ] as [(Record?, Record?, Int)])
  func places(before: Record?, after: Record?, standing expected: Int) {
    #expect(standing(revised(before, after, .change)) == expected)
    let report = Territory.report(before, after, nature: .change)
    #expect(report.kind("lieu")?.revised?.standing == expected)
  }

  @Test(
    "Corrections and changes learned late are made; changes of the year and unknowns are not",
    arguments: [
      (Nature.correction, nil, "payant"), (.change, nil, "gratuit"), (.unknown, nil, "gratuit"),
      (.change, "2024", "payant"), (.migration, nil, "payant"),
    ] as [(Nature, String?, String)])
  func fields(nature: Nature, effective: String?, expected: String) {
    let state = revised(
      priced("gratuit"), priced("payant"), nature, effective
    )
    #expect(state[Territory.id(1)]?["frais"]?.text == expected)
  }

  @Test("What was corrected before it changed is corrected, and not changed")
  func correctedThenChanged() {
    var course = Course(from: priced("gratuit"))
    course.act(.correction, on: "2026-02-02", to: priced("1 €"))
    course.act(.change, on: "2026-05-02", to: priced("2 €"))
    let state = course.before.revised(with: course.after, by: course.report)
    #expect(state[Territory.id(1)]?["frais"]?.text == "1 €")
    var other = Course(from: priced("gratuit"))
    other.act(.change, on: "2026-02-02", to: priced("1 €"))
    other.act(.correction, on: "2026-05-02", to: priced("2 €"))
    let unchanged = other.before.revised(with: other.after, by: other.report)
    #expect(unchanged[Territory.id(1)]?["frais"]?.text == "gratuit")
  }

  @Test("What was discovered is there as it was before it changed")
  func discoveredThenChanged() {
    var course = Course(from: nil)
    course.act(
      .change, on: "2026-02-02", to: priced("gratuit", from: "2019"))
    course.act(.change, on: "2026-05-02", to: priced("payant", from: "2019"))
    let state = course.before.revised(with: course.after, by: course.report)
    #expect(state[Territory.id(1)]?["frais"]?.text == "gratuit")
    #expect(course.report.cases == [.discovered])
  }

  @Test("What was erased since is not repeated")
  func erased() {
    #expect(revised(Territory.place(), nil, .change).records.isEmpty)
  }

  @Test("A state that nothing taught anything about is as it was")
  func unchanged() {
    let place = Territory.place(state: "actif", ["frais": "gratuit"])
    #expect(revised(place, place, .change).records == [place])
  }
}
