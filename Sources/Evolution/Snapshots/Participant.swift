package import Governance
package import Records

/// A member as they stood in the commons when they acted: people change structures and colleges.
package struct Participant: Hashable, Sendable {
  package let member: Member.ID
  package let structure: RecordID?
  package let college: College.ID?

  package init(member: Member.ID, structure: RecordID?, college: College.ID?) {
    self.member = member
    self.structure = structure
    self.college = college
  }
}

/// A review as a report needs it: who said what, and how it was received.
package struct Opinion: Hashable, Sendable {
  /// Whose position it is; for that of a whole college, the scribe, with the college that spoke.
  package let participant: Participant
  package let position: Review.Position
  package let ground: Review.Ground?
  package let reason: String
  package let day: CalendarDate
  /// How it was received by the scribe who recorded it; `nil` when its author signed it.
  package let channel: Review.Recording.Channel?
  /// A Boolean value indicating whether the people of a college spoke together.
  package let isCollective: Bool
  /// How many were there when a college spoke.
  package let present: Int?

  package init(
    participant: Participant, position: Review.Position, ground: Review.Ground? = nil,
    reason: String = "", day: CalendarDate, channel: Review.Recording.Channel? = nil,
    isCollective: Bool = false, present: Int? = nil
  ) {
    self.participant = participant
    self.position = position
    self.ground = ground
    self.reason = reason
    self.day = day
    self.channel = channel
    self.isCollective = isCollective
    self.present = present
  }
}
