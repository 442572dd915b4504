internal import Records

/// How small a commons that is starting is: its thresholds follow its size until it has grown (domain §5.5).
///
/// It is starting while, at the closing and at the opening, fewer structures or colleges can consent than its
/// rules say. Then each number asked for is at most one less than there are, at most as many as there are beside
/// the proposer's structure, and one at least: with two members, the other one decides; with three, both others
/// have to, unless one of them is of the proposer's structure. A named college where nobody else can consent is
/// not waited for. Interests and measures lower nothing: nobody makes a group smaller by what they propose. It
/// ends by itself, at the first proposal that is decided by enough of them.
struct BootstrapState {
  let limit: Customs.Bootstrap
  let structures: Int
  let colleges: Set<College.ID>
  private let members: Int
  /// Those who can consent and neither signed the proposal nor are of a signer's structure.
  private let others: [Member]
  private let roster: Roster
  private let electorate: Electorate

  /// Returns `nil` for a commons that has grown, or whose rules know no such mode.
  init?(
    _ setting: Submission.Setting, _ readings: [Evaluation.Reading], _ electorate: Electorate
  ) {
    guard let limit = setting.rules.customs.bootstrap else { return nil }
    // Grown at one of the two moments is grown: nobody opens early to be judged by less.
    guard readings.allSatisfy({ $0.setting.roster.isSmall(for: limit) }) else { return nil }
    let electors = setting.roster.electors
    self.limit = limit
    self.members = electors.count
    self.structures = Set(electors.map { setting.roster.entity(of: $0) }).count
    self.colleges = Set(electors.map(\.college))
    self.others = electors.filter {
      !electorate.isAuthor($0.id)
        && electorate.structures(of: $0.id).isDisjoint(with: electorate.ownEntities)
    }
    self.roster = setting.roster
    self.electorate = electorate
  }

  /// Returns what is asked for of a commons of this size, of others than some members and their structures.
  func lowered(
    _ approvals: Requirements.Approvals, apartFrom first: [Member.ID] = []
  ) -> Requirements.Approvals {
    let taken = first.reduce(into: Set<Roster.Entity>()) {
      $0.formUnion(electorate.structures(of: $1))
    }
    let left = others.filter {
      !first.contains($0.id) && electorate.structures(of: $0.id).isDisjoint(with: taken)
    }
    let leftStructures = Set(left.map { roster.entity(of: $0) }).subtracting(electorate.ownEntities)
    let leftColleges = Set(left.map(\.college))
    func most(_ asked: Int, _ count: Int, _ left: Int) -> Int {
      min(asked, max(1, min(count - 1, left)))
    }
    return Requirements.Approvals(
      members: most(approvals.members, members, left.count),
      structures: most(approvals.structures, structures, leftStructures.count),
      colleges: most(approvals.colleges, colleges.count, leftColleges.count),
      named: approvals.named.filter(leftColleges.contains), collegeShare: approvals.collegeShare)
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

extension Roster {
  /// Returns whether fewer structures or colleges can consent than in a commons that has grown.
  func isSmall(for limit: Customs.Bootstrap) -> Bool {
    let electors = self.electors
    return Set(electors.map { entity(of: $0) }).count < limit.structures
      || Set(electors.map(\.college)).count < limit.colleges
  }
}

extension Submission.Setting {
  /// A Boolean value indicating whether the commons is starting, so that its thresholds follow its size.
  package var isStarting: Bool { rules.customs.bootstrap.map(roster.isSmall) ?? false }
}
