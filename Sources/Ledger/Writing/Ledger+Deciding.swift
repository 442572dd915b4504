internal import Coding
internal import Git
package import Governance
package import Records

extension Ledger {
  /// What a sealer may do with a proposal.
  package enum Decision: String, Sendable {
    case open
    case accept
    case refuse
    case withdraw

    var act: Act.Kind {
      switch self {
      case .open: .opened
      case .accept: .accepted
      case .refuse: .refused
      case .withdraw: .withdrawn
      }
    }
  }

  /// What came of a decision: the act, or the verdict that does not allow it.
  package enum DecisionOutcome: Sendable {
    case sealed(Act, Judgement)
    case notAllowed(Judgement, [Diagnostic])
  }

  /// Seals a decision on a proposal when its verdict allows it.
  ///
  /// The act is written, then verified by the function that anyone verifies it with, and only then does
  /// `main` move: from the act it was judged on, or not at all. `words` puts the verdict in plain words
  /// for the act's body. The files of a work tree follow with ``finishFollowing()``.
  package func decide(
    _ decision: Decision, _ id: Proposal.ID, by hand: Hand, words: (Judgement) -> String
  ) throws(LedgerError) -> DecisionOutcome {
    try finishFollowing()
    let state = try state()
    try refuseToBuildOn(state.act, at: hand.time)
    let tips = try reviewTips(of: id)
    let evidence = try evidence(of: id, head: try head(of: id), at: state, depth: .journal)
    let judgement = try judge(
      id, evidence, at: state, reviewTips: tips, sealer: hand.member, time: hand.time)
    let obstacles = try obstacles(to: decision, judgement, by: hand)
    guard obstacles.isEmpty else { return .notAllowed(judgement, obstacles) }

    let commit = try commit(
      tree: decision == .accept ? judgement.result ?? state.tree : state.tree,
      parents: parents(of: decision, judgement), message: message(decision, judgement, words),
      by: hand)
    let act = try act(commit)
    let findings = try findings(in: act, after: state, notAfter: hand.time)
    guard findings.isEmpty else { throw .problems(findings.map(\.diagnostic)) }
    try checkWorkTree(allows: act, after: state)
    try noteFollowing(to: act, from: state)
    try move(
      [ReferenceUpdate(name: Ledger.main, from: state.act.id, to: act.id)],
      for: "\(decision.rawValue) \(id)", by: hand)
    cache.lastSealed = act.id
    return .sealed(act, judgement)
  }

  /// Throws when the act that would be followed does not hold: nothing is built on what is forged.
  private func refuseToBuildOn(_ tip: Act, at time: Instant) throws(LedgerError) {
    guard let previous = tip.previous, tip.id != cache.lastSealed else { return }
    let found = try findings(
      in: tip, after: try state(at: try act(previous)), notAfter: max(time, tip.time))
    guard found.isEmpty else { throw .problems(found.map(\.diagnostic)) }
  }

  private func parents(of decision: Decision, _ judgement: Judgement) -> [ObjectID] {
    let reviews = judgement.reviews.map(\.commit.id)
    let previous = judgement.state.act.id
    switch decision {
    case .open: return [previous]
    case .accept: return [previous, judgement.branch.head.id] + reviews
    case .refuse, .withdraw: return [previous] + reviews
    }
  }

  private func message(
    _ decision: Decision, _ judgement: Judgement, _ words: (Judgement) -> String
  ) -> String {
    let proposal = judgement.branch.proposal
    let verb = decision.rawValue.prefix(1).uppercased() + decision.rawValue.dropFirst()
    return CommitMessage(
      title: "\(verb) \(proposal.id): \(proposal.title)", body: words(judgement),
      trailers: [
        ("Act", decision.act.rawValue), ("Ledger", judgement.state.act.root.hex),
        ("Sequence", String(judgement.state.act.sequence + 1)), ("Proposal", proposal.id),
        ("Head", judgement.branch.head.id.hex), ("Base", judgement.branch.base.id.hex),
        ("Content", judgement.branch.content),
      ]
    ).text
  }
}
