internal import Records

/// Requires that no objection stands.
///
/// Any member active at the opening or at the closing may object, whatever their role, college or
/// structure: removing a member after the opening voids consents, never objections. Only the proposer, who
/// signed all of it, cannot object: to have taken a commit of somebody's into a proposal silences nobody. Where
/// the rules ask for recusal, who gains or loses by the change is heard without stopping it. An objection stands
/// until its author gives another position, or until the content changes: then it is shown, and is to be given
/// again. Where the rules name grounds, an objection on none of them is shown as a remark.
///
/// Until the period is over an objection is waited upon; where the rules ask for none, or once it is over, it
/// refuses, unless the body that the rules name has overruled it after the rounds that they name: each round is
/// the opening of an amended content.
///
/// ```yaml
/// requires:
///   no_objection: {grounds: [error, charter, harm, burden], rounds: 2, overruling: {vote: {at_least: 2/3}}}
/// ```
struct NoObjectionRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard let rule = evaluation.demand.noObjection else { return nil }
    let objections = evaluation.standingObjections(rule)
    guard !objections.isEmpty else {
      return Verdict.Step("no_objection", .met, because: .noObjection)
    }
    let overruling = evaluation.overruling(of: objections, rule)
    let counted = objections.map { $0.college.map { "college:\($0)" } ?? $0.member }
    if let overruling, overruling.isReached {
      return Verdict.Step(
        "no_objection", .met, because: .overruled(objections, overruling), counted: counted)
    }
    return Verdict.Step(
      "no_objection", evaluation.isDebated ? .pending : .failed,
      because: .objections(objections, overruling), counted: counted,
      until: evaluation.runningPeriodEnd)
  }
}

extension Evaluation {
  /// Returns the objections that stop a proposal, by member, those of colleges last.
  fileprivate func standingObjections(_ rule: Requirements.NoObjection) -> [Objection] {
    let ofMembers = opinions.standing.filter {
      $0.position == .object && objectionExclusion(of: $0) == nil && isReceivable($0, rule)
    }.map { Objection(member: $0.member, ground: $0.ground, reason: $0.reason) }
    let ofColleges = opinions.ofColleges.filter {
      $0.review.position == .object && isReceivable($0.review, rule)
    }.map {
      Objection(
        member: $0.review.member, ground: $0.review.ground, reason: $0.review.reason,
        college: $0.college)
    }
    return ofMembers + ofColleges
  }

  /// Returns whether an objection rests on a ground that the rules receive.
  func isReceivable(_ review: Review, _ rule: Requirements.NoObjection) -> Bool {
    rule.grounds.isEmpty || review.ground.map(rule.grounds.contains) ?? false
  }

  /// Returns why an objection has no force, or `nil` when it stands.
  func objectionExclusion(of review: Review) -> Exclusion? {
    let member = review.member
    if submission.proposal.origin == .member(member) { return .ownProposal }
    guard electorate.wasActive(member) else {
      return electorate.exclusion(of: member) ?? .notMember
    }
    // Who is concerned objects as a voice, which the voice requirement hears.
    return electorate.conflictOfObjector(member)
      ?? electorate.suspensionOfObjections(of: member).map { .opinionsSuspended(until: $0) }
  }

  /// A Boolean value indicating whether a period is still to run, or runs: positions may then still change.
  var isDebated: Bool {
    guard !demand.periods.isEmpty else { return false }
    return submission.currentOpening == nil || runningPeriodEnd != nil
  }

  /// When the period that runs ends, or `nil` when none runs.
  var runningPeriodEnd: Instant? {
    guard let opening = submission.currentOpening, !demand.periods.isEmpty else { return nil }
    let end = demand.end(from: opening.time)
    return submission.time < end ? end : nil
  }
}
