internal import Records

/// The latest position of each member and of each college that spoke together, on the content that is judged and
/// on earlier ones.
///
/// A member has one position: should several be at hand, the most cautious stands, so that their order
/// cannot matter; what they signed themselves prevails over what was recorded in their name. The same goes for a
/// college whose people met several times.
struct Opinions {
  private let current: [Member.ID: Review]
  private let earlier: [Member.ID: Review]
  private let collective: [College.ID: Review]

  /// What was recorded for members who also spoke for themselves, on whatever content.
  let superseded: [Review]

  init(_ reviews: [Review]) {
    var current: [Member.ID: Review] = [:]
    var earlier: [Member.ID: Review] = [:]
    var collective: [College.ID: Review] = [:]
    let own = Set(reviews.lazy.filter { $0.recording == nil }.map(\.member))
    var superseded: [Review] = []
    for review in reviews {
      if let college = review.recording?.college {
        if review.isCurrent {
          collective[college] = review.moreCautious(than: collective[college])
        }
      } else if review.recording != nil, own.contains(review.member) {
        superseded.append(review)
      } else if review.isCurrent {
        current[review.member] = review.moreCautious(than: current[review.member])
      } else {
        earlier[review.member] = review.moreCautious(than: earlier[review.member])
      }
    }
    self.current = current
    self.earlier = earlier.filter { current[$0.key] == nil }
    self.collective = collective
    self.superseded = superseded.sorted { $0.order < $1.order }
  }

  /// The reviews of members that bear on the content that is judged, by member.
  var standing: [Review] { current.values.sorted { $0.member < $1.member } }

  /// The opinions of colleges that bear on it, by college.
  var ofColleges: [(college: College.ID, review: Review)] {
    collective.sorted { $0.key < $1.key }.map { (college: $0.key, review: $0.value) }
  }

  /// The reviews of members who have only spoken of an earlier content, by member.
  var outdated: [Review] { earlier.values.sorted { $0.member < $1.member } }

  /// Returns what a member says of the content that is judged, or `nil` when they say nothing.
  func position(of member: Member.ID) -> Review.Position? { current[member]?.position }

  /// Returns the members who take a position, by id.
  func members(who position: Review.Position) -> [Member.ID] {
    standing.filter { $0.position == position }.map(\.member)
  }

  /// Returns the review of a member on the content that is judged, or `nil`.
  func review(of member: Member.ID) -> Review? { current[member] }
}

extension Review {
  fileprivate var order: (String, String) { (member, recording?.scribe ?? "") }

  fileprivate func moreCautious(than other: Review?) -> Review {
    guard let other else { return self }
    if other.caution != caution { return other.caution > caution ? other : self }
    return (other.reason, other.recording?.scribe ?? "") <= (reason, recording?.scribe ?? "")
      ? other : self
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
