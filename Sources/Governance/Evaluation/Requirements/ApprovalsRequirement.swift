internal import Records

/// Requires consents from a number of distinct members, structures and colleges, the proposer's own left out.
///
/// People count once whatever their keys. People of one legal entity count once as a structure, and so do
/// all residents together. Consultative colleges are heard without being counted. A proposal from outside
/// needs one member and one structure more, since nobody answers for it, and so does one of a member under a
/// measure. The people of a college who spoke together count for one opinion, and as residents.
///
/// A share of the colleges is a share of those where somebody can be counted on this proposal. A named college
/// where nobody can be does not block when its invitation is documented, for as long as the rules say.
///
/// Not counted, each with a note that says why: signers of the proposal and members of their structures;
/// those who are not active members at the opening and at the closing; those who are neither reviewer nor
/// steward; those who recuse themselves; members of a structure to which the proposal gives an interest; where
/// the rules say so, those who have an interest and those without a mandate; reviews of an earlier content.
///
/// ```yaml
/// requires:
///   approvals: {members: 2, structures: 2, colleges: 2, named: [personnes], college_share: {at_least: 2/3}}
///   recusal: true
///   mandate: true
/// ```
struct ApprovalsRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard let needed = evaluation.demand.approvals else { return nil }
    let count = evaluation.count(for: needed)
    return Verdict.Step(
      "approvals", count.isReached ? .met : .pending, because: .approvals(count),
      needed: needed.members, counted: count.members + count.collective.map { "college:\($0)" },
      missing: count.missing)
  }
}

extension Evaluation {
  /// The members whose consent counts, by id.
  var consenting: [Member.ID] {
    opinions.standing.filter {
      $0.position == .consent && electorate.exclusion(of: $0.member) == nil
    }.map(\.member)
  }

  fileprivate func count(for needed: Requirements.Approvals) -> ApprovalCount {
    let members = consenting
    let collective = colleges(who: .consent)
    let structures = entities(of: members, together: !collective.isEmpty)
    let colleges = Set(members.compactMap { electorate.college(of: $0) }).union(collective)
    var count = ApprovalCount(needed: needed)
    count.isOutside = submission.proposal.origin == .outside
    count.isReinforced = submission.isReinforced
    count.isLowered = bootstrap != nil
    count.members = members
    count.collective = collective
    count.structures = structures.map(\.count).min() ?? 0
    count.colleges = colleges.sorted()
    if needed.collegeShare != nil { count.occupiedColleges = occupiedColleges }
    let missing = needed.named.filter { !colleges.contains($0) }
    let vacant = missing.filter(isVacant)
    count.missingColleges = missing.filter { !vacant.contains($0) || invitation(of: $0) == nil }
    count.vacantColleges = vacant.filter(count.missingColleges.contains)
    if !count.isReached { count.couldApprove = helpers(for: count, structures) }
    return count
  }

  /// The colleges where somebody can be counted on this proposal and has not stood aside.
  private var occupiedColleges: [College.ID] {
    let present = electorate.members.filter { opinions.position(of: $0) != .recuse }
    return Set(present.compactMap { electorate.college(of: $0) })
      .union(colleges(who: .consent)).sorted()
  }

  /// Returns whether nobody sits in a college who could ever consent.
  private func isVacant(_ college: College.ID) -> Bool {
    !electorate.rosters.contains { $0.electors.contains { $0.college == college } }
  }

  /// Returns the invitation that stands for a vacant college, or `nil` when there is none, or when the first one
  /// is too old.
  func invitation(of college: College.ID) -> Invitation? {
    guard let vacancy = setting.rules.customs.vacancy else { return nil }
    let invitations = setting.incidents.invitations.filter { $0.college == college }
    guard let first = invitations.min(by: { $0.on < $1.on }), first.on <= submission.time.date,
      submission.time < vacancy.end(from: first.on.start)
    else { return nil }
    return first
  }

  /// The vacant colleges that are named and do not block, with their invitations.
  var excusedColleges: [Invitation] {
    (demand.approvals?.named ?? []).filter(isVacant).compactMap(invitation)
  }

  /// The structures of some members in each roster, that of the signers left out.
  private func entities(
    of members: [Member.ID], together: Bool = false
  ) -> [Set<Roster.Entity>] {
    electorate.rosters.map { roster in
      Set(members.compactMap { roster[$0].map { roster.entity(of: $0) } })
        .union(together ? [.residents] : [])
        .subtracting(electorate.ownEntities)
    }
  }

  /// The members who have not spoken and whose consent would bring what is missing.
  private func helpers(
    for count: ApprovalCount, _ structures: [Set<Roster.Entity>]
  ) -> [Member.ID] {
    electorate.members.filter { member in
      guard opinions.position(of: member) == nil else { return false }
      if count.missingMembers > 0 { return true }
      if let college = electorate.college(of: member) {
        if count.missingColleges.contains(college) { return true }
        if count.missingCollegeCount > 0, !count.colleges.contains(college) { return true }
      }
      return count.missingStructures > 0
        && zip(entities(of: [member]), structures).contains { !$0.isSubset(of: $1) }
    }
  }
}

extension Electorate {
  /// The college that a member speaks for, or `nil` when they changed college since the opening.
  func college(of member: Member.ID) -> College.ID? {
    let colleges = Set(rosters.map { $0[member]?.college })
    return colleges.count == 1 ? colleges.first.flatMap(\.self) : nil
  }

  /// Returns every college that a member sits in, at the opening or at the closing.
  func colleges(of member: Member.ID) -> Set<College.ID> {
    Set(rosters.compactMap { $0[member]?.college })
  }
}

extension ApprovalCount {
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
