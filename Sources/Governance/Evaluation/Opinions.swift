internal import Records

/// The latest position of each member, on the content that is judged and on earlier ones.
///
/// A member has one position: should several be at hand, the most cautious stands, so that their order
/// cannot matter.
struct Opinions {
  private let current: [Member.ID: Review]
  private let earlier: [Member.ID: Review]

  init(_ reviews: [Review]) {
    var current: [Member.ID: Review] = [:]
    var earlier: [Member.ID: Review] = [:]
    for review in reviews {
      if review.isCurrent {
        current[review.member] = review.moreCautious(than: current[review.member])
      } else {
        earlier[review.member] = review.moreCautious(than: earlier[review.member])
      }
    }
    self.current = current
    self.earlier = earlier.filter { current[$0.key] == nil }
  }

  /// The reviews that bear on the content that is judged, by member.
  var standing: [Review] { current.values.sorted { $0.member < $1.member } }

  /// The reviews of members who have only spoken of an earlier content, by member.
  var outdated: [Review] { earlier.values.sorted { $0.member < $1.member } }

  /// Returns what a member says of the content that is judged, or `nil` when they say nothing.
  func position(of member: Member.ID) -> Review.Position? { current[member]?.position }

  /// Returns the members who take a position, by id.
  func members(who position: Review.Position) -> [Member.ID] {
    standing.filter { $0.position == position }.map(\.member)
  }
}

extension Review {
  fileprivate func moreCautious(than other: Review?) -> Review {
    guard let other else { return self }
    if other.caution != caution { return other.caution > caution ? other : self }
    return other.reason <= reason ? other : self
  }

  private var caution: Int {
    switch position {
    case .consent: 0
    case .abstain: 1
    case .recuse: 2
    case .object: 3
    }
  }
}
