/// Writes a document as Markdown, which reads as a text and which forges show as a page.
///
/// Tables are those of GitHub's Markdown. A chart or a map is told in words: its numbers are in the table before it.
/// The same document gives the same bytes.
package enum DocumentMarkdown {
  /// Returns the document, with one final newline, beside the files that hold its tables where there are some.
  package static func render(_ document: Document, tables: TableFiles? = nil) -> String {
    var writer = MarkdownWriter(
      words: DocumentWords(language: document.language), tables: tables, limit: document.limit)
    writer.write(document)
    return writer.markdown.document
  }
}

/// A document on its way to Markdown, block by block.
struct MarkdownWriter {
  let words: DocumentWords
  var markdown = MarkdownText()
  private let tables: TableFiles?
  private let limit: Int
  private var inlines: MarkdownInlines

  init(words: DocumentWords, tables: TableFiles?, limit: Int) {
    self.words = words
    self.tables = tables
    self.limit = limit
    inlines = MarkdownInlines(words: words)
  }

  mutating func write(_ document: Document) {
    markdown.heading(1, MarkdownText.escaped(document.title))
    for sentence in document.lead { markdown.paragraph(inlines.written(sentence)) }
    if document.sections.count > 2 { writeContents(document.sections) }
    for section in document.sections { write(section, level: 2) }
  }

  private mutating func writeContents(_ sections: [Document.Section]) {
    markdown.heading(2, words.contents)
    markdown.list(
      sections.map { MarkdownText.link(MarkdownText.escaped($0.title), to: $0.id) })
  }

  private mutating func write(_ section: Document.Section, level: Int) {
    markdown.heading(min(level, 6), MarkdownText.escaped(section.title), anchor: section.id)
    for block in section.blocks { write(block) }
    for section in section.sections { write(section, level: level + 1) }
  }

  private mutating func write(_ block: Document.Block) {
    switch block {
    case .paragraph(let sentence): markdown.paragraph(inlines.written(sentence))
    case .list(let items): markdown.list(items.map { inlines.written($0) })
    case .steps(let items): markdown.steps(items.map { inlines.written($0) })
    case .note(let sentence):
      markdown.paragraph("> **\(words.colon(words.note).dropLast())** \(inlines.written(sentence))")
    case .table(let table): write(table)
    case .chart(let chart): write(words.chart, chart.title, chart.description)
    case .map(let map): write(words.map, map.title, map.description)
    case .details(let summary, let blocks):
      markdown.paragraph("**\(MarkdownText.escaped(summary))**")
      for block in blocks { write(block) }
    }
  }

  private mutating func write(_ sort: String, _ title: String, _ description: String) {
    let heading = MarkdownText.escaped(words.colon(sort) + title)
    markdown.paragraph("**\(heading)**<br>\(MarkdownText.escaped(description))")
  }

  private mutating func write(_ table: Document.Table) {
    markdown.paragraph("<a id=\"\(table.id)\"></a>\n**\(MarkdownText.escaped(table.caption))**")
    guard !table.rows.isEmpty else {
      markdown.paragraph(words.emptyTable)
      return
    }
    markdown.startTable(
      table.columns.map { (MarkdownText.escaped($0.title), $0.isNumeric) })
    for (place, row) in table.rows.prefix(limit).enumerated() {
      markdown.startRow()
      let anchor = table.anchors[place].map { "<a id=\"\($0)\"></a>" } ?? ""
      for (column, cell) in row.enumerated() {
        markdown.cell((column == 0 ? anchor : "") + inlines.written(cell))
      }
      markdown.endRow()
    }
    markdown.endTable()
    guard let cut = words.cut(table, at: limit, isWritten: tables != nil) else { return }
    let file: Document.Inline =
      tables.map { .address($0.path(of: table), url: $0.path(of: table)) }
      ?? .code("tables/\(table.id).csv")
    markdown.paragraph(inlines.written([.text(cut.before), file, .text(cut.after)]))
  }
}
