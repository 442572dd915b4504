package import Records

/// Why a requirement is met, pending or failed: a fact, which `Publishing` puts into words.
package enum Because: Hashable, Sendable {
  /// What it brings cannot stand in history: files, modes, names, identities.
  case unfitForHistory
  /// The ledger changed meanwhile what it changes.
  case conflicting
  /// What it gives would not be valid.
  case invalidResult

  /// The proposal changes nothing.
  case nothingChanges
  /// No class takes these in, so they cannot change.
  case noClass([ChangeUnit])
  /// These classes ask for nothing, and what asks for nothing accepts nothing.
  case nothingRequired([ChangeClass.ID])
  /// A class that stands alone is mixed with others.
  case mixed(ChangeClass.ID, with: [ChangeClass.ID])

  /// Everybody may propose.
  case openToAnyone
  /// The proposer is a member, as required.
  case proposedByMember(Member.ID)
  /// The proposer is the voice of the structures concerned, as required.
  case proposedByVoice(Member.ID)
  /// The class wants a member, and no active member alone signed the proposal.
  case proposerNotMember(ChangeClass.ID)
  /// The class wants the voice of a structure concerned; these members are.
  case proposerNotVoice(ChangeClass.ID, voices: [Member.ID])

  case approvals(ApprovalCount)

  /// What changes concerns no structure, so that no voice is needed.
  case nobodyConcerned
  case voices(VoiceCount)

  case noObjection
  /// Members object; until a moment, when the period still runs.
  case objections([Objection])

  case periodNotOpened(Period, openers: [Member.ID])
  /// The proposal changed after it was opened.
  case openedForEarlierContent(Period, openers: [Member.ID])
  /// The member who opened could not, so that the period is undetermined.
  case openerBarred(Member.ID, SealerBar, openers: [Member.ID])
  case periodRuns(from: Instant, until: Instant)
  /// The member who closes could not; these members could.
  case closerBarred(Member.ID, SealerBar, closers: [Member.ID])
  /// The period is over, and nobody stands who may close it.
  case nobodyCanClose(until: Instant)
  case periodOver(from: Instant, until: Instant, closers: [Member.ID])

  case natureSaid
  /// The proposal does not say of these records whether the world changed or they were wrong.
  case natureMissing([RecordID])
  /// A verification changes more than what was verified.
  case verificationChangesMore([ChangeUnit])
  case migrationUnsupported

  /// Fields that say who is concerned, in what state and since when, in a class where one voice is enough.
  case protectedFields(ChangeClass.ID, [ChangeUnit])
  /// Members are admitted, moved or removed in a class without a period.
  case membershipWithoutPeriod(ChangeClass.ID, [ChangeUnit])

  case sealerEntitled(Member.ID)
  /// The member who seals could not; these members could.
  case sealerBarred(Member.ID, SealerBar, sealers: [Member.ID])
}

/// An objection that stands: who gave it, and their reason.
package struct Objection: Hashable, Sendable {
  package let member: Member.ID
  package let reason: String

  package init(member: Member.ID, reason: String) {
    self.member = member
    self.reason = reason
  }
}

/// What the approvals of a proposal amount to, and what they lack.
package struct ApprovalCount: Hashable, Sendable {
  /// What is needed, with what a proposal from outside needs more.
  package let needed: Requirements.Approvals
  package let isOutside: Bool
  /// The members whose consent counts.
  package let members: [Member.ID]
  package let structures: Int
  /// The colleges that consent.
  package let colleges: [College.ID]
  /// The named colleges that do not consent yet.
  package let missingColleges: [College.ID]
  /// The members whose consent would bring the count nearer, and who have not spoken yet.
  package let couldApprove: [Member.ID]

  package init(
    needed: Requirements.Approvals, isOutside: Bool = false, members: [Member.ID] = [],
    structures: Int = 0, colleges: [College.ID] = [], missingColleges: [College.ID] = [],
    couldApprove: [Member.ID] = []
  ) {
    self.needed = needed
    self.isOutside = isOutside
    self.members = members
    self.structures = structures
    self.colleges = colleges
    self.missingColleges = missingColleges
    self.couldApprove = couldApprove
  }

  /// How many members, structures and colleges more must consent.
  package var missingMembers: Int { max(0, needed.members - members.count) }
  package var missingStructures: Int { max(0, needed.structures - structures) }
  package var missingCollegeCount: Int { max(0, needed.colleges - colleges.count) }

  /// A Boolean value indicating whether nothing is missing.
  package var isReached: Bool {
    missingMembers == 0 && missingStructures == 0 && missingCollegeCount == 0
      && missingColleges.isEmpty
  }
}

/// Which structures concerned have spoken.
package struct VoiceCount: Hashable, Sendable {
  /// A structure whose consent is awaited, and the members who are its voice.
  package struct Awaited: Hashable, Sendable {
    package let structure: RecordID
    package let voices: [Member.ID]

    package init(structure: RecordID, voices: [Member.ID]) {
      self.structure = structure
      self.voices = voices
    }
  }

  package let consenting: [RecordID]
  package let awaited: [Awaited]
  /// The structures whose voice objects.
  package let objecting: [RecordID]
  /// The structures that nobody is mandated to speak for.
  package let voiceless: [RecordID]

  package init(
    consenting: [RecordID] = [], awaited: [Awaited] = [], objecting: [RecordID] = [],
    voiceless: [RecordID] = []
  ) {
    self.consenting = consenting
    self.awaited = awaited
    self.objecting = objecting
    self.voiceless = voiceless
  }
}
