internal import Records

extension Classifier {
  /// Something that happened to a record as a whole.
  struct Event {
    var `case`: Case
    /// The date in the world that the case rests on.
    var date: PartialDate?
    /// The fields that say it; `nil` for all of them.
    var covers: Set<String>?
    /// What it counts as when the acts say that the earlier state was wrong.
    var whenCorrected: Case?
    /// A Boolean value indicating whether no field of the record says when: the act that tells it does.
    var isDatedByAct = false
    /// A Boolean value indicating whether a record that was there ends: what it says of that for the first time
    /// beside its state, such as a reason, belongs to the event.
    var isExit = false
  }

  /// Returns what happened between two phases: nothing when they are the same, two events when a record
  /// that is new to the ledger has already ended, so that what opened and closed in a period is not lost.
  func events(for pair: Pair) -> [Event] {
    switch pair.elsewhere {
    case .before: return [Event(case: .movedIn, whenCorrected: .corrected, isDatedByAct: true)]
    case .after: return [Event(case: .movedOut, whenCorrected: .corrected, isDatedByAct: true)]
    case nil: break
    }
    guard pair.phaseBefore != pair.phaseAfter else { return [] }
    guard let after = pair.phaseAfter else { return [Event(case: .removed)] }
    guard let before = pair.phaseBefore else { return arrival(in: after, of: pair) }
    switch (before, after) {
    case (_, .merged): return [Event(case: .merged, covers: lifeFields)]
    case (_, .mistaken): return [Event(case: .withdrawn, covers: lifeFields)]
    case (.merged, _), (.mistaken, _): return [Event(case: .restored, covers: lifeFields)]
    case (.planned, .ended): return abandonment(of: pair)
    case (.planned, _): return [entry(of: pair, covers: startFields)]
    // Put off: there is no event in the world yet, and the fields say what changed.
    case (_, .planned): return pair.isSame ? [Event(case: .migrated)] : []
    case (_, .ended): return [exit(of: pair, covers: endFields)]
    case (.ended, _): return [turn(.reopened, date: freshStart(of: pair), covers: lifeFields)]
    case (.active, _): return [turn(.suspended, covers: stateField)]
    case (.suspended, _): return [turn(.resumed, covers: stateField)]
    }
  }

  /// An event that comes back to what stood before, so that the record has no date for it.
  private func turn(_ case: Case, date: PartialDate? = nil, covers: Set<String>) -> Event {
    Event(
      case: `case`, date: date, covers: covers, whenCorrected: .corrected, isDatedByAct: true)
  }

  /// The day from which a record that stands again holds, when it was given one of the period.
  private func freshStart(of pair: Pair) -> PartialDate? {
    pair.becomes?.from.flatMap { period.placement(of: $0) == .within ? $0 : nil }
  }

  private func arrival(in phase: Phase, of pair: Pair) -> [Event] {
    switch phase {
    case .planned: [Event(case: .announced, date: pair.becomes?.from)]
    case .active, .suspended: [entry(of: pair, covers: nil)]
    case .ended: [entry(of: pair, covers: nil), exit(of: pair, covers: [])]
    case .merged: [Event(case: .merged)]
    case .mistaken: [Event(case: .withdrawn)]
    }
  }

  /// A plan that ended was carried out only when the record says both when it began and when it ended.
  private func abandonment(of pair: Pair) -> [Event] {
    if let from = pair.becomes?.from, let until = pair.becomes?.until,
      from.earliest < until.latest
    {
      return [entry(of: pair, covers: startFields), exit(of: pair, covers: endFields)]
    }
    return [Event(case: .abandoned, date: pair.becomes?.until, covers: lifeFields)]
  }

  private func entry(of pair: Pair, covers: Set<String>?) -> Event {
    let date = pair.becomes?.from
    let found: Case =
      switch period.placement(of: date) {
      case .within: succession.tookOver(pair.id) ? .tookOver : .opened
      case .before: .discovered
      case .later, .unclear: .recordedUndated
      }
    return Event(case: found, date: date, covers: covers)
  }

  private func exit(of pair: Pair, covers: Set<String>?) -> Event {
    var date = pair.becomes?.until
    if period.placement(of: date) == .before,
      let start = succession.start(after: date, of: pair.id),
      period.placement(of: start) == .within
    {
      date = start
    }
    let found: Case =
      switch (period.placement(of: date), succession.isReplaced(pair.id)) {
      case (.within, false): .ended
      case (.within, true): .replaced
      case (.before, false): .endedEarlier
      case (.before, true): .replacedEarlier
      case (.later, false), (.unclear, false): .endedUndated
      case (.later, true), (.unclear, true): .replacedUndated
      }
    return Event(case: found, date: date, covers: covers, isExit: !(covers?.isEmpty ?? true))
  }

  private var stateField: Set<String> { fields(\.state) }
  private var startFields: Set<String> { fields(\.state, \.validFrom) }
  private var endFields: Set<String> { fields(\.state, \.validUntil, \.replacedBy) }
  private var lifeFields: Set<String> { fields(\.state, \.validFrom, \.validUntil, \.mergedInto) }

  private func fields(_ roles: KeyPath<Meaning, String?>...) -> Set<String> {
    let meaning = new?.kind.meaning ?? Meaning()
    return Set(roles.compactMap { meaning[keyPath: $0] })
  }
}
