internal import Governance
internal import Records

/// What a proposal changes, in which class, and whether it says why.
extension FrenchVerdictWords {
  var nothingChanges: String {
    "La proposition ne change rien : il n'y a rien à décider. "
      + "Modifiez au moins une fiche, ou retirez la proposition."
  }

  func noClass(_ strays: [ChangeUnit]) -> String {
    "Aucune règle ne prévoit : \(units(strays)). Ce qui n'est pas prévu ne peut pas changer, "
      + "pour que rien n'entre sans avoir été discuté. "
      + "Vous pouvez : le retirer de la proposition, ou proposer une règle qui le prévoie."
  }

  func nothingRequired(_ classes: [ChangeClass.ID]) -> String {
    "Les règles ne demandent rien pour la classe \(list(classes)) : une règle qui ne demande rien "
      + "n'accepte rien. Les règles sont à compléter."
  }

  func mixed(_ alone: ChangeClass.ID, with others: [ChangeClass.ID]) -> String {
    "Les changements de classe \(alone) se décident à part, pour que personne n'ait à les accepter "
      + "pour obtenir autre chose (ici, classe \(list(others))). Faites deux propositions."
  }

  func protectedFields(_ id: ChangeClass.ID, _ exposed: [ChangeUnit]) -> String {
    "La classe \(id) ne demande l'avis de personne d'autre. Elle ne peut donc pas prévoir ceci, "
      + "qui touche à qui est concerné, à l'état ou aux dates : \(units(exposed)). "
      + "Les règles sont à changer : c'est à une classe qui demande un avis de le prévoir."
  }

  func membershipWithoutPeriod(_ id: ChangeClass.ID, _ hasty: [ChangeUnit]) -> String {
    "La classe \(id) ne prévoit pas de délai, et il en faut un pour accueillir, déplacer ou retirer "
      + "des membres, afin que tout le monde l'apprenne avant (ici : \(units(hasty))). "
      + "Les règles sont à compléter."
  }

  func natureMissing(_ records: [RecordID]) -> String {
    "Est-ce que ça a changé, ou est-ce que c'était faux ? "
      + "(ça a changé / c'était faux / je ne sais pas) À dire de \(self.records(records)), "
      + "afin que le bilan distingue ce qui évolue de ce qu'on apprend."
  }

  func verificationChangesMore(_ excess: [ChangeUnit]) -> String {
    "Vérifier, c'est confirmer sans rien changer d'autre, et ceci change aussi : \(units(excess)). "
      + "Dites que c'est un changement ou une correction, ou retirez-le de la proposition."
  }
}
