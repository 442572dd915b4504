/// Cuts valid UTF-8 into rows and cells, counting lines and columns as it goes.
struct CSVScanner {
  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: [UInt8]
  private let separator: UInt8
  private let limits: CSVLimits
  private var index: Int
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8], separator: CSVTable.Separator, limits: CSVLimits, from start: Int) {
    self.bytes = bytes
    self.separator = separator.rawValue.asciiValue ?? UInt8(ascii: ",")
    self.limits = limits
    self.index = start
  }

  /// Returns the separator that the first line which is not empty uses most outside quotes.
  static func separator(of bytes: [UInt8], from start: Int) -> CSVTable.Separator {
    var (commas, semicolons, tabs, isQuoted) = (0, 0, 0, false)
    for byte in bytes[start...].drop(while: { $0 == feed || $0 == carriageReturn }) {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == feed || byte == carriageReturn { break }
      if byte == UInt8(ascii: ",") { commas += 1 }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
      if byte == UInt8(ascii: "\t") { tabs += 1 }
    }
    if tabs > max(commas, semicolons) { return .tab }
    return semicolons > commas ? .semicolon : .comma
  }

  /// Returns the next row, an empty line included, or `nil` at the end.
  mutating func nextRow() throws(ExchangeError) -> CSVRow? {
    guard index < bytes.count else { return nil }
    let start = line
    var cells: [CSVCell] = []
    var problem: CSVRow.Problem?
    repeat {
      guard cells.count < limits.columns else {
        throw .tooLarge(.columns, limit: limits.columns, line: start)
      }
      let (cellLine, cellColumn) = (line, column)
      let isQuoted = index < bytes.count && bytes[index] == Self.quote
      var text = isQuoted ? try quoted() : ""
      let (restLine, restColumn) = (line, column)
      let rest = try plain()
      if isQuoted && !rest.isEmpty {
        problem = problem ?? .textAfterQuote(line: restLine, column: restColumn)
      }
      text = isQuoted ? text : rest
      cells.append(CSVCell(text, line: cellLine, column: cellColumn))
    } while skipSeparator()
    skipLineEnd()
    return CSVRow(line: start, cells: cells, problem: problem)
  }

  /// Returns the text up to the next separator or line end.
  private mutating func plain() throws(ExchangeError) -> String {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == Self.feed || byte == Self.carriageReturn { break }
      advance(over: byte)
    }
    guard index > start else { return "" }
    try checkCell(of: index - start)
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Returns the text of a quoted cell and stops after its closing quote.
  private mutating func quoted() throws(ExchangeError) -> String {
    let (openLine, openColumn) = (line, column)
    advance(over: Self.quote)
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        advance(over: byte)
        guard index < bytes.count, bytes[index] == Self.quote else {
          return String(decoding: text, as: UTF8.self)
        }
      }
      if byte == Self.feed || byte == Self.carriageReturn {
        skipLineEnd()
        text.append(Self.feed)
      } else {
        advance(over: byte)
        text.append(byte)
      }
      try checkCell(of: text.count)
    }
    throw .unterminatedQuote(line: openLine, column: openColumn)
  }

  private func checkCell(of count: Int) throws(ExchangeError) {
    guard count <= limits.cell else { throw .tooLarge(.cell, limit: limits.cell, line: line) }
  }

  private mutating func skipSeparator() -> Bool {
    guard index < bytes.count, bytes[index] == separator else { return false }
    advance(over: separator)
    return true
  }

  /// Skips `LF`, `CRLF` or `CR`, whichever stands here.
  private mutating func skipLineEnd() {
    guard index < bytes.count else { return }
    let isPair =
      bytes[index] == Self.carriageReturn && index + 1 < bytes.count
      && bytes[index + 1] == Self.feed
    index += isPair ? 2 : 1
    line += 1
    column = 1
  }

  private mutating func advance(over byte: UInt8) {
    index += 1
    // The bytes that go on with a scalar are not columns.
    if byte & 0xc0 != 0x80 { column += 1 }
  }
}
