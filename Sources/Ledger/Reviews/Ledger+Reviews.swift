internal import Coding
internal import Git
internal import Governance
internal import Records
internal import Trust

/// A review whose signature holds, or what keeps it from counting.
struct ReviewReading: Sendable {
  /// The reviews that hold, on whatever content: each member's latest, by member.
  var reviews: [ReviewCommit] = []
  /// Why the others do not count: an invalid review is inert, never fatal.
  var diagnostics: [Diagnostic] = []
}

extension Ledger {
  /// Returns the last review on each member's branch for a proposal.
  ///
  /// A branch is one member's only when it has their name: a review under any other is not looked at.
  func reviewTips(of proposal: Proposal.ID) throws(LedgerError) -> [ObjectID] {
    var tips: [ObjectID] = []
    for branch in try branches(in: Ledger.reviews + proposal + "/") {
      let (review, problem) = try reviewCommit(branch.tip)
      if problem != nil || review?.branchName == branch.name { tips.append(branch.tip) }
    }
    return tips
  }

  /// Returns the reviews to judge a proposal by: those on branches, and those that acts lodged, of which an
  /// earlier one gives way to a later one on its branch.
  ///
  /// It does so to one that holds only: what was put on top of it with another key hides nothing that was lodged.
  func reviewTips(
    of proposal: Proposal.ID, _ evidence: ProposalEvidence, at state: State
  ) throws(LedgerError) -> [ObjectID] {
    var tips = try reviewTips(of: proposal)
    guard !evidence.lodgings.isEmpty else { return tips }
    let opening = try openingState(
      try evidence.opening.map { id throws(LedgerError) in try act(id) })
    var holding: [ObjectID] = []
    for tip in tips {
      guard let review = try reviewCommit(tip).review,
        try problem(with: review, of: proposal, at: state, opening: opening) == nil
      else { continue }
      holding.append(tip)
    }
    for lodging in evidence.lodgings.sorted() {
      for review in try act(lodging).reviews where !tips.contains(review) {
        if try !isTaken(review, by: holding) { tips.append(review) }
      }
    }
    return tips
  }

  /// Returns whether a review is among some, or followed by one of them.
  func isTaken(_ review: ObjectID, by tips: [ObjectID]) throws(LedgerError) -> Bool {
    do throws(GitError) {
      if tips.contains(review) { return true }
      for tip in tips where try repository.isAncestor(review, of: tip) { return true }
      return false
    } catch { throw .git(error) }
  }

  /// Reads the reviews of a proposal from their commits, each held to its form and its signature.
  ///
  /// A key counts when it stands in the state that judges, or stood in that of the opening: rotating a key
  /// in between may void a consent, never an objection (design §5.2).
  func reviews(
    of proposal: Proposal.ID, tips: [ObjectID], at state: State, opening: State?
  ) throws(LedgerError) -> ReviewReading {
    var reading = ReviewReading()
    for tip in tips {
      let (review, problem) = try reviewCommit(tip)
      if let problem { reading.diagnostics.append(problem) }
      guard let review else { continue }
      if let problem = try self.problem(
        with: review, of: proposal, at: state, opening: opening)
      {
        reading.diagnostics.append(problem)
      } else if let index = reading.reviews.firstIndex(where: {
        $0.branchName == review.branchName
      }) {
        reading.diagnostics.append(.notAReview(tip, "its member has another one"))
        reading.reviews[index] = try standing(reading.reviews[index], review)
      } else {
        reading.reviews.append(review)
      }
    }
    reading.reviews.sort { $0.branchName < $1.branchName }
    return reading
  }

  /// Returns which of two reviews of one member stands: the later one, and where neither follows the other,
  /// the objection.
  private func standing(
    _ one: ReviewCommit, _ other: ReviewCommit
  ) throws(LedgerError) -> ReviewCommit {
    do {
      if try repository.isAncestor(one.commit.id, of: other.commit.id) { return other }
      if try repository.isAncestor(other.commit.id, of: one.commit.id) { return one }
      return other.prevails(over: one) ? other : one
    } catch { throw LedgerError(error) }
  }

  /// Reads a commit as a review, or says why it is not one: whatever stands on a review branch is inert.
  ///
  /// Throws when it is not here: nothing can be said of it then.
  func reviewCommit(
    _ id: ObjectID
  ) throws(LedgerError) -> (review: ReviewCommit?, problem: Diagnostic?) {
    do {
      return (try ReviewCommit(try repository.commit(id)), nil)
    } catch let rejection as Rejection {
      return (nil, rejection.diagnostics.first)
    } catch let error as GitError where error.code == .malformed {
      return (nil, .notAReview(id, error.detail))
    } catch { throw LedgerError(error) }
  }

  /// Returns why a review does not count, or `nil` when it does: it, or an earlier one that it brings along.
  func problem(
    with review: ReviewCommit, of proposal: Proposal.ID, at state: State, opening: State?
  ) throws(LedgerError) -> Diagnostic? {
    var next: ReviewCommit? = review
    var isLatest = true
    while let current = next {
      if let problem = try formProblem(with: current, of: proposal, at: state) { return problem }
      guard current.branchName == review.branchName else {
        return .notAReview(review.commit.id, "it follows a review of another member")
      }
      let present = try signer(of: current.commit.id, in: state.commons)
      let mayBeEarlier = !isLatest || current.position == .object
      let earlier = try (mayBeEarlier ? opening?.commons : nil).flatMap {
        commons throws(LedgerError) in try signer(of: current.commit.id, in: commons)
      }
      guard present == review.member || earlier == review.member else {
        return .foreignSignature(current, signer: present)
      }
      guard let parent = current.commit.parents.first else { return nil }
      let (previous, problem) = try reviewCommit(parent)
      if let problem { return problem }
      next = previous
      isLatest = false
    }
    return nil
  }

  private func formProblem(
    with review: ReviewCommit, of proposal: Proposal.ID, at state: State
  ) throws(LedgerError) -> Diagnostic? {
    let id = review.commit.id
    guard review.ledger == state.act.root else {
      return .notAReview(id, "it was given in another ledger")
    }
    guard review.proposal == proposal else {
      return .notAReview(id, "it was given on '\(review.proposal)'")
    }
    guard review.commit.author == Ledger.identity(of: review.member, at: review.time),
      review.commit.committer == review.commit.author
    else { return .notAReview(id, "its author is not '\(review.member)'") }
    guard !Ledger.holdsAddress(review.commit.message) else {
      return .notAReview(id, "it has an e-mail address in its message, which would stay for ever")
    }
    guard review.commit.encoding == nil, review.commit.otherHeaders.isEmpty else {
      return .notAReview(id, "it has headers that a review has not")
    }
    return nil
  }
}

extension ReviewCommit {
  fileprivate var time: Instant { Instant(seconds: commit.committer.seconds) }

  /// Returns whether it stands rather than another of the same branch, where neither follows the other.
  func prevails(over other: ReviewCommit) -> Bool {
    position == .object && other.position != .object
  }
}

// MARK: - Why a review does not count

extension Diagnostic {
  fileprivate static func foreignSignature(
    _ review: ReviewCommit, signer: Member.ID?
  ) -> Diagnostic {
    Diagnostic(
      .warning, "foreign-signature",
      "the review in the name of '\(review.member)' is "
        + (signer.map { "signed by '\($0)'" } ?? "not signed with a key of a member"),
      hint: "it does not count; '\(review.member)' can give it with their own key")
  }
}
