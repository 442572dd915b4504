/// A member's signed position on a proposal, after its signature was verified.
package struct Review: Hashable, Sendable {
  /// What a member says of a proposal.
  package enum Position: String, Hashable, Sendable, CaseIterable {
    case consent
    case object
    case abstain
    case recuse
  }

  package let member: Member.ID
  package let position: Position
  package let reason: String
  /// A Boolean value indicating whether it was given on the content that is judged, not on an earlier one.
  package let isCurrent: Bool

  package init(member: Member.ID, position: Position, reason: String = "", isCurrent: Bool = true) {
    self.member = member
    self.position = position
    self.reason = reason
    self.isCurrent = isCurrent
  }
}
