internal import Governance
internal import Records

extension EnglishVerdictWords {
  func sentence(for because: Because) -> String {
    switch because {
    case .unfitForHistory: "What is proposed cannot stand in history as it is; see below."
    case .conflicting: "The ledger changed meanwhile what the proposal touches; see below."
    case .invalidResult: "The result would not be valid; see below."

    case .nothingChanges: nothingChanges
    case .noClass(let strays): noClass(strays)
    case .nothingRequired(let classes): nothingRequired(classes)
    case .mixed(let alone, let others): mixed(alone, with: others)
    case .protectedFields(let id, let exposed): protectedFields(id, exposed)
    case .membershipWithoutPeriod(let id, let hasty): membershipWithoutPeriod(id, hasty)
    case .natureSaid: "The proposal says whether things changed or the record was wrong."
    case .natureMissing(let records): natureMissing(records)
    case .verificationChangesMore(let excess): verificationChangesMore(excess)
    case .migrationExplains(let number): migrationExplains(number)
    case .migrationMissing: migrationMissing
    case .migrationRewritten(let paths): migrationRewritten(paths)
    case .migrationUnexplained(let units): migrationUnexplained(units)

    case .openToAnyone: "Anybody can propose this change."
    case .proposedByMember(let member): "\(member) is a member and could propose this change."
    case .proposedByVoice(let member): "\(member) speaks for the structure concerned."
    case .proposedWithRole(let member): "\(member) has the role it takes to propose this change."
    case .proposedJointly(let members): "\(people(members)) propose this change together."
    case .proposerNotMember(let id): proposerNotMember(id)
    case .proposerNotVoice(let id, let voices): proposerNotVoice(id, voices)
    case .proposerNotEntitled(let id, let roles, let joint, let holders):
      proposerNotEntitled(id, roles, joint, holders)
    case .proposalsSuspended(let member, let day): proposalsSuspended(member, until: day)

    case .approvals(let count): sentence(for: count)
    case .nobodyConcerned:
      "This change concerns no structure, so that nobody's own agreement is needed."
    case .voices(let count): sentence(for: count)
    case .attestedByOthers(let records): attestedByOthers(records)
    case .attestationOutlivesSilence(let records): attestationOutlivesSilence(records)
    case .replyInvited: "The structures named were invited to reply."
    case .replyNotInvited(let records): replyNotInvited(records)
    case .replyByOthers(let records): replyByOthers(records)

    case .noObjection: "No objection stops this change."
    case .objections(let objections, let overruling): standing(objections, overruling)
    case .overruled(let objections, let overruling): overruled(objections, overruling)

    case .periodNotOpened(let period, let openers): periodNotOpened(period, openers)
    case .openedForEarlierContent(let period, let openers):
      openedForEarlierContent(period, openers)
    case .openerBarred(let member, let bar, let openers): openerBarred(member, bar, openers)
    case .periodRuns(let start, let end): periodRuns(start, end)
    case .closerBarred(let member, let bar, let closers): closerBarred(member, bar, closers)
    case .nobodyCanClose(let end): periodOver(end, closers: [])
    case .periodOver(_, let end, let closers): periodOver(end, closers: closers)
    case .expired(let time): expired(time)

    case .sealerEntitled(let member): "\(member) can seal the decision."
    case .sealerBarred(let member, let bar, let sealers): sealerBarred(member, bar, sealers)
    }
  }
}
