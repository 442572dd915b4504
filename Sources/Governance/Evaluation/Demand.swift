internal import Records

/// What a proposal must meet: the union of what all the classes it uses require (design §5.2).
///
/// When a proposal was opened, the rules of the opening and of the closing both have their say, and when it
/// amends the rules, so do those it brings: the union goes over the classes used under any of them.
struct Demand {
  /// The largest number of each sort, and every named college; `nil` when no class asks for approvals.
  private(set) var approvals: Requirements.Approvals?
  /// What is asked where no voice speaks; only the voices tell whether it is.
  private(set) var voice: Requirements.Voice?
  private var voices: [Requirements.Voice] = []
  private(set) var noObjection: Requirements.NoObjection?
  private(set) var periods: [Period] = []
  private(set) var expiries: [Period] = []
  private(set) var windows: [Period] = []
  private(set) var ratifications: [Requirements.Ratification] = []
  private(set) var needsRecusal = false
  private(set) var needsMandate = false
  private(set) var needsReply = false

  init(_ requirements: some Sequence<Requirements>) {
    for requirement in requirements {
      approvals = union(approvals, requirement.approvals)
      voice = requirement.voice.map { voice?.union($0) ?? $0 } ?? voice
      voices += [requirement.voice].compactMap(\.self)
      noObjection = requirement.noObjection.map { noObjection?.union($0) ?? $0 } ?? noObjection
      periods += [requirement.period].compactMap(\.self)
      expiries += [requirement.expiry].compactMap(\.self)
      windows += [requirement.objectionWindow].compactMap(\.self)
      ratifications += [requirement.ratification].compactMap(\.self)
      needsRecusal = needsRecusal || requirement.needsRecusal
      needsMandate = needsMandate || requirement.needsMandate
      needsReply = needsReply || requirement.needsReply
    }
  }

  /// Asks for approvals beside those of the classes.
  mutating func add(_ more: Requirements.Approvals?) { approvals = union(approvals, more) }

  /// Asks for one opinion and one structure more.
  mutating func addOneStructure() {
    var more = approvals ?? Requirements.Approvals(members: 0, structures: 0, colleges: 0)
    more.members += 1
    more.structures += 1
    approvals = more
  }

  /// Replaces the numbers asked for.
  mutating func lower(_ lowering: (Requirements.Approvals) -> Requirements.Approvals) {
    approvals = approvals.map(lowering)
  }

  /// The longest period, for people who ask how long; ``end(from:)`` decides.
  var longestPeriod: Period? { periods.max { $0.longestDays < $1.longestDays } }

  /// Returns when the last of the periods that started at a moment ends.
  func end(from start: Instant) -> Instant { periods.map { $0.end(from: start) }.max() ?? start }

  /// Returns when silence that started at a moment has lasted for all the voices asked for, or `nil` when it never does.
  func silenceEnd(from start: Instant) -> Instant? { latest(\.silence, from: start) }

  /// Returns when what was verified at a moment is protected by none of the voices asked for, or `nil` when it always is.
  func lapseEnd(from verified: Instant) -> Instant? { latest(\.lapse, from: verified) }

  /// Months have no fixed length: only the ends tell which of two periods is the longer.
  private func latest(
    _ period: (Requirements.Voice) -> Period?, from start: Instant
  ) -> Instant? {
    let periods = voices.compactMap(period)
    return periods.count < voices.count ? nil : periods.map { $0.end(from: start) }.max()
  }

  /// Returns when a proposal opened at a moment runs out, or `nil` when it does not.
  func expiry(from start: Instant) -> Instant? { expiries.map { $0.end(from: start) }.min() }

  private func union(
    _ one: Requirements.Approvals?, _ other: Requirements.Approvals?
  ) -> Requirements.Approvals? {
    guard let one, let other else { return one ?? other }
    return one.union(other)
  }
}

extension Requirements {
  /// A Boolean value indicating whether nothing is required that could keep a change out or undo it.
  package var areEmpty: Bool {
    !asksApproval && voice == nil && noObjection == nil && period == nil && objectionWindow == nil
      && ratification == nil
  }

  /// A Boolean value indicating whether somebody beside the proposer's structure must consent, whoever speaks.
  package var asksApproval: Bool { approvals?.asksAnybody ?? false }
}

extension Requirements.Approvals {
  /// A Boolean value indicating whether anything is asked.
  package var asksAnybody: Bool {
    members > 0 || structures > 0 || colleges > 0 || !named.isEmpty || collegeShare != nil
  }

  /// Returns what meets both.
  package func union(_ other: Requirements.Approvals) -> Requirements.Approvals {
    Requirements.Approvals(
      members: max(members, other.members), structures: max(structures, other.structures),
      colleges: max(colleges, other.colleges),
      named: Set(named).union(other.named).sorted(),
      collegeShare: collegeShare.flatMap { one in other.collegeShare.map { one.stricter($0) } }
        ?? collegeShare ?? other.collegeShare)
  }
}

extension Requirements.Voice {
  /// Returns what meets both: silence counts where both let it count, as late as either says.
  fileprivate func union(_ other: Requirements.Voice) -> Requirements.Voice {
    Requirements.Voice(
      silence: silence.flatMap { one in other.silence.map { longer(one, $0) } },
      approvals: approvals.map { one in other.approvals.map { one.union($0) } ?? one }
        ?? other.approvals,
      lapse: lapse.flatMap { one in other.lapse.map { longer(one, $0) } })
  }

  private func longer(_ one: Period, _ other: Period) -> Period {
    one.longestDays < other.longestDays ? other : one
  }
}

extension Requirements.NoObjection {
  /// Returns what meets both: an objection receivable by either stands, and is overruled where both let it be.
  fileprivate func union(_ other: Requirements.NoObjection) -> Requirements.NoObjection {
    Requirements.NoObjection(
      grounds: grounds.isEmpty || other.grounds.isEmpty ? [] : grounds.union(other.grounds),
      rounds: max(rounds, other.rounds),
      overruling: overruling.flatMap { one in other.overruling.map { one.stricter($0) } })
  }
}

extension Requirements.NoObjection.Overruling {
  /// Returns the harder of two ways; between a vote and a number of colleges, the vote.
  fileprivate func stricter(_ other: Self) -> Self {
    switch (self, other) {
    case (.colleges(let one), .colleges(let two)): .colleges(max(one, two))
    case (.vote(let one), .vote(let two)):
      .vote(one.stricter(two))
    case (.vote, .colleges): self
    case (.colleges, .vote): other
    }
  }
}

extension Share {
  /// Returns the larger of two parts, and of two equal ones the one that must be exceeded.
  fileprivate func stricter(_ other: Share) -> Share {
    let (mine, others) = (numerator * other.denominator, other.numerator * denominator)
    if mine != others { return mine < others ? other : self }
    return isStrict ? self : other
  }
}
