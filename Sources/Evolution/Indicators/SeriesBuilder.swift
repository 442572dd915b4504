package import Governance

/// Gathers indicators over the years: periods are added one after another, the oldest first.
///
/// Each year is asked by the definitions in force at its end. Where one changed, that year is asked by both, so that
/// nobody takes the step between them for an evolution (domain §6, *rupture de série*).
package struct SeriesBuilder {
  private let database: IndicatorDatabase
  private var last: [Indicator.Code: Indicator] = [:]
  private var points: [Indicator.Code: [IndicatorSeries.Point]] = [:]

  package init(_ database: IndicatorDatabase) { self.database = database }

  /// Adds the numbers of a period.
  package mutating func add(
    _ indicators: [Indicator], about period: IndicatorDatabase.Period
  ) throws(SQLFailure) {
    let earlier = indicators.compactMap { indicator in
      last[indicator.code].flatMap { $0.isSameDefinition(as: indicator) ? nil : $0 }
    }
    let numbers = try database.numbers(indicators + earlier, about: period)
    let byEarlier = Dictionary(
      zip(earlier.map(\.code), numbers.dropFirst(indicators.count)), uniquingKeysWith: { $1 })
    for (indicator, number) in zip(indicators, numbers) {
      points[indicator.code, default: []].append(
        IndicatorSeries.Point(
          day: period.days.until, revision: period.after.revision, version: indicator.version,
          number: number, byEarlierDefinition: byEarlier[indicator.code]))
      last[indicator.code] = indicator
    }
  }

  /// The series of each indicator that was added, by its last definition, by code.
  package var series: [IndicatorSeries] {
    last.sorted { $0.key < $1.key }.map { code, indicator in
      IndicatorSeries(indicator: indicator, points: points[code] ?? [])
    }
  }
}

extension Indicator {
  /// Returns whether another indicator counts the same: other words about it are no other definition.
  fileprivate func isSameDefinition(as other: Indicator) -> Bool {
    version == other.version && sql == other.sql && unit == other.unit
  }
}
