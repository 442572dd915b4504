/// A Markdown document under construction: blocks, each followed by an empty line.
///
/// Words of the product come in as Markdown; values of records come in through ``escaped(_:)``.
struct MarkdownText {
  private(set) var text = ""

  /// Appends a heading, with an anchor that does not depend on how a reader derives anchors from words.
  mutating func heading(_ level: Int, _ title: String, anchor: String? = nil) {
    if let anchor { text += "<a id=\"\(anchor)\"></a>\n\n" }
    text += String(repeating: "#", count: level) + " \(title)\n\n"
  }

  mutating func paragraph(_ words: String) { text += words + "\n\n" }

  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    for item in items { text += "- \(item)\n" }
    text += "\n"
  }

  mutating func quote(_ words: String) {
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.isEmpty ? ">\n" : "> \(MarkdownText.escaped(String(line)))\n"
    }
    text += "\n"
  }

  mutating func steps(_ items: [String]) {
    guard !items.isEmpty else { return }
    for (place, item) in items.enumerated() { text += "\(place + 1). \(item)\n" }
    text += "\n"
  }

  mutating func table(_ columns: [String], _ rows: [[String]]) {
    row(columns)
    text += "|" + String(repeating: " --- |", count: columns.count) + "\n"
    for cells in rows { row(cells) }
    text += "\n"
  }

  private mutating func row(_ cells: [String]) {
    startRow()
    for words in cells { cell(words) }
    endRow()
  }

  /// Starts a table whose rows follow cell by cell; numbers stand to the right.
  mutating func startTable(_ columns: [(title: String, isNumeric: Bool)]) {
    row(columns.map(\.title))
    text += "|"
    for column in columns { text += column.isNumeric ? " ---: |" : " --- |" }
    text += "\n"
  }

  mutating func startRow() { text += "|" }

  mutating func cell(_ words: String) {
    text += " "
    text += words
    text += " |"
  }

  mutating func endRow() { text += "\n" }

  mutating func endTable() { text += "\n" }

  /// The document, with one final newline.
  var document: String {
    var document = text[...]
    while document.hasSuffix("\n\n") { document.removeLast() }
    return String(document)
  }
}

extension MarkdownText {
  /// Returns a link to an anchor of the same document.
  static func link(_ words: String, to anchor: String) -> String { "[\(words)](#\(anchor))" }

  /// Returns a text that reads in Markdown as itself, on one line, wherever it stands.
  ///
  /// What a record says is never markup: it can make neither a link, nor HTML, nor another cell. Control
  /// characters, and those that reverse the direction of writing, are shown as missing ones.
  static func escaped(_ text: String, startsLine: Bool = true) -> String {
    guard text.utf8.contains(where: isSpecial) || startsLine && startsBlock(text) else {
      return text
    }
    var result = startsLine && startsBlock(text) ? "\\" : ""
    if startsLine, let number = numbering(text) {
      result = String(text.unicodeScalars.prefix(number)) + "\\"
    }
    for scalar in text.unicodeScalars.dropFirst(startsLine ? numbering(text) ?? 0 : 0) {
      append(scalar, to: &result)
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "\n": result += "<br>"
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!":
      result += "\\"
      result.unicodeScalars.append(scalar)
    default: result.unicodeScalars.append(scalar.isDisguise ? "\u{fffd}" : scalar)
    }
  }

  /// Returns whether a line that starts so would be read as an item of a list, a rule or an underline.
  private static func startsBlock(_ text: String) -> Bool {
    guard let first = text.utf8.first, "-+=".utf8.contains(first) else {
      return numbering(text) != nil
    }
    let next = text.utf8.dropFirst().first
    return next == nil || next == first || next == UInt8(ascii: " ") || next == UInt8(ascii: "\n")
  }

  /// Returns the number of digits before the mark that makes a text start like `1.` or `1)`.
  private static func numbering(_ text: String) -> Int? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, let mark = text.utf8.dropFirst(digits).first else { return nil }
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
    let next = text.utf8.dropFirst(digits + 1).first
    return next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") ? digits : nil
  }

  /// Plain letters, digits and spaces need no second look: only what Markdown reads, and the first bytes
  /// of the control characters and of those that reverse the direction of writing.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7f, 0xc2, 0xd8, 0xe2: true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "\\"),
      UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
