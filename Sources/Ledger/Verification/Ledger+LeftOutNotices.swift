internal import Git
internal import Governance
internal import Records

/// A review that stands on a branch here and that the act which closed its proposal did not take in.
struct LeftOutReview: Sendable {
  let act: Act
  let review: HeldReview
}

extension Ledger {
  /// Returns the last review on each branch of `reviews/`, by proposal.
  func heldReviews() throws(LedgerError) -> [Proposal.ID: [HeldReview]] {
    var reviews: [Proposal.ID: [HeldReview]] = [:]
    for branch in try branches(in: Ledger.reviews) {
      let parts = branch.name.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      reviews[parts[0], default: []].append(HeldReview(name: parts[1], tip: branch.tip))
    }
    return reviews
  }

  /// Returns the last review on each branch of a proposal's reviews.
  func heldReviews(of id: Proposal.ID) throws(LedgerError) -> [HeldReview] {
    try branches(in: Ledger.reviews + id + "/").map { HeldReview(name: $0.name, tip: $0.tip) }
  }

  /// Returns what to say of reviews that an act left out, though they were at hand when it was sealed as far
  /// as their own dates tell.
  ///
  /// That voids nothing, since nobody can prove what a sealer had seen; it entitles the author to a
  /// contestation (design §5.4).
  func notice(of leftOut: LeftOutReview) throws(LedgerError) -> Finding? {
    let act = leftOut.act
    guard let previous = act.previous, let id = act.proposal,
      try date(of: leftOut.review.tip) <= act.time
    else { return nil }
    let state = try self.state(at: try self.act(previous))
    let opening = try openingState(try opening(of: id, upTo: state.act))
    return try problem(with: act, leavingOut: leftOut.review, at: state, opening: opening).map {
      Finding(act, $0.code, $0.message)
    }
  }

  private func date(of commit: ObjectID) throws(LedgerError) -> Instant {
    do { return Instant(seconds: try repository.commit(commit).committer.seconds) } catch {
      throw .git(error)
    }
  }
}
