internal import Records

/// Requires consents from a number of distinct members, structures and colleges, the proposer's own left out.
///
/// People count once whatever their keys. People of one legal entity count once as a structure, and so do
/// all residents together. Consultative colleges are heard without being counted. A proposal from outside
/// needs one member and one structure more, since nobody answers for it.
///
/// Not counted, each with a note that says why: signers of the proposal and members of their structures;
/// those who are not active members at the opening and at the closing; those who are neither reviewer nor
/// steward; those who recuse themselves; members of a structure to which the proposal gives an interest;
/// reviews of an earlier content.
///
/// ```yaml
/// requires:
///   approvals: {members: 2, structures: 2, colleges: 2, named: [personnes]}
/// ```
struct ApprovalsRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard let needed = evaluation.demand.approvals else { return nil }
    let count = evaluation.count(for: needed)
    return Verdict.Step(
      "approvals", count.isReached ? .met : .pending, because: .approvals(count),
      needed: needed.members, counted: count.members, missing: count.missing)
  }
}

extension Evaluation {
  /// The members whose consent counts, by id.
  var consenting: [Member.ID] {
    opinions.members(who: .consent).filter { electorate.exclusion(of: $0) == nil }
  }

  fileprivate func count(for needed: Requirements.Approvals) -> ApprovalCount {
    let members = consenting
    let structures = entities(of: members)
    let colleges = Set(members.compactMap { college(of: $0) })
    let count = ApprovalCount(
      needed: needed, isOutside: submission.proposal.origin == .outside, members: members,
      structures: structures.map(\.count).min() ?? 0, colleges: colleges.sorted(),
      missingColleges: needed.named.filter { !colleges.contains($0) })
    return count.isReached ? count : count.with(couldApprove: helpers(for: count, structures))
  }

  /// The structures of some members in each roster, that of the signers left out.
  private func entities(of members: [Member.ID]) -> [Set<Roster.Entity>] {
    electorate.rosters.map { roster in
      Set(members.compactMap { roster[$0].map { roster.entity(of: $0) } })
        .subtracting(electorate.ownEntities)
    }
  }

  /// The college that a member speaks for, or `nil` when they changed college since the opening.
  private func college(of member: Member.ID) -> College.ID? {
    let colleges = Set(electorate.rosters.map { $0[member]?.college })
    return colleges.count == 1 ? colleges.first.flatMap(\.self) : nil
  }

  /// The members who have not spoken and whose consent would bring what is missing.
  private func helpers(
    for count: ApprovalCount, _ structures: [Set<Roster.Entity>]
  ) -> [Member.ID] {
    electorate.members.filter { member in
      guard opinions.position(of: member) == nil else { return false }
      if count.missingMembers > 0 { return true }
      if let college = college(of: member) {
        if count.missingColleges.contains(college) { return true }
        if count.missingCollegeCount > 0, !count.colleges.contains(college) { return true }
      }
      return count.missingStructures > 0
        && zip(entities(of: [member]), structures).contains { !$0.isSubset(of: $1) }
    }
  }
}

extension ApprovalCount {
  fileprivate func with(couldApprove members: [Member.ID]) -> ApprovalCount {
    ApprovalCount(
      needed: needed, isOutside: isOutside, members: self.members, structures: structures,
      colleges: colleges, missingColleges: missingColleges, couldApprove: members)
  }

  fileprivate var missing: [String] {
    let numbers = [
      ("members", missingMembers), ("structures", missingStructures),
      ("colleges", missingCollegeCount),
    ]
    return
      (numbers.filter { $0.1 > 0 }.map { "\($0.0):\($0.1)" }
      + missingColleges.map { "college:\($0)" } + couldApprove.map { "by:\($0)" }).sorted()
  }
}
