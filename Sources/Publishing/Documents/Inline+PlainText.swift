extension Document.Inline {
  /// The words alone.
  var plainText: String {
    switch self {
    case .text(let words), .strong(let words), .code(let words), .link(let words, _),
      .address(let words, _), .abbreviation(let words, _), .foreign(let words, _):
      words
    case .lineBreak: "\n"
    case .identity(let words): " (\(words))"
    case .several(let items, let separator): items.map(\.plainText).joined(separator: separator)
    }
  }

  /// What a page shows of some things in one line: the first of them, and how many more there are.
  static func shown(
    of items: [[Document.Inline]], separator: String, _ words: DocumentWords
  ) -> [Document.Inline] {
    guard items.count > most else { return Array(items.joined(separator: [.text(separator)])) }
    return Array(
      (items.prefix(most) + [[.text(words.more(items.count - most))]])
        .joined(separator: [.text(separator)]))
  }
}

extension [Document.Inline] {
  /// The words alone.
  package var plainText: String {
    // Most cells are one text.
    count == 1 ? self[0].plainText : map(\.plainText).joined()
  }
}
