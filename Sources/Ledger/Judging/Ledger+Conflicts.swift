internal import Coding
internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns each conflict in words: the record, the field, both values, and both proposals.
  func diagnostics(
    of conflicts: [TreeMerge.Conflict], in branch: ProposalBranch, at state: State
  ) throws(LedgerError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for conflict in conflicts {
      let other = try proposal(thatChanged: conflict.path, after: branch.base, upTo: state.act)
      let location = try location(of: conflict, in: branch)
      diagnostics.append(
        conflict.isAlreadyApplied
          ? .alreadyApplied(conflict, by: other, at: location)
          : .conflict(conflict, between: branch.proposal.id, and: other, at: location))
    }
    return diagnostics
  }

  private func location(
    of conflict: TreeMerge.Conflict, in branch: ProposalBranch
  ) throws(LedgerError) -> Location {
    do {
      guard let field = conflict.field,
        let entry = try entry(at: conflict.path, in: branch.head.tree)
      else { return Location(conflict.path) }
      return FieldLocator.locate(field, in: try repository.blob(entry.id), path: conflict.path)
    } catch { throw LedgerError(error) }
  }
}

// MARK: - What a conflict says

extension Diagnostic {
  fileprivate static func alreadyApplied(
    _ conflict: TreeMerge.Conflict, by proposal: String?, at location: Location
  ) -> Diagnostic {
    let what = conflict.field.map { "'\($0)'" } ?? "this file"
    return Diagnostic(
      .error, "already-applied",
      "the ledger already says what the proposal wants for \(what)"
        + (proposal.map { ", since the proposal '\($0)'" } ?? ""),
      at: location, hint: "propose what remains from the present state")
  }

  fileprivate static func conflict(
    _ conflict: TreeMerge.Conflict, between id: String, and other: String?, at location: Location
  ) -> Diagnostic {
    let rival = other.map { "the proposal '\($0)', already accepted" } ?? "the ledger"
    guard let field = conflict.field else {
      return Diagnostic(
        .error, "conflict", "'\(conflict.path)' was changed both by '\(id)' and by \(rival)",
        at: location, hint: "start again from the present state")
    }
    return Diagnostic(
      .error, "conflict",
      "'\(field)' was '\(conflict.base.said)'; '\(id)' makes it '\(conflict.theirs.said)', "
        + "and \(rival), made it '\(conflict.ours.said)'",
      at: location, hint: "agree on one value and propose it from the present state")
  }
}

extension Value? {
  fileprivate var said: String { self?.summary ?? "" }
}
