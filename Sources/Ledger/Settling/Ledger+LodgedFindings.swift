internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns the reviews that acts lodged and that an act which closes the proposal leaves out, though they hold.
  func lodgedFindings(
    in act: Act, after state: State, _ evidence: ProposalEvidence
  ) throws(LedgerError) -> [Finding] {
    let openingAct = try evidence.opening.map { id throws(LedgerError) in try self.act(id) }
    let opening = try openingState(openingAct)
    var findings: [Finding] = []
    for lodging in evidence.lodgings.sorted() {
      for tip in try self.act(lodging).reviews where try !isTaken(tip, by: act.reviews) {
        guard let review = try reviewCommit(tip).review,
          try problem(with: review, of: act.proposal ?? "", at: state, opening: opening) == nil,
          try !gives(way: review, to: act.reviews)
        else { continue }
        findings.append(
          Finding(
            act, "lodged-review-left-out",
            "it leaves out the review of '\(review.branchName)' (\(tip.short)), which an act had lodged"
          ))
      }
    }
    return findings
  }

  /// Returns whether a review gives way to one that its author began anew, elsewhere than on top of it.
  ///
  /// Only one of the two can be taken in: without this, whoever begins again keeps everybody from closing.
  private func gives(
    way review: ReviewCommit, to tips: [ObjectID]
  ) throws(LedgerError) -> Bool {
    for tip in tips {
      guard let other = try reviewCommit(tip).review, other.branchName == review.branchName,
        !review.prevails(over: other), try !isTaken(tip, by: [review.commit.id])
      else { continue }
      return true
    }
    return false
  }
}
