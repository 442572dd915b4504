internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// What each indicator counts, what it does not say, the records behind it and its query.
  var definitions: Section? {
    guard !report.indicators.isEmpty else { return nil }
    var section = Section(
      id: "part-definitions", title: words.say("Chaque indicateur", "Each indicator"))
    section.isReference = true
    section.isInColumns = true
    section.blocks = [
      sentence(
        "Les fiches derrière chaque nombre sont à ouvrir sur la page, et dans les fichiers tables/sources-….csv ; elles ne sont pas imprimées.",
        "The records behind each number are to be opened on the page, and in the files tables/sources-….csv; they are not printed."
      )
    ]
    section.sections = report.indicators.map { result in
      let indicator = result.indicator
      var inner = Section(
        id: anchor(of: indicator),
        title: "\(indicator.code). \(text(indicator.title) ?? indicator.code)")
      inner.blocks = [.list(facts(of: result))]
      if let sources = result.sources { inner.blocks.append(list(behind: sources, indicator)) }
      inner.blocks.append(
        .details(
          summary: words.say("La requête, telle qu’elle est exécutée", "The query, as it is run"),
          [.paragraph(code(indicator.sql))]))
      return inner
    }
    return section
  }

  private func facts(of result: IndicatorResult) -> [[Inline]] {
    let indicator = result.indicator
    var facts: [(String, String?)] = [
      (words.say("Question", "Question"), text(indicator.question)),
      (words.say("Ce qui est compté", "What is counted"), text(indicator.numerator)),
      (words.say("Sur combien", "Of how many"), text(indicator.denominator)),
      (
        words.say("Ce que ce nombre ne dit pas", "What this number does not say"),
        text(indicator.caveat)
      ),
      (words.say("Résultat", "Result"), words.result(result.number, indicator.unit)),
      (
        words.say("Version de la définition", "Version of the definition"),
        String(indicator.version)
      ),
    ]
    if let minimum = indicator.minimum {
      facts.append(
        (
          words.say("Secret en dessous de", "Withheld below"),
          language.count(
            minimum, words.say("personne ou structure", "person or structure"),
            words.say("personnes ou structures", "persons or structures"))
        ))
    }
    if case .notComputable(.failed(let message)) = result.number.value {
      facts.append((words.say("Ce que dit la base", "What the database says"), message))
    }
    return facts.compactMap { name, text in
      text.map { [Inline.strong(words.colon(name))] + lines($0) }
    }
  }

  private func list(behind sources: [IndicatorResult.Source], _ indicator: Indicator) -> Block {
    let hasNotes = sources.contains { $0.item != nil || $0.note != nil }
    let rows = Document.Rows(sources) { source in
      let name = name(source.record, report.labels[source.record] ?? source.record.description)
      guard hasNotes else { return [name] }
      return [name, lines([source.item, source.note].compactMap(\.self).joined(separator: ", "))]
    }
    let title = words.say("Les fiches derrière ce nombre", "The records behind this number")
    let table = Document.Table(
      id: "sources-" + indicator.code.lowercased().asAnchor, caption: "\(title) (\(rows.count))",
      columns: [column(.record)] + (hasNotes ? [column("Précision", "Detail")] : []), rows: rows)
    return .details(summary: table.caption, [.table(table)])
  }

  private func code(_ sql: String) -> [Inline] {
    Array(
      sql.split(separator: "\n").map { [Inline.code(String($0))] }.joined(separator: [
        Inline.lineBreak
      ]))
  }
}
