internal import Evolution
internal import Governance
internal import Records

/// The result of an indicator: its number, those of the period before, its tables and the list behind it.
struct IndicatorJSON: Encodable {
  let code: String
  let version: Int
  let unit: String
  let core: Bool
  let number: IndicatorNumberJSON
  let published: IndicatorNumberJSON?
  let revised: IndicatorNumberJSON?
  let tables: [String: [IndicatorNumberJSON]]
  let records: [IndicatorSourceJSON]?

  init(_ result: IndicatorResult, _ earlier: IndicatorResult.Earlier?) {
    code = result.indicator.code
    version = result.indicator.version
    unit = result.indicator.unit.rawValue
    core = result.indicator.isCore
    number = IndicatorNumberJSON(result.number)
    published = earlier.map { IndicatorNumberJSON($0.published) }
    revised = earlier.map { IndicatorNumberJSON($0.revised) }
    tables = Dictionary(
      result.tables.map { ($0.breakdown.id, $0.rows.map { IndicatorNumberJSON($0) }) },
      uniquingKeysWith: { first, _ in first })
    records = result.sources?.map { IndicatorSourceJSON($0) }
  }
}

/// A number, or why there is none: `value`, or `low` and `high`, or `status`.
struct IndicatorNumberJSON: Encodable {
  let item: String?
  let label: String?
  var value: Double?
  var low: Double?
  var high: Double?
  /// `unknown`, `secret`, `no-earlier-state`, `nothing-to-divide` or `failed`.
  var status: String?
  let part: Int?
  let whole: Int?

  init(_ row: IndicatorResult.Row) {
    item = row.item
    label = row.label
    part = row.part
    whole = row.whole
    switch row.value {
    case .number(let number): value = number
    case .interval(let least, let most): (low, high) = (least, most)
    case .unknown: status = "unknown"
    case .secret: status = "secret"
    case .notComputable(.noEarlierState): status = "no-earlier-state"
    case .notComputable(.nothingToDivide): status = "nothing-to-divide"
    case .notComputable(.failed): status = "failed"
    }
  }
}

/// A record behind a number.
struct IndicatorSourceJSON: Encodable {
  let record: String
  let item: String?
  let note: String?

  init(_ source: IndicatorResult.Source) {
    record = source.record.description
    item = source.item
    note = source.note
  }
}
