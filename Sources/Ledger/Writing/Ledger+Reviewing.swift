internal import Coding
package import Git
package import Governance
internal import Records

extension Ledger {
  /// Signs a member's position on a proposal as it stands now, and moves the member's review branch.
  ///
  /// `expectedHead` is the head that the member read: a review of one that has moved since is refused.
  package func review(
    _ id: Proposal.ID, position: Review.Position, reason: String, expectedHead: ObjectID?,
    by hand: Hand
  ) throws(LedgerError) -> ReviewCommit {
    let state = try state()
    let head = try head(of: id)
    guard expectedHead == nil || expectedHead == head else {
      throw .refused([
        Diagnostic(
          .error, "outdated-head",
          "the proposal '\(id)' has moved to \(head.short) since it was read",
          hint: "read it again with 'terrier show \(id)'")
      ])
    }
    let branch = try judge(id, at: hand.time).branch
    guard let member = hand.member else {
      throw .impossible("unsigned-review", "a review needs a member's key", hint: "give --key")
    }
    do {
      let name = Ledger.reference(Ledger.reviews + id + "/" + member)
      let own = try repository.reference(name)
      let opening = try openingState(try self.opening(of: id, upTo: state.act))
      let earlier = try earlierReview(of: id, by: member, at: state, opening)
      let message = CommitMessage(
        title: "\(position.rawValue.capitalizedFirst) to \(id)", body: reason,
        trailers: [
          ("Ledger", state.act.root.hex), ("Proposal", id), ("Member", member),
          ("Head", head.hex), ("Content", branch.content), ("Position", position.rawValue),
        ])
      let commit = try commit(
        tree: try repository.editTree(nil, []), parents: earlier.map { [$0] } ?? [],
        message: message.text, by: hand)
      let review = try ReviewCommit(try repository.commit(commit))
      if let problem = try problem(with: review, of: id, at: state, opening: opening) {
        throw LedgerError.problems([problem])
      }
      try move(
        [ReferenceUpdate(name: name, from: own, to: commit)], for: "review \(id)", by: hand)
      return review
    } catch { throw LedgerError(error) }
  }

  /// Returns the member's last review of a proposal, which a new one follows; what else stands on their branch
  /// is left behind.
  private func earlierReview(
    of id: Proposal.ID, by member: Member.ID, at state: State, _ opening: State?
  ) throws(LedgerError) -> ObjectID? {
    guard let tip = try tip(of: Ledger.reviews + id + "/" + member),
      let review = try reviewCommit(tip).review,
      try problem(with: review, of: id, at: state, opening: opening) == nil
    else { return nil }
    return tip
  }
}

extension String {
  /// The text with its first letter in capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
