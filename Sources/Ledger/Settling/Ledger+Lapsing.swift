internal import Coding
internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns the tree of a state without what an act accepted, or what stands in the way: what was changed again
  /// since is for people to sort out (design §5.1).
  func undoing(_ acceptance: Acceptance, at state: State) throws(LedgerError) -> TreeMerge {
    let result = acceptance.act.commit.tree
    return try merge(from: result, to: acceptance.judgement.state.tree, onto: state.tree)
  }

  /// Returns whether a tree undoes exactly what an act accepted: the same records, fields and items, the other way.
  ///
  /// How it was merged is nobody's business; the two differences are compared, as for an acceptance.
  func undoes(
    _ tree: ObjectID, _ acceptance: Acceptance, at state: State
  ) throws(LedgerError) -> Bool {
    let wanted = try difference(
      from: acceptance.act.commit.tree, to: acceptance.judgement.state.tree)
    let made = try difference(from: state.tree, to: tree)
    let proposal = acceptance.judgement.branch.proposal
    func text(_ difference: Difference) -> String {
      ContentText(root: state.act.root, proposal: proposal, difference: difference).text
    }
    return text(wanted) == text(made)
  }
}
