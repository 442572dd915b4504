package import Governance
internal import Records

extension IndicatorDatabase {
  /// Computes indicators about a period, each with its breakdowns and the records behind it, in their order.
  package func evaluate(
    _ indicators: [Indicator], about period: Period
  ) throws(SQLFailure) -> [IndicatorResult] {
    var isWithoutEarlierState: [Bool] = []
    for indicator in indicators {
      let compares = try compares(indicator.sql, about: period)
      isWithoutEarlierState.append(compares && period.before == nil)
    }
    var place = 0
    return try answer(indicators.map(\.statements), about: period) { answers in
      defer { place += 1 }
      return IndicatorAnswers(of: indicators[place])
        .result(answers, isWithoutEarlierState: isWithoutEarlierState[place])
    }
  }

  /// Computes only the numbers themselves, without what they are made of.
  package func numbers(
    _ indicators: [Indicator], about period: Period
  ) throws(SQLFailure) -> [IndicatorResult.Row] {
    try evaluate(indicators.map(\.alone), about: period).map(\.number)
  }

  /// Returns those of some indicators that ask about a state alone, so that they may be asked of another one.
  package func ofStates(
    _ indicators: [Indicator], about period: Period
  ) throws(SQLFailure) -> [Indicator] {
    var found: [Indicator] = []
    for indicator in indicators where try !readsPeriod(indicator.sql, about: period) {
      found.append(indicator)
    }
    return found
  }
}

extension Indicator {
  /// Its statements: for the number, for each breakdown, for the list.
  package var statements: [String] {
    [sql] + breakdowns.map(\.sql) + [list].compactMap(\.self)
  }

  /// The indicator with its number only.
  fileprivate var alone: Indicator {
    Indicator(
      code: code, title: title, question: question, numerator: numerator, denominator: denominator,
      unit: unit, caveat: caveat, isCore: isCore, minimum: minimum, version: version,
      validFrom: validFrom, validUntil: validUntil, sql: sql)
  }
}
