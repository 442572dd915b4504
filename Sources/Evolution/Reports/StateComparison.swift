internal import Records

/// Two states of a ledger walked side by side, record by record.
struct StateComparison {
  let from: Snapshot?
  let to: Snapshot
  let attribution: Attribution
  let period: ReportPeriod
  let succession: Succession
  private let comparison: RecordComparison

  init(from: Snapshot?, to: Snapshot, journal: [JournalEntry], period: ReportPeriod) {
    self.from = from
    self.to = to
    self.period = period
    attribution = Attribution(journal)
    succession = Succession(in: to)
    comparison = RecordComparison(from: from?.profile ?? to.profile, to: to.profile)
  }

  /// Returns what is said of each kind that one of the states has or that a record names.
  func kinds() -> [KindReport] {
    let (old, new) = (from?.recordsByKind ?? [:], to.recordsByKind)
    let names = Set(to.profile.kinds.keys).union(from?.profile.kinds.keys.map(\.self) ?? [])
      .union(old.keys).union(new.keys)
    return names.sorted().map { name in
      report(of: name, from: old[name] ?? [], to: new[name] ?? [])
    }
  }

  private func report(
    of kind: String, from old: ArraySlice<Record>, to new: ArraySlice<Record>
  ) -> KindReport {
    let classifier = classifier(for: kind)
    var builder = KindReport.Builder()
    for (before, after) in RecordPairs(old, new) {
      guard let id = after?.id ?? before?.id else { continue }
      var pair = classifier.pair(before, after)
      if before == nil, from?.elsewhere.contains(id) == true { pair.elsewhere = .before }
      if after == nil, to.elsewhere.contains(id) { pair.elsewhere = .after }
      builder.add(pair, id)
      guard from != nil else { continue }
      let findings = classifier.findings(for: pair)
      builder.findings += findings
      let passing = classifier.passing(of: pair, besides: findings)
      builder.passing += passing
      builder.addRevised(revised(pair, findings + passing, by: classifier))
    }
    return builder.report(
      of: kind, isInitial: from == nil, topics: classifier.new?.topics ?? [.record])
  }

  /// Returns the phase in which a record was at the start, as it is known at the end.
  private func revised(
    _ pair: Classifier.Pair, _ findings: [Finding], by classifier: Classifier
  ) -> Phase? {
    guard !findings.isEmpty, let reader = classifier.new else { return pair.phaseBefore }
    let before = pair.before.map { comparison.renamed($0) }
    return Revision(kind: reader.kind, profile: to.profile, findings: findings)
      .earlier(before, knowing: pair.after)
      .map { reader.read($0).phase(on: period.after ?? period.until) }
  }

  private func classifier(for kind: String) -> Classifier {
    Classifier(
      period: period, attribution: attribution, comparison: comparison,
      old: from.flatMap { state in
        state.profile.kinds[kind].map { KindReader($0, in: state.profile) }
      },
      new: to.profile.kinds[kind].map { KindReader($0, in: to.profile) },
      succession: succession)
  }
}
