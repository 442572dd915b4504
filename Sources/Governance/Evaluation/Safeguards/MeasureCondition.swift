internal import Records

/// Keeps what a member proposes from being accepted while a measure suspends their proposals (domain §5.8).
///
/// Nobody loses the right to correct what is said of their own structure, nor to contest.
struct MeasureCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    let measures = evaluation.submission.measures(.proposalsSuspended)
    guard let measure = measures.first else { return nil }
    return Verdict.Step(
      "measure", .pending, because: .proposalsSuspended(measure.member, until: measure.until),
      until: measure.until.start)
  }
}

extension Submission {
  /// A Boolean value indicating whether a measure asks for more approvals of what its proposer proposes.
  var isReinforced: Bool { !measures(.reinforcedReview).isEmpty }

  /// The measures of a level that bear on the proposal: those on who proposes it, unless all that it changes is a
  /// complaint, or corrects a record that concerned their own structure before: who is concerned is not for the
  /// proposal to say.
  fileprivate func measures(_ level: Measure.Level) -> [Measure] {
    proposal.origin.members.compactMap { member in
      setting.incidents.measure(level, on: member, at: time).flatMap { measure in
        changes.allSatisfy { isOwn($0, member) } ? nil : measure
      }
    }
  }

  private func isOwn(_ change: Change, _ id: Member.ID) -> Bool {
    let roster = setting.roster
    guard case .record(let record, let circumstances) = change, let member = roster[id] else {
      return false
    }
    if circumstances.isContestation { return true }
    return member.structure != nil && record.operation == .updated
      && circumstances.protectedFields.isDisjoint(with: record.topFields)
      && circumstances.concerned.contains { roster.entity(of: $0) == roster.entity(of: member) }
  }
}
