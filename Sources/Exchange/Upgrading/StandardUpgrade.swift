/// Says a table of version 0.1 of the national standard, or of a half-migrated file, in version 1.0.
///
/// Nothing is lost: the values that a column said before are kept beside its new ones, under its name
/// followed by `_v0`, and columns that are no more stay as they are beside those that succeed them. What a
/// column of version 1.0 already says is never touched.
struct StandardUpgrade {
  private var header: [CSVCell]
  private var rows: [[CSVCell]]
  private let table: CSVTable
  /// The columns that say nothing any more.
  private var dead: Set<Int> = []
  private(set) var facts: [ReadingFact] = []

  /// Returns the table in version 1.0 with what there is to tell about it.
  static func apply(to table: CSVTable) -> (table: CSVTable, facts: [ReadingFact]) {
    let version = StandardVersion(of: table)
    let separators = ValueSeparators(of: table)
    var facts: [ReadingFact] = [.version(version, valueSeparators: separators.shown)]
    guard version.needsUpgrade else { return (separators.unified(table), facts) }
    var upgrade = StandardUpgrade(table)
    for column in UpgradeTable.columns { upgrade.upgrade(column) }
    facts += upgrade.facts
    return (separators.unified(upgrade.result), facts)
  }

  private init(_ table: CSVTable) {
    self.table = table
    header = table.header
    rows = table.rows.map(\.cells)
  }

  private var result: CSVTable {
    let kept = header.indices.filter { !dead.contains($0) }
    let rows = zip(table.rows, rows).map { row, cells in
      CSVRow(
        line: row.line, cells: cells.indices.filter { !dead.contains($0) }.map { cells[$0] },
        problem: row.problem)
    }
    return CSVTable(
      header: kept.map { header[$0] }, rows: rows, separator: table.separator,
      hasByteOrderMark: table.hasByteOrderMark, blankLines: table.blankLines)
  }

  private mutating func upgrade(_ column: UpgradeTable.Column) {
    guard let index = header.firstIndex(where: { $0.text == column.name }) else { return }
    let isSameColumn = column.targets == [column.name]
    let targets = isSameColumn ? [index] : column.targets.map { position(of: $0, near: index) }
    let original = isSameColumn ? position(of: column.name + "_v0", near: index) : nil
    var tally = UpgradeTally(column)
    for row in rows.indices where table.rows[row].problem == nil {
      let text = rows[row][index].text
      let reading = tally.read(text)
      guard let reading else { continue }
      if isSameColumn {
        guard reading.isChanged else { continue }
        set(reading.texts[0], at: index, in: row, from: index)
        if let original { set(text, at: original, in: row, from: index) }
      } else {
        fill(targets, with: reading.texts, in: row, from: index)
        if column.isMovedWhole && reading.isWhole { set("", at: index, in: row, from: index) }
      }
    }
    facts += tally.facts
    if let original { drop(original) }
    if column.isMovedWhole { drop(index) }
    for target in targets where target >= table.header.count { drop(target) }
  }

  /// What a column of version 1.0 says in a row prevails over what an older one says.
  private mutating func fill(_ targets: [Int], with texts: [String], in row: Int, from index: Int) {
    for (target, text) in zip(targets, texts) where !text.isEmpty {
      if TextCleaning.line(rows[row][target].text).isEmpty {
        set(text, at: target, in: row, from: index)
      }
    }
  }

  private mutating func set(_ text: String, at target: Int, in row: Int, from index: Int) {
    let cell = rows[row][index]
    rows[row][target] = CSVCell(text, line: cell.line, column: cell.column)
  }

  /// Returns the place of a column, added at the end with empty cells when the table has none.
  private mutating func position(of name: String, near index: Int) -> Int {
    if let position = header.firstIndex(where: { $0.text == name }) { return position }
    header.append(CSVCell(name, line: header[index].line, column: header[index].column))
    for row in rows.indices where table.rows[row].problem == nil {
      let cell = rows[row][index]
      rows[row].append(CSVCell("", line: cell.line, column: cell.column))
    }
    return header.count - 1
  }

  /// Takes a column away when it says nothing in any row.
  private mutating func drop(_ index: Int) {
    let saysNothing = rows.indices.allSatisfy {
      table.rows[$0].problem != nil || rows[$0][index].text.allSatisfy(\.isWhitespace)
    }
    if saysNothing { dead.insert(index) }
  }
}
