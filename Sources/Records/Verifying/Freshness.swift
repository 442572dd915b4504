/// How long ago a section of a record was verified, beside how long it stays fresh.
///
/// These are the four steps of the national scale, which stand at once, twice and three times the period that the
/// kind gives (domain §4.1): *à jour*, *à surveiller*, *à vérifier*, *à actualiser*.
package enum Freshness: String, Hashable, Sendable, CaseIterable {
  case fresh
  case due
  case late
  /// It was verified longer ago, or never.
  case stale

  /// Returns the step on a day.
  package init(verified day: CalendarDate?, period: Period, on today: CalendarDate) {
    guard let day else {
      self = .stale
      return
    }
    var end = day.start
    for step in [Freshness.fresh, .due, .late] {
      end = period.end(from: end)
      if today.start < end {
        self = step
        return
      }
    }
    self = .stale
  }
}
