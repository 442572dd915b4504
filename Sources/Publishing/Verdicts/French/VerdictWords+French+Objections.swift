internal import Governance
internal import Records

/// Objections that stand, and what may set them aside.
extension FrenchVerdictWords {
  func standing(_ objections: [Objection], _ overruling: Overruling?) -> String {
    joined(
      "\(objections.count == 1 ? "Objection" : "Objections") : \(authors(of: objections)).",
      "Une objection arrête ce changement tant qu'elle tient, pour que l'accord soit celui de "
        + "tout le monde. Pour la lever : revoir la proposition ensemble, puis redonner les avis.",
      overruling.map { wayToOverrule($0) } ?? "")
  }

  func overruled(_ objections: [Objection], _ overruling: Overruling) -> String {
    let subject =
      objections.count == 1 ? "Une objection est écartée" : "Des objections sont écartées"
    return "\(subject) : \(authors(of: objections)). \(result(of: overruling.way)) "
      + "Elle\(objections.count == 1 ? " reste affichée" : "s restent affichées") avec la décision."
  }

  private func authors(of objections: [Objection]) -> String {
    let names = objections.map { objection in
      name(
        of: objection,
        author: objection.college.map { "le collège \(college($0))" } ?? objection.member)
    }
    return short(names, more: others)
  }

  private func wayToOverrule(_ overruling: Overruling) -> String {
    let condition: String
    switch overruling.way {
    case .colleges(let given, let needed):
      condition =
        "Sinon, \(language.count(needed, "autre collège peut", "autres collèges peuvent")) "
        + "l'écarter en disant pourquoi"
        + (given.isEmpty ? "." : " (déjà : \(colleges(given))).")
    case .vote(let vote):
      condition =
        "Sinon, un vote par collèges peut l'écarter, avec \(asking.name(of: vote.share)) des poids. "
        + tally(of: vote)
    }
    guard overruling.rounds < overruling.neededRounds else { return condition }
    let rounds = language.count(overruling.neededRounds, "ouverture", "ouvertures")
    return "\(condition) Il y faut d'abord \(rounds), chacune d'un texte revu ; "
      + "à ce jour : \(overruling.rounds)."
  }

  private func result(of way: Overruling.Way) -> String {
    switch way {
    case .colleges(let given, let needed):
      "Il fallait l'accord d'autres collèges, qui disent pourquoi (\(needed) au moins) : "
        + "\(colleges(given))."
    case .vote(let vote):
      "Le vote par collèges réunit \(asking.name(of: vote.share)) des poids. \(tally(of: vote))"
    }
  }

  /// Returns how a vote stands: the weight in favour, then the colleges of each side.
  private func tally(of vote: VoteCount) -> String {
    let sides: [(VoteCount.Side, String)] = [
      (.inFavour, "pour"), (.against, "contre"), (.undecided, "ni pour ni contre"),
    ]
    let named = sides.compactMap { side, name -> String? in
      let found = vote.colleges(side)
      return found.isEmpty ? nil : "\(name) : \(colleges(found))"
    }
    let weight = "Poids favorable : \(vote.weightFor) sur \(vote.weight)"
    return named.isEmpty ? "\(weight)." : "\(weight) (\(named.joined(separator: " ; ")))."
  }
}
