internal import Governance
internal import Records

/// The French words of agendas.
struct FrenchAgendaWords: AgendaWords {
  let language = Language.french
  let naming: Naming
  let titles: [Proposal.ID: String]

  let nothing = "Rien n'est attendu de personne."
  let late = "En retard"
  let dated = "À faire avant une date"
  let undated = "À faire"
  let nobody = "(personne ne le peut à ce jour)"

  func until(_ time: Instant) -> String { "Avant le \(language.day(time.date)) :" }

  func people(_ members: [Member.ID]) -> String {
    "(\(few(members) { "\($0) autres" }))"
  }

  func sentence(for matter: AgendaItem.Matter) -> String {
    switch matter {
    case .speak(let id, let structures):
      "dire oui ou non, au nom de \(records(structures)), à \(proposal(id))"
    case .approve(let id): "donner un avis sur \(proposal(id))"
    case .amend(let id, _): "revoir \(proposal(id)), qui ne peut pas être acceptée telle quelle"
    case .settle(let id, _): "s'entendre sur l'objection à \(proposal(id))"
    case .join(let id): "signer aussi \(proposal(id)), qui se propose à plusieurs"
    case .open(let id): "ouvrir le délai de \(proposal(id))"
    case .decide(let id, .accepted): "sceller l'acceptation de \(proposal(id))"
    case .decide(let id, _): "sceller le refus de \(proposal(id)), ou la faire revoir"
    case .recordExpiry(let id): "constater que \(proposal(id)) a expiré sans décision"
    case .ratify(let id): "confirmer l'urgence \(proposal(id)), ou la laisser tomber"
    case .lapse(let id): "constater que \(proposal(id)) est caduque et rétablir ce qui était écrit"
    case .readRecorded(let id):
      "relire l'avis recueilli en son nom sur \(proposal(id)), et le démentir s'il est faux"
    case .invite(let college):
      "inviter le collège \(language.quoted(naming.college(college, in: language))), où personne ne siège, "
        + "et noter l'invitation"
    case .mandate(let structures):
      "trouver qui peut parler au nom de \(records(structures)) : personne n'a de mandat"
    case .renewMandate(let day): "renouveler les mandats qui finissent le \(language.day(day))"
    case .answer(let contestation):
      "répondre à la contestation sur \(records(contestation.subjects))"
    case .reexamine(let id):
      "réexaminer la règle \(id)"
        + (naming.title(ofClass: id, in: language).map { " (\($0))" } ?? "")
    case .verify(let record, let sections):
      "dire si \(language.quoted(naming.record(record))) est toujours exact : \(language.list(sections))"
    }
  }
}
