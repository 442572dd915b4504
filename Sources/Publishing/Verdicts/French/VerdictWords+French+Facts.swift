internal import Governance
internal import Records

extension FrenchVerdictWords {
  func sentence(for because: Because) -> String {
    switch because {
    case .unfitForHistory:
      "Ce qui est proposé ne peut pas entrer dans l'historique tel quel ; le détail est plus bas."
    case .conflicting:
      "L'état des lieux a changé entre-temps sur ce que touche la proposition ; le détail est plus bas."
    case .invalidResult: "Le résultat ne serait pas valable ; le détail est plus bas."

    case .nothingChanges: nothingChanges
    case .noClass(let strays): noClass(strays)
    case .nothingRequired(let classes): nothingRequired(classes)
    case .mixed(let alone, let others): mixed(alone, with: others)
    case .protectedFields(let id, let exposed): protectedFields(id, exposed)
    case .membershipWithoutPeriod(let id, let hasty): membershipWithoutPeriod(id, hasty)
    case .natureSaid: "La proposition dit si les choses ont changé ou si la fiche était fausse."
    case .natureMissing(let records): natureMissing(records)
    case .verificationChangesMore(let excess): verificationChangesMore(excess)
    case .migrationExplains(let number): migrationExplains(number)
    case .migrationMissing: migrationMissing
    case .migrationRewritten(let paths): migrationRewritten(paths)
    case .migrationUnexplained(let units): migrationUnexplained(units)

    case .openToAnyone: "Tout le monde peut proposer ce changement."
    case .proposedByMember(let member): "\(member) est membre et pouvait proposer ce changement."
    case .proposedByVoice(let member): "\(member) parle au nom de la structure concernée."
    case .proposedWithRole(let member):
      "\(member) a le rôle qu'il faut pour proposer ce changement."
    case .proposedJointly(let members): "\(people(members)) proposent ensemble ce changement."
    case .proposerNotMember(let id): proposerNotMember(id)
    case .proposerNotVoice(let id, let voices): proposerNotVoice(id, voices)
    case .proposerNotEntitled(let id, let roles, let joint, let holders):
      proposerNotEntitled(id, roles, joint, holders)
    case .proposalsSuspended(let member, let day): proposalsSuspended(member, until: day)

    case .approvals(let count): sentence(for: count)
    case .nobodyConcerned:
      "Ce changement ne concerne aucune structure : aucun accord particulier n'est à demander."
    case .voices(let count): sentence(for: count)
    case .attestedByOthers(let records): attestedByOthers(records)
    case .attestationOutlivesSilence(let records): attestationOutlivesSilence(records)
    case .replyInvited: "Les structures nommées ont été invitées à répondre."
    case .replyNotInvited(let records): replyNotInvited(records)
    case .replyByOthers(let records): replyByOthers(records)

    case .noObjection: "Aucune objection n'arrête ce changement."
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

    case .sealerEntitled(let member): "\(member) peut sceller la décision."
    case .sealerBarred(let member, let bar, let sealers): sealerBarred(member, bar, sealers)
    }
  }
}
