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
          try problem(with: review, of: act.proposal ?? "", at: state, opening: opening) == nil
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
}
