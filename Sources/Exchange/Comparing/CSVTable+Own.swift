package import Records

extension CSVTable {
  /// Returns how many rows have the identity of one of these records for their identifier: those that the
  /// ledger itself exported.
  package func rowsExported(from records: [Record]) -> Int {
    guard let column = header.firstIndex(where: { $0.text == MednumStandard.identifier }) else {
      return 0
    }
    let names = Set(records.map(\.id.name))
    return rows.count { row in
      column < row.cells.count && names.contains(TextCleaning.line(row.cells[column].text))
    }
  }
}
