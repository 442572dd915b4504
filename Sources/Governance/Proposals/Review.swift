/// A signed position on a proposal, after its signature was verified.
///
/// Mostly a member's own. A scribe may record what somebody said who does not sign: a member, or the people of a
/// college who met; then ``recording`` says how.
package struct Review: Hashable, Sendable {
  /// What somebody says of a proposal.
  package enum Position: String, Hashable, Sendable, CaseIterable {
    case consent
    case object
    case abstain
    case recuse
  }

  /// What makes an objection receivable (domain §5.6): a preference is a remark.
  package enum Ground: String, Hashable, Sendable, CaseIterable {
    /// A fact is wrong.
    case error
    /// It goes against an article of the charter.
    case charter
    /// It harms people or a structure.
    case harm
    /// It asks more than a structure can bear.
    case burden
  }

  /// How an opinion was received by the scribe who recorded it.
  package struct Recording: Hashable, Sendable {
    /// Where somebody said it.
    package enum Channel: String, Hashable, Sendable, CaseIterable {
      case meeting
      case telephone
      case paper
      case visit
    }

    package let scribe: Member.ID
    /// The college whose people spoke together; `nil` when it is one member's opinion.
    package let college: College.ID?
    /// How many people were there; never who.
    package let present: Int?
    package let channel: Channel
    /// A Boolean value indicating whether what was written was read back to those who said it.
    package let isReadBack: Bool

    package init(
      scribe: Member.ID, college: College.ID? = nil, present: Int? = nil, channel: Channel,
      isReadBack: Bool
    ) {
      self.scribe = scribe
      self.college = college
      self.present = present
      self.channel = channel
      self.isReadBack = isReadBack
    }
  }

  /// The member whose position it is; for the opinion of a college, the scribe.
  package let member: Member.ID
  package let position: Position
  package let reason: String
  /// What an objection rests on, when it says.
  package let ground: Ground?
  /// A Boolean value indicating whether it was given on the content that is judged, not on an earlier one.
  package let isCurrent: Bool
  /// How it was recorded, when its author did not sign it.
  package let recording: Recording?

  package init(
    member: Member.ID, position: Position, reason: String = "", ground: Ground? = nil,
    isCurrent: Bool = true, recording: Recording? = nil
  ) {
    self.member = member
    self.position = position
    self.reason = reason
    self.ground = ground
    self.isCurrent = isCurrent
    self.recording = recording
  }
}
