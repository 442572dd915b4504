internal import Records

/// Reads rows into values, collecting what is worth telling about their cells.
struct RowReader {
  private let mapping: ColumnMapping
  private let path: String
  private let positionFields: [String]
  private let emptiedTogether: [Int]
  private var cells: CellReader
  private var repair: RowRepair
  private var orders: [Int: DateOrder] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// What was repaired or left out, cell by cell, in the order of the file.
  private(set) var notes: [ImportNote] = []
  /// How many cells of each column could not be recorded, by position of the column.
  private(set) var unreadable: [Int: Int] = [:]

  init(mapping: ColumnMapping, profile: Profile, positionFields: [String], path: String) {
    self.mapping = mapping
    self.path = path
    self.positionFields = positionFields
    self.cells = CellReader(profile: profile)
    var positions: [String: Int] = [:]
    for (index, column) in mapping.columns.enumerated() {
      if case .field = column.destination { positions[column.name.text] = index }
    }
    repair = RowRepair(columns: positions)
    let columns = MednumStandard.emptiedTogether.map { mapping.position(ofColumn: $0) }
    emptiedTogether = columns.compactMap(\.self)
  }

  /// Learns from the whole file, and from the ledger, what single rows do not tell.
  mutating func learn(from rows: [CSVRow], known: [Record]) {
    repair.learn(from: rows, known: known)
    for (index, column) in mapping.columns.enumerated() {
      guard case .field(let field) = column.destination,
        field.type == .date || field.type == .partialDate
      else { continue }
      orders[index] = DateOrder(
        of: rows.lazy.compactMap { index < $0.cells.count ? $0.cells[index].text : nil })
    }
  }

  mutating func read(_ row: CSVRow, identifier: String) -> ReadRow {
    var result = ReadRow(line: row.line, identifier: identifier)
    let repairs = repair.repairs(of: row)
    for (index, column) in mapping.columns.enumerated() {
      switch column.destination {
      case .identifier, .nowhere: break
      case .extra(let key):
        let text = TextCleaning.line(row.cells[index].text)
        if !text.isEmpty { result.extras[key] = text }
      case .field(let field):
        let reading = reading(of: field, at: index, in: row, repairs[index])
        take(reading, of: field, at: index, in: row, into: &result)
      }
    }
    checkPosition(of: row, in: &result)
    result.isEmptied =
      !emptiedTogether.isEmpty
      && emptiedTogether.allSatisfy { index in
        TextCleaning.line(row.cells[index].text).isEmpty
      }
    return result
  }

  private mutating func reading(
    of field: Field, at index: Int, in row: CSVRow, _ repair: RowRepair.Cell?
  ) -> CellReading {
    if let repair, repair.isRefused, let note = repair.note {
      return .unreadable(repair.text, note)
    }
    var reading = cells.read(
      repair?.text ?? row.cells[index].text, column: mapping.columns[index].name.text, as: field,
      order: orders[index] ?? .unknown)
    if let note = repair?.note { reading.notes.insert(note, at: 0) }
    return reading
  }

  private mutating func take(
    _ reading: CellReading, of field: Field, at index: Int, in row: CSVRow,
    into result: inout ReadRow
  ) {
    if let value = reading.value { result.values[field.name] = value }
    if reading.isBlank { result.blankFields.insert(field.name) }
    if let key = mapping.columns[index].extraKey {
      if let leftover = reading.leftover {
        result.extras[key] = TextCleaning.line(leftover)
      } else if reading.value != nil {
        result.settledKeys.insert(key)
      }
    }
    if reading.isUnreadable {
      result.unreadableFields.insert(field.name)
      unreadable[index, default: 0] += 1
    }
    for note in reading.notes { tell(note, at: index, in: row) }
  }

  /// Takes away a position that cannot be right, keeping what was written.
  private mutating func checkPosition(of row: CSVRow, in result: inout ReadRow) {
    guard positionFields.count == 2,
      let note = PositionCheck.problem(
        latitude: number(positionFields[0], result), longitude: number(positionFields[1], result))
    else { return }
    for (offset, field) in positionFields.enumerated() {
      guard let index = mapping.positions[field],
        let value = result.values.removeValue(forKey: field)
      else { continue }
      result.unreadableFields.insert(field)
      unreadable[index, default: 0] += 1
      if let key = mapping.columns[index].extraKey {
        result.extras[key] = value.summary
        result.settledKeys.remove(key)
      }
      if offset == 0 || result.blankFields.contains(positionFields[0]) {
        tell(note, at: index, in: row)
      }
    }
  }

  private mutating func tell(_ note: CellReading.Note, at index: Int, in row: CSVRow) {
    diagnostics.append(note.diagnostic(at: location(index, row)))
    notes.append(
      ImportNote(
        note, row: row.line, column: mapping.columns[index].name.text, text: row.cells[index].text))
  }

  private func number(_ field: String, _ row: ReadRow) -> Number? {
    if case .number(let number)? = row.values[field] { number } else { nil }
  }

  private func location(_ index: Int, _ row: CSVRow) -> Location {
    Location(path, line: row.cells[index].line, column: row.cells[index].column)
  }
}
