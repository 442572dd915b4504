/// A table read from a file, with the place of every cell: delimited text (RFC 4180), or objects of JSON.
package struct CSVTable: Hashable, Sendable {
  /// The character between the cells of a row.
  package enum Separator: Character, Hashable, Sendable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
  }

  /// The names of the columns, without surrounding spaces; an empty one is a column without a name.
  package let header: [CSVCell]
  package let rows: [CSVRow]

  /// The separator that the header uses.
  package let separator: Separator
  package let hasByteOrderMark: Bool

  /// How many lines say nothing, being empty or separators only; they are not rows.
  package let blankLines: Int

  package init(
    header: [CSVCell], rows: [CSVRow], separator: Separator = .comma,
    hasByteOrderMark: Bool = false, blankLines: Int = 0
  ) {
    self.header = header
    self.rows = rows
    self.separator = separator
    self.hasByteOrderMark = hasByteOrderMark
    self.blankLines = blankLines
  }
}

/// One row of a table, with what makes it unreadable, if anything does.
package struct CSVRow: Hashable, Sendable {
  /// Why the cells of a row cannot be told apart with certainty.
  package enum Problem: Hashable, Sendable {
    /// It has more or fewer cells than the header.
    case cellCount(found: Int, expected: Int)
    /// A cell goes on after its closing quote, at this line and column.
    case textAfterQuote(line: Int, column: Int)
  }

  /// The line on which the row starts.
  package let line: Int
  package let cells: [CSVCell]
  package let problem: Problem?

  package init(line: Int, cells: [CSVCell], problem: Problem? = nil) {
    self.line = line
    self.cells = cells
    self.problem = problem
  }
}

/// The text of one cell and the place where it starts, its opening quote included.
package struct CSVCell: Hashable, Sendable {
  /// The text without its quotes; line ends inside it are line feeds.
  package let text: String
  /// The line and the column, from 1; columns count Unicode scalars.
  package let line: Int
  package let column: Int

  package init(_ text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }
}

/// How much of a file is read before it is refused.
///
/// The defaults hold the largest national file many times over.
package struct CSVLimits: Hashable, Sendable {
  package var bytes = 100 << 20
  package var rows = 500_000
  package var columns = 1000
  /// The bytes of one cell.
  package var cell = 1 << 20

  package init() {}
}
