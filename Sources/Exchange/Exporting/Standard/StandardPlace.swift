internal import Records

/// A record as the national standard can say it: the values of each of its columns.
struct StandardPlace {
  let record: RecordID
  /// The values of each column, in the order of the standard; none where nothing is said.
  var values: [[String]]
  /// What the standard cannot say of it.
  var losses: [ExportLoss] = []

  init(_ record: RecordID) {
    self.record = record
    values = Array(repeating: [], count: MednumStandard.columns.count)
  }

  /// The values of a column.
  subscript(column: String) -> [String] {
    get { StandardColumns.positions[column].map { values[$0] } ?? [] }
    set { if let position = StandardColumns.positions[column] { values[position] = newValue } }
  }

  /// The first value of a column, or `nil` when it says nothing.
  func first(_ column: String) -> String? { self[column].first }

  /// The row of the place: one text for each column.
  var cells: [String] {
    values.map { values in
      values.count < 2
        ? values.first ?? "" : values.joined(separator: String(MednumStandard.valueSeparator))
    }
  }

  /// Returns those of some columns that say nothing, in their order.
  func lacking(_ columns: [String]) -> [String] { columns.filter { self[$0].isEmpty } }
}
