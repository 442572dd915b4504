/// Lines of text for a terminal, none wider than a screen can show without losing its shape.
///
/// A long sentence goes on under its own beginning, so that the labels on the left stay readable.
struct TextLines {
  static let widest = 200

  private var lines: [String] = []

  /// The lines, each with its end.
  var rendered: String { lines.map { $0 + "\n" }.joined() }

  /// Adds a sentence, after a label where it has one.
  mutating func add(_ sentence: String, indent: Int = 0, label: String = "") {
    let margin = String(repeating: " ", count: indent)
    let hanging = margin + String(repeating: " ", count: label.count)
    var line = margin + label
    var isEmpty = true
    for word in Self.words(of: sentence) {
      if !isEmpty, line.count + 1 + word.count > Self.widest {
        lines.append(line)
        line = hanging
        isEmpty = true
      }
      line += isEmpty ? word : " \(word)"
      isEmpty = false
    }
    lines.append(line)
  }

  /// Returns words with the punctuation that French sets apart from them, which never starts or ends a line alone.
  private static func words(of sentence: String) -> [String] {
    var words: [String] = []
    for word in sentence.oneLine(limit: .max).split(separator: " ") {
      let isTail = word.allSatisfy { ":;?!»….,)".contains($0) }
      if isTail || words.last?.last == "«", let last = words.popLast() {
        words.append("\(last) \(word)")
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// Adds sentences as a list under a title, or nothing when there is none.
  mutating func add(_ sentences: [String], under title: String) {
    guard !sentences.isEmpty else { return }
    add(title)
    for sentence in sentences { add(sentence, indent: 2, label: "- ") }
  }
}
