internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// Returns the results of some indicators: their numbers, then their tables.
  func indicators(_ codes: [Indicator.Code], id: String) -> Section? {
    let found = codes.compactMap { code in
      report.indicators.first { $0.indicator.code == code }
    }
    guard !found.isEmpty else { return nil }
    var section = Section(id: id, title: words.say("Les indicateurs", "The indicators"))
    section.isInColumns = true
    section.blocks.append(indicatorTable(found, id: id + "-numbers"))
    for result in found where !result.tables.isEmpty {
      var inner = Section(
        id: "\(id)-\(result.indicator.code.lowercased().asAnchor)",
        title: text(result.indicator.title) ?? result.indicator.code)
      for table in result.tables {
        inner.blocks += breakdown(table, of: result.indicator, id: inner.id)
      }
      section.sections.append(inner)
    }
    return section
  }

  /// Returns the table of the numbers, beside those of the period before where there was one.
  func indicatorTable(
    _ results: [IndicatorResult], id: String, caption: String? = nil, hasCaveats: Bool = true
  ) -> Block {
    let hasPrevious = results.contains { report.previous[$0.indicator.code] != nil }
    var columns = [
      column("Indicateur", "Indicator"),
      column("À la fin de la période", "At the end of the period"),
    ]
    if hasPrevious {
      columns += [
        column("Période d’avant, publié", "Period before, published"),
        column("Période d’avant, révisé", "Period before, revised"),
      ]
    }
    if hasCaveats {
      columns.append(column("Ce que ce nombre ne dit pas", "What this number does not say"))
    }
    let rows = results.map { result -> [[Inline]] in
      let indicator = result.indicator
      var row: [[Inline]] = [
        [
          .link(text(indicator.title) ?? indicator.code, anchor: anchor(of: indicator)),
          .text(" (\(indicator.code))"),
        ],
        [number(result)],
      ]
      if hasPrevious {
        let earlier = report.previous[indicator.code]
        row += [earlier?.published, earlier?.revised].map { number in
          [
            .text(
              number.map { words.result($0, indicator.unit) }
                ?? words.say("pas calculé", "not computed"))
          ]
        }
      }
      return hasCaveats ? row + [lines(text(indicator.caveat) ?? "")] : row
    }
    return .table(
      Document.Table(
        id: id,
        caption: caption ?? words.say("Indicateurs de ce chapitre", "Indicators of this chapter"),
        columns: columns, rows: rows))
  }

  /// A number that leads to the list behind it.
  private func number(_ result: IndicatorResult) -> Inline {
    let text = words.result(result.number, result.indicator.unit)
    guard result.sources != nil else { return .text(text) }
    return .link(text, anchor: "sources-" + result.indicator.code.lowercased().asAnchor)
  }

  func anchor(of indicator: Indicator) -> String {
    "indicator-" + indicator.code.lowercased().asAnchor
  }

  private func breakdown(
    _ table: IndicatorResult.Table, of indicator: Indicator, id: String
  ) -> [Block] {
    let title = text(table.breakdown.title) ?? table.breakdown.id
    let names = IndicatorNames(report, words.language)
    let labels = table.rows.map { names.name(of: $0, in: table) }
    let rows = zip(labels, table.rows).map { label, row -> [[Inline]] in
      [lines(label), [.text(words.result(row, indicator.unit))]]
    }
    let block = self.table(
      "\(id)-\(table.breakdown.id.asAnchor)", title,
      [Document.Table.Column(title), column("Nombre", "Number")], rows)
    let numbers = table.rows.map(\.drawn)
    guard (2...20).contains(rows.count), numbers.allSatisfy({ $0 != nil }) else { return [block] }
    let bars = zip(labels, table.rows).compactMap { label, row in
      row.drawn.map {
        Chart.Bar(label: label, value: $0, text: words.result(row, indicator.unit))
      }
    }
    let name = text(indicator.title) ?? indicator.code
    return [block, .chart(barChart(bars, title: words.colon(name) + title))]
  }

  /// A chart whose description says its numbers.
  func barChart(_ bars: [Chart.Bar], title: String) -> Chart {
    Chart(
      title: title,
      description: bars.map { words.colon($0.label) + $0.text }.joined(separator: words.semicolon)
        + ".",
      form: .bars(bars))
  }
}
