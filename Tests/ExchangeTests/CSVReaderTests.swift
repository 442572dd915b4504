import Records
import Testing

@testable import Exchange

@Suite("CSV reader")
struct CSVReaderTests {
  @Test(
    "Cells are read as RFC 4180 says, and a little more kindly",
    arguments: [
      ("a,b\n1,2\n", [["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["1", "2"]]),
      ("a,b\r1,2\r", [["1", "2"]]),
      ("a,b\n1,2", [["1", "2"]]),
      ("a,b\n1,\n", [["1", ""]]),
      ("a,b\n1,", [["1", ""]]),
      ("a,b\n,2\n", [["", "2"]]),
      ("a,b\n\"1\",\"2\"\n", [["1", "2"]]),
      ("a,b\n\"1,5\",2\n", [["1,5", "2"]]),
      ("a,b\n\"say \"\"hi\"\"\",2\n", [["say \"hi\"", "2"]]),
      ("a,b\n\"\"\"\",2\n", [["\"", "2"]]),
      ("a,b\n\"two\nlines\",2\n", [["two\nlines", "2"]]),
      ("a,b\n\"two\r\nlines\",2\r\n", [["two\nlines", "2"]]),
      ("a,b\n5\" screen,2\n", [["5\" screen", "2"]]),
      ("a;b\n1,5;2\n", [["1,5", "2"]]),
      ("a,b\n\n1,2\n\n\n3,4\n", [["1", "2"], ["3", "4"]]),
      ("\n\na,b\n1,2\n", [["1", "2"]]),
      ("a,b\n,\n \t, \n1,2\n", [["1", "2"]]),
      ("a,b\n", []),
      ("a,b\n\"\",2\n", [["", "2"]]),
      ("a,b\n 1 ,2\n", [[" 1 ", "2"]]),
      ("a,b\né🎉,\u{65}\u{301}\n", [["é🎉", "\u{65}\u{301}"]]),
    ])
  func readsCells(_ text: String, _ expected: [[String]]) throws {
    let table = try CSVTable(text)
    #expect(table.rows.map { $0.cells.map(\.text) } == expected)
    #expect(table.rows.allSatisfy { $0.problem == nil })
    #expect(table.header.map(\.text) == ["a", "b"])
  }

  @Test("The separator is the one that the header uses most, outside quotes")
  func detectsSeparator() throws {
    #expect(try CSVTable("a,b\n").separator == .comma)
    #expect(try CSVTable("a;b,c;d\n").separator == .semicolon)
    #expect(try CSVTable("\"a;b;c\",d\n").separator == .comma)
    #expect(try CSVTable("a\n").separator == .comma)
  }

  @Test("A byte order mark is told and is no part of the first name")
  func skipsByteOrderMark() throws {
    let table = try CSVReader.table(from: [0xef, 0xbb, 0xbf] + Array("a,b\n1,2\n".utf8))
    #expect(table.hasByteOrderMark)
    #expect(table.header[0] == CSVCell("a", line: 1, column: 1))
    #expect(try !CSVTable("a,b\n").hasByteOrderMark)
  }

  @Test("Every cell knows its line and its column, in Unicode scalars")
  func locatesCells() throws {
    let text = "a,b,c\nété,\"x\ny\",z\n\u{65}\u{301},🎉,2\n"
    let places = try CSVTable(text).rows.map { row in row.cells.map { [$0.line, $0.column] } }
    #expect(places == [[[2, 1], [2, 5], [3, 4]], [[4, 1], [4, 4], [4, 6]]])
  }

  @Test("Lines that say nothing are counted and are not rows")
  func countsBlankLines() throws {
    let table = try CSVTable("a,b\n\n,\n1,2\n\n")
    #expect(table.rows.count == 1)
    #expect(table.blankLines == 3)
    #expect(table.rows[0].line == 4)
  }

  @Test("A row with too many or too few cells is kept with its problem")
  func keepsRaggedRows() throws {
    let table = try CSVTable("a,b\n1\n1,2,3\n1,2\n")
    #expect(
      table.rows.map(\.problem) == [
        .cellCount(found: 1, expected: 2), .cellCount(found: 3, expected: 2), nil,
      ])
    #expect(table.rows.map(\.line) == [2, 3, 4])
  }

  @Test("A cell that goes on after its closing quote is kept with its problem")
  func keepsBrokenQuotes() throws {
    let table = try CSVTable("a,b\n\"1\"x,2\n3,4\n")
    #expect(table.rows.map(\.problem) == [.textAfterQuote(line: 2, column: 4), nil])
    #expect(table.rows[1].cells.map(\.text) == ["3", "4"])
  }

  @Test("Any table that is written is read the same", arguments: 0..<100 as Range<UInt64>)
  func readsWhatIsWritten(seed: UInt64) throws {
    var random = FixedGenerator(seed: seed)
    let alphabet = ["a", "é", "\"", ",", ";", "\n", " ", "🎉", "x y"]
    let rows = (0..<5).map { _ in
      (0..<3).map { _ in
        "k" + (0..<4).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let written = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    let table = try CSVTable("a,b,c\n" + written.joined(separator: "\n"))
    #expect(table.rows.map { $0.cells.map(\.text) } == rows)
  }
}

@Suite("CSV files that cannot be read")
struct CSVErrorTests {
  @Test(
    "What makes the rest of a file unreadable is an error at its place",
    arguments: [
      ("", ExchangeError.noHeader),
      ("\n\n", .noHeader),
      ("a,b\n1,\"2\n3,4\n", .unterminatedQuote(line: 2, column: 3)),
      ("a,b\n1,\"", .unterminatedQuote(line: 2, column: 3)),
      ("a,b,a\n1,2,3\n", .duplicateColumn("a", line: 1, column: 5)),
      ("a,b, a \n1,2,3\n", .duplicateColumn("a", line: 1, column: 5)),
      ("\"a\"x,b\n1,2\n", .malformedHeader(line: 1, column: 4)),
    ])
  func refuses(_ text: String, _ error: ExchangeError) {
    #expect(throws: error) { try CSVTable(text) }
  }

  @Test("Bytes that are not UTF-8 are refused at their line and column")
  func locatesInvalidBytes() {
    let bytes = Array("a,b\né,x".utf8) + [0xe9, 0x0a]
    #expect(throws: ExchangeError.invalidUTF8(line: 2, column: 4)) {
      try CSVReader.table(from: bytes)
    }
    #expect(throws: ExchangeError.invalidUTF8(line: 1, column: 1)) {
      try CSVReader.table(from: [0xff, 0xfe, 0x61, 0x00])
    }
    #expect(throws: ExchangeError.invalidUTF8(line: 1, column: 2)) {
      try CSVReader.table(from: [0xef, 0xbb, 0xbf, 0x61, 0x80])
    }
  }

  @Test("A file beyond a limit is refused, saying which")
  func holdsLimits() throws {
    var limits = CSVLimits()
    (limits.bytes, limits.rows, limits.columns, limits.cell) = (30, 2, 3, 5)
    func read(_ text: String) throws(ExchangeError) -> CSVTable {
      try CSVReader.table(from: Array(text.utf8), limits: limits)
    }
    #expect(try read("a,b\n1,2\n3,4\n").rows.count == 2)
    #expect(throws: ExchangeError.tooLarge(.bytes, limit: 30, line: 1)) {
      try read(String(repeating: "a", count: 31))
    }
    #expect(throws: ExchangeError.tooLarge(.rows, limit: 2, line: 4)) {
      try read("a,b\n1,2\n3,4\n5,6\n")
    }
    #expect(throws: ExchangeError.tooLarge(.columns, limit: 3, line: 2)) { try read("a\n1,2,3,4") }
    #expect(throws: ExchangeError.tooLarge(.cell, limit: 5, line: 2)) { try read("a\n123456\n") }
    #expect(throws: ExchangeError.tooLarge(.cell, limit: 5, line: 2)) { try read("a\n\"123456") }
  }

  @Test("An error becomes a diagnostic at its place, with a way forward")
  func explains() {
    let diagnostic = ExchangeError.unterminatedQuote(line: 2, column: 3).diagnostic(in: "f.csv")
    #expect(diagnostic.location == Location("f.csv", line: 2, column: 3))
    #expect(diagnostic.code == "unterminated-quote")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.hint != nil)
    #expect(ExchangeError.noKind(format: "mednum").diagnostic(in: "f.csv").location == nil)
  }
}
