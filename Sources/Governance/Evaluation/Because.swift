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
  /// The proposer has a role that the class lets propose.
  case proposedWithRole(Member.ID)
  /// Enough members signed the proposal together.
  case proposedJointly([Member.ID])
  /// The class wants a role, or members together, and the proposal has neither.
  case proposerNotEntitled(
    ChangeClass.ID, roles: [Member.Role], joint: ChangeClass.Proposers.Joint?, holders: [Member.ID])
  /// A measure keeps what the member proposes from being accepted, until a day.
  case proposalsSuspended(Member.ID, until: CalendarDate)
  /// The class wants a member, and no active member alone signed the proposal.
  case proposerNotMember(ChangeClass.ID)
  /// The class wants the voice of a structure concerned; these members are.
  case proposerNotVoice(ChangeClass.ID, voices: [Member.ID])

  case approvals(ApprovalCount)

  /// What changes concerns no structure, so that no voice is needed.
  case nobodyConcerned
  case voices(VoiceCount)

  case noObjection
  /// Objections stand; what would overrule them, where the rules let anything.
  case objections([Objection], Overruling?)
  /// Objections were overruled, as the rules let them be.
  case overruled([Objection], Overruling)

  /// A structure's own statement is written without its voice.
  case attestedByOthers([RecordID])
  /// Records that would keep the statement of a structure which did not speak.
  case attestationOutlivesSilence([RecordID])
  /// The structures that these records name were not invited to reply.
  case replyNotInvited([RecordID])
  /// The reply of a structure is written by others.
  case replyByOthers([RecordID])
  case replyInvited

  /// The proposal was not decided in time.
  case expired(Instant)

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
  /// So many records change as the migrations that the proposal adds declare.
  case migrationExplains(Int)
  /// A proposal of this nature adds no file of `governance/migrations/`.
  case migrationMissing
  /// It changes these files of migrations, which were decided before.
  case migrationRewritten([String])
  /// What changes otherwise than the migrations that it adds declare.
  case migrationUnexplained([ChangeUnit])

  /// Fields that say who is concerned, in what state and since when, in a class where one voice is enough.
  case protectedFields(ChangeClass.ID, [ChangeUnit])
  /// Members are admitted, moved or removed in a class without a period.
  case membershipWithoutPeriod(ChangeClass.ID, [ChangeUnit])

  case sealerEntitled(Member.ID)
  /// The member who seals could not; these members could.
  case sealerBarred(Member.ID, SealerBar, sealers: [Member.ID])
}
