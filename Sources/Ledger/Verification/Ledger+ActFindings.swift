internal import Coding
internal import Git
internal import Governance
package import Records
internal import Trust

extension Ledger {
  /// Returns why an act does not hold after a state, or nothing when it does.
  ///
  /// Everything is recomputed from the act's own commit and parents: its signature, its proposal, its
  /// content on both sides, the verdict at its own date, and that no other history comes in. `decide` holds
  /// what it is about to seal to this, before it moves `main`; a server holds what is pushed to it to the same.
  /// Of an act whose proposal never entered history, and is not here, the form alone is judged.
  package func findings(
    in act: Act, after state: State, notAfter now: Instant
  ) throws(LedgerError) -> [Finding] {
    do throws(LedgerError) {
      return try findings(in: act, after: state, notAfter: now) { () throws(LedgerError) in
        guard let id = act.proposal, let head = act.head else { return .none }
        if act.kind.followsAcceptance, let closing = try closing(of: id, upTo: state.act) {
          return .closed(by: closing)
        }
        return .open(try evidence(of: id, head: head, at: state, depth: .journal))
      }
    } catch {
      guard act.kind != .accepted, let id = act.proposal, let head = act.head,
        try isMissing(head)
      else { throw error }
      let index = try journal(upTo: state.act)
      try index.complete(in: self)
      return try formalFindings(
        in: act, after: state, opening: index.openings[id], closing: index.closings[id],
        notAfter: now)
    }
  }

  /// Returns whether a commit is not in the repository.
  func isMissing(_ commit: ObjectID) throws(LedgerError) -> Bool {
    do {
      _ = try repository.commit(commit)
      return false
    } catch {
      guard error.code == .notFound else { throw .git(error) }
      return true
    }
  }

  /// Returns why an act does not hold, with what the journal says of its proposal, which is asked for when it
  /// is needed.
  func findings(
    in act: Act, after state: State, notAfter now: Instant,
    evidence: () throws(LedgerError) -> ActPast
  ) throws(LedgerError) -> [Finding] {
    var findings = act.chainFindings(after: state.act, notAfter: now)
    let signer: Member
    switch try actSigner(of: act, in: state.commons) {
    case .member(let member): signer = member
    case .nobody(let finding): return findings + [finding]
    }
    findings += act.identityFindings(signer: signer.id)
    do {
      if act.kind == .accepted, act.commit.parents.dropFirst().first != act.head {
        return findings
          + [Finding(act, "wrong-head", "its second parent is not the head it names")]
      }
      switch try evidence() {
      case .none: findings.append(Finding(act, "not-an-act", "it names no proposal"))
      case .closed(let number):
        findings += try settlementFindings(in: act, by: signer, after: state, closing: number)
      case .open(let evidence):
        findings += try decisionFindings(in: act, by: signer, after: state, evidence)
      }
    } catch LedgerError.problems(let problems) {
      findings += problems.map { Finding(act, $0.code, $0.message) }
    } catch LedgerError.refused(let problems) {
      findings += problems.map { Finding(act, $0.code, $0.message) }
    } catch LedgerError.git(let error) where error.code == .malformed || error.code == .tooLarge {
      findings.append(
        Finding(act, "malformed-object", "could not \(error.operation): \(error.detail)"))
    } catch { throw error }
    return findings
  }

  /// Returns the member who signed an act with a key of the state it follows, or what is wrong with it.
  func actSigner(
    of act: Act, in commons: Commons
  ) throws(LedgerError) -> ActSigner {
    guard act.commit.signatures.count <= 1 else {
      return .nobody(
        Finding(act, "several-signatures", "it has several signatures: tools do not agree on which")
      )
    }
    switch try signature(of: act.id) {
    case .problem(.absent): return .nobody(Finding(act, "unsigned-act", "it is not signed"))
    case .problem(let problem):
      return .nobody(Finding(act, problem.code, "its signature does not hold: \(problem)"))
    case .verified(let signature):
      let key = signature.key
      if let problem = commons.signatures.problem(with: signature) {
        return .nobody(
          Finding(act, problem.code, "the rules do not accept its signature: \(problem)"))
      }
      guard let id = commons.keys.owner(of: key), let member = commons.member(id) else {
        return .nobody(
          Finding(
            act, "strange-signer",
            "its key \(key.fingerprint) was not that of an active member in the act before it"))
      }
      return .member(member)
    }
  }

  /// Holds the decision that an act records to what can be computed of it.
  private func decisionFindings(
    in act: Act, by signer: Member, after state: State, _ evidence: ProposalEvidence
  ) throws(LedgerError) -> [Finding] {
    let isAccepted = act.kind == .accepted
    var findings = isAccepted ? try smuggledFindings(in: act, after: state) : []
    guard findings.isEmpty else { return findings }
    let reviews = act.reviews
    let judgement = try judge(
      act.proposal ?? "", evidence, at: state, reviewTips: reviews, sealer: signer.id,
      time: act.time, giving: isAccepted ? act.commit.tree : nil)
    findings += act.claimFindings(about: judgement.branch)
    if isAccepted {
      findings += try treeFindings(in: act, judgement)
    } else if act.commit.tree != state.tree {
      findings.append(
        Finding(act, "evil-merge", "an act of this kind changes nothing, and its tree differs"))
    }
    findings += act.reviewFindings(reviews, judgement)
    if act.kind != .opened, act.kind != .lodged {
      findings += try lodgedFindings(in: act, after: state, evidence)
    }
    let rules = ActRules(kind: act.kind, judgement: judgement, signer: signer, time: act.time)
    // That it goes back in time is found whether or not its proposal can be judged.
    for obstacle in rules.obstacles where obstacle.code != "back-in-time" {
      guard obstacle.code == "not-decidable" else {
        findings.append(Finding(act, obstacle.code, obstacle.message))
        continue
      }
      guard act.kind != .refused else {
        findings.append(
          Finding(act, "unfounded-refusal", "nothing that was found speaks against its proposal"))
        continue
      }
      // What its tree does wrong has been named already.
      let isNamed = !findings.isEmpty
      findings += act.unmetFindings(in: judgement.verdict)
        .filter { !isNamed || $0.code != "unmet-merge" }
    }
    return findings
  }
}

// MARK: - What can be wrong with an act

extension Act {
  /// Returns what is wrong with its place after another act.
  func chainFindings(after previous: Act, notAfter now: Instant) -> [Finding] {
    var findings: [Finding] = []
    func require(_ condition: Bool, _ code: String, _ message: String) {
      if !condition { findings.append(Finding(self, code, message)) }
    }
    require(self.previous == previous.id, "wrong-parent", "it does not follow the act before it")
    require(
      sequence == previous.sequence + 1, "wrong-sequence",
      "its number does not follow \(previous.sequence): an act was left out, added or moved")
    require(root == previous.root, "foreign-ledger", "it names another trust root")
    require(
      time >= previous.time, "back-in-time",
      "it is dated before the act it follows (\(previous.time))")
    require(time <= now, "from-the-future", "it is dated after the moment of verification")
    return findings
  }

  /// Returns whether its author lines name anybody but its signer.
  func identityFindings(signer: Member.ID) -> [Finding] {
    let isOwn =
      commit.author == Ledger.identity(of: signer, at: time) && commit.committer == commit.author
    var findings: [Finding] = []
    if !isOwn {
      findings.append(Finding(self, "foreign-identity", "its author is not its signer"))
    }
    if Ledger.holdsAddress(commit.message) {
      findings.append(
        Finding(
          self, "personal-address", "it has an e-mail address in its message, which stays for ever")
      )
    }
    if commit.encoding != nil || !commit.otherHeaders.isEmpty {
      findings.append(Finding(self, "foreign-headers", "it has headers that an act has not"))
    }
    return findings
  }

  /// Returns what it says of its proposal that is not so.
  fileprivate func claimFindings(about branch: ProposalBranch) -> [Finding] {
    var findings: [Finding] = []
    if base != branch.base.id {
      findings.append(Finding(self, "wrong-base", "it names another base"))
    }
    if content != branch.content {
      findings.append(
        Finding(self, "wrong-content", "the content it names is not what the proposal says"))
    }
    return findings
  }

  /// Returns what its other parents bring in that is no review which holds.
  fileprivate func reviewFindings(
    _ reviews: [ObjectID], _ judgement: Judgement
  ) -> [Finding] {
    if kind == .opened {
      return reviews.isEmpty
        ? [] : [Finding(self, "foreign-history", "an opening takes nothing in")]
    }
    let holding = judgement.reviews.map(\.commit.id)
    guard reviews.sorted() != holding.sorted() else { return [] }
    let reasons = judgement.reviewProblems.filter { $0.severity != .info }.map(\.message)
    return [
      Finding(
        self, "foreign-history",
        "one of its parents is not a review that holds"
          + (reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; ")))
    ]
  }

  /// A period is opened before most of what is required can be met.
  private func isUnmet(_ step: Verdict.Step) -> Bool {
    kind == .opened ? ActRules.isFatal(step) && step.state == .failed : step.state != .met
  }

  /// Returns each requirement that was not met, by its name, after what keeps the proposal out whatever the rules.
  fileprivate func unmetFindings(in verdict: Verdict) -> [Finding] {
    let problems = verdict.diagnostics.filter(\.blocks)
    return problems.map { Finding(self, $0.code, $0.message) }
      + verdict.steps.filter { isUnmet($0) }.map { step in
        let name = step.requirement.replacing("_", with: "-")
        return Finding(
          self, "unmet-\(name)",
          "'\(step.requirement)' was \(step.state.rawValue) when it was sealed"
            + (step.missing.isEmpty ? "" : ", for want of " + step.missing.joined(separator: ", ")))
      }
  }
}
