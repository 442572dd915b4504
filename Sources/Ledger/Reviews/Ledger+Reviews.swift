internal import Coding
internal import Git
internal import Governance
package import Records
internal import Trust

/// A review whose signature holds, or what keeps it from counting.
package struct ReviewReading: Sendable {
  /// The reviews that hold, one per member, by member.
  package var reviews: [ReviewCommit] = []
  /// Why the others do not count: an invalid review is inert, never fatal.
  package var diagnostics: [Diagnostic] = []
}

extension Ledger {
  /// Returns the last review on each member's branch for a proposal.
  func reviewTips(of proposal: Proposal.ID) throws(LedgerError) -> [ObjectID] {
    try branches(in: Ledger.reviews + proposal + "/").map(\.tip)
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
      do {
        let review = try ReviewCommit(try repository.commit(tip))
        if let problem = try problem(with: review, of: proposal, at: state, opening: opening) {
          reading.diagnostics.append(problem)
        } else if reading.reviews.contains(where: { $0.member == review.member }) {
          reading.diagnostics.append(.notAReview(tip, "its member has another one"))
        } else {
          reading.reviews.append(review)
        }
      } catch let rejection as Rejection {
        reading.diagnostics += rejection.diagnostics
      } catch { throw LedgerError(error) }
    }
    reading.reviews.sort { $0.member < $1.member }
    return reading
  }

  private func problem(
    with review: ReviewCommit, of proposal: Proposal.ID, at state: State, opening: State?
  ) throws -> Diagnostic? {
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
    let signer = try signer(of: review.commit, keys: state.keys)
    let earlier = review.position == .object ? opening : nil
    let earlierSigner = try earlier.flatMap { try self.signer(of: review.commit, keys: $0.keys) }
    guard signer == review.member || earlierSigner == review.member else {
      return .foreignSignature(review, signer: signer)
    }
    var earlierReview = review.commit.parents.first
    while let parent = earlierReview {
      let previous = try ReviewCommit(try repository.commit(parent))
      guard previous.member == review.member, previous.proposal == proposal else {
        return .notAReview(id, "its parent is not the member's earlier review of this proposal")
      }
      earlierReview = previous.commit.parents.first
    }
    return nil
  }
}

extension ReviewCommit {
  fileprivate var time: Instant { Instant(seconds: commit.committer.seconds) }
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
