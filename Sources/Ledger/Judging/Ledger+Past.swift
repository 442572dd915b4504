internal import Git
internal import Governance
internal import Records

/// An act as quotas look back at it.
struct PastAct: Sendable {
  let previous: ObjectID?
  let time: Instant
  /// What it accepted, if it accepted something.
  let accepted: Submission.Past?
}

extension Ledger {
  /// How many acts quotas look back at: what is further back is not counted, whatever the rules say.
  static let longestPast = 10_000

  /// Returns what was accepted lately, oldest first, as far back as the quotas of some rules reach; nothing where
  /// they have none.
  ///
  /// Each rules come with the moment at which they are applied. The acts are read from the last one back, whatever
  /// else is known of the journal, so that the answer follows from history alone.
  func past(
    upTo last: Act, for readings: [(rules: Rules, time: Instant)]
  ) throws(LedgerError) -> [Submission.Past] {
    let quotas = readings.flatMap { rules, time in
      rules.classes.compactMap { $0.requirements.quota.map { ($0.period, time) } }
    }
    guard !quotas.isEmpty else { return [] }
    var found: [Submission.Past] = []
    var next: ObjectID? = last.id
    for _ in 0..<Ledger.longestPast {
      guard let id = next, case let act = try pastAct(id),
        quotas.contains(where: { period, time in time < period.end(from: act.time) })
      else { break }
      if let accepted = act.accepted { found.append(accepted) }
      next = act.previous
    }
    return found.reversed()
  }

  /// Returns an act with what it accepted, which is worked out once.
  func pastAct(_ id: ObjectID) throws(LedgerError) -> PastAct {
    if let known = cache.past[id] { return known }
    let act = try self.act(id)
    let past = PastAct(
      previous: act.previous, time: act.time,
      accepted: act.kind == .accepted ? try accepted(by: act) : nil)
    cache.past[id] = past
    return past
  }

  /// Returns what an act accepted, as it was judged: in the state that it follows.
  ///
  /// An act whose proposal cannot be read changed nothing that can be counted; verification tells of it.
  private func accepted(by act: Act) throws(LedgerError) -> Submission.Past? {
    guard let id = act.proposal, let head = act.head, let previous = act.previous else {
      return nil
    }
    do throws(LedgerError) {
      let state = try state(at: try self.act(previous))
      // Its own index: the one at hand would have to go back.
      let index = JournalIndex(upTo: state.act)
      let found = try range(of: head, in: index)
      try index.extend(to: found.oldestBorder, in: self)
      let opening = try openingState(
        try index.openings[id].map { id throws(LedgerError) in try self.act(id) })
      let signers = try signers(of: found.range, in: id, at: state, opening: opening)
      let difference = try difference(from: state.tree, to: act.commit.tree)
      let changes = try changes(in: difference, at: state, giving: act.commit.tree)
      let roster = try roster(of: difference, at: state)
      return Submission.Past(
        origin: signers.origin, time: act.time,
        changes: changes.map { $0.counted(among: state.commons.structures, in: roster) },
        isUrgent: ProposalClaims(found.range.first).isUrgent)
    } catch LedgerError.problems, LedgerError.refused { return nil } catch LedgerError.git(
      let error) where error.code == .malformed || error.code == .tooLarge
    { return nil }
  }

  private func roster(
    of difference: Difference, at state: State
  ) throws(LedgerError) -> Roster {
    try setting(at: state, for: try structures(namedIn: difference.records, at: state)).roster
  }
}

extension Change {
  /// Returns as much of a change as quotas count: which fields of what, and by whose voice it may have been.
  ///
  /// Values are left out, since many acts are kept at once. The structures of members stand beside those of the same
  /// legal entity, whose numbers a later setting does not know.
  fileprivate func counted(among structures: Set<RecordID>, in roster: Roster) -> Change {
    guard case .record(let change, let circumstances) = self else { return self }
    let voices = (circumstances.concerned + circumstances.statements.named).uniqued()
    let entities = Set(voices.map { roster.entity(of: $0) })
    let own = structures.filter { entities.contains(roster.entity(of: $0)) }.sorted()
    return .record(
      RecordChange(
        record: change.record, operation: change.operation,
        fields: change.topFields.map { FieldChange(field: $0, before: nil, after: nil) },
        before: nil, after: nil),
      Circumstances(
        label: circumstances.label, concerned: (voices + own).uniqued(),
        protectedFields: circumstances.protectedFields, sections: circumstances.sections,
        fieldCount: circumstances.fieldCount))
  }
}
