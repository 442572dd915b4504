internal import Evolution
internal import Governance
internal import Records

/// Puts a report in sentences, tables, charts and maps, chapter by chapter.
struct ReportWriter: Sendable {
  typealias Inline = Document.Inline
  typealias Block = Document.Block
  typealias Section = Document.Section

  let report: Report
  let words: ReportWords
  let values: ReportValues
  let contents: Contents?
  let outline: ReportOutline
  /// The record that an extract is about, and those that it speaks of.
  var around: Around?
  /// The addresses of the pages beside the report, by the record that each is about.
  var pages: [RecordID: String] = [:]

  /// What an extract is about.
  struct Around: Sendable {
    let item: Contents.Item
    let records: Set<RecordID>
    /// The records of the territories that hold the one it is about.
    let covering: Set<RecordID>
  }

  init(_ report: Report, _ words: ReportWords) {
    self.report = report
    self.words = words
    values = ReportValues(report: report, words: words)
    contents = Contents(report)
    outline = report.outline ?? .standard(for: report)
  }

  var language: Language { words.language }

  /// Returns a text in the language of the report.
  func text(_ text: LocalizedText?) -> String? { text?[language.rawValue] }

  /// The records to speak of, `nil` for all.
  var scope: Set<RecordID>? { around.map { $0.records.union([$0.item.record.id]) } }

  /// The title page: what it is, of which territory and of which days.
  var opening: Document {
    let kind = words[report.isInitial ? ReportHeading.initialState : .evolution]
    let title = text(outline.title) ?? kind
    let territory = report.territory ?? text(outline.territory)
    var document = Document(
      title: [title, territory, report.period.calendarYear.map { String($0) }].compactMap(\.self)
        .joined(separator: " – "), language: language)
    document.limit = outline.limit
    let until = day(report.period.until)
    if let after = report.period.after, !report.isInitial {
      document.lead.append([
        .text(words[ReportSentence.period(after: day(after), until: until)])
      ])
    } else {
      document.lead.append([.text(words[ReportSentence.since(until: until)])])
      if report.isInitial { document.lead.append([.text(words[ReportSentence.initial])]) }
    }
    if report.isStarting { document.lead.append([.text(words[ReportSentence.starting])]) }
    return document
  }

  func annex(_ letter: String) -> String { words.say("Annexe \(letter)", "Annex \(letter)") }

  // MARK: - Chapters

  /// Returns a chapter under its number.
  func section(of chapter: ReportOutline.Chapter, label: String) -> Section {
    var section = Section(id: chapter.id, title: "\(label). \(text(chapter.title) ?? chapter.id)")
    if let text = text(chapter.text) { section.blocks += paragraphs(text) }
    for (place, part) in chapter.parts.enumerated() {
      add(part, to: &section, id: "\(chapter.id)-\(place + 1)")
    }
    if section.blocks.isEmpty, section.sections.isEmpty {
      section.blocks.append(
        .paragraph([.text(words.say("Rien n’est à dire ici.", "There is nothing to say here."))]))
    }
    return section
  }

  func add(_ part: ReportOutline.Part, to section: inout Section, id: String) {
    switch part {
    case .text(let localized):
      let found = paragraphs(text(localized) ?? "")
      if section.sections.isEmpty {
        section.blocks += found
      } else {
        section.sections[section.sections.count - 1].blocks += found
      }
    case .indicators(let codes):
      if let found = indicators(codes, id: id) { section.sections.append(found) }
    case .list(let list): section.sections.append(self.list(list, id: id))
    case .changes(let kind, let title):
      section.sections.append(changes(of: kind, title: text(title), id: id))
    case .counts(let counts): section.sections.append(self.counts(counts, id: id))
    case .grid(let grid): section.sections.append(self.grid(grid, id: id))
    case .transitions(let transitions):
      if let found = self.transitions(transitions, id: id) { section.sections.append(found) }
    case .map(let map):
      if let found = self.map(map, id: id) { section.sections.append(found) }
    case .builtIn(let part):
      if let found = builtIn(part) { section.sections.append(found) }
    }
  }

  /// Returns what the engine tells of any commons.
  func builtIn(_ part: ReportOutline.BuiltIn) -> Section? {
    switch part {
    case .states: states
    case .limits: limits
    case .contents: counts
    case .unknowns: report.isInitial ? nil : unknowns
    case .territory: report.isInitial ? nil : book(.territory)
    case .knowledge: report.isInitial ? nil : book(.knowledge)
    case .rules: report.isInitial ? nil : book(.rules)
    case .series: series
    case .participation: participation
    case .decisions: decisions
    case .refusals: refusals
    case .objections: objections
    case .channels: channels
    case .verification: verification
    case .voices: voices
    case .reexamination: reexamination
    case .definitions: definitions
    case .differences: differences
    case .journal: journal
    case .inventory: inventory
    case .nomenclatures: nomenclatures
    case .glossary: glossary
    case .accessibility: accessibility
    case .privacy: privacy
    case .record: record
    case .pending: pending
    }
  }
}

extension ReportPeriod {
  /// The calendar year that the period is, or `nil` when it is none.
  var calendarYear: Int? { ReportPeriod(year: until.year) == self ? until.year : nil }
}

extension ReportOutline {
  /// What the report of any commons says that has not written an outline of its own.
  static func standard(for report: Report) -> ReportOutline {
    func title(_ french: String, _ english: String) -> LocalizedText {
      LocalizedText(["fr": french, "en": english])
    }
    let indicators = report.indicators.map(\.indicator.code)
    return ReportOutline(
      chapters: [
        Chapter(
          id: "state", title: title("Ce qu’est ce rapport", "What this report is"),
          parts: [.builtIn(.states), .builtIn(.contents), .builtIn(.limits)]),
        Chapter(
          id: "evolutions", title: title("Évolutions", "Evolutions"),
          parts: [.unknowns, .territory, .knowledge, .rules, .series].map { .builtIn($0) }),
        Chapter(
          id: "indicators", title: title("Indicateurs", "Indicators"),
          parts: indicators.isEmpty ? [] : [.indicators(indicators)]),
        Chapter(
          id: "commons", title: title("La vie du commun", "The life of the commons"),
          parts: [.participation, .decisions, .refusals, .objections, .channels].map {
            .builtIn($0)
          }),
        Chapter(
          id: "next", title: title("Pour l’an prochain", "For next year"),
          parts: [.verification, .voices, .reexamination].map { .builtIn($0) }),
      ].filter { !$0.parts.isEmpty },
      annexes: [
        Chapter(
          id: "annex-definitions", title: title("Fiches des indicateurs", "Indicators"),
          parts: [.builtIn(.definitions)]),
        Chapter(
          id: "annex-journal", title: title("Journal des actes", "Journal of acts"),
          parts: [.builtIn(.journal)]),
        Chapter(
          id: "annex-records",
          title: title("Fiches à la fin de la période", "Records at the end of the period"),
          parts: [.builtIn(.inventory)]),
      ].filter { !report.indicators.isEmpty || $0.id != "annex-definitions" })
  }
}
