internal import Evolution

/// What a case is called when one record is told about.
struct EventWords {
  private let found: Case

  init(_ found: Case) { self.found = found }

  func text(_ words: ReportWords) -> String {
    let (french, english) = names
    return words.say(french, english)
  }

  private var names: (french: String, english: String) {
    switch found {
    case .opened: ("ouverture", "opening")
    case .tookOver: ("prend la suite d’une autre fiche", "takes over from another record")
    case .ended: ("fin", "end")
    case .replaced: ("une autre fiche prend la suite", "another record takes over")
    case .abandoned: ("projet abandonné", "project given up")
    case .suspended: ("interruption", "interruption")
    case .resumed: ("reprise", "resumption")
    case .reopened: ("réouverture", "reopening")
    case .changed: ("changement", "change")
    case .movedIn: ("arrivée d’un autre territoire", "arrival from another territory")
    case .movedOut: ("départ vers un autre territoire", "departure to another territory")
    case .recordedUndated:
      ("nouvellement recensé, date d’ouverture inconnue", "newly recorded, opening date unknown")
    case .endedUndated: ("fin, date inconnue", "end, date unknown")
    case .replacedUndated: ("remplacement, date inconnue", "replacement, date unknown")
    case .undetermined: ("différence de nature inconnue", "difference of unknown nature")
    case .discovered:
      ("découverte : existait avant la période", "discovery: existed before the period")
    case .endedEarlier:
      ("fin apprise tardivement : avant la période", "end learned late: before the period")
    case .replacedEarlier:
      (
        "remplacement appris tardivement : avant la période",
        "replacement learned late: before the period"
      )
    case .changedEarlier:
      ("changement appris tardivement : avant la période", "change learned late: before the period")
    case .announced: ("annonce", "announcement")
    case .corrected: ("correction : la fiche était fausse", "correction: the record was wrong")
    case .rewritten: ("réécriture sans changement de sens", "rewriting without a change of meaning")
    case .confirmed: ("vérifié, sans autre différence", "verified, no other difference")
    case .verified: ("vérifié, avec une autre différence", "verified, another difference")
    case .merged: ("doublon d’une autre fiche", "duplicate of another record")
    case .withdrawn: ("erreur retirée", "mistake removed")
    case .restored: ("fiche rétablie", "record restored")
    case .removed: ("fiche effacée du registre", "record erased from the register")
    case .migrated: ("migration", "migration")
    }
  }
}
