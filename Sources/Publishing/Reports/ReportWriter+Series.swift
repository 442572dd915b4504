internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// Each indicator of which there are several years, with its breaks.
  var series: Section? {
    let found = report.series.filter { $0.points.count > 1 }
    guard !found.isEmpty else { return nil }
    var section = Section(
      id: "part-series", title: words.say("D’année en année", "From year to year"))
    section.blocks.append(
      sentence(
        "Là où une définition change, la série est rompue : les nombres d’avant et d’après ne se comparent pas.",
        "Where a definition changes, the series is broken: numbers before and after do not compare."
      ))
    section.sections = found.map { series in
      let indicator = series.indicator
      let title = text(indicator.title) ?? indicator.code
      let id = "series-" + indicator.code.lowercased().asAnchor
      let columns = [
        column("Au", "On"), column("Nombre", "Number"), column("Définition", "Definition"),
        column("Par la définition d’avant", "By the definition before"),
      ]
      let rows = series.points.map { point -> [[Inline]] in
        [
          [.text(day(point.day))], [.text(words.result(point.number, indicator.unit))],
          [.text(words.say("version \(point.version)", "version \(point.version)"))],
          [.text(point.byEarlierDefinition.map { words.result($0, indicator.unit) } ?? "")],
        ]
      }
      let chart = Chart(
        title: title,
        description: series.points.map {
          words.colon(day($0.day)) + words.result($0.number, indicator.unit)
        }.joined(separator: " ; ") + ".",
        form: .series(
          moments: series.points.map { day($0.day) },
          [
            Chart.Line(
              label: title, values: series.points.map(\.number.drawn), breaks: series.breaks)
          ]))
      return Section(
        id: id, title: title,
        blocks: [table(id + "-numbers", title, columns, rows)]
          + (series.points.contains { $0.number.drawn != nil } ? [.chart(chart)] : []))
    }
    return section
  }
}

extension IndicatorSeries {
  /// The places of the points at which a new definition starts.
  fileprivate var breaks: Set<Int> {
    Set(points.indices.dropFirst().filter { points[$0].version != points[$0 - 1].version })
  }
}
