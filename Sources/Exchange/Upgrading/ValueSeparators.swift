/// What separates the values inside the cells of each column that may hold several.
///
/// Half-migrated files mix `;` and `|`: each column is looked at on its own.
struct ValueSeparators {
  /// The columns in which `;` stands between values.
  private let semicolons: Set<String>
  /// The separators seen in the file: `|`, `;`, or both.
  let shown: [String]

  init(of table: CSVTable) {
    var semicolons: Set<String> = []
    var pipes = false
    for (index, name) in table.header.enumerated() where UpgradeTable.lists.contains(name.text) {
      for row in table.rows where index < row.cells.count {
        let text = row.cells[index].text.utf8
        if text.contains(UInt8(ascii: "|")) { pipes = true }
        if text.contains(UInt8(ascii: ";")) { semicolons.insert(name.text) }
      }
    }
    self.semicolons = semicolons
    shown = (pipes ? ["|"] : []) + (semicolons.isEmpty ? [] : [";"])
  }

  /// Returns the table with `|` between all values.
  func unified(_ table: CSVTable) -> CSVTable {
    // Columns of version 0.1 that stay are left as they are, and mail addresses are parted by their reader.
    let left = UpgradeTable.removed.union(["courriels"])
    let indices = table.header.indices.filter {
      semicolons.contains(table.header[$0].text) && !left.contains(table.header[$0].text)
    }
    guard !indices.isEmpty else { return table }
    let rows = table.rows.map { row in
      var cells = row.cells
      for index in indices where index < cells.count {
        let cell = cells[index]
        guard cell.text.utf8.contains(UInt8(ascii: ";")) else { continue }
        cells[index] = CSVCell(
          unified(cell.text, in: table.header[index].text), line: cell.line, column: cell.column)
      }
      return CSVRow(line: row.line, cells: cells, problem: row.problem)
    }
    return CSVTable(
      header: table.header, rows: rows, separator: table.separator,
      hasByteOrderMark: table.hasByteOrderMark, blankLines: table.blankLines)
  }

  /// The address of a page, and a text with entities, may hold `;` itself.
  private func unified(_ text: String, in column: String) -> String {
    let text = CharacterRepair.withoutEntities(text) ?? text
    guard column == "site_web" else { return text.replacing(";", with: "|") }
    return text.replacing(/;\s*(?=https?:|www\.)/, with: "|").replacing(/;\s*$/, with: "")
  }
}
