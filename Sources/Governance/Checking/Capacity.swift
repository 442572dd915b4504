internal import Records

/// How many could consent to a proposal beside those who propose it: the most there could be, never less.
struct Capacity {
  var members: Int
  var structures: Int
  var colleges: Set<College.ID>
  /// One when the proposal comes from outside, which takes one member and one structure more.
  var extra = 0

  /// Returns where the numbers asked for are out of reach.
  ///
  /// `named` are the colleges waited for in which somebody can consent to some proposal.
  func shortfalls(
    of asked: Requirements.Approvals, named: [College.ID], _ bootstrap: SmallCommons?
  ) -> [Shortfall] {
    var whole = asked
    whole.members += extra
    whole.structures += extra
    let needed = bootstrap?.lowered(whole) ?? whole
    // A share that no whole is enough for is told by itself.
    let share =
      needed.collegeShare.map { $0.isReachable ? $0.smallest(of: colleges.count) : 0 } ?? 0
    let missing = named.filter { needed.named.contains($0) && !colleges.contains($0) }.map {
      Shortfall(what: .memberOf($0), needed: 1, available: 0)
    }
    return [
      Shortfall(what: .members, needed: needed.members - extra, available: members - extra),
      Shortfall(
        what: .structures, needed: needed.structures - extra, available: structures - extra),
      Shortfall(
        what: .colleges, needed: max(needed.colleges, share), available: colleges.count),
    ].filter { $0.lack > 0 } + missing
  }
}

/// A number that a class asks for, and how many there are.
struct Shortfall {
  enum What: Hashable {
    case members
    case structures
    case colleges
    case memberOf(College.ID)
  }

  let what: What
  let needed: Int
  let available: Int

  var lack: Int { needed - available }

  /// What is needed, in words.
  var words: String {
    switch what {
    case .members: "\(needed) \(needed == 1 ? "member" : "members")"
    case .structures: "\(needed) \(needed == 1 ? "structure" : "structures")"
    case .colleges: "\(needed) \(needed == 1 ? "college" : "colleges")"
    case .memberOf(let college): "the college '\(college)'"
    }
  }
}

extension [Shortfall] {
  var lack: Int { reduce(0) { $0 + $1.lack } }
}
