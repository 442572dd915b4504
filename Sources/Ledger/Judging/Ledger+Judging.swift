internal import Git
package import Governance
package import Records

extension Ledger {
  /// Judges a proposal in the present state, with the reviews that its branches hold.
  ///
  /// `sealer` is the member who would close it; `nil` asks what any sealer could do. The moment is a
  /// parameter: the same commits and the same moment give the same verdict on every machine.
  package func judge(
    _ id: Proposal.ID, sealer: Member.ID? = nil, at time: Instant
  ) throws(LedgerError) -> Judgement {
    let state = try state()
    let evidence = try evidence(of: id, head: try head(of: id), at: state, depth: .branch)
    return try judge(
      id, evidence, at: state, reviewTips: try reviewTips(of: id, evidence, at: state),
      sealer: sealer,
      time: time)
  }

  /// Judges a proposal in any state, with given reviews: the one way that acts are decided and verified.
  ///
  /// An act that is verified gives its own tree, which must then say what the proposal says: how it was
  /// merged is nobody's business (design §5.1).
  func judge(
    _ id: Proposal.ID, _ evidence: ProposalEvidence, at state: State, reviewTips: [ObjectID],
    sealer: Member.ID?, time: Instant, giving tree: ObjectID? = nil
  ) throws(LedgerError) -> Judgement {
    if let closing = evidence.closing {
      throw .closed(id, by: try act(numbered: closing, before: state.act))
    }
    let openingAct = try evidence.opening.map { id throws(LedgerError) in try act(id) }
    if let openingAct, try !goes(evidence.range, onFrom: openingAct, at: state) {
      throw .rewritten(id, openedBy: openingAct)
    }
    let openingState = try openingAct.map { act throws(LedgerError) in
      try self.state(at: try self.act(act.previous ?? act.id))
    }
    let branch = try proposal(id, evidence.range, at: state, opening: openingState)
    let reading = try reviews(of: id, tips: reviewTips, at: state, opening: openingState)
    var lodged: Set<ObjectID> = []
    for lodging in evidence.lodgings { lodged.formUnion(try act(lodging).reviews) }
    let outcome = try applied(branch, at: state, giving: tree)
    let changes = try changes(of: branch, at: state, giving: outcome.tree)
    let amendedRules = try amendedRules(of: branch, at: state, giving: outcome.tree)
    let opening = try opening(openingAct, at: openingState, of: branch)
    let setting = try setting(at: state, for: branch)
    let past = try past(
      upTo: state.act, of: branch, changes,
      in: [(setting, time)] + [opening].compactMap(\.self).map { ($0.setting, $0.time) })
    let positions = reading.reviews.map { $0.review(isCurrent: $0.content == branch.content) }
    func submission(sealedBy sealer: Member.ID?) -> Submission {
      Submission(
        proposal: branch.proposal, changes: changes, reviews: positions, opening: opening,
        rounds: evidence.rounds, past: past, amendedRules: amendedRules, setting: setting,
        sealer: sealer, time: time)
    }
    func verdict(_ submission: Submission) -> Verdict {
      // Where nothing can be read there is nothing to classify: only what is wrong is told.
      let isUnreadable = outcome.steps.contains { $0.state == .failed } && branch.difference.isEmpty
      let verdict =
        isUnreadable
        ? Verdict(proposal: id, classes: [], steps: [], diagnostics: [])
        : Evaluation(submission).verdict
      return verdict.adding(outcome.steps, reading.diagnostics + outcome.problems)
    }
    let asked = submission(sealedBy: sealer)
    let answer = verdict(asked)
    return Judgement(
      branch: branch, submission: asked, verdict: answer,
      impersonal: sealer == nil ? answer : verdict(submission(sealedBy: nil)), state: state,
      opening: openingAct,
      reviews: reading.reviews, lodged: lodged, reviewProblems: reading.diagnostics,
      result: outcome.tree,
      labels: tree != nil
        ? [:]
        : try labels(
          of: structures(named: branch, at: state), in: state.tree, profile: state.profile))
  }

  /// How far back the journal is searched for what was done with a proposal.
  package enum HistoryDepth: Sendable {
    /// To the oldest act that the proposal's commits start from, so that the work does not grow with the
    /// journal. A branch that was moved by force may hide what came before: then too little is found, and
    /// a decision, which looks at everything, says so.
    case branch
    case journal
  }

  /// Returns the act that closed a proposal, or `nil` when none did.
  package func closing(of id: Proposal.ID) throws(LedgerError) -> Act? {
    let index = try journal(upTo: try act(try tip()))
    try index.complete(in: self)
    return try index.closings[id].map { number throws(LedgerError) in
      try act(numbered: number, before: index.last)
    }
  }

  /// Returns the number of the act that closed a proposal, up to an act, or `nil` when none did.
  func closing(of id: Proposal.ID, upTo act: Act) throws(LedgerError) -> Int? {
    let index = try journal(upTo: act)
    try index.complete(in: self)
    return index.closings[id]
  }

  /// Returns the act that opened a proposal last, up to an act, or `nil` when none did.
  func opening(of id: Proposal.ID, upTo act: Act) throws(LedgerError) -> Act? {
    let index = try journal(upTo: act)
    try index.complete(in: self)
    return try index.openings[id].map { id throws(LedgerError) in try self.act(id) }
  }

  /// Returns whether a proposal goes on from the head that was opened: under the same name, another one would
  /// inherit its period, and close it.
  private func goes(
    _ range: ProposalRange, onFrom opening: Act, at state: State
  ) throws(LedgerError) -> Bool {
    guard let opened = opening.head else { return true }
    if range.commits.contains(where: { $0.commit.id == opened }) { return true }
    do { return try repository.isAncestor(opened, of: state.act.id) } catch {
      guard error.code == .notFound else { throw .git(error) }
      return false
    }
  }

  private func opening(
    _ act: Act?, at state: State?, of branch: ProposalBranch
  ) throws(LedgerError) -> Submission.Opening? {
    guard let act, let state else { return nil }
    guard let sealer = try signer(of: act.id, in: state.commons) else { return nil }
    return Submission.Opening(
      time: act.time, sealer: sealer, setting: try setting(at: state, for: branch),
      isCurrent: act.content == branch.content)
  }
}

extension LedgerError {
  fileprivate static func rewritten(_ id: Proposal.ID, openedBy act: Act) -> LedgerError {
    .refused([
      Diagnostic(
        .error, "rewritten-proposal",
        "'\(id)' does not go on from the head that act \(act.sequence) opened",
        hint: "put its branch back to a commit that follows \(act.head?.short ?? ""), or propose "
          + "the rest under another id")
    ])
  }

  static func closed(_ id: Proposal.ID, by act: Act) -> LedgerError {
    .refused([
      Diagnostic(
        .error, "proposal-closed",
        "the proposal '\(id)' was \(act.kind.rawValue) on \(act.time.date), by act \(act.sequence)",
        hint: "its story is in 'terrier show \(id)'; ids are never used again")
    ])
  }
}
