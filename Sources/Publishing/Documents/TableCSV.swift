/// Writes a table as delimited text that spreadsheets open: a line of titles, then a line for each row (RFC 4180).
///
/// Cells are divided by semicolons in French, where the comma is the decimal sign, and by commas in English. A cell that
/// a spreadsheet would take for a formula begins with an apostrophe.
package enum TableCSV {
  /// Returns the table in UTF-8, which a byte order mark tells spreadsheets unless it is left out.
  package static func render(
    _ table: Document.Table, language: Language, hasByteOrderMark: Bool = true
  ) -> String {
    let separator = language == .french ? UInt8(ascii: ";") : UInt8(ascii: ",")
    var text = hasByteOrderMark ? "\u{feff}" : ""
    text.reserveCapacity(64 * (table.rows.count + 1))
    append(table.columns.map(\.title), to: &text, separator)
    for row in table.rows {
      append(
        row.enumerated().map { place, cell in
          let words = cell.plainText
          let isNumeric = place < table.columns.count && table.columns[place].isNumeric
          return isNumeric ? withoutSpacing(words) : words
        }, to: &text, separator)
    }
    return text
  }

  private static func append(_ cells: [String], to text: inout String, _ separator: UInt8) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text.unicodeScalars.append(Unicode.Scalar(separator)) }
      append(disarmed(cell), to: &text, separator)
    }
    text += "\n"
  }

  private static func append(_ cell: String, to text: inout String, _ separator: UInt8) {
    let needsQuotes = cell.utf8.contains { byte in
      byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
      text += cell
      return
    }
    text += "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    text += "\""
  }

  /// Texts that begin like a formula are made texts; numbers, negative ones included, stay numbers.
  private static func disarmed(_ cell: String) -> String {
    guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return cell }
    return isNumber(cell) ? cell : "'" + cell
  }

  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.utf8.dropFirst()
    guard let sign = cell.utf8.first, "+-".utf8.contains(sign), !digits.isEmpty else {
      return false
    }
    return digits.allSatisfy { (0x30...0x39).contains($0) || ".,".utf8.contains($0) }
  }

  /// A number in a column of numbers is written for programs: without the spaces that help people to read it, which
  /// programs take for letters.
  private static func withoutSpacing(_ words: String) -> String {
    let spaces: Set<Unicode.Scalar> = [" ", "\u{a0}", "\u{202f}"]
    let isSpacedNumber = words.unicodeScalars.allSatisfy { scalar in
      spaces.contains(scalar) || ("0"..."9").contains(scalar)
        || ".,-+".unicodeScalars.contains(scalar)
    }
    guard isSpacedNumber, words.unicodeScalars.contains(where: spaces.contains) else {
      return words
    }
    return String(String.UnicodeScalarView(words.unicodeScalars.filter { !spaces.contains($0) }))
  }
}
