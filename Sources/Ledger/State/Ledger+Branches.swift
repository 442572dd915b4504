internal import Git

extension Ledger {
  /// The branches of the repository that this one was cloned from, as last fetched.
  private static let fetched = "refs/remotes/origin/"

  /// Returns the tip of a branch: one's own, or that last fetched from where this repository was cloned, so that
  /// a clone shows what it was cloned from; `nil` when there is neither.
  ///
  /// Where both are, the one that goes on from the other is taken; one's own when neither does.
  func tip(of branch: String) throws(LedgerError) -> ObjectID? {
    do {
      return try newer(
        try repository.reference(Ledger.reference(branch)),
        try repository.reference(Ledger.fetched + branch))
    } catch { throw LedgerError(error) }
  }

  /// Returns the branches in a folder such as `proposals/`, by the rest of their name, in alphabetical
  /// order.
  func branches(in folder: String) throws(LedgerError) -> [(name: String, tip: ObjectID)] {
    do {
      var tips: [String: ObjectID] = [:]
      for top in [Ledger.reference(""), Ledger.fetched] {
        for reference in try repository.references(under: top + folder) {
          let name = String(reference.name.dropFirst(top.count + folder.count))
          tips[name] = try newer(tips[name], reference.id)
        }
      }
      return tips.sorted { $0.key < $1.key }.map { (name: $0.key, tip: $0.value) }
    } catch { throw LedgerError(error) }
  }

  private func newer(_ own: ObjectID?, _ fetched: ObjectID?) throws(GitError) -> ObjectID? {
    guard let own, let fetched else { return own ?? fetched }
    return try repository.isAncestor(own, of: fetched) ? fetched : own
  }
}
