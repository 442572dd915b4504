package import Records

/// Something people should know beside the requirements: mostly, what does not count and why.
package enum Note: Hashable, Sendable {
  /// A review that changes nothing in the count.
  case notCounted(Member.ID, Review.Position, Exclusion)
  /// Several members who count as one structure, where structures are counted.
  case oneStructure(Roster.Entity, [Member.ID])
  /// A reasoned objection that no class used here gives force to.
  case objectionWithoutForce(Member.ID, reason: String)
  /// What changes and no class takes in.
  case stray(ChangeUnit)
  /// The proposal says the nature of a record that it does not change.
  case natureWithoutChange(RecordID)
}

/// Why a review does not count.
package enum Exclusion: Hashable, Sendable {
  /// The reviewer signed the proposal.
  case ownProposal
  /// The reviewer belongs to the structure of a signer.
  case sameStructure(as: Member.ID)
  case notMember
  /// The reviewer does not take part at present.
  case notActive(Member.Status)
  /// The reviewer was not an active member when the period started.
  case notAtOpening
  /// The reviewer is no longer a member.
  case notAtClosing
  /// The reviewer has no role whose consent counts.
  case noRole
  /// The reviewer's college is heard without being counted.
  case consultative(College.ID)
  /// The reviewer's college does not exist.
  case unknownCollege(College.ID)
  /// The proposal gives the reviewer's structure an interest in it.
  case interestAdded
  /// The reviewer asked not to be counted.
  case recused
  /// It was given on an earlier content of the proposal.
  case earlierContent
}
