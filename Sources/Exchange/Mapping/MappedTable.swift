/// Makes a table of the standard's columns out of a producer's, as its mapping says.
///
/// Columns that no field reads whole are kept after those of the standard; what a rule looked at without
/// finding any of its terms is kept too, so that nothing a producer says is lost.
struct MappedTable {
  private let mapping: ProducerMapping
  private let table: CSVTable
  private let positions: [String: Int]
  private var unreadHours = 0

  static func make(
    _ table: CSVTable, by mapping: ProducerMapping
  ) -> (table: CSVTable, facts: [ReadingFact]) {
    var mapped = MappedTable(table, mapping)
    let result = mapped.result()
    var facts: [ReadingFact] = [.mapped(path: mapping.path, fields: mapping.count)]
    if mapped.unreadHours > 0 { facts.append(.unreadHours(mapped.unreadHours)) }
    return (result, facts)
  }

  private init(_ table: CSVTable, _ mapping: ProducerMapping) {
    self.table = table
    self.mapping = mapping
    positions = Dictionary(
      table.header.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { old, _ in old })
  }

  private mutating func result() -> CSVTable {
    let line = table.header.first?.line ?? 1
    let names = mapping.entries.map { entry in
      CSVCell(entry.field, line: line, column: place(of: entry, in: nil).column)
    }
    let fields = Set(mapping.entries.map(\.field))
    let kept = keptColumns()
    let extras = kept.map { index in
      let name = table.header[index]
      // A column that bears the name of a field which another column fills is not that field.
      return fields.contains(name.text)
        ? CSVCell(name.text + " (fichier)", line: name.line, column: name.column) : name
    }
    var rows: [CSVRow] = []
    rows.reserveCapacity(table.rows.count)
    for row in table.rows {
      if row.problem != nil {
        rows.append(row)
        continue
      }
      var used: Set<Int> = []
      var cells = mapping.entries.map { entry in
        let place = place(of: entry, in: row)
        return CSVCell(text(of: entry, in: row, &used), line: place.line, column: place.column)
      }
      cells += kept.map { index in
        used.contains(index)
          ? CSVCell("", line: row.cells[index].line, column: row.cells[index].column)
          : row.cells[index]
      }
      rows.append(CSVRow(line: row.line, cells: cells))
    }
    return CSVTable(
      header: names + extras, rows: rows, separator: table.separator,
      hasByteOrderMark: table.hasByteOrderMark, blankLines: table.blankLines)
  }

  /// The columns that no field reads whole.
  private func keptColumns() -> [Int] {
    var whole: Set<String> = []
    for entry in mapping.entries {
      switch entry.origin {
      case .columns(let columns): if let first = columns.first { whole.insert(first) }
      case .joined(let columns, _, _): whole.formUnion(columns)
      case .part(_, let columns, _): whole.formUnion(columns)
      case .constant, .rules, .days: break
      }
    }
    return table.header.indices.filter { !whole.contains(table.header[$0].text) }
  }

  private mutating func text(
    of entry: ProducerMapping.Entry, in row: CSVRow, _ used: inout Set<Int>
  ) -> String {
    switch entry.origin {
    case .columns(let columns): return first(columns, row)
    case .joined(let columns, let separator, let otherwise):
      let parts = columns.map { cell($0, row) }.filter { !$0.isEmpty }
      return parts.isEmpty ? first(otherwise, row) : parts.joined(separator: separator)
    case .part(let part, let columns, let separator):
      let parts = first(columns, row).components(separatedBy: separator)
      return part < parts.count ? TextCleaning.line(parts[part]) : ""
    case .constant(let text): return text
    case .rules(let rules): return values(of: rules, in: row, &used).joined(separator: "|")
    case .days(let days): return hours(of: days, in: row, &used)
    }
  }

  private func values(
    of rules: [ProducerMapping.Rule], in row: CSVRow, _ used: inout Set<Int>
  ) -> [String] {
    var values: [String] = []
    for rule in rules {
      let found = rule.columns.filter { matches(rule, cell($0, row)) }
      guard rule.columns.isEmpty || !found.isEmpty else { continue }
      used.formUnion(found.compactMap { positions[$0] })
      let said = rule.target.map { [$0] } ?? found.map { cell($0, row) }
      for value in said where !values.contains(value) { values.append(value) }
    }
    return values
  }

  private func matches(_ rule: ProducerMapping.Rule, _ text: String) -> Bool {
    if text.isEmpty { return false }
    let folded = text.lowercased()
    return (rule.terms.isEmpty || rule.terms.contains { folded.contains($0.lowercased()) })
      && !rule.exceptions.contains { folded.contains($0.lowercased()) }
  }

  private mutating func hours(
    of days: [ProducerMapping.Day], in row: CSVRow, _ used: inout Set<Int>
  ) -> String {
    var parts: [String] = []
    for day in days {
      var ranges: [String] = []
      for column in day.columns {
        switch DayHours.reading(cell(column, row)) {
        case .ranges(let found):
          ranges += found
          if let index = positions[column] { used.insert(index) }
        case .unread: unreadHours += 1
        }
      }
      if !ranges.isEmpty { parts.append("\(day.day) \(ranges.joined(separator: ","))") }
    }
    return parts.joined(separator: "; ")
  }

  private func first(_ columns: [String], _ row: CSVRow) -> String {
    columns.lazy.map { cell($0, row) }.first { !$0.isEmpty } ?? ""
  }

  private func cell(_ column: String, _ row: CSVRow) -> String {
    guard let index = positions[column], index < row.cells.count else { return "" }
    let text = TextCleaning.line(row.cells[index].text)
    // Producers write a dash where they have nothing to say.
    return text == "-" ? "" : text
  }

  /// The place of a field's text: that of the first of its columns which the file has.
  private func place(of entry: ProducerMapping.Entry, in row: CSVRow?) -> (line: Int, column: Int) {
    let columns: [String] =
      switch entry.origin {
      case .columns(let columns), .joined(let columns, _, _), .part(_, let columns, _): columns
      case .constant: []
      case .rules(let rules): rules.first?.columns ?? []
      case .days(let days): days.first?.columns ?? []
      }
    let index = columns.lazy.compactMap { positions[$0] }.first
    let cells = row?.cells ?? table.header
    let cell = index.flatMap { $0 < cells.count ? cells[$0] : nil } ?? cells.first
    return (cell?.line ?? row?.line ?? 1, cell?.column ?? 1)
  }
}

extension String {
  /// Returns the parts of a text between the occurrences of a separator of any length.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
