package import Evolution
internal import Governance
internal import Records

/// Indicators as a list for people, and as one table for spreadsheets.
package struct IndicatorTable {
  private let results: [IndicatorResult]
  private let names: IndicatorNames
  private let isListed: Bool
  private let language: Language
  private let words: ReportWords

  /// Takes results, the names of items, and whether the records behind each number are told.
  package init(
    _ results: [IndicatorResult], names: IndicatorNames, isListed: Bool, _ language: Language
  ) {
    self.results = results
    self.names = names
    self.isListed = isListed
    self.language = language
    words = ReportWords(language: language)
  }

  /// A paragraph for each indicator: its number, what it does not say, its breakdowns.
  package var text: String { results.map(paragraph).joined(separator: "\n") }

  private func paragraph(_ result: IndicatorResult) -> String {
    let indicator = result.indicator
    var lines = [
      "\(indicator.code)  \(name(indicator.title)): "
        + words.result(result.number, indicator.unit)
    ]
    if case .notComputable(.failed(let message)) = result.number.value {
      lines.append("  " + message)
    }
    for table in result.tables {
      lines.append("  " + name(table.breakdown.title))
      if let problem = table.problem { lines.append("    " + problem) }
      for row in table.rows {
        let item = names.name(of: row, in: table)
        lines.append("    \(item): \(words.result(row, indicator.unit))")
      }
    }
    if isListed {
      for source in result.sources ?? [] {
        let note = source.note.map { " – \($0)" } ?? ""
        lines.append("  - \(names.name(of: source.record)) (\(source.record))\(note)")
      }
    }
    lines.append("  " + name(indicator.caveat))
    return lines.joined(separator: "\n") + "\n"
  }

  /// A row for each number and each item: code, title, item, status, numbers.
  package var csv: String {
    let titles = [
      "code", "title", "breakdown", "item", "label", "status", "value", "low", "high", "part",
      "whole", "unit", "version",
    ]
    var rows: [[[Document.Inline]]] = []
    for result in results {
      rows.append(cells(result, result.number))
      for breakdown in result.tables {
        rows += breakdown.rows.map {
          cells(result, $0, in: breakdown.breakdown.id, names.name(of: $0, in: breakdown))
        }
      }
    }
    let table = Document.Table(
      id: "indicators", caption: "", columns: titles.map { Document.Table.Column($0) }, rows: rows)
    return TableCSV.render(table, language: .english, hasByteOrderMark: false)
  }

  private func cells(
    _ result: IndicatorResult, _ row: IndicatorResult.Row, in breakdown: String? = nil,
    _ label: String? = nil
  ) -> [[Document.Inline]] {
    let json = IndicatorJSON.Row(row)
    let texts: [String?] = [
      result.indicator.code, name(result.indicator.title), breakdown, row.item, label,
      json.status, json.value?.description, json.low?.description, json.high?.description,
      row.part.map { String($0) }, row.whole.map { String($0) }, result.indicator.unit.rawValue,
      String(result.indicator.version),
    ]
    return texts.map { [.text($0 ?? "")] }
  }

  private func name(_ text: LocalizedText) -> String { text[language.rawValue] ?? "" }
}

/// Indicators over the years, a row for each and a column for each year.
package struct SeriesTable {
  private let series: [IndicatorSeries]
  private let language: Language

  package init(_ series: [IndicatorSeries], _ language: Language) {
    self.series = series
    self.language = language
  }

  private var days: [String] {
    Set(series.flatMap { $0.points.map(\.day) }).sorted().map(\.description)
  }

  /// The numbers in words; a break is marked, with the number by the earlier definition.
  package var text: String {
    let words = ReportWords(language: language)
    let days = days
    let rows = series.map { series -> [String] in
      let unit = series.indicator.unit
      let points = Dictionary(
        series.points.map { ($0.day.description, $0) }, uniquingKeysWith: { $1 })
      return [series.indicator.code, series.indicator.title[language.rawValue] ?? ""]
        + days.map { day in
          guard let point = points[day] else { return "" }
          let number = words.result(point.number, unit)
          guard let earlier = point.byEarlierDefinition else { return number }
          return "\(words.result(earlier, unit)) | \(number)"
        }
    }
    let titles = ["", ""] + days
    return AlignedText(
      titles: titles, rows: rows, isNumeric: titles.indices.map { $0 > 1 }
    ).text
  }

  /// A row for each indicator and day.
  package var csv: String {
    let titles = [
      "code", "day", "revision", "version", "status", "value", "low", "high", "part", "whole",
      "earlier_definition_value",
    ]
    var rows: [[[Document.Inline]]] = []
    for line in series {
      for point in line.points {
        let row = IndicatorJSON.Row(point.number)
        let earlier = point.byEarlierDefinition.map { IndicatorJSON.Row($0) }
        let texts: [String?] = [
          line.indicator.code, point.day.description, point.revision, String(point.version),
          row.status, row.value?.description, row.low?.description, row.high?.description,
          row.part.map { String($0) }, row.whole.map { String($0) }, earlier?.value?.description,
        ]
        rows.append(texts.map { [.text($0 ?? "")] })
      }
    }
    let table = Document.Table(
      id: "series", caption: "", columns: titles.map { Document.Table.Column($0) }, rows: rows)
    return TableCSV.render(table, language: .english, hasByteOrderMark: false)
  }
}
