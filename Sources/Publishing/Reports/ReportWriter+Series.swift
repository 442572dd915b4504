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
    section.isInColumns = true
    section.blocks.append(
      sentence(
        "Là où une définition change, la série est rompue : les nombres d’avant et d’après ne se comparent pas. L’année du changement est donnée par les deux définitions.",
        "Where a definition changes, the series is broken: numbers before and after do not compare. The year of the change is given by both definitions."
      ))
    section.sections = found.map { series($0) }
    return section
  }

  private func series(_ series: IndicatorSeries) -> Section {
    let indicator = series.indicator
    let title = text(indicator.title) ?? indicator.code
    let id = "series-" + indicator.code.lowercased().asAnchor
    let definitions = series.definitions
    let isBroken = definitions.count > 1
    let moments = series.points.map { day($0.day) }
    let rows = series.points.indices.flatMap { place in
      definitions.compactMap { definition -> [[Inline]]? in
        guard let number = definition.numbers[place] else { return nil }
        let row: [[Inline]] = [
          [.text(moments[place])], [.text(words.result(number, indicator.unit))],
        ]
        return isBroken ? row + [[.text(name(of: definition))]] : row
      }
    }
    let columns =
      [column("Au", "On"), column("Nombre", "Number")]
      + (isBroken ? [column("Définition", "Definition")] : [])
    var section = Section(
      id: id, title: title, blocks: [table(id + "-numbers", title, columns, rows)])
    guard series.points.contains(where: { $0.number.drawn != nil }) else { return section }
    let told = definitions.map { definition in
      let numbers = zip(moments, definition.numbers).compactMap { moment, number in
        number.map { words.colon(moment) + words.result($0, indicator.unit) }
      }.joined(separator: words.semicolon)
      return (isBroken ? name(of: definition).capitalizedAtStart + ", " : "") + numbers + "."
    }
    let lines = definitions.map { definition in
      Chart.Line(
        label: isBroken ? name(of: definition).capitalizedAtStart : title,
        values: definition.numbers.map { $0?.drawn },
        breaks: definition.start > 0 ? [definition.start] : [])
    }
    section.blocks.append(
      .chart(
        Chart(
          title: title, description: told.joined(separator: " "),
          form: .series(moments: moments, lines))))
    return section
  }

  private func name(of definition: IndicatorSeries.Definition) -> String {
    words.say(
      "définition de la version \(definition.version)",
      "definition of version \(definition.version)")
  }
}

extension IndicatorSeries {
  /// What one definition says: a number for each moment at which it was in force, and for that at which the next one
  /// took its place.
  fileprivate struct Definition {
    let version: Int
    /// The place of the first moment at which it is in force.
    let start: Int
    /// One for each moment, `nil` where the definition says nothing.
    var numbers: [IndicatorResult.Row?]
  }

  /// The definitions in the order in which they were in force.
  fileprivate var definitions: [Definition] {
    var definitions: [Definition] = []
    for (place, point) in points.enumerated() {
      if definitions.last?.version != point.version {
        if !definitions.isEmpty {
          definitions[definitions.count - 1].numbers[place] = point.byEarlierDefinition
        }
        definitions.append(
          Definition(
            version: point.version, start: place,
            numbers: Array(repeating: nil, count: points.count)))
      }
      definitions[definitions.count - 1].numbers[place] = point.number
    }
    return definitions
  }
}
