internal import Records

/// How small a commons that is starting is: its thresholds follow its size until it has grown (domain §5.5).
///
/// It is starting while, at the closing or at the opening, fewer structures or colleges can consent than its
/// rules say. Then each number asked for is at most one less than there are, and one at least: with two members,
/// the other one decides; with three, both others may have to. A named college where nobody can consent is not
/// waited for. It ends by itself, at the first proposal that is decided by enough of them.
struct BootstrapState {
  let limit: Customs.Bootstrap
  let members: Int
  let structures: Int
  let colleges: Set<College.ID>

  /// Returns `nil` for a commons that has grown, or whose rules know no such mode.
  init?(_ setting: Submission.Setting, _ readings: [Evaluation.Reading]) {
    guard let limit = setting.rules.customs.bootstrap else { return nil }
    let sizes = readings.map { reading in
      let electors = reading.setting.roster.electors
      return (
        structures: Set(electors.map { reading.setting.roster.entity(of: $0) }).count,
        colleges: Set(electors.map(\.college)).count
      )
    }
    // Grown at one of the two moments is grown: nobody opens early to be judged by less.
    guard
      sizes.allSatisfy({ $0.structures < limit.structures || $0.colleges < limit.colleges })
    else { return nil }
    let electors = setting.roster.electors
    self.limit = limit
    self.members = electors.count
    self.structures = Set(electors.map { setting.roster.entity(of: $0) }).count
    self.colleges = Set(electors.map(\.college))
  }

  /// Returns what is asked for of a commons of this size.
  func lowered(_ approvals: Requirements.Approvals) -> Requirements.Approvals {
    func most(_ asked: Int, of count: Int) -> Int { min(asked, max(1, count - 1)) }
    return Requirements.Approvals(
      members: most(approvals.members, of: members),
      structures: most(approvals.structures, of: structures),
      colleges: most(approvals.colleges, of: colleges.count),
      named: approvals.named.filter(colleges.contains), collegeShare: approvals.collegeShare)
  }
}

extension Roster {
  /// Who can consent at all: active reviewers and stewards of colleges that are counted.
  package var electors: [Member] {
    active.filter { member in
      !member.roles.isDisjoint(with: [.reviewer, .steward])
        && college(member.college).map { !$0.isConsultative } ?? false
    }
  }
}
