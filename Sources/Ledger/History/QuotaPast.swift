internal import Git
internal import Governance
internal import Records

/// What was accepted lately and uses up quotas, for one proposal after another of a journal.
///
/// It finds what ``Ledger/past(upTo:of:_:in:)`` finds, as far as it can matter: what others than the proposer's own
/// structures changed uses up nobody else's quota, so that it is told apart before its changes are read.
struct QuotaPast {
  /// The structures of whoever proposed what each act accepted; `nil` where it accepted nothing.
  private var origins: [ObjectID: Proposal.Origin?] = [:]

  /// Returns what counts for the quotas that a proposal comes under, oldest first.
  mutating func past(
    of branch: ProposalBranch, _ changes: [Change], upTo last: Act,
    in setting: Submission.Setting, _ time: Instant, _ ledger: borrowing Ledger
  ) throws(LedgerError) -> [Submission.Past] {
    let quotas = Classification(of: branch.proposal, changes, in: setting, at: time).classes
      .compactMap(\.requirements.quota)
    guard !quotas.isEmpty else { return [] }
    let own = entities(of: branch.proposal.origin, setting.roster)
    var recent: [PastAct] = []
    var next: ObjectID? = last.id
    for _ in 0..<Ledger.longestPast {
      guard let id = next, case let act = try ledger.pastAct(id),
        quotas.contains(where: { time < $0.period.end(from: act.time) })
      else { break }
      next = act.previous
      guard !act.paths.isEmpty, try isOwn(act, own, branch, setting.roster, ledger) else {
        continue
      }
      recent.append(act)
    }
    let paths = branch.changedPaths
    let used = recent.reduce(paths.count) { $0 + $1.paths.count }
    let relevant =
      quotas.allSatisfy { used <= $0.records }
      ? recent.filter { !$0.paths.isDisjoint(with: paths) } : recent
    var found: [Submission.Past] = []
    for act in relevant.reversed() {
      if let accepted = try ledger.accepted(by: act.id) { found.append(accepted) }
    }
    return found
  }

  private mutating func isOwn(
    _ act: PastAct, _ own: Set<Roster.Entity>, _ branch: ProposalBranch, _ roster: Roster,
    _ ledger: borrowing Ledger
  ) throws(LedgerError) -> Bool {
    let origin: Proposal.Origin?
    if let known = origins[act.id] {
      origin = known
    } else {
      origin = try ledger.originOfAccepted(by: act.id)
      origins[act.id] = .some(origin)
    }
    guard let origin else { return false }
    if origin == .outside, branch.proposal.origin == .outside { return true }
    return !own.isDisjoint(with: entities(of: origin, roster))
  }

  private func entities(of origin: Proposal.Origin, _ roster: Roster) -> Set<Roster.Entity> {
    Set(origin.members.compactMap { roster[$0].map { roster.entity(of: $0) } })
  }
}

extension Ledger {
  /// Returns where the proposal that an act accepted came from, or `nil` when it cannot be read.
  func originOfAccepted(by id: ObjectID) throws(LedgerError) -> Proposal.Origin? {
    let act = try self.act(id)
    guard let proposal = act.proposal, let head = act.head, let previous = act.previous else {
      return nil
    }
    do throws(LedgerError) {
      let state = try state(at: try self.act(previous))
      let index = JournalIndex(upTo: state.act)
      let found = try range(of: head, in: index)
      try index.extend(to: found.oldestBorder, in: self)
      let opening = try openingState(
        try index.openings[proposal].map { id throws(LedgerError) in try self.act(id) })
      return try signers(of: found.range, in: proposal, at: state, opening: opening).origin
    } catch LedgerError.problems, LedgerError.refused { return nil } catch LedgerError.git(
      let error) where error.code == .malformed || error.code == .tooLarge
    { return nil }
  }
}
