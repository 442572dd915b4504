package import Git
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
    return try judge(
      id, head: try head(of: id), at: state, reviewTips: try reviewTips(of: id), sealer: sealer,
      time: time)
  }

  /// Judges a proposal in any state, with given reviews: the one way that acts are decided and verified.
  func judge(
    _ id: Proposal.ID, head: ObjectID, at state: State, reviewTips: [ObjectID],
    sealer: Member.ID?, time: Instant
  ) throws(LedgerError) -> Judgement {
    let history = try history(of: id, head: head, upTo: state.act)
    if let closing = history.closing { throw .closed(id, by: closing) }
    let branch = try proposal(id, head: head, at: state)
    let openingState = try history.opening.map { act throws(LedgerError) in
      try self.state(at: try self.act(act.previous ?? act.id))
    }
    let reading = try reviews(of: id, tips: reviewTips, at: state, opening: openingState)
    let outcome = try applied(branch, at: state)
    let changes = try changes(of: branch, at: state)
    let opening = try opening(history.opening, at: openingState, of: branch)
    let setting = try setting(at: state, for: branch)
    let positions = reading.reviews.map { review in
      Review(
        member: review.member, position: review.position, reason: review.reason,
        isCurrent: review.content == branch.content)
    }
    func submission(sealedBy sealer: Member.ID?) -> Submission {
      Submission(
        proposal: branch.proposal, changes: changes, reviews: positions, opening: opening,
        setting: setting, sealer: sealer, time: time)
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
    return Judgement(
      branch: branch, submission: asked, verdict: verdict(asked),
      impersonal: verdict(submission(sealedBy: nil)), state: state, opening: history.opening,
      reviews: reading.reviews, result: outcome.tree,
      labels: try labels(
        of: structures(named: branch, at: state), in: state.tree, profile: state.profile))
  }

  /// Returns the act that opened a proposal's period last and the one that closed it, looking no further
  /// back than where the proposal began.
  package func history(
    of id: Proposal.ID, head: ObjectID, upTo last: Act
  ) throws(LedgerError) -> (opening: Act?, closing: Act?) {
    var (opening, closing): (Act?, Act?)
    do {
      let own = try repository.commits(reachableFrom: [head], excluding: [last.id])
      let start = try own.last.map { try repository.commit($0) }?.parents.first
      try walkActs(from: last.id) { act in
        guard act.id != start else { return false }
        if act.proposal == id {
          if act.kind.closesProposal { closing = closing ?? act }
          if act.kind == .opened { opening = opening ?? act }
        }
        return closing == nil
      }
    } catch { throw LedgerError(error) }
    return (opening, closing)
  }

  private func opening(
    _ act: Act?, at state: State?, of branch: ProposalBranch
  ) throws(LedgerError) -> Submission.Opening? {
    guard let act, let state else { return nil }
    guard let sealer = try signer(of: act.commit, keys: state.keys) else { return nil }
    return Submission.Opening(
      time: act.time, sealer: sealer, setting: try setting(at: state, for: branch),
      isCurrent: act.content == branch.content)
  }
}

extension LedgerError {
  fileprivate static func closed(_ id: Proposal.ID, by act: Act) -> LedgerError {
    .refused([
      Diagnostic(
        .error, "proposal-closed",
        "the proposal '\(id)' was \(act.kind.rawValue) on \(act.time.date), by act \(act.sequence)",
        hint: "its story is in 'terrier show \(id)'; ids are never used again")
    ])
  }
}
