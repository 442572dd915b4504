package import Git
package import Governance
package import Records

/// A proposal as it stands on its branch, with everything that is known of it without judging it.
package struct ProposalBranch: Sendable {
  package let proposal: Proposal
  package let head: Commit
  /// The newest act reachable from the head: what the proposal is a change of (design §5.1).
  package let base: Act
  /// The commits from base to head, oldest first: all of them become history if it is accepted.
  package let commits: [Commit]
  /// The member who started it and alone wrote what it changes; others may have joined.
  package let leader: Member.ID?
  /// The member whose accepted signature is on a commit, of those that have one.
  let hands: [ObjectID: Member.ID]
  /// What it changes, from base to head.
  package let difference: Difference
  /// The same, file by file, records among them.
  let fileChanges: [FileChange]
  /// The digest that reviews and acts bind themselves to.
  package let content: String
  /// What stands in the way of taking it into history, whatever the rules say.
  ///
  /// Files that cannot be read, modes, names, identities; the command that mends it is in each hint.
  package let problems: [Diagnostic]

  /// The paths of all files that it changes.
  package var changedPaths: [String] { fileChanges.map(\.path) }
}
