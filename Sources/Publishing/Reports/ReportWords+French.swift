internal import Evolution
internal import Governance

extension ReportHeading {
  var french: String {
    switch self {
    case .evolution: "Rapport d’évolution"
    case .initialState: "État initial"
    case .state: "État"
    case .revision: "Révision"
    case .actDay: "Date de l’acte"
    case .start: "Début"
    case .end: "Fin"
    case .counts: "Ce que contient le registre"
    case .unknowns: "Ce que le registre ne permet pas de dire"
    case .flow: "Du début à la fin de la période"
    case .territory: "Ce qui a changé dans le territoire"
    case .knowledge: "Ce qui a changé dans ce que nous en savons"
    case .rules: "Ce qui a changé dans les règles"
    case .names: "Noms qui diffèrent"
    case .notSaid: "Ce que ce rapport ne dit pas"
    case .journal: "Journal des actes"
    case .inventory: "Fiches à la fin de la période"
    case .entered: "Entrées en vigueur"
    case .left: "Sorties de vigueur"
    case .returned: "Fiches modifiées puis revenues à leur premier état"
    case .brokenLinks: "Liens vers des fiches qui ne sont plus en vigueur"
    case .governance: "Fichiers de gouvernance modifiés"
    }
  }
}

extension ReportColumn {
  var french: String {
    switch self {
    case .kind: "Genre"
    case .recorded: "Recensées"
    case .standing: "En vigueur"
    case .recordedBefore: "Recensées au début"
    case .recordedAfter: "Recensées à la fin"
    case .standingBefore: "En vigueur au début"
    case .standingAfter: "En vigueur à la fin"
    case .verified: "Vérifiées"
    case .record: "Fiche"
    case .date: "Date réelle"
    case .difference: "Ce qui diffère"
    case .field: "Champ"
    case .before: "Avant"
    case .after: "Après"
    case .act: "Actes"
    case .phase: "Situation"
    case .path: "Fichier"
    case .area: "Domaine"
    case .target: "Fiche qui n’est plus en vigueur"
    case .newRecord: "nouvelle fiche"
    case .erased: "contenu effacé"
    case .dateCame: "la date que la fiche annonçait est passée"
    case .nothing: "(rien)"
    case .added: "ajouté :"
    case .removed: "retiré :"
    case .unknownDate: "inconnue"
    case .yes: "oui"
    case .no: "non"
    case .proposal: "Proposition"
    case .nature: "Nature"
    case .effective: "Date d’effet"
    case .balance: "Solde des ouvertures et des fermetures"
    }
  }
}

extension ReportSentence {
  var french: String {
    switch self {
    case .period(let after, let until):
      "Période : après le \(after), jusqu’au \(until) compris."
    case .since(let until): "Le registre tel qu’il est le \(until)."
    case .initial:
      "Aucun état antérieur n’existe dans le registre : ce rapport ne décrit aucune évolution."
    case .noRecord: "Le registre ne contient aucune fiche."
    case .none: "Aucune fiche n’est dans ce cas."
    case .zero(let names): "Zéro fiche : \(names.joined(separator: " ; "))."
    case .enteredAndLeft:
      "Les fiches en vigueur au début, avec les entrées et sans les sorties, sont celles en vigueur à la fin."
    case .verified:
      "Vérifiées : parmi les fiches en vigueur aux deux dates, celles dont une vérification est enregistrée dans la période."
    case .standing:
      "Une fiche est en vigueur quand ce qu’elle décrit existe ce jour-là, même interrompu."
    case .metres(let count): "à \(count) m"
    case .brokenLinks(let count):
      Language.french.count(count, "lien mène", "liens mènent")
        + " à une fiche sortie de vigueur dans la période"
    case .returned(let count):
      Language.french.count(
        count, "fiche modifiée puis revenue à son premier état",
        "fiches modifiées puis revenues à leur premier état")
    case .authorship(let share):
      "Écrit par les structures concernées : \(share). Est comptée la modification, proposée par quelqu’un de la structure, d’une fiche qui parle d’elle."
    case .nothingConcerning:
      "Écrit par les structures concernées : aucune fiche qui parle d’une structure n’a été modifiée."
    case .starting:
      "Le commun est en amorçage : il compte encore peu de structures ou de collèges, et ses décisions demandent moins d’avis. Cela cesse de soi-même quand il a grandi."
    }
  }
}

extension ReportLimit {
  var french: String {
    switch self {
    case .dates:
      "Une fiche nouvelle dont la date d’ouverture est inconnue n’est pas comptée comme une ouverture. Une fermeture dont la date est inconnue n’entre pas dans le solde."
    case .absences:
      "Une fiche qu’une source ne mentionne plus n’est pas une fermeture : c’est une question, posée dans les raisons des actes."
    case .natures:
      "Quand les actes ne disent pas si le monde a changé ou si la fiche était fausse, la différence est comptée à part, dans ce que le registre ne permet pas de dire."
    case .unverified: "Une fiche sans différence n’est pas pour autant une fiche vérifiée."
    case .causes: "Ce rapport constate des différences ; il n’en donne pas les causes."
    case .ranks: "Aucune structure n’y est classée."
    case .net:
      "Il compare deux dates : une fiche modifiée plusieurs fois n’y figure qu’avec sa différence entre le début et la fin ; chaque étape est dans le journal."
    case .indicators: "Les indicateurs ne sont pas calculés dans ce rapport."
    }
  }
}
