internal import Evolution
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// Reads from a ledger what a report is made of: two states, and the acts between them.
struct ReportReading {
  let year: Int?
  var month: PartialDate?
  let from: String?
  let to: String?
  let territory: String?

  /// Returns the report of the period.
  func report(of ledger: borrowing Ledger) throws -> Report {
    let (start, end) = bounds
    let last =
      try end.map { try ledger.act(try ledger.revision($0)) }
      ?? ledger.act(try ledger.tip())
    let first = try start.flatMap { try act(at: $0, in: ledger) }
    guard first.map({ $0.sequence <= last.sequence }) ?? true else {
      throw Diagnostic(
        .error, "reversed-period", "the period ends before it starts",
        hint: "give the earlier state with --from")
    }
    let period = period(from: start, to: end, first: first, last: last)
    var states = States(
      from: try first.map { try Self.snapshot(at: $0, in: ledger) },
      to: try Self.snapshot(at: last, in: ledger),
      journal: try ledger.acts(after: first?.id, upTo: last.id).map { try entry($0, in: ledger) })
    var name = territory
    if let id = territory.flatMap({ RecordID($0) }) {
      name = try narrow(&states, to: id, period)
    }
    return Report.make(
      from: states.from, to: states.to, journal: states.journal, period: period, territory: name,
      isStarting: try ledger.isStarting(at: last))
  }

  /// Returns the state of a ledger at a revision or a date, by default the present one.
  static func state(of ledger: borrowing Ledger, at text: String?) throws -> Snapshot {
    let act =
      try text.map { try ledger.act(try ledger.revision($0)) } ?? ledger.act(try ledger.tip())
    return try snapshot(at: act, in: ledger)
  }

  /// Both ends of the period as a person names them.
  private var bounds: (start: String?, end: String?) {
    if let year { return ("\(year - 1)-12-31", "\(year)-12-31") }
    if let month {
      return (
        CalendarDate(daysSinceEpoch: month.earliest.daysSinceEpoch - 1).description,
        month.latest.description
      )
    }
    return (from, to)
  }

  /// Both states and what was done between them.
  private struct States {
    var from: Snapshot?
    var to: Snapshot
    var journal: [JournalEntry]
  }

  /// Keeps of both states what lies in a territory, and returns what people call it.
  private func narrow(
    _ states: inout States, to id: RecordID, _ period: ReportPeriod
  ) throws -> String {
    guard let record = states.to[id],
      states.to.profile.kinds[id.kind]?.meaning.territory != nil
    else {
      throw Diagnostic(
        .error, "no-such-territory", "\(id) is no territory of this ledger",
        hint: "terrier search finds the identity of a territory by its name")
    }
    let narrowing = Narrowing(to: id, in: states.to)
    states.from = states.from.map { narrowing.narrowed($0, on: period.after ?? $0.time.date) }
    states.to = narrowing.narrowed(states.to, on: period.until)
    let kept = Set((states.from?.records ?? []).map(\.id) + states.to.records.map(\.id))
    states.journal = narrowing.narrowed(states.journal, to: kept)
    return states.to.profile.label(of: record)
  }

  /// Returns the act at a state; before the ledger existed there is none, and the report is that of an
  /// initial state.
  private func act(at text: String, in ledger: borrowing Ledger) throws -> Act? {
    if let date = PartialDate(text) {
      return try ledger.lastAct(notAfter: Instant(endOf: date.latest))
    }
    return try ledger.act(try ledger.revision(text))
  }

  private func period(
    from start: String?, to end: String?, first: Act?, last: Act
  ) -> ReportPeriod {
    let after = start.flatMap { PartialDate($0)?.latest } ?? first?.time.date
    let until = end.flatMap { PartialDate($0)?.latest } ?? last.time.date
    return ReportPeriod(after: after, until: until)
  }

  private static func snapshot(at act: Act, in ledger: borrowing Ledger) throws -> Snapshot {
    let profile = try ledger.profile(in: act.commit.tree)
    return Snapshot(
      revision: act.id.hex, time: act.time, profile: profile,
      records: try ledger.records(in: act.commit.tree, profile: profile))
  }

  private func entry(_ act: Act, in ledger: borrowing Ledger) throws -> JournalEntry {
    let touched = try ledger.touched(by: act)
    let claims = try ledger.claims(of: act)
    var fields: [RecordID: Set<String>] = [:]
    for change in touched.records { fields[change.record] = Set(change.fields.map(\.topField)) }
    let authorship = try ledger.authorship(of: act)
    return JournalEntry(
      sequence: act.sequence, commit: act.id.hex, act: act.kind.rawValue, time: act.time,
      proposal: act.proposal, title: claims?.title ?? act.title, reasons: claims?.reasons,
      natures: claims?.natures, effective: claims?.effective,
      records: touched.records.map(\.record), fields: fields,
      concerning: authorship.concerning, own: authorship.own,
      governancePaths: touched.files.map(\.path), changes: touched.records)
  }
}
