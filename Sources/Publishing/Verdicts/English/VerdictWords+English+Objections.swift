internal import Governance
internal import Records

/// Objections that stand, and what may set them aside.
extension EnglishVerdictWords {
  func standing(_ objections: [Objection], _ overruling: Overruling?) -> String {
    joined(
      "\(objections.count == 1 ? "Objection" : "Objections"): \(authors(of: objections)).",
      "An objection stops this change for as long as it stands, so that what is agreed is agreed "
        + "by all. To lift it: rework the proposal together, then give opinions again.",
      overruling.map { wayToOverrule($0) } ?? "")
  }

  func overruled(_ objections: [Objection], _ overruling: Overruling) -> String {
    let subject =
      objections.count == 1 ? "An objection is set aside" : "Objections are set aside"
    return "\(subject): \(authors(of: objections)). \(result(of: overruling.way)) "
      + "\(objections.count == 1 ? "It stays" : "They stay") shown with the decision."
  }

  private func authors(of objections: [Objection]) -> String {
    let names = objections.map { objection in
      name(
        of: objection,
        author: objection.college.map { "the college \(college($0))" } ?? objection.member)
    }
    return short(names, more: others)
  }

  private func wayToOverrule(_ overruling: Overruling) -> String {
    let condition: String
    switch overruling.way {
    case .colleges(let given, let needed):
      condition =
        "Otherwise, \(language.count(needed, "other college", "other colleges")) "
        + "can set it aside, saying why"
        + (given.isEmpty ? "." : " (already: \(colleges(given))).")
    case .vote(let vote):
      condition =
        "Otherwise, a vote by colleges can set it aside, with \(asking.name(of: vote.share)) of the "
        + "weights. " + tally(of: vote)
    }
    guard overruling.rounds < overruling.neededRounds else { return condition }
    let rounds = language.count(overruling.neededRounds, "opening", "openings")
    return "\(condition) That takes \(rounds) first, each of a reworked text; "
      + "so far: \(overruling.rounds)."
  }

  private func result(of way: Overruling.Way) -> String {
    switch way {
    case .colleges(let given, let needed):
      "It took the agreement of other colleges that say why (\(needed) at least): "
        + "\(colleges(given))."
    case .vote(let vote):
      "The vote by colleges brings \(asking.name(of: vote.share)) of the weights. "
        + tally(of: vote)
    }
  }

  /// Returns how a vote stands: the weight in favour, then the colleges of each side.
  private func tally(of vote: VoteCount) -> String {
    let sides: [(VoteCount.Side, String)] = [
      (.inFavour, "for"), (.against, "against"), (.undecided, "neither"),
    ]
    let named = sides.compactMap { side, name -> String? in
      let found = vote.colleges(side)
      return found.isEmpty ? nil : "\(name): \(colleges(found))"
    }
    let weight = "Weight in favour: \(vote.weightFor) of \(vote.weight)"
    return named.isEmpty ? "\(weight)." : "\(weight) (\(named.joined(separator: "; ")))."
  }
}
