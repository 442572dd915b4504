package import Records

/// Something that is expected of somebody, and until when.
package struct AgendaItem: Hashable, Sendable {
  /// What is expected.
  package enum Matter: Hashable, Sendable {
    /// Consent or object for structures concerned, on a proposal.
    case speak(Proposal.ID, for: [RecordID])
    /// Give an opinion, which a proposal lacks.
    case approve(Proposal.ID)
    /// Change what is proposed, which cannot be accepted as it is.
    case amend(Proposal.ID, Because)
    /// Come to terms with those who object.
    case settle(Proposal.ID, [Objection])
    /// Sign a proposal that takes several to propose.
    case join(Proposal.ID)
    case open(Proposal.ID)
    /// Seal the decision that the verdict allows.
    case decide(Proposal.ID, Verdict.Outcome)
    case recordExpiry(Proposal.ID)
    /// Confirm an emergency.
    case ratify(Proposal.ID)
    /// Record that what was accepted lapsed.
    case lapse(Proposal.ID)
    /// Look at what was recorded in one's name.
    case readRecorded(Proposal.ID)
    /// Invite a college in which nobody can consent.
    case invite(College.ID)
    /// Mandate somebody to speak for structures that nobody speaks for.
    case mandate([RecordID])
    case renewMandate(until: CalendarDate)
    /// Answer a contestation.
    case answer(Contestation)
    /// Look at a class of change again, as was promised.
    case reexamine(ChangeClass.ID)
    /// Say whether parts of a record are still exact.
    case verify(RecordID, sections: [String])
  }

  package let matter: Matter
  /// The members who can do it, by id; one of them is enough, but where structures each have their say.
  package let who: [Member.ID]
  /// The structures of whom it is expected.
  package let structures: [RecordID]
  /// When it is due, or was.
  package let due: Instant?

  package init(
    _ matter: Matter, who: [Member.ID], structures: [RecordID] = [], due: Instant? = nil
  ) {
    self.matter = matter
    self.who = who
    self.structures = structures
    self.due = due
  }
}

extension Sequence<AgendaItem> {
  /// The items in the order in which they are due, then as they come.
  package var inOrderOfDueness: [AgendaItem] {
    enumerated().sorted {
      ($0.element.due ?? .distantFuture, $0.offset) < ($1.element.due ?? .distantFuture, $1.offset)
    }.map(\.element)
  }

  /// Returns those that are expected of a member.
  package func expected(of member: Member.ID) -> [AgendaItem] { filter { $0.who.contains(member) } }
}

extension Instant {
  /// Later than anything that is waited for.
  fileprivate static let distantFuture = Instant(seconds: .max)
}
