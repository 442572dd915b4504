/// Writes delimited text (RFC 4180): quotes only where they are needed, lines ended by LF, in UTF-8.
///
/// What is written reads back the same: no character is taken away or replaced.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private let separator: UInt8

  init(separator: CSVTable.Separator = .comma, hasByteOrderMark: Bool = false) {
    self.separator = separator.rawValue.asciiValue ?? UInt8(ascii: ",")
    if hasByteOrderMark { bytes = [0xef, 0xbb, 0xbf] }
  }

  /// Adds a row of cells.
  mutating func add(_ cells: some Sequence<String>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(separator) }
      isFirst = false
      add(cell)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func add(_ cell: String) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = cell.utf8.contains {
      $0 == separator || $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
