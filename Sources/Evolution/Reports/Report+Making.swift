internal import Records

extension Report {
  /// Compares two states of a ledger in the light of the acts between them.
  ///
  /// The journal holds the acts after the first state up to the second, or all of them when there is
  /// no first. Without a period, it is that between the days of both states. Without a first state,
  /// the report is that of an initial state, and says nothing of evolution (domain §7.1).
  package static func make(
    from: Snapshot?, to: Snapshot, journal: [JournalEntry], period: ReportPeriod? = nil,
    territory: String? = nil, isStarting: Bool = false
  ) -> Report {
    let period =
      period ?? ReportPeriod(after: from?.time.date, until: to.time.date)
    let comparison = StateComparison(from: from, to: to, journal: journal, period: period)
    let kinds = comparison.kinds()
    let brokenLinks = comparison.brokenLinks(after: kinds)
    let acts = journal.sorted { $0.sequence < $1.sequence }
    var report = Report(
      territory: territory, period: period,
      from: from.map { State(revision: $0.revision, time: $0.time) },
      to: State(revision: to.revision, time: to.time), profileBefore: from?.profile,
      profile: to.profile, kinds: kinds, brokenLinks: brokenLinks,
      returned: comparison.returned(among: kinds),
      migrations: MigrationEffect.effects(in: kinds, journal: acts),
      governance: from == nil ? [] : GovernanceChange.changes(in: acts), journal: acts,
      authorship: Authorship(of: acts), isStarting: isStarting,
      labels: comparison.labels(for: kinds))
    (report.before, report.after) = (from, to)
    return report
  }
}
