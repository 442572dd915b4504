internal import Git
internal import Governance
internal import Records

/// The last commit on the branch of a member's reviews of a proposal.
struct HeldReview: Sendable {
  /// The last part of the branch's name.
  let name: String
  let tip: ObjectID
}

extension Ledger {
  /// Returns what is wrong with an act that leaves out a review which is at hand, or `nil` when it takes it in,
  /// or when it is no review that counts: of its proposal, by the member whose branch it is on.
  func problem(
    with act: Act, leavingOut held: HeldReview, at state: State, opening: State?
  ) throws(LedgerError) -> Diagnostic? {
    guard let id = act.proposal, let review = try reviewCommit(held.tip).review,
      review.branchName == held.name,
      try problem(with: review, of: id, at: state, opening: opening) == nil
    else { return nil }
    do throws(GitError) {
      var hasOlder = false
      for taken in act.reviews {
        if try repository.isAncestor(held.tip, of: taken) { return nil }
        if try repository.isAncestor(taken, of: held.tip) { hasOlder = true }
      }
      return hasOlder ? .supersededReview(act, review) : .reviewLeftOut(act, review)
    } catch { throw .git(error) }
  }
}

// MARK: - What is left out

extension Diagnostic {
  fileprivate static func reviewLeftOut(_ act: Act, _ review: ReviewCommit) -> Diagnostic {
    Diagnostic(
      .error, "review-left-out",
      "act \(act.sequence) (\(act.id.short)) leaves out the review of '\(review.member)' "
        + "(\(review.commit.id.short))",
      hint: "fetch the reviews, and decide again: an act takes in all that were given")
  }

  fileprivate static func supersededReview(_ act: Act, _ review: ReviewCommit) -> Diagnostic {
    Diagnostic(
      .error, "superseded-review",
      "act \(act.sequence) (\(act.id.short)) takes in an earlier review of '\(review.member)' than their last "
        + "(\(review.commit.id.short))",
      hint: "fetch the reviews, and decide again: the last one counts")
  }
}
