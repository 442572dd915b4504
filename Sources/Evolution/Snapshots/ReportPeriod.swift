package import Records

/// The days a report is about: after one day, up to and including another.
package struct ReportPeriod: Hashable, Sendable {
  /// The last day before the period, or `nil` when the report starts with the ledger.
  package let after: CalendarDate?
  package let until: CalendarDate

  package init(after: CalendarDate?, until: CalendarDate) {
    self.after = after
    self.until = until
  }

  /// Creates the period of a calendar year, or returns `nil` for a year out of range.
  package init?(year: Int) {
    guard let after = CalendarDate(year: year - 1, month: 12, day: 31),
      let until = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(after: after, until: until)
  }

  /// Where a date in the world falls.
  package enum Placement: Hashable, Sendable {
    case before
    case within
    case later
    /// The date is missing, or its precision lets it fall on both sides of a bound.
    case unclear
  }

  /// Returns where a date falls; a month or a year falls inside only when all of its days do.
  package func placement(of date: PartialDate?) -> Placement {
    guard let date else { return .unclear }
    if let after, date.latest <= after { return .before }
    if date.earliest > until { return .later }
    guard date.latest <= until, after.map({ date.earliest > $0 }) ?? true else { return .unclear }
    return .within
  }
}
