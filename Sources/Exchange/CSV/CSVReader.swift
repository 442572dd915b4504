/// Reads delimited text into a table that knows where each of its cells stands.
///
/// The form is RFC 4180 with what real files need: a byte order mark, either line end, `;` or a tab as
/// well as `,`, and line ends inside quotes. A row that does not fit is kept with its problem, so that every
/// row is accounted for; only what makes the rest of the file unreadable is an error.
package struct CSVReader {
  private static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

  private let limits: CSVLimits
  private let numbersDuplicates: Bool
  private var scanner: CSVScanner
  private var blankLines = 0

  private init(
    _ bytes: [UInt8], limits: CSVLimits, separator: CSVTable.Separator, numbersDuplicates: Bool,
    from start: Int
  ) {
    self.limits = limits
    self.numbersDuplicates = numbersDuplicates
    self.scanner = CSVScanner(bytes, separator: separator, limits: limits, from: start)
  }

  /// Returns the table that the bytes of a file hold.
  ///
  /// A name that stands twice in the header makes the file unreadable, unless duplicates are numbered: the
  /// second `name` is then `name__1`, as mappings of producers' files name it.
  package static func table(
    from bytes: [UInt8], limits: CSVLimits = CSVLimits(), numberingDuplicates: Bool = false
  ) throws(ExchangeError) -> CSVTable {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(.bytes, limit: limits.bytes, line: 1)
    }
    let hasMark = bytes.starts(with: mark)
    let start = hasMark ? mark.count : 0
    try UTF8Check.check(bytes, from: start)
    let separator = CSVScanner.separator(of: bytes, from: start)
    var reader = CSVReader(
      bytes, limits: limits, separator: separator, numbersDuplicates: numberingDuplicates,
      from: start)
    let header = try reader.header()
    let rows = try reader.rows(of: header.count)
    return CSVTable(
      header: header, rows: rows, separator: separator, hasByteOrderMark: hasMark,
      blankLines: reader.blankLines)
  }

  private mutating func header() throws(ExchangeError) -> [CSVCell] {
    guard let row = try nextRow() else { throw .noHeader }
    if case .textAfterQuote(let line, let column) = row.problem {
      throw .malformedHeader(line: line, column: column)
    }
    var seen: Set<String> = []
    var names: [CSVCell] = []
    for cell in row.cells {
      var name = TextCleaning.line(cell.text)
      if numbersDuplicates, !name.isEmpty {
        let base = name
        var count = 0
        while seen.contains(name) {
          count += 1
          name = "\(base)__\(count)"
        }
      }
      guard name.isEmpty || seen.insert(name).inserted else {
        throw .duplicateColumn(name, line: cell.line, column: cell.column)
      }
      names.append(CSVCell(name, line: cell.line, column: cell.column))
    }
    return names
  }

  private mutating func rows(of count: Int) throws(ExchangeError) -> [CSVRow] {
    var rows: [CSVRow] = []
    while let row = try nextRow() {
      guard rows.count < limits.rows else {
        throw .tooLarge(.rows, limit: limits.rows, line: row.line)
      }
      if row.cells.count == count || row.problem != nil {
        rows.append(row)
      } else {
        let problem = CSVRow.Problem.cellCount(found: row.cells.count, expected: count)
        rows.append(CSVRow(line: row.line, cells: row.cells, problem: problem))
      }
    }
    return rows
  }

  /// Returns the next row that says something, or `nil` at the end.
  private mutating func nextRow() throws(ExchangeError) -> CSVRow? {
    while let row = try scanner.nextRow() {
      if row.cells.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) { return row }
      blankLines += 1
    }
    return nil
  }
}
