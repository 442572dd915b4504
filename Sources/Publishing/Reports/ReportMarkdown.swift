package import Evolution
internal import Records

/// Writes a report as one Markdown document that a territory can publish (domain §7.2, §7.3).
///
/// Sentences are literal, unknowns stand before what is known, and each figure of the first page leads
/// to the list behind it. The same report gives the same bytes.
package struct ReportMarkdown {
  let words: ReportWords

  package init(_ language: Language = .french) {
    words = ReportWords(language: language)
  }

  /// Returns the document.
  package func render(_ report: Report) -> String {
    var page = ReportPage(report, words)
    page.writeTitle()
    page.writeEssentials()
    page.writeLimits()
    if !report.isInitial {
      for book in Book.allCases { page.write(book) }
    }
    page.writeJournal()
    page.writeInventory()
    page.writeTouched()
    return page.markdown.document
  }
}

/// A report on its way to Markdown, chapter by chapter.
struct ReportPage {
  let report: Report
  let words: ReportWords
  let values: ReportValues
  var markdown = MarkdownText()

  init(_ report: Report, _ words: ReportWords) {
    self.report = report
    self.words = words
    values = ReportValues(report: report, words: words)
  }

  mutating func writeTitle() {
    let title = words[report.isInitial ? ReportHeading.initialState : .evolution]
    let territory = report.territory.map { " – " + MarkdownText.escaped($0) } ?? ""
    markdown.heading(1, title + territory)
    let until = day(report.period.until)
    if let after = report.period.after, !report.isInitial {
      markdown.paragraph(words[ReportSentence.period(after: day(after), until: until)])
    } else {
      markdown.paragraph(words[ReportSentence.since(until: until)])
    }
    let columns = [ReportHeading.state, .revision, .actDay].map { words[$0] }
    let end = cells(of: report.to)
    guard let start = report.from.map({ cells(of: $0) }) else {
      markdown.table(Array(columns.dropFirst()), [end])
      return
    }
    markdown.table(
      columns, [[words[ReportHeading.start]] + start, [words[ReportHeading.end]] + end])
  }

  private func cells(of state: Report.State) -> [String] {
    ["`\(state.revision)`", day(state.time.date)]
  }

  mutating func writeLimits() {
    markdown.heading(2, words[ReportHeading.notSaid])
    let limits = ReportLimit.allCases.filter { !report.isInitial || $0.concernsInitialState }
    markdown.list(limits.map { words[$0] })
  }

  func day(_ date: CalendarDate) -> String { words.date(PartialDate(date)) }

  /// The name of a record and its identity.
  func name(_ record: RecordID, _ label: String) -> String {
    "\(MarkdownText.escaped(label)) (`\(record)`)"
  }

  /// The anchor of the list behind a figure.
  func anchor(_ found: Case, _ kind: String, _ topic: Topic? = nil) -> String {
    let base = "\(found.rawValue)-\(kind)"
    func plain(_ name: String) -> String {
      String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
    return switch topic {
    case nil, .record?: base
    case .name?: "\(base)-name"
    case .position?: "\(base)-position"
    case .verification?: "\(base)-verification"
    case .section(let name)?: "\(base)-section-\(plain(name ?? ""))"
    }
  }
}

extension ReportLimit {
  /// A Boolean value indicating whether the sentence is also true of a report without evolution.
  var concernsInitialState: Bool { self == .ranks || self == .indicators }
}
