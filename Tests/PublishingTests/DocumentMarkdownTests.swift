import Publishing
import Testing

@Suite("Document as Markdown")
struct DocumentMarkdownTests {
  private static func text(_ blocks: [Document.Block]) -> String {
    var document = Document(title: "T", language: .english)
    document.sections = [Document.Section(id: "s", title: "S", blocks: blocks)]
    return DocumentMarkdown.render(document)
  }

  @Test("The Markdown of a document is the recorded one", arguments: Language.allCases)
  func recorded(_ language: Language) throws {
    try Golden.expect(
      DocumentMarkdown.render(DocumentSample.document(language)),
      as: "document.\(language.rawValue).md")
  }

  @Test("Every link leads to an anchor that is there, once")
  func anchors() {
    let page = DocumentMarkdown.render(DocumentSample.document())
    let anchors = page.matches(of: /<a id="([^"]*)">/).map { String($0.1) }
    let targets = page.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) }
    #expect(!targets.isEmpty && Set(targets).isSubset(of: anchors))
    #expect(Set(anchors).count == anchors.count)
  }

  @Test(
    "What a record says is never markup",
    arguments: [
      (Document.Inline.text("- a"), #"\- a"#), (.strong("a*b"), #"**a\*b**"#),
      (.strong(" a"), " **a**"),
      (.code("a`b|c"), #"<code>a\`b\|c</code>"#), (.code("lieu/1"), "`lieu/1`"),
      (.link("a]", anchor: "s"), #"[a\]](#s)"#),
      (.address("a", url: "https://a.example/(b)"), "[a](<https://a.example/(b)>)"),
      (.address("a", url: "javascript:alert(1)"), "a"),
      (.foreign("<b>", language: "en"), "&lt;b&gt;"),
      (.abbreviation("a|b", meaning: "c"), #"a\|b (c)"#),
    ])
  func inlines(_ part: Document.Inline, expected: String) {
    #expect(Self.text([.paragraph([part])]).hasSuffix("\n\n\(expected)\n"))
  }

  @Test("Only what starts a line could be an item of a list")
  func starts() {
    let sentence: [Document.Inline] = [.strong("3"), "- a"]
    #expect(Self.text([.paragraph(sentence)]).hasSuffix("\n\n**3**- a\n"))
  }
}
