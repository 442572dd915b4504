internal import Governance
internal import Records

/// Where one member stands, said to them, and what is only supposed.
extension EnglishVerdictWords {
  func title(of standpoint: Standpoint) -> String {
    "What you can do (\(standpoint.member)):"
  }

  func opinion(of standpoint: Standpoint) -> String {
    let speaks = standpoint.possibilities.contains {
      if case .speak = $0 { true } else { false }
    }
    let given =
      switch standpoint.position {
      case .consent: "You consent."
      case .object: "You object."
      case .abstain: "You abstain."
      case .recuse: "You stepped aside (recusal)."
      case nil: "You have not given an opinion."
      }
    guard let exclusion = standpoint.exclusion, standpoint.position != .recuse else { return given }
    let fact =
      standpoint.position == nil
      ? "It would be shown and not counted" : "Your opinion is shown and not counted"
    return joined(
      given,
      "\(fact)\(speaks ? " beyond the voice of your structure" : ""): "
        + "\(name(of: exclusion, .reader)).", remedy(for: exclusion))
  }

  func phrase(for possibility: Standpoint.Possibility) -> String {
    switch possibility {
    case .speak(let structures): "Give the agreement of \(records(structures))"
    case .approve: "Give an approval, which is still missing"
    case .consent: "Give an approval, beside the others"
    case .object(let grounds):
      grounds.isEmpty
        ? "Object, saying why" : "Object, resting on \(asking.grounds(grounds))"
    case .ratify(let until): "Confirm the emergency before \(language.moment(until))"
    case .open: "Open the period"
    case .accept: "Seal the decision"
    case .amend: "Rework the proposal, or withdraw it"
    case .join: "Sign it as well, to propose it together"
    case .disown: "Give your own opinion in the place of the one that was written down"
    case .record: "Write down the opinion of those who do not sign"
    }
  }

  var nothingToDo: String { "Nothing is asked of you: you can read and follow." }

  func sentence(for suppositions: [Supposition]) -> String {
    let supposed = suppositions.map { supposition in
      let author =
        switch supposition.author {
        case .member(let id): id
        case .college(let id): "the college \(college(id))"
        }
      return "\(name(of: supposition.position)) \(author)"
    }
    return "Supposed: \(list(supposed)). Nothing is recorded; this is what would follow."
  }

  private func name(of position: Review.Position) -> String {
    switch position {
    case .consent: "the approval of"
    case .object: "the objection of"
    case .abstain: "the abstention of"
    case .recuse: "the recusal of"
    }
  }
}
