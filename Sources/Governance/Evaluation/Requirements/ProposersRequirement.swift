internal import Records

/// Requires a proposal to come from those whom each of its classes lets propose.
///
/// `anyone` asks nothing; `members`, active members whose keys signed all of it; `voice`, the voice of a
/// structure that each record of the class concerns; a map, a member with one of some roles or enough members
/// together, who each signed the proposal as it stands. When a proposal was opened, the proposer must have been
/// entitled then and be so now.
///
/// ```yaml
/// proposers: {roles: [steward], joint: {members: 2, structures: 2}}
/// ```
struct ProposersRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    let demands = evaluation.everyReading.flatMap { reading in
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
    switch origin {
    case .outside: return .openToAnyone
    case .joint(let ids): return .proposedJointly(ids)
    case .member(let id):
      if proposers.contains(.voice) { return .proposedByVoice(id) }
      let isEntitled = proposers.contains { if case .entitled = $0 { true } else { false } }
      if isEntitled { return .proposedWithRole(id) }
      return proposers.contains(.members) ? .proposedByMember(id) : .openToAnyone
    }
  }

  private func problem(
    with changeClass: ChangeClass, in reading: Evaluation.Reading, _ evaluation: Evaluation
  ) -> Verdict.Step? {
    let origin = evaluation.submission.proposal.origin
    let roster = reading.setting.roster
    let proposers = origin.members.compactMap { roster[$0] }.filter { $0.status == .active }
    let areMembers = !origin.members.isEmpty && proposers.count == origin.members.count
    switch changeClass.proposers {
    case .anyone: return nil
    case .members:
      guard !areMembers else { return nil }
      return Verdict.Step(
        "proposers", .failed, because: .proposerNotMember(changeClass.id), missing: ["members:1"])
    case .voice:
      let structures = structuresOfEachChange(in: changeClass, reading)
      let isVoice = structures.allSatisfy { structures in
        proposers.contains { reading.speaks($0, for: structures) }
      }
      if areMembers, isVoice { return nil }
      let voices = voices(of: structures, in: reading)
      return Verdict.Step(
        "proposers", .failed, because: .proposerNotVoice(changeClass.id, voices: voices),
        missing: voices.map { "by:\($0)" })
    case .entitled(let roles, let joint):
      let structures = Set(proposers.map { roster.entity(of: $0) }).count
      let isJoint =
        joint.map { proposers.count >= $0.members && structures >= $0.structures } ?? false
      if areMembers, isJoint || proposers.contains(where: { !$0.roles.isDisjoint(with: roles) }) {
        return nil
      }
      let holders = roster.active.filter { !$0.roles.isDisjoint(with: roles) }.map(\.id)
      return Verdict.Step(
        "proposers", .failed,
        because: .proposerNotEntitled(
          changeClass.id, roles: roles.sorted { $0.rawValue < $1.rawValue }, joint: joint,
          holders: holders),
        missing: holders.map { "by:\($0)" } + (joint.map { ["members:\($0.members)"] } ?? []))
    }
  }

  /// The structures that each change of a class concerns: none for a file.
  private func structuresOfEachChange(
    in changeClass: ChangeClass, _ reading: Evaluation.Reading
  ) -> [[RecordID]] {
    reading.classification.changes { $0.id == changeClass.id }.map { change in
      if case .record(_, let circumstances) = change {
        circumstances.concerned + circumstances.statements.named
      } else {
        []
      }
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
