internal import Governance
internal import Records

extension FrenchVerdictWords {
  func classSentence(_ because: Because) -> String {
    switch because {
    case .noClass(let strays):
      "Aucune règle ne prévoit : \(units(strays)). Ce qui n'est pas prévu ne peut pas changer, "
        + "pour que rien n'entre sans avoir été discuté. "
        + "Vous pouvez : le retirer de la proposition, ou proposer une règle qui le prévoie."
    case .nothingRequired(let classes):
      "Les règles ne demandent rien pour la classe \(list(classes)) : une règle qui ne demande rien "
        + "n'accepte rien. Les règles sont à compléter."
    case .mixed(let alone, let others):
      "Les changements de classe \(alone) se décident à part, pour que personne n'ait à les accepter "
        + "pour obtenir autre chose (ici, classe \(list(others))). Faites deux propositions."
    default:
      "La proposition ne change rien : il n'y a rien à décider. "
        + "Modifiez au moins une fiche, ou retirez la proposition."
    }
  }

  func natureSentence(_ because: Because) -> String {
    switch because {
    case .natureMissing(let records):
      "Est-ce que ça a changé, ou est-ce que c'était faux ? "
        + "(ça a changé / c'était faux / je ne sais pas) À dire de \(self.records(records)), "
        + "afin que le bilan distingue ce qui évolue de ce qu'on apprend."
    case .verificationChangesMore(let excess):
      "Vérifier, c'est confirmer sans rien changer d'autre, et ceci change aussi : \(units(excess)). "
        + "Dites que c'est un changement ou une correction, ou retirez-le de la proposition."
    case .migrationUnsupported:
      "Cette version ne sait pas encore reprendre les fiches d'un ancien modèle (migration). "
        + "Dites de chaque fiche si elle a changé ou si elle était fausse."
    default: "La proposition dit si les choses ont changé ou si la fiche était fausse."
    }
  }

  func safeguardSentence(_ because: Because) -> String {
    switch because {
    case .protectedFields(let id, let exposed):
      "La classe \(id) ne demande l'avis de personne d'autre. Elle ne peut donc pas prévoir ceci, "
        + "qui touche à qui est concerné, à l'état ou aux dates : \(units(exposed)). "
        + "Les règles sont à changer : c'est à une classe qui demande un avis de le prévoir."
    case .membershipWithoutPeriod(let id, let hasty):
      "La classe \(id) ne prévoit pas de délai, et il en faut un pour accueillir, déplacer ou retirer "
        + "des membres, afin que tout le monde l'apprenne avant (ici : \(units(hasty))). "
        + "Les règles sont à compléter."
    case .sealerEntitled(let member): "\(member) peut sceller la décision."
    case .sealerBarred(let member, let bar, let sealers):
      "\(member) ne peut pas sceller la décision : \(name(of: bar)). Une décision est scellée par une "
        + "personne désignée pour cela, qui en répond. "
        + (sealers.isEmpty
          ? "Personne n'est désigné à ce jour." : "Pour le faire : \(choice(sealers)).")
    default: ""
    }
  }

  func name(of bar: SealerBar) -> String {
    switch bar {
    case .notMember: "cette personne n'est pas membre"
    case .notActive(let status): name(of: status)
    case .notSealer: "cette personne n'est pas habilitée à sceller"
    case .signedProposal: "cette personne a signé la proposition"
    case .sameStructureAsSigner: "cette personne est de la structure qui propose"
    case .sameStructureAsOpener(let opener):
      "cette personne est de la même structure que \(opener), qui a ouvert le délai"
    default: ""
    }
  }

  private func name(of status: Member.Status) -> String {
    switch status {
    case .candidate: "son adhésion n'est pas encore confirmée"
    case .active: "cette personne est membre"
    case .suspended: "sa participation est suspendue"
    case .retired: "son adhésion est terminée"
    }
  }

  func sentence(for note: Note) -> String? {
    switch note {
    case .notCounted(let member, _, .earlierContent):
      "La proposition a changé après l'avis de \(member) : il portait sur l'ancien texte, "
        + "il est à redonner."
    case .notCounted(let member, .object, let exclusion):
      "L'objection de \(member) est affichée, elle n'arrête rien : \(name(of: exclusion))."
    case .notCounted(let member, _, let exclusion):
      "L'avis de \(member) est affiché, il n'est pas compté : \(name(of: exclusion))."
    case .oneStructure(.residents, let members):
      "\(people(members)) n'ont pas de structure : leurs avis comptent ensemble pour une seule."
    case .oneStructure(_, let members):
      "\(people(members)) sont de la même organisation : leurs avis comptent pour une seule structure."
    case .objectionWithoutForce(let member, let reason):
      "Objection de \(member)\(reason.isEmpty ? "" : " (\(quoted(reason)))") : "
        + "dans cette classe, elle est affichée sans arrêter le changement."
    case .stray: nil
    case .natureWithoutChange(let record):
      "La proposition parle de \(quoted(naming.record(record))), qu'elle ne change pas."
    default: nil
    }
  }

  private func name(of exclusion: Exclusion) -> String {
    switch exclusion {
    case .ownProposal: "cette personne a signé la proposition"
    case .sameStructure(let signer):
      "cette personne est de la même structure que \(signer), qui propose"
    case .notMember: "cette personne n'est pas membre"
    case .notActive(let status): name(of: status)
    case .notAtOpening: "cette personne n'était pas encore membre quand le délai a commencé"
    case .notAtClosing: "cette personne n'est plus membre"
    case .noRole: "cette personne n'est pas chargée de relire"
    case .consultative(let college): "le collège \(self.college(college)) est consultatif"
    case .unknownCollege(let college): "le collège \(quoted(college)) n'existe pas"
    case .interestAdded: "la proposition donne un intérêt à sa structure"
    case .recused: "cette personne s'est mise en retrait (déport)"
    case .earlierContent: "il portait sur l'ancien texte"
    default: ""
    }
  }
}
