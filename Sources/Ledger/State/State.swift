package import Git
package import Governance
package import Records
package import Trust

/// What a ledger is at one act: its tree, its rules and people, and what its records may say.
///
/// A change is judged in the state it would follow, never in the one it brings (design §2).
package struct State: Sendable {
  package let act: Act
  package let rules: Rules
  package let members: [Member]
  package let colleges: [College]
  package let profile: Profile

  /// Whose keys are whose in this state.
  package let keys: KeyRing<Member.ID>

  package var tree: ObjectID { act.commit.tree }
}
