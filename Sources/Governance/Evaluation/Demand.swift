internal import Records

/// What a proposal must meet: the union of what all the classes it uses require (design §5.2).
///
/// When a proposal was opened, the rules of the opening and of the closing both have their say: the union
/// goes over the classes used under either.
struct Demand {
  /// The largest number of each sort, and every named college; `nil` when no class asks for approvals.
  private(set) var approvals: Requirements.Approvals?
  private(set) var needsNoObjection = false
  private(set) var periods: [Period] = []

  init(_ requirements: some Sequence<Requirements>, isOutside: Bool) {
    for requirement in requirements {
      if let more = requirement.approvals { approvals = approvals.map { $0.union(more) } ?? more }
      needsNoObjection = needsNoObjection || requirement.needsNoObjection
      if let period = requirement.period { periods.append(period) }
    }
    if isOutside {
      approvals = (approvals ?? .none).addingOneStructure
    }
  }

  /// The longest period, for people who ask how long; ``end(from:)`` decides.
  var longestPeriod: Period? { periods.max { $0.longestDays < $1.longestDays } }

  /// Returns when the last of the periods that started at a moment ends.
  func end(from start: Instant) -> Instant { periods.map { $0.end(from: start) }.max() ?? start }
}

extension Requirements {
  /// A Boolean value indicating whether nothing is required.
  package var areEmpty: Bool {
    !asksApproval && !needsVoice && !needsNoObjection && period == nil
  }

  /// A Boolean value indicating whether somebody beside the proposer's structure must consent.
  package var asksApproval: Bool {
    guard let approvals else { return false }
    return approvals.members > 0 || approvals.structures > 0 || approvals.colleges > 0
      || !approvals.named.isEmpty
  }
}

extension Requirements.Approvals {
  fileprivate static let none = Requirements.Approvals(members: 0, structures: 0, colleges: 0)

  fileprivate var addingOneStructure: Requirements.Approvals {
    Requirements.Approvals(
      members: members + 1, structures: structures + 1, colleges: colleges, named: named)
  }

  fileprivate func union(_ other: Requirements.Approvals) -> Requirements.Approvals {
    Requirements.Approvals(
      members: max(members, other.members), structures: max(structures, other.structures),
      colleges: max(colleges, other.colleges),
      named: Set(named).union(other.named).sorted())
  }
}
