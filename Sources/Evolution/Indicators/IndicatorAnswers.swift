internal import Governance
internal import Records

/// Reads what the statements of an indicator answered.
///
/// Columns are read by their names: `value`, or `part` and `whole`, or `low` and `high`; `n` for how many stand behind
/// a number; `item` and `label` in a breakdown; `record`, `item` and `note` in a list.
struct IndicatorAnswers {
  private let indicator: Indicator

  init(of indicator: Indicator) { self.indicator = indicator }

  /// Returns the result of the answers to the number, the breakdowns and the list, in this order.
  func result(
    _ answers: [Result<QueryResult, SQLFailure>], isWithoutEarlierState: Bool
  ) -> IndicatorResult {
    guard !isWithoutEarlierState else { return bare(.notComputable(.noEarlierState)) }
    let number: IndicatorResult.Row
    switch answers[0] {
    case .failure(let failure): return bare(.notComputable(.failed(failure.message)))
    case .success(let answer) where answer.rows.count != 1:
      return bare(
        .notComputable(.failed("the statement gives \(answer.rows.count) rows instead of one")))
    case .success(let answer): number = rows(of: answer, concealing: false)[0]
    }
    let tables = zip(indicator.breakdowns, answers.dropFirst()).map { breakdown, answer in
      let found = try? answer.get()
      return IndicatorResult.Table(
        breakdown: breakdown, rows: found.map { rows(of: $0, concealing: true) } ?? [],
        problem: answer.problem)
    }
    let list = indicator.list == nil ? nil : answers.last.flatMap { try? $0.get() }
    return IndicatorResult(
      indicator: indicator, number: number, tables: tables,
      sources: number.value == .secret ? nil : list.map(sources))
  }

  private func bare(_ value: IndicatorResult.Value) -> IndicatorResult {
    IndicatorResult(
      indicator: indicator,
      number: IndicatorResult.Row(item: nil, label: nil, value: value, part: nil, whole: nil),
      tables: [], sources: nil)
  }

  private func rows(of answer: QueryResult, concealing: Bool) -> [IndicatorResult.Row] {
    let columns = Columns(answer)
    var rows = answer.rows.map { row($0, columns) }
    // Of several numbers whose sum is known, one that is secret alone could be worked out.
    if concealing, rows.count(where: { $0.value == .secret }) == 1,
      let least = rows.indices.filter({ (rows[$0].size ?? 0) > 0 })
        .min(by: { (rows[$0].size ?? 0, $0) < (rows[$1].size ?? 0, $1) })
    {
      rows[least] = rows[least].concealed
    }
    return rows
  }

  private func row(_ cells: [QueryResult.Cell], _ columns: Columns) -> IndicatorResult.Row {
    func number(_ name: String) -> Double? { columns[name].flatMap { cells[$0].number } }
    func count(_ name: String) -> Int? { columns[name].flatMap { cells[$0].count } }
    func text(_ name: String) -> String? { columns[name].flatMap { cells[$0].text } }
    let (part, whole) = (count("part"), count("whole"))
    let value: IndicatorResult.Value =
      if let low = number("low"), let high = number("high") {
        .interval(low: min(low, high), high: max(low, high))
      } else if let found = number("value") {
        .number(found)
      } else if let part, let whole, whole > 0 {
        .number(100 * Double(part) / Double(whole))
      } else if whole == 0 {
        .notComputable(.nothingToDivide)
      } else {
        .unknown
      }
    let row = IndicatorResult.Row(
      item: text("item"), label: text("label"), value: value, part: part, whole: whole)
    let behind = count("n") ?? part ?? (indicator.unit == .persons ? count("value") : nil)
    guard let minimum = indicator.minimum, let behind, behind > 0, behind < minimum else {
      return row
    }
    return row.concealed
  }

  private func sources(_ answer: QueryResult) -> [IndicatorResult.Source] {
    let columns = Columns(answer)
    return answer.rows.compactMap { cells in
      guard let id = columns["record"].flatMap({ cells[$0].text }).flatMap({ RecordID($0) }) else {
        return nil
      }
      return IndicatorResult.Source(
        record: id, item: columns["item"].flatMap { cells[$0].text },
        note: columns["note"].flatMap { cells[$0].text })
    }
  }

  /// The places of columns by their names, the first of those of one name.
  private struct Columns {
    private let places: [String: Int]

    init(_ answer: QueryResult) {
      places = Dictionary(
        answer.columns.enumerated().map { ($0.element.lowercased(), $0.offset) },
        uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> Int? { places[name] }
  }
}

extension IndicatorResult.Row {
  /// What it counts, for telling the smallest of some rows.
  fileprivate var size: Double? {
    if case .number(let number) = value { part.map(Double.init) ?? number } else { nil }
  }

  /// The row without its numbers.
  fileprivate var concealed: IndicatorResult.Row {
    IndicatorResult.Row(item: item, label: label, value: .secret, part: nil, whole: nil)
  }
}

extension Result where Failure == SQLFailure {
  fileprivate var problem: String? {
    if case .failure(let failure) = self { failure.message } else { nil }
  }
}
