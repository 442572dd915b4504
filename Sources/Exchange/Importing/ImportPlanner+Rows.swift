internal import Records

extension ImportPlanner {
  /// Returns the identifier of a row that can be told apart from all others, or rejects the row.
  mutating func identifier(of row: CSVRow) -> String? {
    let index = mapping.identifierPosition
    let identifier =
      index < row.cells.count ? TextCleaning.line(row.cells[index].text) : ""
    // A row that cannot be read still shows that its place is in the file: it is not missing.
    if !identifier.isEmpty { present.insert(identifier) }
    switch row.problem {
    case .cellCount(let found, let expected):
      let last = row.cells.last
      let extra = row.cells.dropFirst(expected).first
      rejectRow(
        row, .cellCount(found: found, expected: expected),
        (extra ?? last).map { ($0.line, $0.column) })
      return nil
    case .textAfterQuote(let line, let column):
      rejectRow(row, .textAfterQuote, (line, column))
      return nil
    case nil: break
    }
    if identifier.isEmpty {
      reject(row, .noIdentifier, at: index)
    } else if identifier.utf8.count > request.options.identifierLimit {
      reject(row, .longIdentifier(limit: request.options.identifierLimit), at: index)
    } else if let firstLine = firstLines[identifier] {
      reject(row, .duplicateIdentifier(identifier, firstLine: firstLine), at: index)
    } else {
      firstLines[identifier] = row.line
      return identifier
    }
    return nil
  }

  /// Rejects a row at the cell in a position of the file.
  mutating func reject(_ row: CSVRow, _ reason: RejectedRow.Reason, at index: Int) {
    let cell = index < row.cells.count ? row.cells[index] : nil
    rejectRow(row, reason, cell.map { ($0.line, $0.column) })
  }

  private mutating func rejectRow(
    _ row: CSVRow, _ reason: RejectedRow.Reason, _ place: (line: Int, column: Int)?
  ) {
    counts.rejected += 1
    let index = mapping.identifierPosition
    let identifier = index < row.cells.count ? TextCleaning.line(row.cells[index].text) : ""
    rejected.append(
      RejectedRow(
        line: place?.line ?? row.line, column: place?.column ?? 1,
        identifier: identifier.isEmpty ? nil : identifier, reason: reason))
  }

  /// Returns the position in the file of the column of a field, or of the identifier when it has none.
  func position(of field: String) -> Int {
    mapping.positions[field] ?? mapping.identifierPosition
  }

  mutating func askAboutEmptied(
    _ fields: [String], _ read: ReadRow, of record: RecordID, _ row: CSVRow
  ) {
    guard let first = fields.min(by: { position(of: $0) < position(of: $1) }) else { return }
    let cell = row.cells[position(of: first)]
    questions.append(
      .emptied(
        record, line: cell.line, column: cell.column, fields: fields, isWholeRow: read.isEmptied))
  }

  mutating func askAboutSwap(_ swap: SwappedDate, of record: RecordID, _ row: CSVRow) {
    let cell = row.cells[position(of: swap.field)]
    questions.append(.swappedDate(record, line: cell.line, column: cell.column, swap))
  }

  mutating func countBlanks(of read: ReadRow) {
    for field in read.blankFields {
      if let index = mapping.positions[field] { blanks[index, default: 0] += 1 }
    }
  }
}
