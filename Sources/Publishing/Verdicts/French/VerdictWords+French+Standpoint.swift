internal import Governance
internal import Records

/// Where one member stands, said to them, and what is only supposed.
extension FrenchVerdictWords {
  func title(of standpoint: Standpoint) -> String {
    "Ce que vous pouvez faire (\(standpoint.member)) :"
  }

  func opinion(of standpoint: Standpoint) -> String {
    let speaks = standpoint.possibilities.contains {
      if case .speak = $0 { true } else { false }
    }
    let given =
      switch standpoint.position {
      case .consent: "Votre avis est favorable."
      case .object: "Vous avez fait une objection."
      case .abstain: "Votre avis est l'abstention."
      case .recuse: "Vous avez choisi le retrait (déport)."
      case nil: "Vous n'avez pas donné d'avis."
      }
    guard let exclusion = standpoint.exclusion, standpoint.position != .recuse else { return given }
    let fact =
      standpoint.position == nil
      ? "Il serait affiché, il ne serait pas compté" : "Il est affiché, il n'est pas compté"
    return joined(
      given,
      "\(fact)\(speaks ? " au-delà de la voix de votre structure" : "") : "
        + "\(name(of: exclusion, .reader)).", remedy(for: exclusion))
  }

  func phrase(for possibility: Standpoint.Possibility) -> String {
    switch possibility {
    case .speak(let structures): "Donner l'accord de \(records(structures))"
    case .approve: "Donner un avis favorable, qui manque encore"
    case .consent: "Donner un avis favorable, qui s'ajouterait aux autres"
    case .object(let grounds):
      grounds.isEmpty
        ? "Faire une objection, en disant pourquoi"
        : "Faire une objection, qui repose sur \(asking.grounds(grounds))"
    case .ratify(let until): "Confirmer l'urgence avant le \(language.moment(until))"
    case .open: "Ouvrir le délai"
    case .accept: "Sceller la décision"
    case .amend: "Revoir la proposition, ou la retirer"
    case .join: "La signer aussi, pour la proposer ensemble"
    case .disown: "Donner votre propre avis à la place de celui qui a été noté"
    case .record: "Noter l'avis de qui ne signe pas"
    }
  }

  var nothingToDo: String { "Rien ne vous est demandé : vous pouvez lire et suivre." }

  func sentence(for suppositions: [Supposition]) -> String {
    let supposed = suppositions.map { supposition in
      let author =
        switch supposition.author {
        case .member(let id): "de \(id)"
        case .college(let id): "du collège \(college(id))"
        }
      return "\(name(of: supposition.position)) \(author)"
    }
    return "Supposition : \(list(supposed)). Rien n'est enregistré ; voici ce qu'il en serait."
  }

  private func name(of position: Review.Position) -> String {
    switch position {
    case .consent: "l'avis favorable"
    case .object: "l'objection"
    case .abstain: "l'abstention"
    case .recuse: "le retrait"
    }
  }
}
