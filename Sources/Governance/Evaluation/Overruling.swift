internal import Records

/// How objections may be overruled: by colleges that say why, or by a vote of all of them (domain §5.5, §5.6).
extension Evaluation {
  /// Returns how far some objections are from being overruled, or `nil` where the rules let nothing overrule them.
  func overruling(
    of objections: [Objection], _ rule: Requirements.NoObjection
  ) -> Overruling? {
    let way: Overruling.Way
    switch rule.overruling {
    case nil: return nil
    case .colleges(let needed):
      way = .colleges(collegesWithReasons(apartFrom: objections), needed: needed)
    case .vote(let share): way = .vote(vote(share, objections))
    }
    return Overruling(rounds: submission.rounds, neededRounds: rule.rounds, way: way)
  }

  /// The colleges, other than the objectors', where a consent that counts says why, by id.
  private func collegesWithReasons(apartFrom objections: [Objection]) -> [College.ID] {
    let objecting = objections.reduce(into: Set<College.ID>()) { $0.formUnion(colleges(of: $1)) }
    let people = consenting.filter { !(opinions.review(of: $0)?.reason.isEmpty ?? true) }
      .compactMap { electorate.college(of: $0) }
    let together = opinions.ofColleges.filter {
      $0.review.position == .consent && !$0.review.reason.isEmpty
    }.map(\.college)
    return Set(people + together).subtracting(objecting).sorted()
  }

  private func vote(_ share: Share, _ objections: [Objection]) -> VoteCount {
    var tally: [College.ID: (inFavour: Int, against: Int)] = [:]
    for member in consenting {
      if let college = electorate.college(of: member) {
        tally[college, default: (0, 0)].inFavour += 1
      }
    }
    for college in colleges(who: .consent) { tally[college, default: (0, 0)].inFavour += 1 }
    for objection in objections {
      for college in colleges(of: objection) { tally[college, default: (0, 0)].against += 1 }
    }
    var vote = VoteCount(share: share)
    for college in setting.roster.colleges where !college.isConsultative && college.weight > 0 {
      guard let side = side(of: college.id, tally[college.id]) else { continue }
      vote.colleges[college.id] = side
      vote.weight += college.weight
      if side == .inFavour { vote.weightFor += college.weight }
    }
    return vote
  }

  /// The colleges that an objection comes from: who left or moved since the opening objects for both.
  private func colleges(of objection: Objection) -> Set<College.ID> {
    objection.college.map { [$0] } ?? electorate.colleges(of: objection.member)
  }

  /// Returns the side that a college is on, or `nil` when it weighs nothing.
  private func side(
    of college: College.ID, _ tally: (inFavour: Int, against: Int)?
  ) -> VoteCount.Side? {
    if let tally {
      return tally.inFavour > tally.against
        ? .inFavour : tally.inFavour < tally.against ? .against : .undecided
    }
    let people = electorate.members.filter { electorate.college(of: $0) == college }
    let isAside = people.allSatisfy { [.abstain, .recuse].contains(opinions.position(of: $0)) }
    return isAside ? nil : .undecided
  }
}
