internal import Evolution
internal import Records

extension ReportPage {
  /// Writes the first page: counts, then what is not known, then what changed in each book.
  mutating func writeEssentials() {
    markdown.heading(2, words[ReportHeading.essentials])
    if report.isInitial { markdown.paragraph(words[ReportSentence.initial]) }
    if report.isStarting { markdown.paragraph(words[ReportSentence.starting]) }
    writeCounts()
    guard !report.isInitial else { return }
    writeUnknowns()
    writeNames()
    writeTerritory()
    let known = Case.allCases.filter { $0.book == .knowledge && !$0.isUnknown }
    write(.knowledge, known, more: returned.map { [$0] } ?? [])
    writeRules()
    writeActs()
  }

  private mutating func writeCounts() {
    markdown.heading(3, words[ReportHeading.counts])
    let filled = report.kinds.filter { !$0.inventory.isEmpty || ($0.before?.recorded ?? 0) > 0 }
    guard !filled.isEmpty else {
      markdown.paragraph(words[ReportSentence.noRecord])
      return
    }
    let columns: [ReportColumn] =
      report.isInitial
      ? [.kind, .recorded, .standing]
      : [.kind, .recordedBefore, .recordedAfter, .standingBefore, .standingAfter, .verified]
    markdown.table(columns.map { words[$0] }, filled.map { counts(of: $0) })
    markdown.paragraph(words[ReportSentence.standing])
    if !report.isInitial { markdown.paragraph(words[ReportSentence.verified]) }
  }

  private func counts(of kind: KindReport) -> [String] {
    let list = "inventory-\(kind.kind)"
    let (recorded, standing) = (String(kind.after.recorded), String(kind.after.standing))
    let title = MarkdownText.escaped(values.kind(kind.kind))
    let after = [MarkdownText.link(recorded, to: list), MarkdownText.link(standing, to: list)]
    guard let before = kind.before else { return [title] + after }
    let verified = words.share(kind.verified.count, of: kind.stayed.count)
    let flow = kind.entered.isEmpty && kind.left.isEmpty ? list : "flow-\(kind.kind)"
    let (recordedBefore, standingBefore) = (String(before.recorded), String(before.standing))
    return [
      title, MarkdownText.link(recordedBefore, to: list), after[0],
      MarkdownText.link(standingBefore, to: flow), after[1],
      kind.verified.isEmpty ? verified : MarkdownText.link(verified, to: "verified-\(kind.kind)"),
    ]
  }

  private mutating func writeUnknowns() {
    markdown.heading(3, words[ReportHeading.unknowns])
    let cases = Case.allCases.filter(\.isUnknown)
    var items = cases.compactMap { line(for: $0) }
    if !report.brokenLinks.isEmpty {
      let sentence = words[ReportSentence.brokenLinks(report.brokenLinks.count)]
      items.append(MarkdownText.link(sentence, to: "broken-links") + ".")
    }
    markdown.list(items)
    writeZero(cases)
  }

  /// Names that differ stand in several cases; this line brings them together, case by case.
  private mutating func writeNames() {
    let items = report.kinds.compactMap { kind -> String? in
      let figures = kind.figures.filter { $0.topic == .name }
      guard !figures.isEmpty else { return nil }
      let parts = figures.map { figure in
        let target = anchor(figure.case, kind.kind, .name)
        return "\(words[figure.case]) \(MarkdownText.link(String(figure.count), to: target))"
      }
      return colon(MarkdownText.escaped(values.kind(kind.kind))) + parts.joined(separator: ", ")
    }
    guard !items.isEmpty else { return }
    markdown.heading(3, words[ReportHeading.names])
    markdown.list(items)
  }

  private mutating func writeTerritory() {
    write(.territory, Case.allCases.filter { $0.book == .territory })
    let balances = report.kinds.compactMap { kind -> String? in
      let (opened, ended) = (kind.count(of: .opened), kind.count(of: .ended))
      guard opened + ended > 0 else { return nil }
      let balance = opened - ended
      let sign = balance > 0 ? "+" : balance < 0 ? "−" : ""
      return colon(MarkdownText.escaped(values.kind(kind.kind)))
        + "\(opened) − \(ended) = \(sign)\(balance.magnitude)"
    }
    guard !balances.isEmpty else { return }
    markdown.paragraph(colon(words[ReportColumn.balance]) + balances.joined(separator: ", ") + ".")
  }

  private var returned: String? {
    guard !report.returned.isEmpty else { return nil }
    return MarkdownText.link(
      words[ReportSentence.returned(report.returned.count)], to: "returned") + "."
  }

  private mutating func write(_ book: Book, _ cases: [Case], more: [String] = []) {
    markdown.heading(3, words[book.shortHeading])
    markdown.list(cases.compactMap { line(for: $0) } + more)
    writeZero(cases)
  }

  /// A zero is said as well: a reader must not wonder whether somebody looked.
  private mutating func writeZero(_ cases: [Case]) {
    // To come from elsewhere has a meaning only where a part of the territory is told of.
    let told = cases.filter { $0 != .movedIn && $0 != .movedOut }
    let empty = told.filter { found in report.kinds.allSatisfy { $0.count(of: found) == 0 } }
    guard !empty.isEmpty else { return }
    markdown.paragraph(words[ReportSentence.zero(empty.map { words[$0] })])
  }

  private mutating func writeRules() {
    markdown.heading(3, words[ReportHeading.inRules])
    let files = words[ReportSentence.governanceFiles(report.governance.count)]
    let link = report.governance.isEmpty ? files : MarkdownText.link(files, to: "governance")
    markdown.list([line(for: .migrated), link + "."].compactMap(\.self))
    writeZero([.migrated])
  }

  private mutating func writeActs() {
    markdown.heading(3, words[ReportHeading.acts])
    let names = report.journal.map(\.act).uniqued()
    markdown.list(
      names.map { name in
        let count = report.journal.count { $0.act == name }
        return colon(act(name)) + MarkdownText.link(String(count), to: "journal")
      })
    if names.isEmpty { markdown.list([colon(words[ReportHeading.acts]) + "0"]) }
    let authorship = report.authorship
    markdown.paragraph(
      authorship.concerning == 0
        ? words[ReportSentence.nothingConcerning]
        : words[
          ReportSentence.authorship(words.share(authorship.own, of: authorship.concerning))])
  }

  /// Returns the line of a case: each kind with the number of its records, and of those by topic.
  private func line(for found: Case) -> String? {
    let parts = report.kinds.compactMap { kind -> String? in
      let count = kind.count(of: found)
      guard count > 0 else { return nil }
      let total = MarkdownText.link(String(count), to: anchor(found, kind.kind))
      return colon(MarkdownText.escaped(values.kind(kind.kind))) + total
        + topics(of: found, in: kind)
    }
    return parts.isEmpty ? nil : "**\(words[found])** – " + parts.joined(separator: ", ")
  }

  private func topics(of found: Case, in kind: KindReport) -> String {
    let figures = kind.figures(in: found)
    guard figures.count > 1 || figures.first?.topic != .record else { return "" }
    let parts = figures.map { figure in
      let target = anchor(found, kind.kind, figure.topic == .record ? nil : figure.topic)
      return "\(topic(figure.topic)) \(MarkdownText.link(String(figure.count), to: target))"
    }
    return " (" + parts.joined(separator: ", ") + ")"
  }
}

extension Book {
  var shortHeading: ReportHeading {
    switch self {
    case .territory: .inTerritory
    case .knowledge: .inKnowledge
    case .rules: .inRules
    }
  }

  var heading: ReportHeading {
    switch self {
    case .territory: .territory
    case .knowledge: .knowledge
    case .rules: .rules
    }
  }
}
