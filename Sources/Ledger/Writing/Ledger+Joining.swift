internal import Git
package import Governance
internal import Records

extension Ledger {
  /// Signs a proposal as it stands together with those who signed it, so that they propose it jointly.
  ///
  /// It adds a commit that changes nothing: the content stays what it was, and so does what was said of it. When the
  /// proposal changes later, only those who sign the new content propose it.
  package func join(_ id: Proposal.ID, by hand: Hand) throws(LedgerError) -> ProposalBranch {
    guard let member = hand.member else {
      throw .impossible(
        "unsigned-joining", "a proposal is joined with a member's key", hint: "give --as and --key")
    }
    let branch = try judge(id, at: hand.time).branch
    try refuseToJoin(branch, as: member)
    let commit = try commit(
      tree: branch.head.tree, parents: [branch.head.id],
      message: ProposalSigners.joiningMessage(id), by: hand)
    let state = try state()
    let opening = try openingState(try opening(of: id, upTo: state.act))
    let range = try range(of: commit, in: try journal(upTo: state.act)).range
    let joined = try proposal(id, range, at: state, opening: opening)
    guard !joined.problems.blocks else { throw .refused(joined.problems) }
    let name = Ledger.reference(Ledger.proposals + id)
    let own: ObjectID?
    do { own = try repository.reference(name) } catch { throw .git(error) }
    try move([ReferenceUpdate(name: name, from: own, to: commit)], for: "join \(id)", by: hand)
    return joined
  }

  private func refuseToJoin(
    _ branch: ProposalBranch, as member: Member.ID
  ) throws(LedgerError) {
    let id = branch.proposal.id
    if branch.proposal.origin.members.contains(member) {
      throw .refused([
        Diagnostic(
          .error, "already-joined", "'\(member)' proposes '\(id)' as it stands already",
          hint: "nothing needs to be done")
      ])
    }
    guard branch.hands.count == branch.commits.count else {
      throw .refused([
        Diagnostic(
          .error, "not-signed-by-members", "'\(id)' is not signed by members throughout",
          hint: "members propose together what one of them has started: take its content in with "
            + "'terrier propose --adopt \(id)'")
      ])
    }
  }
}
