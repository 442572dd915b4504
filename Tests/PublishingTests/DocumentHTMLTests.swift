import Publishing
import Testing

@Suite("Document as a page")
struct DocumentHTMLTests {
  private static func page(_ blocks: [Document.Block]) -> String {
    var document = Document(title: "T", language: .english)
    document.sections = [Document.Section(id: "s", title: "S", blocks: blocks)]
    return DocumentHTML.render(document)
  }

  @Test("The page of a document is the recorded one", arguments: Language.allCases)
  func recorded(_ language: Language) throws {
    let page = DocumentHTML.render(
      DocumentSample.document(language),
      options: DocumentHTML.Options(tables: TableFiles(folder: "tables")))
    // The style is a file of its own.
    try Golden.expect(
      page.replacing(/<style>[^<]*@page \{/, with: "<style>\n@page {"),
      as: "document.\(language.rawValue).html")
  }

  @Test("A page can be read by everyone, as far as its text tells", arguments: Language.allCases)
  func accessible(_ language: Language) {
    let check = HTMLCheck(DocumentHTML.render(DocumentSample.document(language)))
    #expect(check.problems == [])
    #expect(check.starts("html").first?.attributes["lang"] == language.rawValue)
    #expect(check.starts("table").count == 3)
    #expect(check.pictures == DocumentSample.charts.count + 1)
  }

  @Test(
    "What a record says is never markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("a & b", "a &amp; b"), ("&lt;", "&amp;lt;"), ("\"x\"", "&quot;x&quot;"),
      ("a\nb", "a<br>b"), ("\u{202e}abc\u{1b}[0m", "\u{fffd}abc\u{fffd}[0m"),
      ("« Médiathèque » – l’Orme", "« Médiathèque » – l’Orme"), ("{{title}}", "{{title}}"),
    ])
  func escaping(_ words: String, expected: String) {
    #expect(Self.page([.paragraph([.text(words)])]).contains("<p>\(expected)</p>"))
    let named = Document.Table(
      id: "t", caption: words, columns: [Document.Table.Column(words)], rows: [[[.code(words)]]])
    let page = Self.page([.table(named), .details(summary: words, [])])
    #expect(page.contains("<caption id=\"t-caption\"><span>\(expected)</span></caption>"))
    #expect(page.contains("<th scope=\"row\"><code>\(expected)</code></th>"))
    #expect(page.contains("<summary>\(expected)</summary>"))
    #expect(HTMLCheck(page).problems == [])
  }

  @Test("A title stays a title wherever the page repeats it")
  func title() {
    let title = "a\"} body { display: none } </style><script>{{skip}}\\"
    let page = DocumentHTML.render(Document(title: title, language: .french))
    #expect(HTMLCheck(page).problems == [])
    #expect(page.contains("{{skip}}\\</h1>"))
    #expect(page.contains("content: \"a\\22 \\7d  body \\7b  display"))
  }

  @Test(
    "A link leads to a page, a message or a call, or beside the document",
    arguments: [
      ("https://a.example/b?c=d#e", true), ("HTTP://a.example", true),
      ("mailto:contact@a.example", true), ("tel:+33241000000", true),
      ("../report.html#lieux", true),
      ("tables/a.csv", true), ("javascript:alert(1)", false), ("JavaScript:alert(1)", false),
      ("data:text/html,x", false), ("file:///etc/passwd", false), ("//a.example", false),
      ("a b", false), ("java\nscript:alert(1)", false), ("", false), ("https://a\"b", false),
    ])
  func addresses(_ url: String, isSafe: Bool) {
    let page = Self.page([.paragraph([.address("words", url: url)])])
    #expect(page.contains("<p>words</p>") != isSafe)
    #expect(HTMLCheck(page).problems == [])
  }

  @Test("An abbreviation says what it stands for where a reader first meets it")
  func abbreviation() {
    let part = Document.Inline.abbreviation("EPN", meaning: "espace public numérique")
    let page = Self.page([.paragraph([part, " ", part])])
    #expect(
      page.contains(
        "<p>EPN (espace public numérique) <abbr title=\"espace public numérique\">EPN</abbr></p>"))
  }

  @Test("Headings go as deep as HTML has them")
  func depth() {
    var section = Document.Section(id: "s8", title: "8")
    for level in (0..<8).reversed() {
      var outer = Document.Section(id: "s\(level)", title: "\(level)")
      outer.sections = [section]
      section = outer
    }
    var document = Document(title: "T", language: .french)
    document.sections = [section]
    #expect(HTMLCheck(DocumentHTML.render(document)).problems == [])
  }
}
