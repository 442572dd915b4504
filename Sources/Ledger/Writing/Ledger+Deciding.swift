internal import Coding
internal import Git
package import Governance
package import Records

extension Ledger {
  /// What a sealer may do with a proposal.
  package enum Decision: String, Sendable {
    case open
    case lodge
    case accept
    case refuse
    case withdraw
    case expire
    case lapse

    var act: Act.Kind {
      switch self {
      case .open: .opened
      case .lodge: .lodged
      case .accept: .accepted
      case .refuse: .refused
      case .withdraw: .withdrawn
      case .expire: .expired
      case .lapse: .lapsed
      }
    }
  }

  /// What a decision is taken on: a proposal that waits for one, or one that was accepted and may still lapse.
  package enum Occasion: Sendable {
    case proposal(Judgement)
    case acceptance(Acceptance)

    /// The judgement of the proposal: the present one, or that of its acceptance.
    package var judgement: Judgement {
      switch self {
      case .proposal(let judgement): judgement
      case .acceptance(let acceptance): acceptance.judgement
      }
    }
  }

  /// What came of a decision: the act, or the verdict that does not allow it.
  package enum DecisionOutcome: Sendable {
    case sealed(Act, Occasion)
    case notAllowed(Occasion, [Diagnostic])
  }

  /// What an act is made of, apart from who seals it.
  private struct Plan {
    let occasion: Occasion
    let obstacles: [Diagnostic]
    let tree: ObjectID
    let parents: [ObjectID]
  }

  /// Seals a decision on a proposal when its verdict allows it.
  ///
  /// The act is written, then verified by the function that anyone verifies it with, and only then does
  /// `main` move: from the act it was judged on, or not at all. `words` puts the verdict in plain words
  /// for the act's body. The files of a work tree follow with ``finishFollowing()``.
  package func decide(
    _ decision: Decision, _ id: Proposal.ID, by hand: Hand, words: (Occasion) -> String
  ) throws(LedgerError) -> DecisionOutcome {
    try finishFollowing()
    let state = try state()
    try refuseToBuildOn(state.act, at: hand.time)
    let plan = try plan(decision, id, by: hand, at: state)
    guard plan.obstacles.isEmpty else { return .notAllowed(plan.occasion, plan.obstacles) }
    let commit = try commit(
      tree: plan.tree, parents: plan.parents,
      message: message(decision, plan.occasion, after: state.act, words), by: hand)
    let act = try act(commit)
    let findings = try findings(in: act, after: state, notAfter: hand.time)
    guard findings.isEmpty else { throw .problems(findings.map(\.diagnostic)) }
    try checkWorkTree(allows: act, after: state)
    try noteFollowing(to: act, from: state)
    try move(
      [ReferenceUpdate(name: Ledger.main, from: state.act.id, to: act.id)],
      for: "\(decision.rawValue) \(id)", by: hand)
    cache.lastSealed = act.id
    return .sealed(act, plan.occasion)
  }

  private func plan(
    _ decision: Decision, _ id: Proposal.ID, by hand: Hand, at state: State
  ) throws(LedgerError) -> Plan {
    if decision.act.followsAcceptance, let closing = try closing(of: id, upTo: state.act) {
      return try settlingPlan(
        decision, try act(numbered: closing, before: state.act), by: hand, at: state)
    }
    let evidence = try evidence(of: id, head: try head(of: id), at: state, depth: .journal)
    let judgement = try judge(
      id, evidence, at: state, reviewTips: try reviewTips(of: id, evidence, at: state),
      sealer: hand.member,
      time: hand.time)
    return Plan(
      occasion: .proposal(judgement),
      obstacles: try obstacles(to: decision, judgement, by: hand),
      tree: decision == .accept ? judgement.result ?? state.tree : state.tree,
      parents: parents(of: decision, judgement))
  }

  /// Returns the plan of an act that follows the acceptance of its proposal.
  private func settlingPlan(
    _ decision: Decision, _ closing: Act, by hand: Hand, at state: State
  ) throws(LedgerError) -> Plan {
    guard closing.kind == .accepted, let id = closing.proposal else {
      throw .closed(closing.proposal ?? "", by: closing)
    }
    guard let member = hand.member.flatMap({ state.commons.member($0) }) else {
      throw .impossible(
        "unsigned-act", "an act needs a member's key", hint: "give --as and --key")
    }
    let acceptance = try acceptance(by: closing, upTo: state, at: hand.time)
    var obstacles = SettlementRules(
      kind: decision.act, acceptance: acceptance, signer: member, time: hand.time,
      previous: state.act
    ).obstacles
    var tree = state.tree
    var parents = [state.act.id]
    guard obstacles.isEmpty else {
      return Plan(
        occasion: .acceptance(acceptance), obstacles: obstacles, tree: tree, parents: parents)
    }
    if decision == .lapse {
      switch try undoing(acceptance, at: state) {
      case .tree(let undone): tree = undone
      case .conflicts(let conflicts):
        obstacles += try diagnostics(of: conflicts, in: acceptance.judgement.branch, at: state)
      }
    } else {
      let known = closing.reviews + acceptance.lodged.map(\.review.commit.id)
      let reading = try reviews(of: id, tips: try reviewTips(of: id), at: state, opening: nil)
      var new: [ObjectID] = []
      for review in reading.reviews.map(\.commit.id) where try !isTaken(review, by: known) {
        new.append(review)
      }
      if new.isEmpty { obstacles.append(.nothingToLodge(id)) }
      parents += new
    }
    return Plan(
      occasion: .acceptance(acceptance), obstacles: obstacles, tree: tree, parents: parents)
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
    case .open, .lapse: return [previous]
    case .accept: return [previous, judgement.branch.head.id] + reviews
    case .refuse, .withdraw, .expire, .lodge: return [previous] + reviews
    }
  }

  private func message(
    _ decision: Decision, _ occasion: Occasion, after previous: Act, _ words: (Occasion) -> String
  ) -> String {
    let branch = occasion.judgement.branch
    let verb = decision.rawValue.prefix(1).uppercased() + decision.rawValue.dropFirst()
    return CommitMessage(
      title: "\(verb) \(branch.proposal.id): \(branch.proposal.title)", body: words(occasion),
      trailers: [
        ("Act", decision.act.rawValue), ("Ledger", previous.root.hex),
        ("Sequence", String(previous.sequence + 1)), ("Proposal", branch.proposal.id),
        ("Head", branch.head.id.hex), ("Base", branch.base.id.hex), ("Content", branch.content),
      ]
    ).text
  }
}
