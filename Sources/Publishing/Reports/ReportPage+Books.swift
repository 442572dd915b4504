internal import Evolution
internal import Records

extension ReportPage {
  /// Writes the chapter of one book: for each kind and case, the figure and the list behind it.
  mutating func write(_ book: Book) {
    markdown.heading(2, words[book.heading], anchor: book.rawValue)
    var isEmpty = true
    for kind in report.kinds {
      let cases = Case.allCases.filter { $0.book == book && kind.count(of: $0) > 0 }
      let isFlow = book == .territory && !(kind.entered.isEmpty && kind.left.isEmpty)
      let isVerified = book == .knowledge && !kind.verified.isEmpty
      guard !cases.isEmpty || isFlow else { continue }
      isEmpty = false
      markdown.heading(3, MarkdownText.escaped(values.kind(kind.kind)))
      for found in cases { write(found, of: kind) }
      if isFlow { writeFlow(of: kind) }
      if isVerified { writeVerified(of: kind) }
    }
    if isEmpty { markdown.paragraph(words[ReportSentence.none]) }
    if book == .knowledge { writeQuestions() }
    if book == .rules { writeGovernance() }
  }

  private mutating func write(_ found: Case, of kind: KindReport) {
    let figures = kind.figures(in: found)
    markdown.heading(
      4, "\(words[found]) (\(kind.count(of: found)))", anchor: anchor(found, kind.kind))
    for figure in figures {
      if figure.topic == .record {
        writeEvents(figure, of: kind)
      } else {
        markdown.heading(
          5, "\(capitalized(topic(figure.topic))) (\(figure.count))",
          anchor: anchor(found, kind.kind, figure.topic))
        writeFields(figure, of: kind)
      }
    }
  }

  private mutating func writeEvents(_ figure: Figure, of kind: KindReport) {
    let columns: [ReportColumn] = [.record, .date, .difference, .act]
    let rows = figure.findings.map { finding in
      [
        name(finding.record, finding.label),
        finding.date.map { words.date($0) } ?? words[ReportColumn.unknownDate],
        differences(of: finding, kind.kind), acts(finding.acts),
      ]
    }
    markdown.table(columns.map { words[$0] }, rows)
  }

  /// What a record that arrived says is in the record; what one that stayed says differently is here.
  private func differences(of finding: Finding, _ kind: String) -> String {
    if finding.isArrival { return words[ReportColumn.newRecord] }
    if finding.isGone { return words[ReportColumn.erased] }
    if finding.fields.isEmpty { return words[ReportColumn.dateCame] }
    return finding.fields.map { change in
      let (before, after) = values.sides(of: change, of: kind)
      return colon(title(change, kind)) + "\(before) → \(after)"
    }.joined(separator: "<br>")
  }

  private mutating func writeFields(_ figure: Figure, of kind: KindReport) {
    let columns: [ReportColumn] = [.record, .field, .before, .after, .act]
    let rows = figure.findings.flatMap { finding in
      finding.fields.map { change in
        let (before, after) = values.sides(of: change, of: kind.kind)
        let metres = finding.metres.map { " (\(words[ReportSentence.metres($0)]))" } ?? ""
        return [
          name(finding.record, finding.label), title(change, kind.kind) + metres, before, after,
          acts(finding.acts),
        ]
      }
    }
    markdown.table(columns.map { words[$0] }, rows)
  }

  private mutating func writeFlow(of kind: KindReport) {
    markdown.heading(
      4, words[ReportHeading.flow], anchor: "flow-\(kind.kind)")
    let (before, after) = (kind.before?.standing ?? 0, kind.after.standing)
    markdown.paragraph(
      "\(before) + \(kind.entered.count) − \(kind.left.count) = \(after). "
        + words[ReportSentence.enteredAndLeft])
    for (heading, list) in [(ReportHeading.entered, kind.entered), (.left, kind.left)]
    where !list.isEmpty {
      markdown.heading(5, "\(words[heading]) (\(list.count))")
      writeList(list)
    }
  }

  private mutating func writeVerified(of kind: KindReport) {
    let share = words.share(kind.verified.count, of: kind.stayed.count)
    markdown.heading(
      4, colon(words[ReportColumn.verified]) + share, anchor: "verified-\(kind.kind)")
    writeList(kind.verified)
  }

  mutating func writeList(_ list: [Listed]) {
    markdown.table(
      [words[ReportColumn.record], words[ReportColumn.phase]],
      list.map { [name($0.record, $0.label), $0.phase.map { words[$0] } ?? ""] })
  }

  private func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  private func title(_ change: FieldChange, _ kind: String) -> String {
    MarkdownText.escaped(values.field(change.field, of: kind))
  }
}
