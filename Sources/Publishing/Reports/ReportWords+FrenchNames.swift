internal import Evolution
internal import Governance

extension Case {
  var french: String {
    switch self {
    case .opened: "Ouvertures"
    case .tookOver: "Prises de suite (à la place d’autres fiches)"
    case .ended: "Fermetures"
    case .replaced: "Remplacements (une autre fiche prend la suite)"
    case .abandoned: "Projets abandonnés"
    case .suspended: "Interruptions"
    case .resumed: "Reprises"
    case .reopened: "Réouvertures"
    case .changed: "Changements"
    case .movedIn: "Arrivées d’un autre territoire"
    case .movedOut: "Départs vers un autre territoire"
    case .recordedUndated: "Nouvellement recensées, date d’ouverture inconnue"
    case .endedUndated: "Fermetures, date inconnue"
    case .replacedUndated: "Remplacements, date inconnue"
    case .undetermined: "Différences de nature inconnue"
    case .discovered: "Découvertes (ouvertes avant la période)"
    case .endedEarlier: "Fermetures apprises tardivement (avant la période)"
    case .replacedEarlier: "Remplacements appris tardivement (avant la période)"
    case .changedEarlier: "Changements appris tardivement (avant la période)"
    case .announced: "Annonces (projets, ou date après la période)"
    case .corrected: "Corrections (la fiche était fausse)"
    case .rewritten: "Réécritures sans changement de sens"
    case .confirmed: "Vérifiées, sans autre différence"
    case .verified: "Vérifiées, avec une autre différence"
    case .merged: "Doublons fusionnés"
    case .withdrawn: "Erreurs retirées"
    case .restored: "Fiches rétablies (ni doublon ni erreur)"
    case .removed: "Fiches effacées du registre"
    case .migrated: "Migrations (exclues de l’évolution)"
    }
  }
}

extension Phase {
  var french: String {
    switch self {
    case .planned: "en projet"
    case .active: "en vigueur"
    case .suspended: "en vigueur, interrompue"
    case .ended: "terminée"
    case .merged: "fusionnée dans une autre"
    case .mistaken: "retirée comme erreur"
    }
  }
}

extension GovernanceChange.Area {
  var french: String {
    switch self {
    case .charter: "charte"
    case .rules: "règles"
    case .colleges: "collèges"
    case .members: "membres"
    case .kinds: "genres"
    case .nomenclatures: "nomenclatures"
    case .migrations: "migrations"
    case .indicators: "indicateurs"
    case .views: "définitions communes"
    case .report: "rapport"
    case .other: "autre"
    }
  }
}

extension Nature {
  var french: String {
    switch self {
    case .change: "changement (le monde a changé)"
    case .correction: "correction (la fiche était fausse)"
    case .verification: "vérification"
    case .migration: "migration"
    case .unknown: "inconnue"
    }
  }
}

extension TopicName {
  var french: String {
    switch self {
    case .record: "fiche entière"
    case .name: "nom"
    case .position: "position"
    case .noSection: "hors section"
    case .verification: "vérification"
    case .section(let name): "section \(name)"
    }
  }
}

extension ActName {
  var french: String {
    switch self {
    case .founded: "Fondation"
    case .opened: "Ouverture d’une proposition"
    case .lodged: "Dépôt d’avis"
    case .accepted: "Proposition acceptée"
    case .refused: "Proposition refusée"
    case .withdrawn: "Proposition retirée"
    case .expired: "Proposition expirée"
    case .lapsed: "Mesure d’urgence caduque"
    }
  }
}
