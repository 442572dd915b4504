package import Git
package import Governance
package import Records
package import Trust

/// What a ledger is at one act: its tree, its rules and people, and what its records may say.
///
/// A change is judged in the state it would follow, never in the one it brings (design §2).
package struct State: Sendable {
  package let act: Act
  package let commons: Commons

  package var tree: ObjectID { act.commit.tree }
  package var rules: Rules { commons.rules }
  package var members: [Member] { commons.members }
  package var colleges: [College] { commons.colleges }
  package var profile: Profile { commons.profile }

  /// Whose keys are whose in this state.
  package var keys: KeyRing<Member.ID> { commons.keys }
}
