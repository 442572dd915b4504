internal import Git

extension Ledger {
  /// Returns the branches in a folder such as `proposals/`, by the rest of their name, in alphabetical
  /// order: one's own, and those last fetched from elsewhere, so that a clone shows what it was cloned
  /// from.
  ///
  /// Where a branch is in both places, the one that goes on from the other is taken; one's own when
  /// neither does.
  func branches(in folder: String) throws(LedgerError) -> [(name: String, tip: ObjectID)] {
    let heads = "refs/heads/" + folder
    do {
      var tips: [String: ObjectID] = [:]
      for reference in try repository.references(under: heads) {
        tips[String(reference.name.dropFirst(heads.count))] = reference.id
      }
      for reference in try repository.references(under: "refs/remotes/") {
        let path = reference.name.dropFirst("refs/remotes/".count).drop { $0 != "/" }.dropFirst()
        guard path.hasPrefix(folder) else { continue }
        let name = String(path.dropFirst(folder.count))
        if let own = tips[name], try !repository.isAncestor(own, of: reference.id) { continue }
        tips[name] = reference.id
      }
      return tips.sorted { $0.key < $1.key }.map { (name: $0.key, tip: $0.value) }
    } catch { throw LedgerError(error) }
  }
}
