import Evolution
import Governance
import Publishing
import Records
import Testing

@Suite("Long lists on a page")
struct LongListTests {
  private static func document(
    rows: Int, _ language: Language = .english, limit: Int = 200
  ) -> Document {
    var document = Document(title: "T", language: language)
    document.limit = limit
    var table = Document.Table(
      id: "places", caption: "Places", columns: [Document.Table.Column("Place")],
      rows: (0..<rows).map { [[.text("place \($0)")]] })
    table.anchors = [rows - 1: "last"]
    document.sections = [
      Document.Section(
        id: "s", title: "S",
        blocks: [.table(table)])
    ]
    return document
  }

  @Test("A page shows the first rows, says so, and leads to the file that has them all")
  func cut() {
    let document = Self.document(rows: 20_000)
    let page = DocumentHTML.render(
      document, options: DocumentHTML.Options(tables: TableFiles(folder: "tables")))
    #expect(HTMLCheck(page).problems == [])
    #expect(HTMLCheck(page).starts("tr").count == 201)
    #expect(
      page.contains(
        "<p class=\"cut\">200 of 20,000 rows are shown; the whole list is in the file <a download href=\"tables/places.csv\">tables/places.csv</a>.</p>"
      ))
    #expect(page.utf8.count < 40_000)
    #expect(TableCSV.render(document.tables[0], language: .english).contains("place 19999"))
  }

  @Test("A page that stands alone says how its files are written")
  func alone() {
    let page = DocumentHTML.render(Self.document(rows: 201, .french))
    #expect(page.contains("200 lignes sur 201 sont montrées\u{a0}; la liste entière est dans"))
    #expect(page.contains("tables/places.csv, que « terrier report --output » écrit."))
    #expect(HTMLCheck(page).problems == [])
    let markdown = DocumentMarkdown.render(
      Self.document(rows: 201), tables: TableFiles(folder: "tables", prefix: "x-"))
    #expect(markdown.contains("[tables/x-places.csv](<tables/x-places.csv>)"))
    #expect(!markdown.contains("place 200"))
  }

  @Test("A list that fits is shown whole, without a word", arguments: [0, 1, 200])
  func fits(_ rows: Int) {
    let page = DocumentHTML.render(Self.document(rows: max(1, rows)))
    #expect(!page.contains("are shown"))
    #expect(HTMLCheck(page).starts("tr").count == max(1, rows) + 1)
  }

  @Test("Of many things in one cell the first are named, and the file has them all")
  func cells() {
    let cell = Document.Inline.several((1...25).map { [.text("n\($0)")] }, separator: "; ")
    let table = Document.Table(
      id: "t", caption: "T", columns: ["A", "B"].map { Document.Table.Column($0) },
      rows: [[["a"], [cell]]])
    var document = Document(title: "T", language: .english)
    document.sections = [Document.Section(id: "s", title: "S", blocks: [.table(table)])]
    let page = DocumentHTML.render(document)
    #expect(page.contains("n19; n20; and 5 more</td>"))
    #expect(page.contains("What is cut short is whole in the file tables/t.csv"))
    #expect(TableCSV.render(table, language: .english).contains("n24; n25"))
  }

  @Test("The outline says how many rows, and no link leads to a row that is left out")
  func outline() throws {
    var report = OutlineStory.report
    report.outline = ReportOutline(
      limit: 2,
      chapters: [
        ReportOutline.Chapter(
          id: "a", title: LocalizedText(["fr": "A", "en": "A"]),
          parts: [.builtIn(.differences), .builtIn(.journal)])
      ])
    let document = ReportDocument(report, .french).whole
    let page = DocumentHTML.render(document)
    #expect(HTMLCheck(page).problems == [])
    #expect(page.contains("id=\"act-3\"") && !page.contains("#act-5\""))
    let journal = try #require(document.tables.first { $0.id == "journal-acts" })
    #expect(journal.rows.count == report.journal.count)
    #expect(page.contains("2 lignes sur \(report.journal.count) sont montrées"))
  }

  @Test("The page of a large commons stays one that people open", arguments: Language.allCases)
  func large(_ language: Language) throws {
    let places = (0..<3_000).map { number in
      Record(
        id: RecordID(kind: "lieu", name: String(100_000_000_000 + number)),
        entries: [
          Entry("nom", .text("Lieu \(number)")), Entry("etat", .text("actif")),
          Entry("services", .list([.text("aide")])),
        ])
    }
    func state(_ day: String, _ records: [Record]) -> Snapshot {
      Snapshot(
        revision: day, time: Instant(day + "T09:00:00Z") ?? Instant(seconds: 0),
        profile: ReportStory.profile, records: records)
    }
    let journal = places.enumerated().map { number, place in
      JournalEntry(
        sequence: number + 1, commit: "c\(number)", act: "accepted",
        time: Instant("2026-03-01T09:00:00Z") ?? Instant(seconds: 0), records: [place.id])
    }
    var report = Report.make(
      from: state("2025-12-31", []), to: state("2026-12-31", places), journal: journal,
      period: ReportPeriod(year: 2026))
    let parts = OutlineStory.report.outline.map { $0.chapters + $0.annexes } ?? []
    report.outline = ReportOutline(chapters: parts)
    let whole = ReportDocument(report, language).whole
    let page = DocumentHTML.render(whole)
    #expect(HTMLCheck(page).problems == [])
    #expect(page.utf8.count < 1_000_000, "\(page.utf8.count)")
    #expect(DocumentMarkdown.render(whole).utf8.count < 600_000)
    for table in ["inventory-lieu-list", "journal-acts", "differences-lieu-list", "places-2-list"] {
      #expect(whole.tables.first { $0.id == table }?.rows.count == 3_000, "\(table)")
    }
  }
}
