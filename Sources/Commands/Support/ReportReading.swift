internal import Evolution
internal import Git
internal import Governance
internal import Ledger

/// Reads from a ledger what a report is made of: two states, the acts between them, and what the commons counts.
struct ReportReading {
  let period: PeriodReading
  /// Whether the core indicators are computed for every year since the ledger was founded.
  let hasSeries: Bool

  /// Returns the report of the period.
  func report(of ledger: borrowing Ledger) throws -> Report {
    var states = StateReading()
    var reading = try period.read(ledger, with: &states)
    var report = try reading.report(in: ledger)
    report.outline = try ledger.outline(
      in: reading.last.commit.tree, profile: report.profile,
      indicators: Set(reading.after.indicators.map(\.code)))
    report.counted = reading.counted
    try IndicatorReading().fill(
      &report, with: reading, period, hasSeries: hasSeries, in: ledger)
    return report
  }
}
