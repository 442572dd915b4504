/// Writes the parts of sentences as Markdown; remembers which abbreviations a reader has met.
struct MarkdownInlines {
  private let words: DocumentWords
  private var known: Set<String> = []

  init(words: DocumentWords) { self.words = words }

  mutating func written(_ sentence: [Document.Inline]) -> String {
    // Most cells are one text.
    if sentence.count == 1, case .text(let words) = sentence[0] {
      return MarkdownText.escaped(words)
    }
    var text = ""
    for (place, part) in sentence.enumerated() {
      // Only what starts a line could be read as an item of a list.
      if place > 0, case .text(let words) = part {
        text += MarkdownText.escaped(words, startsLine: false)
      } else {
        text += written(part)
      }
    }
    return text
  }

  private mutating func written(_ part: Document.Inline) -> String {
    switch part {
    case .text(let words), .foreign(let words, _): MarkdownText.escaped(words)
    case .strong(let words): strong(words)
    case .code(let words): code(words)
    case .link(let words, let anchor):
      MarkdownText.link(MarkdownText.escaped(words, startsLine: false), to: anchor)
    case .address(let words, let url):
      WebAddress.isSafe(url)
        ? "[\(MarkdownText.escaped(words, startsLine: false))](<\(url)>)"
        : MarkdownText.escaped(words)
    case .abbreviation(let words, let meaning):
      MarkdownText.escaped(known.insert(words).inserted ? "\(words) (\(meaning))" : words)
    case .lineBreak: "<br>"
    case .identity(let words): " (\(code(words)))"
    case .several(let items, let separator):
      written(Document.Inline.shown(of: items, separator: separator, words))
    }
  }

  /// Stars count as the end of an emphasis only where they touch a word.
  private func strong(_ words: String) -> String {
    let start = words.prefix { $0.isWhitespace }
    let inside = words.dropFirst(start.count)
    let end = inside.reversed().prefix { $0.isWhitespace }.count
    guard !inside.isEmpty else { return words }
    let stressed = MarkdownText.escaped(String(inside.dropLast(end)), startsLine: false)
    return "\(start)**\(stressed)**\(inside.suffix(end))"
  }

  /// What a machine reads, between backticks when it holds nothing that would end them or divide a cell.
  private func code(_ words: String) -> String {
    let isPlain = words.unicodeScalars.allSatisfy { $0 != "`" && $0 != "|" && !$0.isDisguise }
    return isPlain && !words.isEmpty
      ? "`\(words)`" : "<code>\(MarkdownText.escaped(words, startsLine: false))</code>"
  }
}
