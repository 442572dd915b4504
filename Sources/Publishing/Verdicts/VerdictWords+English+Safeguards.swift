internal import Governance
internal import Records

extension EnglishVerdictWords {
  func classSentence(_ because: Because) -> String {
    switch because {
    case .noClass(let strays):
      "No rule provides for: \(units(strays)). What is not provided for cannot change, "
        + "so that nothing comes in undiscussed. "
        + "You can: take it out of the proposal, or propose a rule that provides for it."
    case .nothingRequired(let classes):
      "The rules require nothing of class \(list(classes)): a rule that requires nothing accepts "
        + "nothing. The rules have to be completed."
    case .mixed(let alone, let others):
      "Changes of class \(alone) are decided on their own, so that nobody has to accept them to get "
        + "something else (here, class \(list(others))). Make two proposals."
    default:
      "The proposal changes nothing: there is nothing to decide. "
        + "Change one record at least, or withdraw the proposal."
    }
  }

  func natureSentence(_ because: Because) -> String {
    switch because {
    case .natureMissing(let records):
      "Did it change, or was it wrong? (it changed / it was wrong / I do not know) "
        + "To be said of \(self.records(records)), "
        + "so that reports tell what evolves from what is learned."
    case .verificationChangesMore(let excess):
      "To verify is to confirm and change nothing else, and this changes as well: \(units(excess)). "
        + "Say that it is a change or a correction, or take it out of the proposal."
    case .migrationUnsupported:
      "This version cannot yet take over records from an old model (migration). "
        + "Say of each record whether it changed or was wrong."
    default: "The proposal says whether things changed or the record was wrong."
    }
  }

  func safeguardSentence(_ because: Because) -> String {
    switch because {
    case .protectedFields(let id, let exposed):
      "Class \(id) asks for nobody else's opinion. So it cannot provide for this, which touches who "
        + "is concerned, a state or its dates: \(units(exposed)). "
        + "The rules have to change: it is for a class that asks for an approval to provide for it."
    case .membershipWithoutPeriod(let id, let hasty):
      "Class \(id) has no period, and admitting, moving or removing members takes one, "
        + "so that everybody hears of it before (here: \(units(hasty))). "
        + "The rules have to be completed."
    case .sealerEntitled(let member): "\(member) can seal the decision."
    case .sealerBarred(let member, let bar, let sealers):
      "\(member) cannot seal the decision: \(name(of: bar)). A decision is sealed by a member "
        + "appointed for that, who answers for it. "
        + (sealers.isEmpty ? "Nobody is appointed today." : "Who can do it: \(choice(sealers)).")
    default: ""
    }
  }

  func name(of bar: SealerBar) -> String {
    switch bar {
    case .notMember: "this person is not a member"
    case .notActive(let status): name(of: status)
    case .notSealer: "this person is not entitled to seal"
    case .signedProposal: "this person signed the proposal"
    case .sameStructureAsSigner: "this person is of the structure that proposes"
    case .sameStructureAsOpener(let opener):
      "this person is of the same structure as \(opener), who opened the period"
    default: ""
    }
  }

  private func name(of status: Member.Status) -> String {
    switch status {
    case .candidate: "their membership is not confirmed yet"
    case .active: "this person is a member"
    case .suspended: "their participation is suspended"
    case .retired: "their membership is over"
    }
  }

  func sentence(for note: Note) -> String? {
    switch note {
    case .notCounted(let member, _, .earlierContent):
      "The proposal changed after \(member) gave an opinion: it was about the earlier text, "
        + "and has to be given again."
    case .notCounted(let member, .object, let exclusion):
      "The objection of \(member) is shown and stops nothing: \(name(of: exclusion))."
    case .notCounted(let member, _, let exclusion):
      "The opinion of \(member) is shown and not counted: \(name(of: exclusion))."
    case .oneStructure(.residents, let members):
      "\(people(members)) have no structure: together their opinions count as one."
    case .oneStructure(_, let members):
      "\(people(members)) are of the same organisation: their opinions count as one structure."
    case .objectionWithoutForce(let member, let reason):
      "Objection by \(member)\(reason.isEmpty ? "" : " (\(quoted(reason)))"): "
        + "in this class it is shown without stopping the change."
    case .stray: nil
    case .natureWithoutChange(let record):
      "The proposal speaks of \(quoted(naming.record(record))), which it does not change."
    default: nil
    }
  }

  private func name(of exclusion: Exclusion) -> String {
    switch exclusion {
    case .ownProposal: "this person signed the proposal"
    case .sameStructure(let signer):
      "this person is of the same structure as \(signer), who proposes"
    case .notMember: "this person is not a member"
    case .notActive(let status): name(of: status)
    case .notAtOpening: "this person was not yet a member when the period started"
    case .notAtClosing: "this person is no longer a member"
    case .noRole: "this person is not in charge of reviewing"
    case .consultative(let college): "the college \(self.college(college)) is consultative"
    case .unknownCollege(let college): "the college \(quoted(college)) does not exist"
    case .interestAdded: "the proposal gives their structure an interest"
    case .recused: "this person stepped aside (recusal)"
    case .earlierContent: "it was about the earlier text"
    default: ""
    }
  }
}
