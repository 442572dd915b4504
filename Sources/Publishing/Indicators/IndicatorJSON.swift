package import Evolution
internal import Governance
internal import Records

/// An indicator with what it says, for programs; keys are stable.
package struct IndicatorJSON: Encodable {
  /// The number itself, or that of an item.
  struct Row: Encodable {
    let item: String?
    let label: String?
    /// `number`, `interval`, `unknown`, `not-computable` or `secret`.
    let status: String
    let value: Double?
    let low: Double?
    let high: Double?
    let part: Int?
    let whole: Int?
    let because: String?

    init(_ row: IndicatorResult.Row) {
      var (value, low, high, because): (Double?, Double?, Double?, String?) = (nil, nil, nil, nil)
      switch row.value {
      case .number(let number): (status, value) = ("number", number)
      case .interval(let least, let most): (status, low, high) = ("interval", least, most)
      case .unknown: status = "unknown"
      case .secret: status = "secret"
      case .notComputable(let obstacle):
        status = "not-computable"
        because = obstacle.reason
      }
      (item, label, part, whole) = (row.item, row.label, row.part, row.whole)
      (self.value, self.low, self.high, self.because) = (value, low, high, because)
    }
  }

  struct Table: Encodable {
    let id: String
    let rows: [Row]
    let problem: String?
  }

  struct Source: Encodable {
    let record: String
    let item: String?
    let note: String?
  }

  let code: String
  let version: Int
  let title: [String: String]
  let unit: String
  let core: Bool
  let number: Row
  /// What it said at the start of the period: as it was published then, and as it is known now.
  let published: Row?
  let revised: Row?
  let breakdowns: [Table]
  let records: [Source]?

  package init(_ result: IndicatorResult, _ earlier: IndicatorResult.Earlier? = nil) {
    let indicator = result.indicator
    code = indicator.code
    version = indicator.version
    title = indicator.title.texts
    unit = indicator.unit.rawValue
    core = indicator.isCore
    number = Row(result.number)
    published = earlier.map { Row($0.published) }
    revised = earlier.map { Row($0.revised) }
    breakdowns = result.tables.map {
      Table(id: $0.breakdown.id, rows: $0.rows.map { Row($0) }, problem: $0.problem)
    }
    records = result.sources?.map {
      Source(record: $0.record.description, item: $0.item, note: $0.note)
    }
  }
}

extension IndicatorResult.Obstacle {
  /// Why, in words for whoever wrote the statement.
  var reason: String {
    switch self {
    case .noEarlierState: "no earlier state"
    case .nothingToDivide: "nothing to divide"
    case .failed(let message): message
    }
  }
}

/// A series for programs.
package struct SeriesJSON: Encodable {
  struct Point: Encodable {
    let day: String
    let revision: String
    let version: Int
    let number: IndicatorJSON.Row
    let byEarlierDefinition: IndicatorJSON.Row?
  }

  let code: String
  let title: [String: String]
  let unit: String
  let points: [Point]

  package init(_ series: IndicatorSeries) {
    code = series.indicator.code
    title = series.indicator.title.texts
    unit = series.indicator.unit.rawValue
    points = series.points.map {
      Point(
        day: $0.day.description, revision: $0.revision, version: $0.version,
        number: IndicatorJSON.Row($0.number),
        byEarlierDefinition: $0.byEarlierDefinition.map { IndicatorJSON.Row($0) })
    }
  }
}
