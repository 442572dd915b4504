internal import Records

/// The latest position of each member and of each college that spoke together, on the content that is judged and
/// on earlier ones.
///
/// A member has one position: should several be at hand, the most cautious stands, so that their order
/// cannot matter; what they signed themselves prevails over what was recorded in their name. The same goes for a
/// college whose people met several times. What was recorded without counting is set apart from the start.
struct Opinions {
  /// A recorded opinion that does not count, and why.
  struct Discounted {
    let review: Review
    let exclusion: Exclusion
  }

  private let current: [Member.ID: Review]
  private let collective: [College.ID: Review]

  /// The reviews of members that bear on the content that is judged, by member.
  let standing: [Review]

  /// The opinions of colleges that bear on it, by college.
  let ofColleges: [(college: College.ID, review: Review)]

  /// The reviews of members who have only spoken of an earlier content, by member.
  let outdated: [Review]

  /// What was recorded for members who also spoke for themselves, on whatever content.
  let superseded: [Review]

  /// What was recorded on the content that is judged and does not count, by member.
  let discounted: [Discounted]

  init(_ reviews: [Review], excluding exclusion: (Review) -> Exclusion?) {
    var current: [Member.ID: Review] = [:]
    var earlier: [Member.ID: Review] = [:]
    var collective: [College.ID: Review] = [:]
    let own = Set(reviews.lazy.filter { $0.recording == nil }.map(\.member))
    var superseded: [Review] = []
    var discounted: [Discounted] = []
    for review in reviews {
      if review.recording != nil, review.recording?.college == nil, own.contains(review.member) {
        superseded.append(review)
      } else if review.isCurrent, let exclusion = exclusion(review) {
        discounted.append(Discounted(review: review, exclusion: exclusion))
      } else if let college = review.recording?.college {
        if review.isCurrent {
          collective[college] = review.moreCautious(than: collective[college])
        }
      } else if review.isCurrent {
        current[review.member] = review.moreCautious(than: current[review.member])
      } else {
        earlier[review.member] = review.moreCautious(than: earlier[review.member])
      }
    }
    self.current = current
    self.collective = collective
    self.standing = current.values.sorted { $0.member < $1.member }
    self.ofColleges = collective.sorted { $0.key < $1.key }.map {
      (college: $0.key, review: $0.value)
    }
    self.outdated = earlier.values.filter { current[$0.member] == nil }
      .sorted { $0.member < $1.member }
    self.superseded = superseded.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    self.discounted = discounted.sorted {
      $0.review.order.lexicographicallyPrecedes($1.review.order)
    }
  }

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
  /// Everything of it as text, so that no two different reviews are in the same place.
  fileprivate var order: [String] {
    let how = recording.map {
      [$0.scribe, $0.college ?? "", $0.channel.rawValue, "\($0.isReadBack)"]
    }
    return [member] + (how ?? [])
      + [position.rawValue, reason, ground?.rawValue ?? "", "\(recording?.present ?? 0)"]
  }

  fileprivate func moreCautious(than other: Review?) -> Review {
    guard let other else { return self }
    if other.caution != caution { return other.caution > caution ? other : self }
    return other.order.lexicographicallyPrecedes(order) ? other : self
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
