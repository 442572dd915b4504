internal import Governance
internal import Records

/// Everything that the page of the rules says in French.
struct FrenchRulesWords: RulesWords {
  let names: RuleNames

  let title = "Les règles du commun"
  let introduction =
    "Voici les règles en vigueur, dites à partir des règles elles-mêmes : ce qui est écrit ici est ce qui "
    + "est appliqué. Elles se changent comme le reste, par une proposition."
  let collegesTitle = "Les collèges"
  let classesTitle = "Ce que demande chaque changement"
  let classesIntroduction =
    "Chaque changement relève de la première classe qui le couvre, de la plus légère à la plus lourde. "
    + "Une proposition doit satisfaire toutes les classes de ses changements."
  let customsTitle = "Ce qui vaut pour toutes les classes"
  let safeguardsTitle = "Ce qui tient toujours"
  let safeguardsIntroduction =
    "Aucune règle ne peut y déroger : c'est ce qui permet de se fier aux autres."
  let alone =
    "Un tel changement se décide seul : il ne se mêle pas à d'autres dans une proposition."

  func reexamination(_ day: CalendarDate) -> String {
    "Les membres se sont engagés à réexaminer cette classe avant le \(language.day(day))."
  }

  func sentence(for college: College, members: [Member.ID]) -> String {
    let name = language.quoted(college.title[language.rawValue] ?? college.id)
    let people =
      members.isEmpty
      ? "personne n'y siège" : "y siègent \(language.list(members))"
    let single = members.count == 1 ? "y siège \(members[0])" : people
    let weight =
      college.isConsultative
      ? "Son avis est entendu et publié ; il n'est pas compté."
      : "Il pèse \(college.weight) % si l'on vote par collèges."
    return "\(name) : \(single). \(weight)"
  }

  func verb(_ operation: RecordChange.Operation) -> String {
    switch operation {
    case .created: "ajouter"
    case .updated: "modifier"
    case .ended: "clore"
    case .merged: "fusionner"
    case .withdrawn: "retirer"
    case .reopened: "rouvrir"
    case .removed: "supprimer"
    }
  }

  func records(_ scope: Scope, verbs: String?) -> String {
    let what = scope.kinds.isEmpty ? "une fiche" : "une fiche du genre \(kinds(scope))"
    return verbs.map { "\($0) \(what)" } ?? "changer \(what), sans la supprimer"
  }

  func files(_ scope: Scope, verbs: String?) -> String {
    let what = scope.own == true ? "sa propre fiche de membre" : places(scope)
    return "\(verbs ?? "ajouter, modifier ou supprimer") \(what)"
  }

  func conditions(_ scope: Scope) -> [String] {
    [
      scope.fields.isEmpty ? nil : "rien d'autre que \(fields(scope))",
      scope.sections.isEmpty ? nil : "seulement dans la partie \(sections(scope))",
      scope.isProtected.map {
        ($0 ? "seulement" : "sauf")
          + " ce qui dit qui est concerné, dans quel état, depuis quand, ou un numéro donné ailleurs"
      },
      scope.byVoice.map {
        $0
          ? "quand c'est la voix de la structure concernée qui propose"
          : "quand ce n'est pas la voix de la structure concernée qui propose"
      },
      scope.own == false ? "quand ce n'est pas la sienne" : nil,
      scope.isUrgent ? "quand la proposition se dit urgente" : nil,
    ].compactMap(\.self)
  }

  func place(_ pattern: String) -> String? {
    switch pattern {
    case "governance/**":
      "ce qui gouverne le commun : charte, règles, collèges, membres, genres de fiches et listes de valeurs"
    case "governance/members/*", "governance/members/**": "la fiche d'un membre"
    case "governance/rules.yaml": "les règles"
    case "governance/colleges.yaml": "les collèges"
    case "governance/charter.md": "la charte"
    case "governance/kinds/*", "governance/kinds/**": "un genre de fiches"
    case "governance/nomenclatures/*", "governance/nomenclatures/**": "une liste de valeurs"
    case "governance/examples/*", "governance/examples/**": "un exemple des règles"
    case "governance/indicators/*", "governance/indicators/**": "un indicateur"
    case "governance/views/*", "governance/views/**": "une définition commune à des indicateurs"
    default: nil
    }
  }

  func sentences(for customs: Customs, colleges: (College.ID) -> String) -> [String] {
    [
      customs.bootstrap.map {
        "Tant que le commun compte moins de \($0.structures) structures ou de \($0.colleges) collèges, ce "
          + "qui est demandé baisse à sa taille, sans jamais descendre sous un accord : un petit groupe doit "
          + "pouvoir commencer."
      },
      customs.vacancy.map {
        "Un collège où personne ne siège ne bloque pas par son absence, si une invitation est inscrite : "
          + "elle vaut \(language.length($0)). Ensuite, il faut l'inviter de nouveau."
      },
      customs.longestMandate.map {
        "Un mandat dure \(language.length($0)) au plus : qui parle pour une structure se le fait confirmer."
      },
      customs.collective.map { collective in
        let known = collective.colleges.sorted().map { language.quoted(colleges($0)) }
        return
          "Les personnes du collège \(language.choice(known)) peuvent donner un avis ensemble, à partir "
          + "de \(language.count(collective.present, "personne présente", "personnes présentes")). On dit "
          + "combien elles étaient, jamais qui."
      },
      customs.disowning.map {
        "Qui n'a pas dit ce qu'on a noté en son nom peut le faire savoir pendant \(language.length($0)) "
          + "après la décision."
      },
      customs.matching.map {
        "Deux fiches qui se ressemblent à \($0.queue) sur 100 ou plus sont soumises à des personnes, et « même "
          + "lieu » est suggéré à partir de \($0.propose). Aucune ressemblance ne fusionne des fiches : des "
          + "personnes le disent."
      },
    ].compactMap(\.self)
  }

  let safeguards = [
    "On juge avec les règles d'avant la proposition, jamais avec celles qu'elle voudrait. Qui change les "
      + "règles satisfait les anciennes et les nouvelles.",
    "Ce qu'aucune classe ne couvre ne peut pas changer.",
    "Un avis porte sur un texte précis. Si le texte change, l'avis est à redonner.",
    "Ni la personne qui propose, ni celles de sa structure, ne comptent parmi les accords : personne ne "
      + "décide pour soi.",
    "Une structure compte une fois, quel que soit le nombre de ses membres ; un même SIREN est une même "
      + "structure.",
    "Les personnes sans structure comptent chacune dans leur collège, et toutes ensemble comme une structure.",
    "Une proposition venue de l'extérieur demande un accord de plus, d'une structure de plus.",
    "Dire que c'est une correction ou une vérification n'allège rien. Une vérification ne change que ce qui "
      + "dit ce qui a été vérifié.",
    "Qui est concerné, l'état, les dates et les numéros donnés ailleurs ne changent jamais par une seule "
      + "voix, ni par un silence.",
    "Changer qui est concerné demande l'accord de l'ancienne voix et de la nouvelle.",
    "Un intérêt qu'une proposition ajoute peut ôter un accord, jamais une objection.",
    "Personne n'atteste une fiche ni ne répond à la place d'une structure.",
    "Personne n'entre parmi les membres ni n'en sort sans un délai.",
    "Un délai s'ouvre et se ferme par deux personnes de structures différentes, autres que celle qui propose.",
    "Un avis qui n'est pas compté reste affiché, avec la raison.",
    "Une règle qui empêcherait ensuite de décider est refusée.",
  ]
}
