internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns why the branch of a member's reviews may not move as a push asks.
  ///
  /// Only the member's signature moves it, each review follows the one before, and all of them stay until an
  /// act has closed the proposal: after an acceptance, which may still lapse, until an act has taken them in.
  func reviewProblems(
    with update: ReferenceUpdate, of id: Proposal.ID, branch: String, in scene: PushScene
  ) throws(LedgerError) -> [Diagnostic] {
    guard let target = update.to else {
      return try mayDeleteReview(update.from, of: id, in: scene)
        ? [] : [.openBranch("review-deleted", id)]
    }
    guard try isKnown(id, in: scene) else {
      return LedgerError.noSuchProposal(id, known: try proposalBranches().map(\.id)).diagnostics
    }
    let opening = try openingState(scene.opening(of: id))
    if let problem = try problem(withReview: target, of: id, on: branch, opening, scene) {
      return [problem]
    }
    if let problem = try contentProblem(ofReviewsUpTo: target, after: update.from, scene) {
      return [problem]
    }
    guard let earlier = update.from else { return [] }
    do {
      // What stands on a branch without being a review is left behind.
      let flaw = try problem(withReview: earlier, of: id, on: branch, opening, scene)
      guard try flaw != nil || repository.isAncestor(earlier, of: target) else {
        return [.rewrittenReview(of: id, on: branch)]
      }
      return []
    } catch { throw LedgerError(error) }
  }

  private func mayDeleteReview(
    _ tip: ObjectID?, of id: Proposal.ID, in scene: PushScene
  ) throws(LedgerError) -> Bool {
    guard let closing = scene.lives[id]?.closing else { return false }
    guard closing.kind == .accepted, let tip else { return true }
    do { return try repository.isAncestor(tip, of: scene.after.act.id) } catch { throw .git(error) }
  }

  /// Returns why a commit is not a review of a proposal by a member, or `nil` when it is one.
  private func problem(
    withReview target: ObjectID, of id: Proposal.ID, on branch: String, _ opening: State?,
    _ scene: PushScene
  ) throws(LedgerError) -> Diagnostic? {
    let (review, flaw) = try reviewCommit(target)
    guard let review else { return flaw?.asError }
    guard review.branchName == branch else {
      return .foreignBranch(branch, review: review)
    }
    if let problem = try problem(with: review, of: id, at: scene.after, opening: opening) {
      return problem.asError
    }
    return nil
  }

  /// Returns what keeps the words of a member's reviews out, or `nil`: the last one brings all those that are not
  /// here yet, and all of them would stay.
  private func contentProblem(
    ofReviewsUpTo target: ObjectID, after earlier: ObjectID?, _ scene: PushScene
  ) throws(LedgerError) -> Diagnostic? {
    for commit in try reviews(upTo: target, after: earlier) {
      if let problem = Diagnostic.longMessage(commit) { return problem }
      let personal = personalProblems(inMessageOf: commit, at: scene.after)
      if let problem = personal.first(where: \.blocks) { return problem }
    }
    return nil
  }

  private func isKnown(_ id: Proposal.ID, in scene: PushScene) throws(LedgerError) -> Bool {
    guard scene.lives[id] == nil, !scene.acts.contains(where: { $0.proposal == id }) else {
      return true
    }
    let name = Ledger.reference(Ledger.proposals + id)
    do {
      return scene.target(of: name, otherwise: try repository.reference(name)) != nil
    } catch { throw LedgerError(error) }
  }
}

// MARK: - Why a review's branch does not move

extension Diagnostic {
  /// The same finding, where it is a reason to refuse: what is inert in judging is not let in.
  fileprivate var asError: Diagnostic {
    Diagnostic(.error, code, message, at: location, hint: hint)
  }

  fileprivate static func foreignBranch(
    _ branch: String, review: ReviewCommit
  ) -> Diagnostic {
    Diagnostic(
      .error, "foreign-branch",
      "the review \(review.commit.id.short) is in the name of '\(review.member)', on the branch of "
        + "'\(branch)'",
      hint: "push it to 'reviews/\(review.proposal)/\(review.branchName)'")
  }

  fileprivate static func rewrittenReview(
    of id: Proposal.ID, on branch: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "rewritten-review",
      "what is pushed does not follow the last review of '\(id)' by '\(branch)'",
      hint: "fetch the reviews, and give this one again")
  }
}
