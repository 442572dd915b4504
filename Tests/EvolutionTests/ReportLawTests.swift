import Evolution
import Governance
import Records
import TestSupport
import Testing

@Suite("Laws of the report")
struct ReportLawTests {
  private static let seeds = 0..<60 as Range<UInt64>

  @Test(
    "Every field that differs is in exactly one finding, in one case and one book", arguments: seeds
  )
  func everyDifferenceHasOneCase(seed: UInt64) {
    let history = History(seed: seed)
    let report = history.report
    let comparison = RecordComparison(from: Territory.profile, to: Territory.profile)
    for id in Set((history.before + history.after).map(\.id)) {
      let change = comparison.change(
        from: history.before.first { $0.id == id }, to: history.after.first { $0.id == id })
      let found = report.findings.filter { $0.record == id }
      let fields = found.flatMap { $0.fields.map(\.field) }
      let differing = change?.operation == .removed ? [] : change?.fields.map(\.field) ?? []
      #expect(fields.sorted() == differing.sorted())
      #expect(change == nil || !found.isEmpty)
    }
  }

  @Test(
    "The standing before, with those that entered and without those that left, stand after",
    arguments: seeds)
  func flowsAddUp(seed: UInt64) {
    let history = History(seed: seed)
    for kind in history.report.kinds {
      let before = kind.before ?? kind.after
      #expect(before.standing + kind.entered.count - kind.left.count == kind.after.standing)
      #expect(kind.inventory.count == kind.after.recorded)
      #expect(kind.stayed.count == kind.after.standing - kind.entered.count)
      #expect(kind.verified.count <= kind.stayed.count)
      let cases = history.report.findings
      for listed in kind.entered + kind.left {
        #expect(cases.contains { $0.record == listed.record })
      }
    }
  }

  @Test(
    "A figure is the length of its list, which names each record once, in order", arguments: seeds)
  func figuresAreLists(seed: UInt64) {
    for kind in History(seed: seed).report.kinds {
      for figure in kind.figures {
        #expect(figure.count > 0 && figure.count == Set(figure.findings.map(\.record)).count)
        #expect(figure.findings.allSatisfy { $0.case == figure.case && $0.topic == figure.topic })
        #expect(figure.findings.allSatisfy { $0.record.kind == kind.kind })
        #expect(kind.count(of: figure.case) >= figure.count)
      }
      let keys = kind.figures.map { "\($0.case) \($0.topic)" }
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test("The order in which records and acts come does not matter", arguments: seeds)
  func orderDoesNotMatter(seed: UInt64) {
    let history = History(seed: seed)
    var random = SeededGenerator(seed: seed)
    let shuffled = Report.make(
      from: Territory.snapshot(history.before.shuffled(using: &random), at: Territory.start),
      to: Territory.snapshot(
        history.after.shuffled(using: &random), at: Territory.end, revision: "b"),
      journal: history.journal.shuffled(using: &random))
    #expect(shuffled == history.report)
  }

  @Test("Without claims and dates, nothing is put in the territory's book", arguments: seeds)
  func nothingIsInvented(seed: UInt64) {
    let history = History(seed: seed, isDated: false)
    let report = Report.make(
      from: Territory.snapshot(history.before, at: Territory.start),
      to: Territory.snapshot(history.after, at: Territory.end), journal: [])
    let stateful: Set<Case> = [.suspended, .resumed, .reopened, .abandoned]
    #expect(report.cases.allSatisfy { $0.book != .territory || stateful.contains($0) })
  }
}

/// Two random states of a territory and the acts between them.
struct History {
  let before: [Record]
  let after: [Record]
  let journal: [JournalEntry]

  init(seed: UInt64, isDated: Bool = true) {
    var random = SeededGenerator(seed: seed)
    var (before, after): ([Record], [Record]) = ([], [])
    for number in 1...12 {
      let place = History.place(number, isDated, &random)
      if Int.random(in: 0..<5, using: &random) > 0 { before.append(place) }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: break
      case 1: after.append(place)
      default: after.append(History.place(number, isDated, &random))
      }
    }
    let ids = (1...12).map { Territory.id($0) }
    let natures: [Nature?] = Nature.allCases + [nil]
    self.journal = (2..<8).map { sequence in
      let touched = ids.filter { _ in Bool.random(using: &random) }
      return Territory.act(
        natures.randomElement(using: &random) ?? nil, on: touched, sequence: sequence)
    }
    self.before = before
    self.after = after
  }

  var report: Report {
    Report.make(
      from: Territory.snapshot(before, at: Territory.start),
      to: Territory.snapshot(after, at: Territory.end, revision: "b"), journal: journal)
  }

  private static func place(
    _ number: Int, _ isDated: Bool, _ random: inout some RandomNumberGenerator
  ) -> Record {
    func any(_ texts: String?...) -> String? { texts.randomElement(using: &random) ?? nil }
    let dates = isDated ? ["2019", "2025-06", "2026-02-03", "2026-09", "2027"] : []
    let place = Territory.place(
      number, any("Anse", "anse", "Mairie", "École") ?? "Anse",
      state: any("projete", "actif", "actif", "suspendu", "clos", "fusionne", "errone", nil),
      from: Bool.random(using: &random) ? dates.randomElement(using: &random) : nil,
      until: Bool.random(using: &random) ? dates.randomElement(using: &random) : nil)
    let others: [(String, Value?)] = [
      ("frais", any("gratuit", "payant", nil).map { .text($0) }),
      ("horaires", any("Mo 09:00-12:00", nil).map { .text($0) }),
      ("latitude", any("47.5", "47.50001", "48", nil).flatMap { Number($0) }.map { .number($0) }),
      ("longitude", Number("0.5").map { .number($0) }),
      ("verifie_le", Territory.date(any("2025-03-01", "2026-03-01", nil))),
      ("adresse", any("rue A", "rue B", nil).map { .map([Entry("rue", .text($0))]) }),
      ("services", any("cours", "atelier", nil).map { .list([.text("accueil"), .text($0)]) }),
    ]
    return Record(
      id: place.id,
      entries: place.entries + others.compactMap { name, value in value.map { Entry(name, $0) } })
  }
}
