internal import Git
internal import Governance
internal import Records

/// A review that stands on a branch here and that the act which closed its proposal did not take in.
struct LeftOutReview: Sendable {
  let act: Act
  let tip: ObjectID
}

extension Ledger {
  /// Returns the last review on each branch of `reviews/`, by proposal.
  func reviewTips() throws(LedgerError) -> [Proposal.ID: [ObjectID]] {
    var tips: [Proposal.ID: [ObjectID]] = [:]
    for branch in try branches(in: Ledger.reviews) {
      guard let slash = branch.name.firstIndex(of: "/") else { continue }
      tips[String(branch.name[..<slash]), default: []].append(branch.tip)
    }
    return tips
  }

  /// Returns what to say of reviews that an act left out, though they were at hand when it was sealed as far
  /// as their own dates tell.
  ///
  /// That voids nothing, since nobody can prove what a sealer had seen; it entitles the author to a
  /// contestation (design §5.4).
  func notices(of leftOut: [LeftOutReview]) throws(LedgerError) -> [Finding] {
    var notices: [Finding] = []
    for one in leftOut {
      guard let review = try reviewCommit(one.tip).review, review.proposal == one.act.proposal,
        Instant(seconds: review.commit.committer.seconds) <= one.act.time,
        let previous = one.act.previous
      else { continue }
      let state = try self.state(at: try act(previous))
      guard try problem(with: review, of: review.proposal, at: state, opening: nil) == nil else {
        continue
      }
      let sealed = try one.act.commit.parents.map { parent throws(LedgerError) in
        try reviewCommit(parent).review?.member
      }
      notices.append(
        !sealed.contains(review.member)
          ? Finding(
            one.act, "review-left-out",
            "it leaves out the review of '\(review.member)', who may contest it")
          : Finding(
            one.act, "superseded-review",
            "it takes in an earlier review of '\(review.member)' than the last, who may contest it")
      )
    }
    return notices
  }
}
