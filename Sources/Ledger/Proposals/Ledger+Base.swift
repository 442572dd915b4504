internal import Git

extension Ledger {
  /// Returns the newest act reachable from a commit; git's merge base is never used (design §5.1).
  ///
  /// The work is in the number of acts since that base, not in the length of the journal.
  func base(of head: ObjectID, at state: State) throws(LedgerError) -> Act {
    do {
      let tip = state.act.id
      let borders = try borders(of: head, outside: tip)
      guard !borders.isEmpty else { throw LedgerError.unrelated(head) }
      var base: Act?
      try walkActs(from: tip) { act in
        guard borders.contains(act.id) else { return true }
        base = act
        return false
      }
      if let base { return base }
      try walkActs(from: tip) { act in
        guard try borders.contains(where: { try repository.isAncestor(act.id, of: $0) }) else {
          return true
        }
        base = act
        return false
      }
      guard let base else { throw LedgerError.unrelated(head) }
      return base
    } catch { throw LedgerError(error) }
  }

  /// Returns where the commits of a head that are not reachable from another commit start from.
  func borders(of head: ObjectID, outside tip: ObjectID) throws(LedgerError) -> Set<ObjectID> {
    do {
      let own = Set(try repository.commits(reachableFrom: [head], excluding: [tip]))
      guard !own.isEmpty else { return [head] }
      return Set(try own.flatMap { try repository.commit($0).parents }).subtracting(own)
    } catch { throw LedgerError(error) }
  }

  /// Returns the commits that are reachable from a head and not from its base, oldest first.
  func commits(from base: Act, to head: ObjectID) throws(LedgerError) -> [Commit] {
    do {
      return try repository.commits(reachableFrom: [head], excluding: [base.id]).reversed()
        .map { try repository.commit($0) }
    } catch { throw LedgerError(error) }
  }

  /// Returns the first commit of a proposal: the oldest on the first-parent chain of its head.
  func firstCommit(from base: Act, to head: Commit) throws(LedgerError) -> Commit? {
    do {
      let own = Set(try repository.commits(reachableFrom: [head.id], excluding: [base.id]))
      var first: Commit?
      try repository.firstParents(from: head.id) { commit in
        guard own.contains(commit.id) else { return false }
        first = commit
        return true
      }
      return first
    } catch { throw LedgerError(error) }
  }
}

extension LedgerError {
  fileprivate static func unrelated(_ head: ObjectID) -> LedgerError {
    .impossible(
      "unrelated-history", "commit \(head.hex) shares no history with the ledger's 'main'",
      hint: "start the proposal from 'main'")
  }
}
