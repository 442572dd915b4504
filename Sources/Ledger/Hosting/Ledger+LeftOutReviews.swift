internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns each review that the server holds on the proposal that an act closes, and that the act leaves out.
  ///
  /// What counts is held to what judging holds it to: the signature of the member whose branch it is, on this
  /// proposal, whether or not its content has changed since. One that comes with the same push counts as held.
  func leftOutReviews(
    by act: Act, after state: State, push: Push
  ) throws(LedgerError) -> [Diagnostic] {
    guard act.kind.closesProposal, let id = act.proposal else { return [] }
    let opening = try openingState(try self.opening(of: id, upTo: state.act))
    var problems: [Diagnostic] = []
    for (name, tip) in try heldReviews(of: id, push: push) {
      let review = HeldReview(name: name, tip: tip)
      if let problem = try problem(with: act, leavingOut: review, at: state, opening: opening) {
        problems.append(problem)
      }
    }
    return problems
  }

  /// Returns the reviews of a proposal by the member whose branch they are on: those that the server holds, and
  /// those that the push adds.
  private func heldReviews(
    of id: Proposal.ID, push: Push
  ) throws(LedgerError) -> [(name: String, tip: ObjectID)] {
    do throws(GitError) {
      let folder = Ledger.reference(Ledger.reviews + id + "/")
      var tips: [String: ObjectID] = [:]
      for reference in try repository.references(under: folder) {
        tips[String(reference.name.dropFirst(folder.count))] = reference.id
      }
      for update in push.updates where update.name.hasPrefix(folder) {
        let name = String(update.name.dropFirst(folder.count))
        tips[name] = update.to ?? tips[name]
      }
      return tips.sorted { $0.key < $1.key }.map { (name: $0.key, tip: $0.value) }
    } catch { throw .git(error) }
  }
}
