package import Git
package import Records

extension Ledger {
  /// Returns an act by its commit.
  package func act(_ id: ObjectID) throws(LedgerError) -> Act {
    if let known = cache.acts[id] { return known }
    do {
      let act = try Act(try repository.commit(id))
      cache.acts[id] = act
      return act
    } catch { throw LedgerError(error) }
  }

  /// Returns the act of a number, going back from another one.
  func act(numbered number: Int, before last: Act) throws(LedgerError) -> Act {
    var found = last
    try walkActs(from: last.id) { act in
      found = act
      return act.sequence > number
    }
    return found
  }

  /// Visits the acts from a revision of `main` back to the founding one, until told to stop.
  package func walkActs(
    from id: ObjectID, _ visit: (Act) throws -> Bool
  ) throws(LedgerError) {
    do {
      try repository.firstParents(from: id) { commit in try visit(try Act(commit)) }
    } catch { throw LedgerError(error) }
  }

  /// Returns the acts after one revision of `main` up to another, oldest first; all of them when there
  /// is no earlier one.
  package func acts(
    after earlier: ObjectID?, upTo later: ObjectID
  ) throws(LedgerError) -> [Act] {
    var acts: [Act] = []
    try walkActs(from: later) { act in
      guard act.id != earlier else { return false }
      acts.append(act)
      return true
    }
    return acts.reversed()
  }

  /// Returns the last act made at a moment or before it, or `nil` when the ledger did not exist yet.
  package func lastAct(notAfter time: Instant) throws(LedgerError) -> Act? {
    var found: ObjectID?
    let tip = try tip()
    do {
      try repository.firstParentTimes(from: tip) { commit, seconds in
        guard seconds <= time.seconds else { return true }
        found = commit
        return false
      }
    } catch { throw .git(error) }
    return try found.map { id throws(LedgerError) in try act(id) }
  }

  /// Returns the commit that a person names: a date, which means the last act by the end of that day
  /// in UTC, or anything that git takes for a commit.
  package func revision(_ text: String) throws(LedgerError) -> ObjectID {
    let end = PartialDate(text).map { Instant(endOf: $0.latest) } ?? Instant(text)
    if let end {
      guard let act = try lastAct(notAfter: end) else {
        throw .impossible(
          "before-the-ledger", "the ledger did not exist on \(text)",
          hint: "the first act is dated \(try foundingAct().time.date)")
      }
      return act.id
    }
    do { return try repository.resolve(text) } catch {
      throw error.code == .notFound ? .noSuchRevision(text) : .git(error)
    }
  }

  private func foundingAct() throws(LedgerError) -> Act {
    try act(try act(try tip()).root)
  }
}
