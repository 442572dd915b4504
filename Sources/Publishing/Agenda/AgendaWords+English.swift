internal import Governance
internal import Records

/// The English words of agendas.
struct EnglishAgendaWords: AgendaWords {
  let language = Language.english
  let naming: Naming
  let titles: [Proposal.ID: String]

  let nothing = "Nothing is expected of anybody."
  let late = "Late"
  let dated = "To do by a date"
  let undated = "To do"
  let nobody = "(nobody can as things are)"

  func until(_ time: Instant) -> String { "By \(language.day(time.date)):" }

  func people(_ members: [Member.ID]) -> String {
    "(\(few(members) { "\($0) others" }))"
  }

  func sentence(for matter: AgendaItem.Matter) -> String {
    switch matter {
    case .speak(let id, let structures):
      "say yes or no, for \(records(structures)), to \(proposal(id))"
    case .approve(let id): "give an opinion on \(proposal(id))"
    case .amend(let id, _): "amend \(proposal(id)), which cannot be accepted as it is"
    case .settle(let id, _): "come to terms on the objection to \(proposal(id))"
    case .join(let id): "sign \(proposal(id)) as well, which takes several to propose"
    case .open(let id): "open the period of \(proposal(id))"
    case .decide(let id, .accepted): "seal the acceptance of \(proposal(id))"
    case .decide(let id, _): "seal the refusal of \(proposal(id)), or have it amended"
    case .recordExpiry(let id): "record that \(proposal(id)) ran out undecided"
    case .ratify(let id): "confirm the emergency \(proposal(id)), or let it lapse"
    case .lapse(let id): "record that \(proposal(id)) lapsed, and restore what was written before"
    case .readRecorded(let id):
      "read the opinion recorded in one's name on \(proposal(id)), and disown it if it is wrong"
    case .invite(let college):
      "invite the college \(language.quoted(naming.college(college, in: language))), where nobody sits, "
        + "and document it"
    case .mandate(let structures):
      "find who may speak for \(records(structures)): nobody has a mandate"
    case .renewMandate(let day): "renew the mandates that end on \(language.day(day))"
    case .answer(let contestation):
      "answer the contestation about \(records(contestation.subjects))"
    case .reexamine(let id):
      "look at the rule \(id) again"
        + (naming.title(ofClass: id, in: language).map { " (\($0))" } ?? "")
    case .verify(let record, let sections):
      "say whether \(language.quoted(naming.record(record))) is still exact: \(language.list(sections))"
    }
  }
}
