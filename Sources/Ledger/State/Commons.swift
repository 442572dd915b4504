internal import Git
package import Governance
package import Records
package import Trust

/// What `governance/` says in one revision: the rules, the people, their keys, and what records may say.
///
/// It depends on the content of that folder alone, so that acts which leave it as it is share one.
package struct Commons: Sendable {
  /// The folder it was read from.
  let folder: ObjectID
  package let rules: Rules
  package let members: [Member]
  package let colleges: [College]
  package let profile: Profile

  /// Whose keys are whose among the active members.
  package let keys: KeyRing<Member.ID>

  /// Whose keys are whose whatever the member's status, to bar people from judging what is theirs.
  let owners: KeyOwners

  /// Which signatures the rules accept, among those that hold.
  let signatures: SignaturePolicy

  /// The structures that members belong to.
  let structures: Set<RecordID>

  /// Returns the member of an id, or `nil` when there is none.
  package func member(_ id: Member.ID) -> Member? { members.first { $0.id == id } }
}
