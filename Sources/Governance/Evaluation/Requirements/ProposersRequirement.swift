internal import Records

/// Requires a proposal to come from those whom each of its classes lets propose.
///
/// `anyone` asks nothing; `members`, an active member whose key signed all of it; `voice`, the voice of a
/// structure that each record of the class concerns. When a proposal was opened, the proposer must have
/// been entitled then and be so now.
///
/// ```yaml
/// proposers: members
/// ```
struct ProposersRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    let demands = evaluation.readings.flatMap { reading in
      reading.classification.classes.map { (reading, $0) }
    }
    guard !demands.isEmpty else { return nil }
    for (reading, changeClass) in demands {
      if let problem = problem(with: changeClass, in: reading, evaluation) { return problem }
    }
    let proposers = demands.map(\.1.proposers)
    return Verdict.Step(
      "proposers", .met, because: because(proposers, evaluation.submission.proposal.origin))
  }

  private func because(
    _ proposers: [ChangeClass.Proposers], _ origin: Proposal.Origin
  ) -> Because {
    guard case .member(let id) = origin else { return .openToAnyone }
    if proposers.contains(.voice) { return .proposedByVoice(id) }
    return proposers.contains(.members) ? .proposedByMember(id) : .openToAnyone
  }

  private func problem(
    with changeClass: ChangeClass, in reading: Evaluation.Reading, _ evaluation: Evaluation
  ) -> Verdict.Step? {
    var proposer: Member?
    if case .member(let id) = evaluation.submission.proposal.origin {
      proposer = reading.setting.roster[id]
    }
    switch changeClass.proposers {
    case .anyone: return nil
    case .members:
      guard proposer?.status != .active else { return nil }
      return Verdict.Step(
        "proposers", .failed, because: .proposerNotMember(changeClass.id), missing: ["members:1"])
    case .voice:
      let structures = structuresOfEachChange(in: changeClass, reading)
      if let proposer, structures.allSatisfy({ reading.speaks(proposer, for: $0) }) { return nil }
      let voices = voices(of: structures, in: reading)
      return Verdict.Step(
        "proposers", .failed, because: .proposerNotVoice(changeClass.id, voices: voices),
        missing: voices.map { "by:\($0)" })
    }
  }

  /// The structures that each change of a class concerns: none for a file.
  private func structuresOfEachChange(
    in changeClass: ChangeClass, _ reading: Evaluation.Reading
  ) -> [[RecordID]] {
    reading.classification.changes { $0.id == changeClass.id }.map { change in
      if case .record(_, let circumstances) = change { circumstances.concerned } else { [] }
    }
  }

  private func voices(
    of structures: [[RecordID]], in reading: Evaluation.Reading
  ) -> [Member.ID] {
    reading.setting.roster.active.filter { member in
      structures.allSatisfy { reading.speaks(member, for: $0) }
    }.map(\.id)
  }
}

extension Evaluation.Reading {
  /// Returns whether a member is the voice of one of some structures.
  fileprivate func speaks(_ member: Member, for structures: [RecordID]) -> Bool {
    guard member.isVoice(at: time) else { return false }
    let entity = setting.roster.entity(of: member)
    return structures.contains { setting.roster.entity(of: $0) == entity }
  }
}
