/// An objection that stands: who gave it, what it rests on, and their reason.
package struct Objection: Hashable, Sendable {
  package let member: Member.ID
  package let ground: Review.Ground?
  package let reason: String
  /// The college in whose name it was given, when its people spoke together.
  package let college: College.ID?

  package init(
    member: Member.ID, ground: Review.Ground? = nil, reason: String, college: College.ID? = nil
  ) {
    self.member = member
    self.ground = ground
    self.reason = reason
    self.college = college
  }
}

/// How far objections are from being overruled, or by what they were.
package struct Overruling: Hashable, Sendable {
  /// The openings there were, each of another content, and how many it takes.
  package var rounds: Int
  package var neededRounds: Int
  package var way: Way

  /// By whom objections are overruled.
  package enum Way: Hashable, Sendable {
    /// Colleges other than the objectors' whose consent says why, and how many it takes.
    case colleges([College.ID], needed: Int)
    case vote(VoteCount)
  }

  package init(rounds: Int, neededRounds: Int, way: Way) {
    self.rounds = rounds
    self.neededRounds = neededRounds
    self.way = way
  }

  /// A Boolean value indicating whether nothing is missing any more.
  package var isReached: Bool {
    guard rounds >= neededRounds else { return false }
    return switch way {
    case .colleges(let colleges, let needed): colleges.count >= needed
    case .vote(let vote): vote.isCarried
    }
  }
}

/// A vote by colleges, each with its weight.
///
/// A college is for or against with most of its opinions that are counted, consents and objections; a tie, and
/// silence where somebody could have spoken, weigh in the whole without being for. A college where nobody can be
/// counted, or where all who can be abstained or recused themselves, weighs nothing.
package struct VoteCount: Hashable, Sendable {
  package let share: Share
  package var colleges: [College.ID: Side] = [:]
  package var weightFor = 0
  package var weight = 0

  /// What most opinions of a college say.
  package enum Side: String, Hashable, Sendable {
    case inFavour
    case against
    case undecided
  }

  package init(share: Share) { self.share = share }

  package var isCarried: Bool { share.isReached(by: weightFor, of: weight) }

  /// Returns the colleges of a side, by id.
  package func colleges(_ side: Side) -> [College.ID] {
    colleges.filter { $0.value == side }.keys.sorted()
  }
}
