package import Records

/// A part of a territory that a report is about, as both of its states know it.
///
/// Communes merge: what lay in one of them before lies in the new one after, so a territory is followed to those it
/// replaced. One that still stands beside what came out of it is not counted as replaced.
package struct Narrowing: Sendable {
  /// The territory that was asked for, with those that it replaced.
  package let scope: Set<RecordID>
  private let holding: Set<RecordID>

  /// Follows a territory through the state that knows most about it, the later one.
  package init(to territory: RecordID, in state: Snapshot) {
    let whole = Territories(state.records, profile: state.profile)
    let replaced = whole.predecessors(of: territory).filter { id in
      state[id].map { state.profile.state(of: $0).isOver } ?? false
    }
    scope = Set([territory] + replaced)
    holding = Set(scope.flatMap { whole.ancestors(of: $0) })
  }

  /// Returns a state with the records that lie in the territory only, on its day.
  ///
  /// Records that cannot be placed are left out, except those that a record of the territory refers to; so do the
  /// territories that hold it stay, which names and totals need. A record of somewhere else stays out, whoever refers
  /// to it: it is not counted here.
  package func narrowed(_ state: Snapshot, on day: CalendarDate) -> Snapshot {
    let membership = TerritoryMembership(state.records, profile: state.profile, on: day)
    let within = Set(state.records.map(\.id).filter { membership.contains($0, in: scope) })
    var kept = within
    for record in state.records where within.contains(record.id) {
      guard let kind = state.profile.kinds[record.id.kind] else { continue }
      kept.formUnion(
        record.references(in: kind).map(\.target).filter { membership[$0].isEmpty })
    }
    kept.formUnion(holding)
    var narrowed = Snapshot(
      revision: state.revision, time: state.time, profile: state.profile,
      records: state.records.filter { kept.contains($0.id) })
    (narrowed.members, narrowed.colleges) = (state.members, state.colleges)
    (narrowed.indicators, narrowed.views) = (state.indicators, state.views)
    narrowed.rules = state.rules
    narrowed.elsewhere = Set(state.records.map(\.id).filter { !kept.contains($0) })
    return narrowed
  }

  /// Returns what the acts did to some records.
  ///
  /// Acts that only concern others are left out; those that concern the rules, or no record at all, are everybody's.
  package func narrowed(_ journal: [JournalEntry], to records: Set<RecordID>) -> [JournalEntry] {
    journal.compactMap { entry in
      let kept = entry.records.filter(records.contains)
      guard !kept.isEmpty || entry.records.isEmpty || !entry.governancePaths.isEmpty else {
        return nil
      }
      return JournalEntry(
        sequence: entry.sequence, commit: entry.commit, act: entry.act, time: entry.time,
        proposal: entry.proposal, title: entry.title, reasons: entry.reasons,
        natures: entry.natures, effective: entry.effective, records: kept,
        fields: entry.fields.filter { records.contains($0.key) },
        concerning: entry.concerning.filter(records.contains),
        own: entry.own.filter(records.contains), governancePaths: entry.governancePaths,
        changes: entry.changes.filter { records.contains($0.record) },
        proposers: entry.proposers, sealer: entry.sealer, reviews: entry.reviews,
        classes: entry.classes, submitted: entry.submitted)
    }
  }
}

extension Snapshot {
  /// Returns the state with the records that lie in a territory only, on its own day.
  package func narrowed(to territory: RecordID) -> Snapshot {
    Narrowing(to: territory, in: self).narrowed(self, on: time.date)
  }
}
