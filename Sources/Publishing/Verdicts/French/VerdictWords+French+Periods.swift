internal import Governance
internal import Records

/// When something may be decided, and until when.
extension FrenchVerdictWords {
  func periodNotOpened(_ period: Period, _ openers: [Member.ID]) -> String {
    "Un délai de \(language.length(period)) est prévu, pour que tout le monde puisse lire et réagir. "
      + "Il commence quand la proposition est ouverte. \(opening(openers))"
  }

  func openedForEarlierContent(_ period: Period, _ openers: [Member.ID]) -> String {
    "La proposition a changé après son ouverture : le délai de \(language.length(period)) reprend "
      + "du début, pour que tout le monde lise le même texte. \(opening(openers))"
  }

  func openerBarred(_ member: Member.ID, _ bar: SealerBar, _ openers: [Member.ID]) -> String {
    "L'ouverture par \(member) ne compte pas (\(name(of: bar))) : qui propose ne mesure pas "
      + "son propre délai. Il faut ouvrir de nouveau. \(opening(openers))"
  }

  func periodRuns(_ start: Instant, _ end: Instant) -> String {
    "Le délai a commencé le \(language.moment(start)) et finit le \(language.moment(end)). "
      + "Rien ne se décide avant : c'est le temps de lire et de réagir."
  }

  func closerBarred(_ member: Member.ID, _ bar: SealerBar, _ closers: [Member.ID]) -> String {
    "\(member) ne peut pas clore le délai (\(name(of: bar))) : il faut un regard extérieur à "
      + "la proposition et à son ouverture. \(closing(closers))"
  }

  func periodOver(_ end: Instant, closers: [Member.ID]) -> String {
    "Le délai est fini depuis le \(language.moment(end)). \(closing(closers))"
  }

  func expired(_ time: Instant) -> String {
    "La proposition n'a pas été décidée avant le \(language.moment(time)) : elle s'est éteinte, "
      + "pour qu'on ne décide pas sur des avis trop anciens. "
      + "Vous pouvez la proposer de nouveau, sous un autre nom."
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

/// What an acceptance hangs on, before and after it is sealed.
extension FrenchVerdictWords {
  func sentence(for provision: Provision) -> String {
    switch provision {
    case .objections(let until):
      "Elle vaut aussitôt, et une objection peut encore la défaire jusqu'au "
        + "\(language.moment(until))."
    case .ratification(let until, let approvals):
      "Elle vaut aussitôt, et d'autres la confirment avant le \(language.moment(until)) : "
        + "il faut \(terms.phrase(for: approvals)), sinon elle est défaite."
    case .disowning(let until, let members):
      "Un avis a été noté au nom de \(people(members)) : qui ne s'y reconnaît pas peut donner le "
        + "sien jusqu'au \(language.moment(until)), et la décision est alors revue."
    }
  }

  func accepted(_ proposal: Proposal.ID, at time: Instant, act: Int) -> String {
    "Proposition \(proposal) : acceptée le \(language.moment(time)), acte \(act)."
  }

  func lapsed(at time: Instant, act: Int) -> String {
    "Elle est caduque depuis le \(language.moment(time)), acte \(act) : ce qu'elle avait changé est revenu "
      + "comme avant. Elle peut être proposée de nouveau."
  }

  func sentence(for outcome: Settlement.Outcome) -> String {
    switch outcome {
    case .stands: "Le changement est acquis : plus rien ne peut le défaire."
    case .provisional: "Le changement vaut, et peut encore être défait."
    case .lapses:
      "Le changement ne tient plus. Toute personne habilitée à sceller peut le constater."
    }
  }

  func sentence(for reason: Settlement.Reason) -> String {
    switch reason {
    case .notRatified(let count, let until):
      joined(
        "Une urgence tient si d'autres la confirment. Il manque \(list(missing(in: count))).",
        "Échéance : le \(language.moment(until)).",
        count.couldApprove.isEmpty ? "" : "Pour la confirmer : \(people(count.couldApprove)).")
    case .objected(let members, let until, let otherwise):
      "Objection de \(people(members)). Le changement est alors jugé comme s'il n'avait pas valu "
        + "aussitôt\(otherwise.changeClass.map { ", en classe \(title(ofClass: $0))" } ?? ""), "
        + "et n'en remplit pas les conditions. Échéance : le \(language.moment(until))."
    case .objectionsPossible(let until):
      "Une objection peut encore le défaire jusqu'au \(language.moment(until))."
    case .disowned(let members, _):
      "\(people(members)) : l'avis noté en leur nom n'est pas le leur. "
        + "Sans lui, la décision ne remplit plus ses conditions."
    case .disowningPossible(let members, let until):
      "Un avis a été noté au nom de \(people(members)) : qui ne s'y reconnaît pas peut donner le "
        + "sien jusqu'au \(language.moment(until))."
    }
  }
}
