package import Records

/// What became of an acceptance that hung on something: whether it stands, or lapses (design §5.1, §5.2).
///
/// It is a function of the submission that was accepted, of the reviews that acts took in afterwards, and of the
/// moment: a ratification and an objection are in time when an act lodged them before the end.
package struct Settlement: Hashable, Sendable {
  /// A review that an act took in after the acceptance, at the moment of that act.
  package struct Lodged: Hashable, Sendable {
    package let review: Review
    package let time: Instant

    package init(review: Review, time: Instant) {
      self.review = review
      self.time = time
    }
  }

  /// Whether an acceptance holds.
  package enum Outcome: String, Hashable, Sendable {
    /// Nothing can undo it any more, or nothing ever could.
    case stands
    /// It holds, and may still lapse.
    case provisional
    /// It no longer holds: any sealer may record that it lapsed.
    case lapses
  }

  /// Why an acceptance lapses, or what it waits for.
  package enum Reason: Hashable, Sendable {
    /// Not enough members confirmed the emergency in time, or not yet.
    case notRatified(ApprovalCount, until: Instant)
    /// Members object, and the change does not meet the class that it would otherwise have had.
    case objected([Member.ID], until: Instant, otherwise: Verdict)
    /// An objection may still come in.
    case objectionsPossible(until: Instant)
    /// What was recorded in these members' names is not what they say.
    case disowned([Member.ID], otherwise: Verdict)
    /// Those in whose names opinions were recorded may still disown them.
    case disowningPossible([Member.ID], until: Instant)
  }

  package let outcome: Outcome
  package let reasons: [Reason]

  /// Settles an acceptance at a moment.
  ///
  /// `accepted` is the submission as the accepting act judged it, its time that of the act.
  package init(of accepted: Submission, lodged: [Lodged], at time: Instant) {
    let evaluation = Evaluation(accepted)
    var reasons: [Reason] = []
    var hasLapsed = false
    for provision in evaluation.provisions {
      let inTime = lodged.latest(until: provision.until)
      let isOver = provision.until < time
      switch provision {
      case .ratification(let until, let needed):
        let count = evaluation.ratification(needed, inTime)
        guard !count.isReached else { continue }
        hasLapsed = hasLapsed || isOver
        reasons.append(.notRatified(count, until: until))
      case .objections(let until):
        let objectors = evaluation.objectors(among: inTime)
        guard !objectors.isEmpty else {
          if !isOver { reasons.append(.objectionsPossible(until: until)) }
          continue
        }
        let due = max(
          until,
          Evaluation(accepted.otherwise(with: [], at: accepted.time)).demand.end(
            from: accepted.time))
        // Once it is due it is judged as it was then: what runs out afterwards undoes nothing.
        let later = Evaluation(
          accepted.otherwise(with: lodged.latest(until: due), at: min(time, due)))
        guard later.verdict.outcome != .accepted else { continue }
        hasLapsed = hasLapsed || due < time
        reasons.append(.objected(objectors, until: due, otherwise: later.verdict))
      case .disowning(let until, let members):
        let own = inTime.filter { $0.recording == nil && members.contains($0.member) }
        let without = Evaluation(accepted.replacing(own)).verdict
        if !own.isEmpty, without.outcome != .accepted {
          hasLapsed = true
          reasons.append(.disowned(own.map(\.member).sorted(), otherwise: without))
        } else if !isOver {
          reasons.append(.disowningPossible(members, until: until))
        }
      }
    }
    self.outcome = hasLapsed ? .lapses : reasons.isEmpty ? .stands : .provisional
    self.reasons = reasons
  }
}

extension [Settlement.Lodged] {
  /// Returns the last review that each author gave until a moment: an objection stands until its author gives
  /// another position.
  fileprivate func latest(until end: Instant) -> [Review] {
    let given = filter { $0.time <= end }
    let last = given.reduce(into: [[String]: Instant]()) {
      $0[$1.review.author] = Swift.max($0[$1.review.author] ?? $1.time, $1.time)
    }
    return given.filter { last[$0.review.author] == $0.time }.map(\.review)
  }
}

extension Review {
  /// Whose opinion it is, and who wrote it down: what one scribe records takes nothing from what another did, of
  /// which the most cautious stands.
  fileprivate var author: [String] {
    recording.map {
      [$0.college.map { _ in "college" } ?? "recorded", $0.college ?? member, $0.scribe]
    } ?? ["own", member]
  }
}

extension Evaluation {
  /// Counts who confirms an emergency: others than those who proposed it or let it through.
  fileprivate func ratification(
    _ needed: Requirements.Approvals, _ reviews: [Review]
  ) -> ApprovalCount {
    let first = Set(consenting)
    let firstStructures = first.reduce(into: Set<Roster.Entity>()) {
      $0.formUnion(electorate.structures(of: $1))
    }
    let later = Opinions(reviews, excluding: recordings.exclusion)
    let members = later.members(who: .consent).filter {
      electorate.exclusion(of: $0) == nil && !first.contains($0)
        && electorate.structures(of: $0).isDisjoint(with: firstStructures)
    }
    let roster = setting.roster
    var count = ApprovalCount(needed: needed)
    count.members = members
    count.structures = Set(members.compactMap { roster[$0].map { roster.entity(of: $0) } }).count
    count.colleges = Set(members.compactMap { electorate.college(of: $0) }).sorted()
    count.missingColleges = needed.named.filter { !count.colleges.contains($0) }
    if !count.isReached {
      count.couldApprove = electorate.members.filter {
        !first.contains($0) && later.position(of: $0) == nil
          && electorate.structures(of: $0).isDisjoint(with: firstStructures)
      }
    }
    return count
  }

  /// Returns the members whose objection, given later, has force, by id.
  fileprivate func objectors(among reviews: [Review]) -> [Member.ID] {
    Opinions(reviews, excluding: recordings.exclusion).standing.filter { review in
      review.position == .object && objectionExclusion(of: review) == nil
        && (demand.noObjection.map { isReceivable(review, $0) } ?? true)
    }.map(\.member)
  }
}

extension Submission {
  /// Returns the submission as it would be judged without the classes that accept at once, later reviews included,
  /// the acceptance standing for an opening.
  fileprivate func otherwise(with reviews: [Review], at time: Instant) -> Submission {
    let heavier = Submission.Setting(
      rules: setting.rules.withoutWindows, roster: setting.roster, incidents: setting.incidents)
    let opening = sealer.map {
      Opening(time: self.time, sealer: $0, setting: heavier, isCurrent: true)
    }
    return Submission(
      proposal: proposal, changes: changes, reviews: latest(reviews),
      opening: opening, past: past, setting: heavier, sealer: nil, time: time)
  }

  /// Returns the submission with members' own reviews in the place of what they had said before.
  fileprivate func replacing(_ own: [Review]) -> Submission {
    Submission(
      proposal: proposal, changes: changes, reviews: latest(own), opening: opening, rounds: rounds,
      past: past, amendedRules: amendedRules, setting: setting, sealer: sealer, time: time)
  }

  /// The reviews with later ones, each in the place of its author's earlier one.
  private func latest(_ later: [Review]) -> [Review] {
    let authors = Set(later.map(\.author))
    return reviews.filter { !authors.contains($0.author) } + later
  }
}

extension Rules {
  /// The rules without the classes that accept at once: what those take in belongs to the classes after them.
  fileprivate var withoutWindows: Rules {
    Rules(
      classes: classes.filter { $0.requirements.objectionWindow == nil }, signatures: signatures,
      limits: limits, customs: customs)
  }
}
