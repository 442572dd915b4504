package import Records

/// Something people should know beside the requirements: mostly, what does not count and why.
package enum Note: Hashable, Sendable {
  /// A review that changes nothing in the count.
  case notCounted(Member.ID, Review.Position, Exclusion)
  /// A college's opinion, recorded by a scribe, that changes nothing in the count.
  case collectiveNotCounted(College.ID, scribe: Member.ID, Exclusion)
  /// An opinion that a scribe recorded: whose it is, and how many were there when it is a college's.
  case recorded(by: Member.ID, of: Member.ID?, college: College.ID?, present: Int?)
  /// Several members who count as one structure, where structures are counted.
  case oneStructure(Roster.Entity, [Member.ID])
  /// A reasoned objection that no class used here gives force to.
  case objectionWithoutForce(Member.ID, reason: String)
  /// An objection on none of the grounds that the rules receive: a remark.
  case remark(Member.ID, reason: String, grounds: [Review.Ground])
  /// What changes and no class takes in.
  case stray(ChangeUnit)
  /// The proposal says the nature of a record that it does not change.
  case natureWithoutChange(RecordID)

  /// The commons is small, so that less is asked: how many structures and colleges can consent, and below which
  /// numbers it stays so.
  case bootstrap(structures: Int, colleges: Int, until: Customs.Bootstrap)
  /// A vacant college does not block, since it was invited on a day.
  case invited(College.ID, on: CalendarDate)
  /// A record that changes is contested, since a day when it is known.
  case contested(RecordID, since: CalendarDate?)
  /// Records that stay to be confirmed, because the structures concerned have not spoken.
  case toBeConfirmed([RecordID])
  /// More than the class holds for one structure: the rest belongs to the next class.
  case quotaExceeded(ChangeClass.ID, Requirements.Quota)
  /// The day by which a class was to be looked at again is over.
  case overdue(ChangeClass.ID, since: CalendarDate)
  /// It claims to be urgent, and no class for emergencies takes all of it in.
  case notAnEmergency
  /// When the proposal runs out.
  case expires(Instant)
  /// What an acceptance would hang on afterwards.
  case provisional(Provision)
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
  /// The reviewer's structure gains or loses by a change of the record.
  case interested(RecordID)
  /// The reviewer declared an interest in the record.
  case declaredInterest(RecordID)
  /// The reviewer has no running mandate to give an opinion for their structure.
  case noMandate
  /// The proposal is a measure on the reviewer.
  case target
  /// A measure suspends the reviewer's opinions, until a day.
  case opinionsSuspended(until: CalendarDate)
  /// The reviewer asked not to be counted.
  case recused
  /// It was given on an earlier content of the proposal.
  case earlierContent
  /// Its author has given their own.
  case ownPrevails
  /// Who recorded it is not a scribe.
  case notScribe(Member.ID)
  /// Who recorded it has a part in the proposal.
  case scribeInvolved(Member.ID)
  case notReadBack
  /// Fewer people were there than the rules ask for.
  case tooFewPresent(Int, needed: Int)
  /// The rules do not let the college speak together.
  case notCollective(College.ID)
}

/// What an acceptance hangs on after it was sealed: until then it may lapse.
package enum Provision: Hashable, Sendable {
  /// An objection may still undo it.
  case objections(until: Instant)
  /// Others must confirm it.
  case ratification(until: Instant, Requirements.Approvals)
  /// Those in whose name an opinion was recorded may disown it.
  case disowning(until: Instant, [Member.ID])

  package var until: Instant {
    switch self {
    case .objections(let until), .ratification(let until, _), .disowning(let until, _): until
    }
  }
}
