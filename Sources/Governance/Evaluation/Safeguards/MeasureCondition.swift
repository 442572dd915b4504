internal import Records

/// Keeps what a member proposes from being accepted while a measure suspends their proposals (domain §5.8).
///
/// Nobody loses the right to correct what is said of their own structure, nor to contest.
struct MeasureCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    let submission = evaluation.submission
    for member in submission.proposal.origin.members {
      let measure = submission.setting.incidents.measure(
        .proposalsSuspended, on: member, at: submission.time)
      if let measure, !submission.changes.allSatisfy({ isOwn($0, member, submission) }) {
        return Verdict.Step(
          "measure", .pending, because: .proposalsSuspended(member, until: measure.until),
          until: measure.until.start)
      }
    }
    return nil
  }

  private func isOwn(_ change: Change, _ id: Member.ID, _ submission: Submission) -> Bool {
    let roster = submission.setting.roster
    guard case .record(_, let circumstances) = change, let member = roster[id] else { return false }
    if circumstances.isContestation { return true }
    return member.structure != nil
      && circumstances.concerned.contains { roster.entity(of: $0) == roster.entity(of: member) }
  }
}

extension Submission {
  /// A Boolean value indicating whether a measure asks for more approvals of what its proposer proposes.
  var isReinforced: Bool {
    proposal.origin.members.contains {
      setting.incidents.measure(.reinforcedReview, on: $0, at: time) != nil
    }
  }
}
