internal import Git
internal import Governance
internal import Records

/// A ledger on a server as a push finds it, and as it would leave it.
struct PushScene: Sendable {
  let push: Push
  let now: Instant
  /// The state that `main` is in, or `nil` when nothing was pushed yet.
  let before: State?
  /// The state that the push takes `main` to; what is wrong with that is told apart.
  let after: State
  /// The acts that the push brings, oldest first.
  let acts: [Act]
  /// What the journal said of each proposal before the push.
  let lives: [Proposal.ID: ProposalLife]

  var limits: Limits { (before ?? after).rules.limits }

  /// Returns where a reference would point after the push.
  func target(of name: String, otherwise present: ObjectID?) -> ObjectID? {
    guard let update = push.updates.first(where: { $0.name == name }) else { return present }
    return update.to
  }

  /// Returns the act that opened a proposal's period last, whether it stands or comes with the push.
  func opening(of id: Proposal.ID) -> Act? {
    acts.last { $0.proposal == id && $0.kind == .opened } ?? lives[id]?.opening
  }
}

/// What the journal says of a proposal.
struct ProposalLife: Sendable {
  /// The newest act that names it.
  var last: Act
  /// The newest act that opened it.
  var opening: Act?
  /// The act that closed it: from then on nothing of it changes.
  var closing: Act?
}

extension Ledger {
  /// Returns what the journal up to an act says of each proposal.
  func lives(upTo last: Act) throws(LedgerError) -> [Proposal.ID: ProposalLife] {
    var lives: [Proposal.ID: ProposalLife] = [:]
    try walkActs(from: last.id) { act in
      guard let id = act.proposal else { return true }
      var life = lives[id] ?? ProposalLife(last: act)
      if act.kind == .opened { life.opening = life.opening ?? act }
      if act.kind.closesProposal { life.closing = life.closing ?? act }
      lives[id] = life
      return true
    }
    return lives
  }

  /// Returns the state in which a proposal's period was opened, or `nil` when it was not.
  func openingState(_ opening: Act?) throws(LedgerError) -> State? {
    guard let previous = opening?.previous else { return nil }
    return try state(at: try act(previous))
  }
}
