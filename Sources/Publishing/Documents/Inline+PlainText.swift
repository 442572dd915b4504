extension Document.Inline {
  /// The words alone.
  var plainText: String {
    switch self {
    case .text(let words), .strong(let words), .code(let words), .link(let words, _),
      .address(let words, _), .abbreviation(let words, _), .foreign(let words, _):
      words
    case .lineBreak: "\n"
    }
  }
}

extension [Document.Inline] {
  /// The words alone.
  package var plainText: String {
    // Most cells are one text.
    count == 1 ? self[0].plainText : map(\.plainText).joined()
  }
}
