internal import Records

/// Where a record stands in its life on one day, from its state and its dates in the world.
package enum Phase: String, Hashable, Sendable, CaseIterable {
  case planned
  case active
  case suspended
  case ended
  case merged
  case mistaken

  /// A Boolean value indicating whether what is recorded exists on that day, interrupted or not.
  package var isStanding: Bool { self == .active || self == .suspended }

  /// Returns the phase on a day: the state prevails when it is over, else the dates do (domain §6).
  ///
  /// A date known to the month or the year bounds a life only when all of its days do.
  init(state: RecordState, from start: PartialDate?, until end: PartialDate?, on day: CalendarDate)
  {
    switch state {
    case .mistaken: self = .mistaken
    case .merged: self = .merged
    case .ended: self = .ended
    case .planned: self = .planned
    case .active, .suspended:
      if let end, end.latest <= day {
        self = .ended
      } else if let start, start.earliest > day {
        self = .planned
      } else {
        self = state == .active ? .active : .suspended
      }
    }
  }
}
