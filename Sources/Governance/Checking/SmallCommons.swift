internal import Records

/// What a commons that is starting can be asked for, whoever proposes: one less than it has of each, one at least.
///
/// A proposal is asked for less still, where the proposer's own leave fewer (``BootstrapState``); what is in reach here
/// is in reach there.
struct SmallCommons {
  private let members: Int
  private let structures: Int
  private let colleges: Set<College.ID>

  /// Returns `nil` for a commons that has grown, or whose rules know no such mode.
  init?(_ customs: Customs, _ roster: Roster) {
    guard let limit = customs.bootstrap, roster.isSmall(for: limit) else { return nil }
    let electors = roster.electors
    members = electors.count
    structures = Set(electors.map { roster.entity(of: $0) }).count
    colleges = Set(electors.map(\.college))
  }

  /// Returns what is asked for of a commons of this size.
  func lowered(_ approvals: Requirements.Approvals) -> Requirements.Approvals {
    func most(_ asked: Int, _ count: Int) -> Int { min(asked, max(1, count - 1)) }
    return Requirements.Approvals(
      members: most(approvals.members, members),
      structures: most(approvals.structures, structures),
      colleges: most(approvals.colleges, colleges.count),
      named: approvals.named.filter(colleges.contains), collegeShare: approvals.collegeShare)
  }
}
