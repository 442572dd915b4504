internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns why a decision may not be sealed now, or nothing when it may.
  func obstacles(
    to decision: Decision, _ judgement: Judgement, by hand: Hand
  ) throws(LedgerError) -> [Diagnostic] {
    guard let member = hand.member,
      let sealer = judgement.state.members.first(where: { $0.id == member })
    else {
      return [
        Diagnostic(
          .error, "unsigned-act", "an act needs a member's key", hint: "give --as and --key")
      ]
    }
    return ActRules(
      kind: decision.act, judgement: judgement, signer: sealer, time: hand.time
    ).obstacles
  }
}

/// When each kind of act may be made: the same answer for who makes it and for who verifies it.
struct ActRules {
  let kind: Act.Kind
  let judgement: Judgement
  let signer: Member
  let time: Instant

  var obstacles: [Diagnostic] {
    var found: [Diagnostic] = []
    if time < judgement.state.act.time { found.append(.backInTime(judgement.state.act)) }
    if kind != .withdrawn, !(signer.status == .active && signer.roles.contains(.sealer)) {
      found.append(.notASealer(signer.id))
    }
    switch kind {
    case .opened:
      if judgement.verdict.steps.contains(where: { $0.state == .failed && Self.isFatal($0) }) {
        found.append(.notDecidable("opened", judgement.verdict))
      }
      if !judgement.submission.openers.contains(signer.id) {
        found.append(.barredOpener(signer.id, openers: judgement.submission.openers))
      }
      if judgement.opening?.content == judgement.branch.content {
        found.append(.alreadyOpened(judgement.branch.proposal.id))
      }
    case .accepted:
      if judgement.verdict.outcome != .accepted || judgement.result == nil {
        found.append(.notDecidable("accepted", judgement.verdict))
      }
    case .refused:
      if !hasGroundsForRefusal || isBarred {
        found.append(.notDecidable("refused", judgement.verdict))
      }
    case .expired:
      if !hasExpired { found.append(.notExpired(judgement.branch.proposal.id)) }
    case .lodged:
      if judgement.reviews.allSatisfy({ alreadyLodged.contains($0.commit.id) }) {
        found.append(.nothingToLodge(judgement.branch.proposal.id))
      }
    case .withdrawn:
      if !mayWithdraw { found.append(.notTheProposer(judgement.branch.proposal.id)) }
    case .founded, .lapsed:
      found.append(
        Diagnostic(
          .error, "proposal-not-accepted",
          "'\(judgement.branch.proposal.id)' was not accepted, so that nothing of it can lapse"))
    }
    return found
  }

  private var hasExpired: Bool {
    judgement.verdict.steps.contains { $0.requirement == "expiry" && $0.state == .failed }
  }

  /// The reviews that acts took in already.
  private var alreadyLodged: Set<ObjectID> { judgement.lodged }

  /// A fault in how the period was opened or is closed is mended by others, and is no reason against what
  /// is proposed.
  private var hasGroundsForRefusal: Bool {
    judgement.impersonal.steps.contains {
      $0.state == .failed && $0.requirement != "period" && $0.requirement != "sealer"
    }
  }

  /// Who may not close a proposal may not refuse it either: that it cannot pass through their hands is no
  /// reason against it.
  private var isBarred: Bool {
    let personal = judgement.verdict.steps.filter { $0.state == .failed }.map(\.requirement)
    let impersonal = judgement.impersonal.steps.filter { $0.state == .failed }.map(\.requirement)
    return !Set(personal).isSubset(of: impersonal)
  }

  /// The proposer alone withdraws a proposal; one that no member of today signed is withdrawn by a sealer, for its
  /// author.
  ///
  /// What others put on top of a member's commits takes nothing from that member.
  private var mayWithdraw: Bool {
    switch judgement.branch.proposal.origin {
    case .member(let proposer): return signer.id == proposer
    case .joint(let proposers): return signer.id == proposers.first
    case .outside:
      // Who wrote everything may take it back, though others had signed what it said before.
      if let leader = judgement.branch.leader { return signer.id == leader }
      let members = judgement.branch.proposal.signers.filter {
        judgement.state.commons.member($0)?.status == .active
      }
      guard members.isEmpty else { return members == [signer.id] }
      return signer.status == .active && signer.roles.contains(.sealer)
    }
  }

  /// A proposal that can never be taken in need not be opened.
  static func isFatal(_ step: Verdict.Step) -> Bool {
    ["form", "merge", "validity", "class", "mix"].contains(step.requirement)
  }
}

// MARK: - Why an act may not be made

extension Diagnostic {
  static func backInTime(_ act: Act) -> Diagnostic {
    Diagnostic(
      .error, "back-in-time", "the act would be dated before the one it follows (\(act.time))",
      hint: "acts never go back in time: check the clock, or --now")
  }

  static func notASealer(_ member: Member.ID) -> Diagnostic {
    Diagnostic(
      .error, "not-a-sealer", "'\(member)' does not have the role of sealer",
      hint: "ask a sealer of the commons to do it")
  }

  fileprivate static func barredOpener(
    _ member: Member.ID, openers: [Member.ID]
  ) -> Diagnostic {
    Diagnostic(
      .error, "barred-opener", "'\(member)' may not open this proposal",
      hint: openers.isEmpty
        ? "it takes a sealer of another structure than the proposer's"
        : "ask \(openers.joined(separator: " or "))")
  }

  fileprivate static func alreadyOpened(_ id: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, "already-opened", "the period of '\(id)' is already running for this content")
  }

  fileprivate static func notExpired(_ id: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, "not-expired", "the proposal '\(id)' has not run out",
      hint: "see when it does, if it does, with 'terrier check \(id)'")
  }

  static func nothingToLodge(_ id: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, "nothing-to-lodge", "there is no review of '\(id)' that was not taken in already",
      hint: "fetch the reviews first")
  }

  fileprivate static func notTheProposer(_ id: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, "not-the-proposer", "only who proposed '\(id)' may withdraw it",
      hint: "an objection with a reason is the way to oppose it")
  }

  fileprivate static func notDecidable(_ what: String, _ verdict: Verdict) -> Diagnostic {
    Diagnostic(
      .error, "not-decidable",
      "the verdict does not allow the proposal '\(verdict.proposal)' to be \(what)",
      hint: "see what is met and what is missing with 'terrier check \(verdict.proposal)'")
  }
}
