internal import Records

/// Requires that the proposal stay open for review, between two acts signed by independent members.
///
/// The period runs from the act that opened the content that is judged to the act that closes it. Both are
/// signed by members with the role `sealer`, of different structures, neither of a signer's: the interested
/// party never dates its own period. The longest of all periods required holds. Who could close is named
/// when nobody is closing yet.
///
/// ```yaml
/// requires:
///   period: P7D
/// ```
struct PeriodRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard let period = evaluation.demand.longestPeriod else { return nil }
    guard let opening = evaluation.submission.opening else {
      let openers = evaluation.openers
      return step(.pending, .periodNotOpened(period, openers: openers), by: openers)
    }
    guard opening.isCurrent else {
      let openers = evaluation.openers
      return step(.pending, .openedForEarlierContent(period, openers: openers), by: openers)
    }
    if let bar = evaluation.bar(toOpener: opening) {
      let openers = evaluation.openers
      return step(.failed, .openerBarred(opening.sealer, bar, openers: openers), by: openers)
    }
    return step(after: opening, in: evaluation)
  }

  private func step(
    after opening: Submission.Opening, in evaluation: Evaluation
  ) -> Verdict.Step {
    let end = evaluation.demand.end(from: opening.time)
    if let sealer = evaluation.submission.sealer,
      let bar = evaluation.bar(toCloser: sealer, after: opening)
    {
      let closers = evaluation.closers(after: opening)
      return step(.failed, .closerBarred(sealer, bar, closers: closers), by: closers)
    }
    if evaluation.submission.time < end {
      return step(.pending, .periodRuns(from: opening.time, until: end), until: end)
    }
    let closers =
      evaluation.submission.sealer.map { [$0] } ?? evaluation.closers(after: opening)
    return closers.isEmpty
      ? step(.pending, .nobodyCanClose(until: end))
      : Verdict.Step(
        "period", .met, because: .periodOver(from: opening.time, until: end, closers: closers),
        counted: closers)
  }

  private func step(
    _ state: Verdict.Step.State, _ because: Because, by members: [Member.ID] = [],
    until: Instant? = nil
  ) -> Verdict.Step {
    Verdict.Step(
      "period", state, because: because, missing: members.map { "by:\($0)" }, until: until)
  }
}
