import Evolution
import Governance
import Publishing
import Records
import Testing

@Suite("Report as a document")
struct ReportDocumentTests {
  private static let reports = [
    OutlineStory.report, OutlineStory.initial, ReportStory.report, ReportStory.initial,
  ]

  private static func documents(_ language: Language) -> [Document] {
    reports.flatMap { report in
      let made = ReportDocument(report, language)
      return [made.whole, made.essentials, made.simple] + made.extracts.map(\.document)
    }
  }

  @Test("The report that an outline asks for is the recorded one", arguments: Language.allCases)
  func golden(_ language: Language) throws {
    let made = ReportDocument(OutlineStory.report, language)
    let name = language.rawValue
    if language == .french {
      try Golden.expect(ReportJSON(OutlineStory.report).text, as: "outline.json")
    }
    try Golden.expect(DocumentMarkdown.render(made.whole), as: "outline.\(name).md")
    try Golden.expect(DocumentMarkdown.render(made.essentials), as: "essentials.\(name).md")
    try Golden.expect(DocumentMarkdown.render(made.simple), as: "simple.\(name).md")
    let extract = try #require(
      made.extract(about: RecordID(kind: "structure", name: "000000000001")))
    try Golden.expect(DocumentMarkdown.render(extract), as: "extract.\(name).md")
  }

  @Test(
    "Every page is well formed and keeps what accessibility asks of its text",
    arguments: Language.allCases)
  func pages(_ language: Language) {
    for document in Self.documents(language) {
      let check = HTMLCheck(DocumentHTML.render(document))
      #expect(check.problems.isEmpty, "\(document.title)")
    }
  }

  @Test("Both languages have the same headings, tables and pictures")
  func languages() {
    let shapes = Language.allCases.map { Self.documents($0).map { $0.sections.map(shape) } }
    #expect(shapes[0] == shapes[1])
  }

  @Test("A chart or a map stands after a table of its section", arguments: Language.allCases)
  func picturesAfterTables(_ language: Language) {
    for document in Self.documents(language) {
      for section in document.sections.flatMap(all) {
        var hasTable = false
        for block in section.blocks {
          switch block {
          case .table, .details: hasTable = true
          case .chart, .map: #expect(hasTable, "\(section.id)")
          default: break
          }
        }
      }
    }
  }

  @Test("What is not known comes first", arguments: Language.allCases)
  func unknownsFirst(_ language: Language) throws {
    for report in Self.reports {
      let first = try #require(ReportDocument(report, language).essentials.sections.first)
      #expect(first.sections.first?.id == "essentials-unknowns")
    }
  }

  @Test(
    "Plain language: short sentences, no percentages, to be read again",
    arguments: Language.allCases)
  func plain(_ language: Language) {
    let text = DocumentMarkdown.render(ReportDocument(OutlineStory.report, language).simple)
    #expect(!text.contains("%"))
    #expect(text.contains(language == .french ? "À relire par les personnes" : "To be read again"))
    for sentence in text.split(whereSeparator: { ".?!\n".contains($0) }) {
      let words = sentence.split(separator: " ").count { $0.contains(where: \.isLetter) }
      #expect(words <= 15, "\(sentence)")
    }
  }

  @Test("The same report gives the same documents, and says nothing of causes or ranks")
  func literal() {
    for language in Language.allCases {
      let pages = (0..<2).map { _ in
        Self.documents(language).map { DocumentMarkdown.render($0) }.joined()
      }
      #expect(pages[0] == pages[1])
      for word in ["grâce à", "à cause de", "en raison de", "thanks to", "because", "due to"] {
        #expect(!pages[0].lowercased().contains(word))
      }
    }
  }

  @Test("Nothing is shown as zero that is not zero")
  func noNumber() {
    let page = DocumentMarkdown.render(ReportDocument(OutlineStory.report, .french).whole)
    #expect(page.contains("secret statistique"))
    #expect(page.contains("non calculable (pas d’état antérieur)"))
    #expect(page.contains("de 2 à 12\u{202f}345,5\u{a0}jours"))
    #expect(page.contains("1/4\u{a0}(25\u{a0}%)"))
  }

  @Test("The year of a new definition is told by both", arguments: Language.allCases)
  func brokenSeries(_ language: Language) throws {
    let document = ReportDocument(OutlineStory.report, language).whole
    let table = try #require(document.tables.first { $0.id == "series-a-01-numbers" })
    #expect(table.columns.count == 3)
    #expect(table.rows.map { $0[1].plainText }.suffix(2) == ["8", "7"])
    #expect(table.rows.map { $0[2].plainText.last } == ["1", "1", "1", "2"])
    let page = DocumentHTML.render(document)
    #expect(
      page.contains(language == .french ? "Nouvelle définition</text>" : "New definition</text>"))
    let name = language == .french ? "Définition de la version" : "Definition of version"
    #expect(page.contains("</svg> \(name) 1</li>") && page.contains("</svg> \(name) 2</li>"))
  }

  @Test(
    "Beside its extracts the report leads to them, and they lead back", arguments: Language.allCases
  )
  func extracts(_ language: Language) throws {
    let made = ReportDocument(OutlineStory.report, language)
    let page = DocumentHTML.render(made.wholeBesideExtracts)
    #expect(HTMLCheck(page).problems == [])
    for extract in made.extracts {
      #expect(page.contains("href=\"\(extract.folder)/\(extract.name).html\""))
      #expect(DocumentHTML.render(extract.document).contains("href=\"../report.html\""))
    }
    #expect(!made.extracts.isEmpty && !DocumentHTML.render(made.whole).contains(".html\""))
  }

  @Test("What an outline leaves out is not linked to, and what it shows twice has two anchors")
  func settled() {
    var report = OutlineStory.report
    report.outline = ReportOutline(
      chapters: ["a", "b"].map {
        ReportOutline.Chapter(
          id: $0, title: LocalizedText(["fr": $0]), parts: [.builtIn(.contents)])
      })
    let page = DocumentMarkdown.render(ReportDocument(report, .french).whole)
    #expect(page.contains("<a id=\"part-contents-2\"></a>"))
    #expect(!page.contains("(#inventory-"))
  }

  // MARK: - Shapes

  private func all(_ section: Document.Section) -> [Document.Section] {
    [section] + section.sections.flatMap(all)
  }

  private func shape(_ section: Document.Section) -> String {
    func shape(_ block: Document.Block) -> String {
      switch block {
      case .paragraph: "p"
      case .list(let items): "l\(items.count)"
      case .steps(let items): "s\(items.count)"
      case .note: "n"
      case .table(let table): "t\(table.id)\(table.rows.count)x\(table.columns.count)"
      case .chart: "c"
      case .map: "m"
      case .details(_, let blocks): "d(\(blocks.map(shape).joined()))"
      }
    }
    let inner = section.sections.map { self.shape($0) }.joined()
    return "[\(section.id) \(section.blocks.map(shape).joined()) \(inner)]"
  }
}
