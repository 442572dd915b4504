/// A table in plain text: columns as wide as what they hold, two spaces apart, numbers to the right.
///
/// No boxes are drawn: a screen reader reads the rows as they stand.
struct AlignedText {
  let titles: [String]
  let rows: [[String]]
  let isNumeric: [Bool]

  /// The widest that a column may be before its texts run over it.
  private static let widest = 60

  var text: String {
    var widths = titles.map(\.count)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], min(cell.count, Self.widest))
      }
    }
    return ([titles] + rows).map { line($0, widths) + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { line += "  " }
      let room = String(repeating: " ", count: max(0, widths[column] - cell.count))
      line += isNumeric[column] ? room + cell : cell + room
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
