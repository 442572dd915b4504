internal import Governance
internal import Records

extension FrenchVerdictWords {
  func proposerSentence(_ because: Because) -> String {
    switch because {
    case .proposedByMember(let member): "\(member) est membre et pouvait proposer ce changement."
    case .proposedByVoice(let member): "\(member) parle au nom de la structure concernée."
    case .proposerNotMember(let id):
      "Les changements de classe \(id) sont proposés par des membres, pour que quelqu'un en réponde. "
        + "Toute personne membre peut reprendre la proposition à son nom."
    case .proposerNotVoice(let id, let voices):
      "Les changements de classe \(id) sont proposés au nom de la structure concernée, "
        + "qui connaît sa fiche. "
        + (voices.isEmpty
          ? "Personne n'a de mandat pour parler en son nom : un mandat est d'abord à donner."
          : "Pour le faire : \(choice(voices)).")
    default: "Tout le monde peut proposer ce changement."
    }
  }

  func sentence(for count: ApprovalCount) -> String {
    let names = people(count.members)
    guard !count.isReached else {
      let received = language.count(count.members.count, "avis favorable", "avis favorables")
      return names.isEmpty ? "Aucun avis n'est demandé." : "\(received) (\(names)) : cela suffit."
    }
    return joined(
      "Il manque \(list(missing(in: count))).",
      names.isEmpty ? "" : "\(count.members.count < 2 ? "Compte" : "Comptent") déjà : \(names).",
      count.isOutside
        ? "La proposition vient de l'extérieur : "
          + "il faut un avis de plus, d'une structure de plus, pour que quelqu'un en réponde."
        : "Chaque personne et chaque structure compte une fois, "
          + "sauf celle qui propose : personne ne décide pour soi.",
      count.couldApprove.isEmpty
        ? "À ce jour, personne d'autre ne peut donner cet avis : "
          + "il faut accueillir des membres ou changer la règle."
        : "Pour donner un avis : \(people(count.couldApprove)).")
  }

  private func missing(in count: ApprovalCount) -> [String] {
    var items: [String] = []
    if count.missingMembers > 0 {
      items.append(language.count(count.missingMembers, "avis favorable", "avis favorables"))
    }
    if count.missingStructures > 0 {
      items.append(language.count(count.missingStructures, "autre structure", "autres structures"))
    }
    if count.missingCollegeCount > 0 {
      items.append(language.count(count.missingCollegeCount, "autre collège", "autres collèges"))
    }
    return items + count.missingColleges.map { "l'avis du collège \(college($0))" }
  }

  func sentence(for count: VoiceCount) -> String {
    let rule = "Une fiche ne change pas sans la structure dont elle parle."
    guard !count.awaited.isEmpty || !count.objecting.isEmpty || !count.voiceless.isEmpty else {
      return "Accord donné au nom de \(records(count.consenting))."
    }
    let awaited = count.awaited.map(\.structure)
    let voices = Set(count.awaited.flatMap(\.voices)).sorted()
    return joined(
      awaited.isEmpty
        ? ""
        : "Il manque l'accord de \(records(awaited)). Pour le donner : \(people(voices)).",
      count.objecting.isEmpty
        ? ""
        : "La voix de \(records(count.objecting)) s'y oppose : la proposition est à revoir avec elle.",
      count.voiceless.isEmpty
        ? ""
        : "Personne n'a de mandat pour parler au nom de \(records(count.voiceless)) : "
          + "un mandat est d'abord à donner.",
      rule)
  }

  func sentence(for objections: [Objection]) -> String {
    let given = objections.map { objection in
      objection.reason.isEmpty
        ? objection.member : "\(objection.member) (\(quoted(objection.reason)))"
    }
    let subject = objections.count == 1 ? "Objection de" : "Objections de"
    return "\(subject) \(short(given) { "\($0) autres" }). "
      + "Une objection arrête ce changement tant qu'elle tient, pour que l'accord soit celui de "
      + "tout le monde. Pour la lever : revoir la proposition ensemble, puis redonner les avis."
  }

  func periodSentence(_ because: Because) -> String {
    switch because {
    case .periodNotOpened(let period, let openers):
      "Un délai de \(language.length(period)) est prévu, pour que tout le monde puisse lire et réagir. "
        + "Il commence quand la proposition est ouverte. \(opening(openers))"
    case .openedForEarlierContent(let period, let openers):
      "La proposition a changé après son ouverture : le délai de \(language.length(period)) reprend "
        + "du début, pour que tout le monde lise le même texte. \(opening(openers))"
    case .openerBarred(let member, let bar, let openers):
      "L'ouverture par \(member) ne compte pas (\(name(of: bar))) : qui propose ne mesure pas "
        + "son propre délai. Il faut ouvrir de nouveau. \(opening(openers))"
    case .periodRuns(let start, let end):
      "Le délai a commencé le \(language.moment(start)) et finit le \(language.moment(end)). "
        + "Rien ne se décide avant : c'est le temps de lire et de réagir."
    case .closerBarred(let member, let bar, let closers):
      "\(member) ne peut pas clore le délai (\(name(of: bar))) : il faut un regard extérieur à "
        + "la proposition et à son ouverture. \(closing(closers))"
    case .nobodyCanClose(let end):
      "Le délai est fini depuis le \(language.moment(end)). \(closing([]))"
    case .periodOver(_, let end, let closers):
      "Le délai est fini depuis le \(language.moment(end)). \(closing(closers))"
    default: ""
    }
  }

  private func opening(_ members: [Member.ID]) -> String {
    members.isEmpty
      ? "Personne ne peut l'ouvrir à ce jour : il faut une personne habilitée à sceller, "
        + "d'une autre structure que celle qui propose."
      : "Pour l'ouvrir : \(choice(members))."
  }

  private func closing(_ members: [Member.ID]) -> String {
    members.isEmpty
      ? "Personne ne peut le clore à ce jour : il faut une personne habilitée à sceller, "
        + "d'une autre structure que celles qui ont proposé et ouvert."
      : "Pour le clore : \(choice(members))."
  }
}
