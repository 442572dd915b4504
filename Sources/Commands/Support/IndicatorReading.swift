internal import Evolution
internal import Git
internal import Governance
internal import Ledger
internal import Records

/// Computes the indicators of a ledger: for a period, or for each year since it was founded.
struct IndicatorReading {
  private let database = IndicatorDatabase()

  /// Returns what indicators of the later state say of a period; all of them when none is named.
  func results(
    of codes: Set<Indicator.Code>, _ period: PeriodReading, in ledger: borrowing Ledger
  ) throws -> (reading: PeriodReading.Reading, results: [IndicatorResult]) {
    var states = StateReading()
    var reading = try period.read(ledger, with: &states)
    let indicators = try chosen(codes, of: reading.after.indicators)
    return try answering {
      let statements = indicators.flatMap(\.statements)
      try reading.read(try database.needs(of: statements, about: reading.tables), in: ledger)
      return (reading, try database.evaluate(indicators, about: reading.tables))
    }
  }

  /// Adds to a report what the indicators say: of its period, of the state before it, as published and as it is known
  /// now, and, where asked, of every year.
  func fill(
    _ report: inout Report, with reading: PeriodReading.Reading, _ period: PeriodReading,
    hasSeries: Bool, in ledger: borrowing Ledger
  ) throws {
    let indicators = reading.after.indicators
    guard !indicators.isEmpty else { return }
    try answering {
      report.previous = try earlier(indicators, of: report, reading)
      report.indicators = try database.evaluate(indicators, about: reading.tables)
    }
    guard hasSeries else { return }
    var period = period
    (period.scope, period.counted) = (reading.scope, reading.counted)
    report.series = try IndicatorReading()
      .series(of: Set(indicators.filter(\.isCore).map(\.code)), period, in: ledger)
    let eve = reading.days.after
    for series in report.series where report.previous[series.indicator.code] == nil {
      guard let point = series.points.last(where: { $0.day == eve }) else { continue }
      report.previous[series.indicator.code] = IndicatorResult.Earlier(
        published: point.number, revised: point.number)
    }
  }

  /// Returns what indicators of states said at the start of the period, and what they say of it now that more is known.
  private func earlier(
    _ indicators: [Indicator], of report: Report, _ reading: PeriodReading.Reading
  ) throws -> [Indicator.Code: IndicatorResult.Earlier] {
    guard let before = reading.before, let eve = reading.days.after else { return [:] }
    func state(_ snapshot: Snapshot) -> IndicatorDatabase.Period {
      IndicatorDatabase.Period(
        before: nil, after: snapshot, journal: [], findings: [],
        days: ReportPeriod(after: nil, until: eve), territory: reading.territory)
    }
    // All are compiled first, so that each table is filled once for all of them.
    _ = try database.needs(of: indicators.flatMap(\.statements), about: reading.tables)
    let asked = try database.ofStates(indicators, about: reading.tables)
    let then = Dictionary(before.indicators.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    let published = try database.numbers(asked.map { then[$0.code] ?? $0 }, about: state(before))
    let revised = try database.numbers(
      asked, about: state(before.revised(with: reading.after, by: report)))
    return Dictionary(
      zip(asked, zip(published, revised)).map { indicator, numbers in
        (indicator.code, IndicatorResult.Earlier(published: numbers.0, revised: numbers.1))
      }, uniquingKeysWith: { $1 })
  }

  /// Answers a statement about a period.
  func answer(
    _ sql: String, _ period: PeriodReading, in ledger: borrowing Ledger
  ) throws -> QueryResult {
    var states = StateReading()
    var reading = try period.read(ledger, with: &states)
    return try answering {
      try reading.read(try database.needs(of: [sql], about: reading.tables), in: ledger)
      return try database.answer([sql], about: reading.tables)[0].get()
    }
  }

  /// Returns the numbers of each calendar year since the ledger was founded, the last one up to the later state.
  func series(
    of codes: Set<Indicator.Code>, _ period: PeriodReading, in ledger: borrowing Ledger
  ) throws -> [IndicatorSeries] {
    let (_, last, days) = try period.bounds(in: ledger)
    let first = try ledger.act(last.root).time.date.year
    var builder = SeriesBuilder(database)
    var states = StateReading()
    let scope =
      try period.scope
      ?? period.territory.flatMap { RecordID($0) }.map {
        try PeriodReading.Scope($0, in: try StateReading.state(of: ledger, at: last.id.hex))
      }
    // Every year counts in the territory that the last one names.
    let counted =
      try period.counted
      ?? (scope == nil ? PeriodReading.territoryCounted(at: last, in: ledger) : nil)
    for year in first...max(first, days.until.year) {
      var part = PeriodReading(territory: period.territory, scope: scope, counted: counted)
      if year < days.until.year {
        part.year = year
      } else {
        (part.from, part.to) = ("\((year - 1).padded(to: 4))-12-31", last.id.hex)
        part.days = ReportPeriod(year: year).map {
          ReportPeriod(after: $0.after, until: days.until)
        }
      }
      var reading = try part.read(ledger, with: &states)
      let indicators = try chosen(
        codes, of: reading.after.indicators, isLast: year == days.until.year)
      try answering {
        let needs = try database.needs(of: indicators.map(\.sql), about: reading.tables)
        try reading.read(needs, in: ledger)
        try builder.add(indicators, about: reading.tables)
      }
    }
    return builder.series
  }

  private func chosen(
    _ codes: Set<Indicator.Code>, of indicators: [Indicator], isLast: Bool = true
  ) throws -> [Indicator] {
    guard !codes.isEmpty else { return indicators }
    let known = Set(indicators.map(\.code))
    if isLast, let missing = codes.subtracting(known).min() {
      throw Diagnostic(
        .error, "unknown-indicator", "there is no indicator '\(missing)'",
        hint: Nearest.hint(for: missing, in: known.sorted()))
    }
    return indicators.filter { codes.contains($0.code) }
  }

  private func answering<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let failure as SQLFailure {
      throw Diagnostic(.error, "statement-failed", failure.message, hint: failure.hint)
    }
  }
}
