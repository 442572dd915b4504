internal import Evolution
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// Reads from a ledger what a report is made of: two states, and the acts between them.
struct ReportReading {
  let year: Int?
  let from: String?
  let to: String?
  let territory: String?
  /// The days of the period, where they do not follow from the states.
  var days: ReportPeriod?

  /// Returns the report of the period.
  func report(of ledger: borrowing Ledger) throws -> Report {
    let end = year.map { "\($0)-12-31" } ?? to
    let start = year.map { "\($0 - 1)-12-31" } ?? from
    let last =
      try end.map { try ledger.act(try ledger.revision($0)) }
      ?? ledger.act(try ledger.tip())
    let first = try start.flatMap { try act(at: $0, in: ledger) }
    guard first.map({ $0.sequence <= last.sequence }) ?? true else {
      throw Diagnostic(
        .error, "reversed-period", "the period ends before it starts",
        hint: "give the earlier state with --from")
    }
    var report = Report.make(
      from: try first.map { try snapshot(at: $0, in: ledger) },
      to: try snapshot(at: last, in: ledger),
      journal: try ledger.acts(after: first?.id, upTo: last.id).map { try entry($0, in: ledger) },
      period: period(from: start, to: end, first: first, last: last), territory: territory,
      isStarting: try ledger.isStarting(at: last))
    report.outline = try ledger.outline(in: last.commit.tree, profile: report.profile)
    return report
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
    if let days { return days }
    let after = start.flatMap { PartialDate($0)?.latest } ?? first?.time.date
    let until = end.flatMap { PartialDate($0)?.latest } ?? last.time.date
    return ReportPeriod(after: after, until: until)
  }

  private func snapshot(at act: Act, in ledger: borrowing Ledger) throws -> Snapshot {
    let state = try ledger.state(at: act)
    var snapshot = Snapshot(
      revision: act.id.hex, time: act.time, profile: state.profile,
      records: try ledger.records(in: act.commit.tree, profile: state.profile))
    (snapshot.members, snapshot.colleges) = (state.members, state.colleges)
    snapshot.rules = state.rules
    return snapshot
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
