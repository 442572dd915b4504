package import Governance

/// Gathers indicators over the years: periods are added one after another, the oldest first.
///
/// Each year is asked by the definitions in force at its end. Where one changed, that year is asked by both, so that
/// nobody takes the step between them for an evolution (domain §6, *rupture de série*).
package struct SeriesBuilder {
  /// What an indicator counts: itself, with the tables that it shares with others.
  private struct Definition {
    let indicator: Indicator
    let views: [View]

    /// Returns whether another one counts the same: other words about it are no other definition.
    func isSame(as other: Definition) -> Bool {
      indicator.version == other.indicator.version && indicator.sql == other.indicator.sql
        && indicator.unit == other.indicator.unit
        && views.map(\.name) == other.views.map(\.name)
        && views.map(\.sql) == other.views.map(\.sql)
    }
  }

  private let database: IndicatorDatabase
  private var last: [Indicator.Code: Definition] = [:]
  private var points: [Indicator.Code: [IndicatorSeries.Point]] = [:]

  package init(_ database: IndicatorDatabase) { self.database = database }

  /// Adds the numbers of a period.
  package mutating func add(
    _ indicators: [Indicator], about period: IndicatorDatabase.Period
  ) throws(SQLFailure) {
    let numbers = try database.numbers(indicators, about: period)
    for (indicator, number) in zip(indicators, numbers) {
      let definition = Definition(
        indicator: indicator, views: try database.views(of: indicator, about: period))
      var byEarlier: IndicatorResult.Row?
      if let earlier = last[indicator.code], !earlier.isSame(as: definition) {
        byEarlier = try answer(by: earlier, about: period)
      }
      points[indicator.code, default: []].append(
        IndicatorSeries.Point(
          day: period.days.until, revision: period.after.revision, version: indicator.version,
          number: number, byEarlierDefinition: byEarlier))
      last[indicator.code] = definition
    }
  }

  private func answer(
    by definition: Definition, about period: IndicatorDatabase.Period
  ) throws(SQLFailure) -> IndicatorResult.Row {
    var period = period
    let names = Set(definition.views.map(\.name))
    period.after.views = definition.views + period.after.views.filter { !names.contains($0.name) }
    return try database.numbers([definition.indicator], about: period)[0]
  }

  /// The series of each indicator that was added, by its last definition, by code.
  package var series: [IndicatorSeries] {
    last.sorted { $0.key < $1.key }.map { code, definition in
      IndicatorSeries(indicator: definition.indicator, points: points[code] ?? [])
    }
  }
}
