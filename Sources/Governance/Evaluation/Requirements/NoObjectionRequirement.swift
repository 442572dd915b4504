internal import Records

/// Requires that no objection stands.
///
/// Any member active at the opening or at the closing may object, whatever their role, college or
/// structure: removing a member after the opening voids consents, never objections. Only the proposer, who
/// signed all of it, cannot object: to have taken a commit of somebody's into a proposal silences nobody. An objection stands until its author gives another position, or until the
/// content changes: then it is shown, and is to be given again.
///
/// Until the period is over an objection is waited upon; where the rules ask for none, or once it is over, it
/// refuses.
///
/// ```yaml
/// requires:
///   no_objection: true
/// ```
struct NoObjectionRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard evaluation.demand.needsNoObjection else { return nil }
    let objections = evaluation.opinions.standing.filter {
      $0.position == .object && evaluation.objectionExclusion(of: $0.member) == nil
    }
    guard !objections.isEmpty else {
      return Verdict.Step("no_objection", .met, because: .noObjection)
    }
    return Verdict.Step(
      "no_objection", evaluation.isDebated ? .pending : .failed,
      because: .objections(objections.map { Objection(member: $0.member, reason: $0.reason) }),
      counted: objections.map(\.member), until: evaluation.runningPeriodEnd)
  }
}

extension Evaluation {
  /// Returns why a member's objection has no force, or `nil` when it stands.
  func objectionExclusion(of member: Member.ID) -> Exclusion? {
    if submission.proposal.origin == .member(member) { return .ownProposal }
    if electorate.wasActive(member) { return nil }
    return electorate.exclusion(of: member) ?? .notMember
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
