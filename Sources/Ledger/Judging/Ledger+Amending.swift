internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns the rules that a proposal would put in force, or `nil` when it leaves them as they are, or when they
  /// cannot be read, which is told where the result is validated.
  func amendedRules(
    of branch: ProposalBranch, at state: State, giving result: ObjectID?
  ) throws(LedgerError) -> Rules? {
    let tree = result ?? branch.head.tree
    guard branch.changedPaths.contains(Paths.rules),
      let amended = try entry(at: Paths.rules, in: tree), amended.mode == .file,
      amended.id != (try entry(at: Paths.rules, in: state.tree))?.id
    else { return nil }
    do { return try rules(in: tree) } catch {
      guard case .problems = error else { throw error }
      return nil
    }
  }
}
