internal import Git
internal import Governance
internal import Records

/// An act as quotas look back at it, as far as it is known without reading what it accepted.
struct PastAct: Sendable {
  let id: ObjectID
  let previous: ObjectID?
  let time: Instant
  /// The paths of the files that it changed by accepting a proposal; none for another act.
  let paths: Set<String>
}

extension Ledger {
  /// How many acts quotas look back at: what is further back is not counted, whatever the rules say.
  static let longestPast = 10_000

  /// Returns what was accepted lately and may use up a quota that a proposal comes under, oldest first, as far back
  /// as that quota reaches; nothing where it comes under none.
  ///
  /// Each setting comes with the moment at which it is applied. The acts are read from the last one back, whatever
  /// else is known of the journal, so that the answer follows from history alone. Where all that anybody changed in
  /// the time of a quota is within its number, only what touched the same files is told of, for the share of their
  /// fields: the rest can change nothing.
  func past(
    upTo last: Act, of branch: ProposalBranch, _ changes: [Change],
    in settings: [(setting: Submission.Setting, time: Instant)]
  ) throws(LedgerError) -> [Submission.Past] {
    let paths = branch.changedPaths
    let quotas = settings.flatMap { setting, time in
      Classification(of: branch.proposal, changes, in: setting, at: time).classes.compactMap {
        $0.requirements.quota.map { (quota: $0, time: time) }
      }
    }
    guard !quotas.isEmpty else { return [] }
    var recent: [PastAct] = []
    var next: ObjectID? = last.id
    for _ in 0..<Ledger.longestPast {
      guard let id = next, case let act = try pastAct(id),
        quotas.contains(where: { $0.time < $0.quota.period.end(from: act.time) })
      else { break }
      if !act.paths.isEmpty { recent.append(act) }
      next = act.previous
    }
    let isFar = quotas.allSatisfy { quota, time in
      let used = recent.reduce(paths.count) { count, act in
        time < quota.period.end(from: act.time) ? count + act.paths.count : count
      }
      return used <= quota.records
    }
    let relevant = isFar ? recent.filter { !$0.paths.isDisjoint(with: paths) } : recent
    var found: [Submission.Past] = []
    for act in relevant.reversed() {
      if let accepted = try accepted(by: act.id) { found.append(accepted) }
    }
    return found
  }

  func pastAct(_ id: ObjectID) throws(LedgerError) -> PastAct {
    if let known = cache.pastActs[id] { return known }
    let act = try self.act(id)
    var paths: Set<String> = []
    if act.kind == .accepted, let previous = act.previous {
      do {
        let before = try repository.commit(previous).tree
        paths = Set(try fileChanges(from: before, to: act.commit.tree).map(\.path))
      } catch { throw LedgerError(error) }
    }
    let past = PastAct(id: id, previous: act.previous, time: act.time, paths: paths)
    cache.pastActs[id] = past
    return past
  }

  /// Returns what an act accepted, or `nil` when it accepted nothing; it is worked out once.
  func accepted(by id: ObjectID) throws(LedgerError) -> Submission.Past? {
    if let known = cache.past[id] { return known }
    let act = try self.act(id)
    let past = act.kind == .accepted ? try accepted(by: act) : nil
    cache.past[id] = .some(past)
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
      let claims = ProposalClaims(found.range.first)
      // One decision on codes used up nobody's quota of records.
      let changes = try changes(in: difference, at: state, giving: act.commit.tree).filter {
        !$0.isSaid(.migration, by: claims.natures)
      }
      let roster = try roster(of: difference, at: state)
      return Submission.Past(
        origin: signers.origin, time: act.time,
        changes: changes.map { $0.counted(among: state.commons.structures, in: roster) },
        isUrgent: claims.isUrgent)
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
  /// Returns whether a proposal says that a record's change is of a nature.
  fileprivate func isSaid(_ nature: Nature, by natures: Natures) -> Bool {
    if case .record(let change, _) = self { natures[change.record] == nature } else { false }
  }

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
