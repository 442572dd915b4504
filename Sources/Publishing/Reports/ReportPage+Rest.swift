internal import Evolution
internal import Governance
internal import Records

extension ReportPage {
  /// Writes what is a question rather than a difference: links that lead nowhere, changes undone.
  mutating func writeQuestions() {
    if !report.brokenLinks.isEmpty {
      let title = "\(words[ReportHeading.brokenLinks]) (\(report.brokenLinks.count))"
      markdown.heading(3, title, anchor: "broken-links")
      let columns: [ReportColumn] = [.record, .field, .target]
      markdown.table(
        columns.map { words[$0] },
        report.brokenLinks.map { link in
          [
            name(link.record, link.label),
            MarkdownText.escaped(values.field(link.field, of: link.record.kind)),
            name(link.target.record, link.target.label),
          ]
        })
    }
    guard !report.returned.isEmpty else { return }
    markdown.heading(
      3, "\(words[ReportHeading.returned]) (\(report.returned.count))", anchor: "returned")
    writeList(report.returned)
  }

  mutating func writeGovernance() {
    guard !report.governance.isEmpty else { return }
    let title = "\(words[ReportHeading.governance]) (\(report.governance.count))"
    markdown.heading(3, title, anchor: "governance")
    let columns: [ReportColumn] = [.area, .path, .act]
    markdown.table(
      columns.map { words[$0] },
      report.governance.map {
        [words[$0.area], MarkdownText.escaped($0.path), acts($0.acts)]
      })
  }

  mutating func writeJournal() {
    let title = "\(words[ReportHeading.journal]) (\(report.journal.count))"
    markdown.heading(2, title, anchor: "journal")
    for entry in report.journal {
      let title = entry.title.map { " – " + MarkdownText.escaped($0) } ?? ""
      markdown.heading(
        3, "\(entry.sequence). \(act(entry.act))\(title)", anchor: "act-\(entry.sequence)")
      markdown.list(facts(of: entry))
      if let reasons = entry.reasons, !reasons.isEmpty { markdown.quote(reasons) }
    }
  }

  private func facts(of entry: JournalEntry) -> [String] {
    var facts = ["\(day(entry.time.date)), `\(entry.commit)`"]
    if let proposal = entry.proposal {
      facts.append(colon(words[ReportColumn.proposal]) + "`\(proposal)`")
    }
    let natures = self.natures(of: entry)
    if !natures.isEmpty {
      let names = natures.map { words[$0] }.joined(separator: ", ")
      facts.append(colon(words[ReportColumn.nature]) + names)
    }
    if let date = entry.effective {
      facts.append(colon(words[ReportColumn.effective]) + words.date(date))
    }
    if !entry.records.isEmpty {
      let sentence = words[ReportSentence.touched(entry.records.count)]
      facts.append(MarkdownText.link(sentence, to: "touched-\(entry.sequence)"))
    }
    if !entry.governancePaths.isEmpty {
      let paths = entry.governancePaths.map { MarkdownText.escaped($0) }.joined(separator: ", ")
      let sentence = words[ReportSentence.governanceFiles(entry.governancePaths.count)]
      facts.append(colon(sentence) + paths)
    }
    return facts
  }

  private func natures(of entry: JournalEntry) -> [Nature] {
    guard let natures = entry.natures else { return [] }
    let found = Set(entry.records.map { natures[$0] ?? .unknown })
      .union(entry.records.isEmpty ? [natures.overall].compactMap(\.self) : [])
    return Nature.allCases.filter { found.contains($0) }
  }

  mutating func writeInventory() {
    let filled = report.kinds.filter { !$0.inventory.isEmpty }
    guard !filled.isEmpty else { return }
    markdown.heading(2, words[ReportHeading.inventory])
    for kind in filled {
      let title = "\(MarkdownText.escaped(values.kind(kind.kind))) (\(kind.inventory.count))"
      markdown.heading(3, title, anchor: "inventory-\(kind.kind)")
      writeList(kind.inventory)
    }
  }

  mutating func writeTouched() {
    let entries = report.journal.filter { !$0.records.isEmpty }
    guard !entries.isEmpty else { return }
    markdown.heading(2, words[ReportHeading.touched])
    for entry in entries {
      let title = "\(entry.sequence). \(act(entry.act)) (\(entry.records.count))"
      markdown.heading(3, title, anchor: "touched-\(entry.sequence)")
      markdown.list(
        entry.records.sorted().map { id in
          report.labels[id].map { name(id, $0) } ?? "`\(id)`"
        })
    }
  }

  /// The name of an act, or the word of its trailer when it has none here.
  func act(_ name: String) -> String {
    ActName(rawValue: name).map { words[$0] } ?? MarkdownText.escaped(name)
  }

  /// The numbers of acts, each leading to its place in the journal.
  func acts(_ sequences: [Int]) -> String {
    sequences.map { MarkdownText.link(String($0), to: "act-\($0)") }.joined(separator: ", ")
  }

  /// What a topic is called, with the section named as the kind names it.
  func topic(_ topic: Topic) -> String { MarkdownText.escaped(words[TopicName(topic)]) }

  /// Words followed by a colon, with the space that the language puts before it.
  func colon(_ text: String) -> String {
    text + (words.language == .french ? "\u{a0}: " : ": ")
  }
}
