internal import Records

extension Classifier {
  /// Something that happened to a record as a whole.
  struct Event {
    let `case`: Case
    /// The date in the world that the case rests on.
    var date: PartialDate?
    /// The fields that say it; `nil` for all of them.
    var covers: Set<String>?
    /// What it counts as when the acts say that the earlier state was wrong.
    var whenCorrected: Case?
  }

  /// Returns what happened between two phases: nothing when they are the same, two events when a record
  /// that is new to the ledger has already ended, so that what opened and closed in a period is not lost.
  func events(for pair: Pair) -> [Event] {
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
    case (.ended, _):
      return [
        Event(
          case: .reopened, date: pair.becomes?.from, covers: lifeFields, whenCorrected: .corrected)
      ]
    case (.active, _):
      return [Event(case: .suspended, covers: stateField, whenCorrected: .corrected)]
    case (.suspended, _):
      return [Event(case: .resumed, covers: stateField, whenCorrected: .corrected)]
    }
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
      case .within: .opened
      case .before: .discovered
      case .later, .unclear: .recordedUndated
      }
    return Event(case: found, date: date, covers: covers)
  }

  private func exit(of pair: Pair, covers: Set<String>?) -> Event {
    let date = pair.becomes?.until
    let found: Case =
      switch period.placement(of: date) {
      case .within: .ended
      case .before: .endedEarlier
      case .later, .unclear: .endedUndated
      }
    return Event(case: found, date: date, covers: covers)
  }

  private var stateField: Set<String> { fields(\.state) }
  private var startFields: Set<String> { fields(\.state, \.validFrom) }
  private var endFields: Set<String> { fields(\.state, \.validUntil) }
  private var lifeFields: Set<String> { fields(\.state, \.validFrom, \.validUntil, \.mergedInto) }

  private func fields(_ roles: KeyPath<Meaning, String?>...) -> Set<String> {
    let meaning = new?.kind.meaning ?? Meaning()
    return Set(roles.compactMap { meaning[keyPath: $0] })
  }
}
