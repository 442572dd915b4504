internal import Evolution
internal import Git
internal import Governance
internal import Ledger
internal import Records

/// Reads from a ledger what happened in a period: two states, and the acts between them.
struct PeriodReading {
  var year: Int?
  var month: PartialDate?
  var from: String?
  var to: String?
  /// A territory of the ledger to keep to, by its identity, or what the whole of it is called.
  var territory: String?
  /// The days of the period, where they do not follow from the states.
  var days: ReportPeriod?
  /// The territory as a later state knows it, where that was read already: a commune may be younger than the period.
  var scope: Scope?
  /// The territory that statements count in where the period is narrowed to none, as a later state names it.
  var counted: RecordID?

  /// A territory of the ledger that a period is narrowed to.
  struct Scope {
    let id: RecordID
    let name: String
    let narrowing: Narrowing

    /// Finds a territory in a state.
    init(_ id: RecordID, in state: Snapshot) throws(Diagnostic) {
      guard let record = state[id], state.profile.kinds[id.kind]?.meaning.territory != nil else {
        throw .noSuchTerritory(id)
      }
      self.id = id
      name = state.profile.label(of: record)
      narrowing = Narrowing(to: id, in: state)
    }
  }

  /// Both states of a period, and as much of what lies between them as was asked for.
  struct Reading {
    let first: Act?
    let last: Act
    let days: ReportPeriod
    private(set) var before: Snapshot?
    private(set) var after: Snapshot
    private(set) var journal: [JournalEntry] = []
    private(set) var findings: [Evolution.Finding] = []
    /// What the period is narrowed to.
    private(set) var scope: Scope?
    /// What people call the territory.
    private var name: String?
    /// The territory that statements count in where the period is narrowed to none.
    fileprivate(set) var counted: RecordID?

    /// The territory that statements count in.
    var territory: RecordID? { scope?.id ?? counted }

    /// The period as statements are asked about it.
    var tables: IndicatorDatabase.Period {
      IndicatorDatabase.Period(
        before: before, after: after, journal: journal, findings: findings, days: days,
        territory: territory)
    }
  }

  /// Returns both states, narrowed where a territory is named.
  func read(
    _ ledger: borrowing Ledger, with states: inout StateReading
  ) throws -> Reading {
    let (first, last, days) = try bounds(in: ledger)
    var reading = try Reading(
      first: first, last: last, days: days,
      before: try first.map { try states.snapshot(at: $0, in: ledger) },
      after: try states.snapshot(at: last, in: ledger), territory: territory, scope: scope)
    if reading.scope == nil {
      reading.counted =
        try counted ?? Self.territoryCounted(at: last, in: ledger)
    }
    return reading
  }

  /// Returns the territory that the outline of the report counts in at an act, where it names one.
  static func territoryCounted(
    at act: Act, in ledger: borrowing Ledger
  ) throws -> RecordID? {
    let tree = act.commit.tree
    let profile = try ledger.profile(in: tree)
    guard let id = try ledger.outline(in: tree, profile: profile)?.within else { return nil }
    guard profile.kinds[id.kind]?.meaning.territory != nil,
      try ledger.record(id, in: tree, profile: profile) != nil
    else { throw Diagnostic.noSuchTerritory(id) }
    return id
  }

  /// Returns the acts at both ends of the period, and its days.
  func bounds(in ledger: borrowing Ledger) throws -> (first: Act?, last: Act, days: ReportPeriod) {
    let (start, end) = ends
    let last =
      try end.map { try ledger.act(try ledger.revision($0)) }
      ?? ledger.act(try ledger.tip())
    let first = try start.flatMap { try act(at: $0, in: ledger) }
    let days =
      days
      ?? ReportPeriod(
        after: start.flatMap { PartialDate($0)?.latest } ?? first?.time.date,
        until: end.flatMap { PartialDate($0)?.latest } ?? last.time.date)
    guard first.map({ $0.sequence <= last.sequence }) ?? true,
      days.after.map({ $0 <= days.until }) ?? true
    else {
      throw Diagnostic(
        .error, "reversed-period", "the period ends before it starts",
        hint: "give the earlier state with --from")
    }
    return (first, last, days)
  }

  /// Both ends of the period as a person names them.
  private var ends: (start: String?, end: String?) {
    if let year { return ("\((year - 1).padded(to: 4))-12-31", "\(year.padded(to: 4))-12-31") }
    if let month {
      return (
        CalendarDate(daysSinceEpoch: month.earliest.daysSinceEpoch - 1).description,
        month.latest.description
      )
    }
    return (from, to)
  }

  /// Returns the act at a state; before the ledger existed there is none, and the report is that of an
  /// initial state.
  private func act(at text: String, in ledger: borrowing Ledger) throws -> Act? {
    if let date = PartialDate(text) {
      return try ledger.lastAct(notAfter: Instant(endOf: date.latest))
    }
    return try ledger.act(try ledger.revision(text))
  }
}

extension PeriodReading.Reading {
  /// Takes both states, and keeps of them what lies in a territory, where one is named.
  fileprivate init(
    first: Act?, last: Act, days: ReportPeriod, before: Snapshot?, after: Snapshot,
    territory: String?, scope: PeriodReading.Scope?
  ) throws {
    (self.first, self.last, self.days) = (first, last, days)
    (self.before, self.after, name) = (before, after, territory)
    guard let id = territory.flatMap({ RecordID($0) }) else { return }
    let scope = try scope ?? PeriodReading.Scope(id, in: after)
    self.before = before.map { scope.narrowing.narrowed($0, on: days.after ?? $0.time.date) }
    self.after = scope.narrowing.narrowed(after, on: days.until)
    (self.scope, name) = (scope, scope.name)
  }

  /// Reads the acts between both states, where they are asked for, and what they amount to.
  mutating func read(_ needs: IndicatorDatabase.Needs, in ledger: borrowing Ledger) throws {
    guard needs.journal else { return }
    try readJournal(JournalDetail(needs), in: ledger)
    if needs.findings { findings = comparison(isStarting: false).findings }
  }

  /// Reads everything that the acts say, and returns what evolved between both states.
  mutating func report(in ledger: borrowing Ledger) throws -> Report {
    try readJournal(.everything, in: ledger)
    let report = comparison(isStarting: try ledger.isStarting(at: last))
    findings = report.findings
    return report
  }

  private mutating func readJournal(
    _ detail: JournalDetail, in ledger: borrowing Ledger
  ) throws {
    let states = [before, after].compactMap(\.self)
    journal = try ledger.facts(after: first?.id, upTo: last.id, telling: detail)
      .map { JournalEntry($0, sharing: states) }
    Repository.giveBackMemory()
    guard let narrowing = scope?.narrowing else { return }
    let kept = Set((before?.records ?? []).map(\.id) + after.records.map(\.id))
    journal = narrowing.narrowed(journal, to: kept)
  }

  private func comparison(isStarting: Bool) -> Report {
    Report.make(
      from: before, to: after, journal: journal, period: days, territory: name,
      isStarting: isStarting)
  }
}

extension JournalDetail {
  /// What has to be read of acts so that statements are answered.
  fileprivate init(_ needs: IndicatorDatabase.Needs) {
    self = []
    if needs.changes { insert(.changes) }
    if needs.people { insert(.people) }
    if needs.classes { insert(.classes) }
  }
}

extension Diagnostic {
  fileprivate static func noSuchTerritory(_ id: RecordID) -> Diagnostic {
    Diagnostic(
      .error, "no-such-territory", "\(id) is no territory of this ledger",
      hint: "terrier search finds the identity of a territory by its name")
  }
}
