/// A document on its way to HTML, block by block.
struct HTMLWriter {
  let words: DocumentWords
  let options: DocumentHTML.Options
  /// How many rows of a table are shown at most.
  let limit: Int
  var html = HTMLText()
  /// The abbreviations that a reader has met with what they stand for.
  private var known: Set<String> = []
  /// How many pictures there are: the names inside each are its own.
  private var pictures = 0

  init(words: DocumentWords, options: DocumentHTML.Options, limit: Int) {
    self.words = words
    self.options = options
    self.limit = limit
  }

  mutating func writeLead(_ sentences: [[Document.Inline]]) {
    for (place, sentence) in sentences.enumerated() {
      html.raw(place == 0 ? "<p class=\"lead\">" : "<p>")
      write(sentence)
      html.raw("</p>\n")
    }
  }

  mutating func writeContents(_ sections: [Document.Section]) {
    html.raw("<nav id=\"contents\" aria-labelledby=\"contents-title\">\n")
    html.raw("<h2 id=\"contents-title\">\(words.contents)</h2>\n<ol>\n")
    for section in sections {
      html.raw("<li><a")
      html.attribute("href", "#" + section.id)
      html.raw(">")
      html.write(section.title)
      html.raw("</a></li>\n")
    }
    html.raw("</ol>\n</nav>\n")
  }

  mutating func write(_ section: Document.Section, level: Int, leadsBack: Bool = false) {
    let heading = "h\(min(level, 6))"
    html.raw("<section")
    html.attribute("id", section.id)
    let classes =
      (section.startsPage ? ["page"] : []) + (section.isReference ? ["reference"] : [])
      + (section.isOnePage ? ["fit"] : []) + (section.isCompact ? ["compact"] : [])
    if !classes.isEmpty { html.attribute("class", classes.joined(separator: " ")) }
    html.raw(">\n")
    html.element(heading, section.title)
    html.raw("\n")
    for block in section.blocks { write(block) }
    let isInColumns = section.isInColumns && !section.sections.isEmpty
    if isInColumns { html.raw("<div class=\"columns\">\n") }
    for section in section.sections { write(section, level: level + 1) }
    if isInColumns { html.raw("</div>\n") }
    if leadsBack {
      html.raw("<p class=\"back\"><a href=\"#contents\">\(words.backToContents)</a></p>\n")
    }
    html.raw("</section>\n")
  }

  private mutating func write(_ block: Document.Block) {
    switch block {
    case .paragraph(let sentence):
      html.raw("<p>")
      write(sentence)
      html.raw("</p>\n")
    case .list(let items): write(items, in: "ul")
    case .steps(let items): write(items, in: "ol")
    case .note(let sentence):
      html.raw("<p class=\"note\" role=\"note\"><strong>\(words.colon(words.note))</strong>")
      write(sentence)
      html.raw("</p>\n")
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .map(let map): write(map)
    case .details(let summary, let blocks):
      html.raw("<details>\n")
      html.element("summary", summary)
      html.raw("\n")
      for block in blocks { write(block) }
      html.raw("</details>\n")
    }
  }

  private mutating func write(_ items: [[Document.Inline]], in list: String) {
    guard !items.isEmpty else { return }
    html.raw("<\(list)>\n")
    for item in items {
      html.raw("<li>")
      write(item)
      html.raw("</li>\n")
    }
    html.raw("</\(list)>\n")
  }

  mutating func write(_ sentence: [Document.Inline]) {
    for part in sentence { write(part) }
  }

  private mutating func write(_ part: Document.Inline) {
    switch part {
    case .text(let words): html.write(words)
    case .strong(let words): html.element("strong", words)
    case .code(let words): html.element("code", words)
    case .link(let words, let anchor): write(words, to: "#" + anchor)
    case .address(let words, let url):
      if WebAddress.isSafe(url) { write(words, to: url) } else { html.write(words) }
    case .abbreviation(let words, let meaning):
      if known.insert(words).inserted {
        html.write("\(words) (\(meaning))")
      } else {
        html.raw("<abbr")
        html.attribute("title", meaning)
        html.raw(">")
        html.write(words)
        html.raw("</abbr>")
      }
    case .foreign(let words, let language):
      html.raw("<span")
      html.attribute("lang", language)
      html.raw(">")
      html.write(words)
      html.raw("</span>")
    case .lineBreak: html.raw("<br>")
    case .identity(let words):
      html.raw("<span class=\"id\"> (<code>")
      html.write(words)
      html.raw("</code>)</span>")
    case .several(let items, let separator):
      write(Document.Inline.shown(of: items, separator: separator, self.words))
    }
  }

  private mutating func write(_ words: String, to address: String) {
    html.raw("<a")
    html.attribute("href", address)
    html.raw(">")
    html.write(words)
    html.raw("</a>")
  }

  /// Returns the number of the next picture.
  mutating func nextPicture() -> Int {
    pictures += 1
    return pictures
  }
}
