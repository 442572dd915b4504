/// The version of the national standard in which a table is written, as far as its columns and values tell.
package enum StandardVersion: Hashable, Sendable {
  /// 0.1.0 or 0.1.1, which have the same columns.
  case first(String)
  /// 1.0.0 to 1.0.2, which have the same columns.
  case current
  /// A file of version 1.0 in which columns or values of version 0.1 remain.
  case halfMigrated
  /// A file with too few columns of the standard to tell.
  case unknown

  init(of table: CSVTable) {
    let names = Set(table.header.map(\.text))
    let old = names.intersection(UpgradeTable.removed)
    let new = names.intersection(UpgradeTable.added)
    let hasOldValues = StandardVersion.hasOldValues(table)
    switch (old.isEmpty && !hasOldValues, new.isEmpty) {
    case (false, true): self = .first(StandardVersion.isOldest(table) ? "0.1.0" : "0.1.1")
    case (false, false): self = .halfMigrated
    case (true, false): self = .current
    case (true, true): self = .unknown
    }
  }

  /// A Boolean value indicating whether something has to be said in another way.
  var needsUpgrade: Bool {
    switch self {
    case .first, .halfMigrated: true
    case .current, .unknown: false
    }
  }

  private static func hasOldValues(_ table: CSVTable) -> Bool {
    UpgradeTable.columns.contains { column in
      guard column.targets == [column.name],
        let index = table.header.firstIndex(where: { $0.text == column.name })
      else { return false }
      let values = UpgradeValues(column)
      return table.rows.contains { row in
        index < row.cells.count
          && UpgradeValues.parts(row.cells[index].text).contains { values[$0] != nil }
      }
    }
  }

  /// Version 0.1.0 wrote « S’équiper » with another apostrophe, and separated sites by commas.
  private static func isOldest(_ table: CSVTable) -> Bool {
    guard let index = table.header.firstIndex(where: { $0.text == "services" }) else {
      return false
    }
    return table.rows.contains { row in
      index < row.cells.count && row.cells[index].text.contains("S’équiper")
    }
  }
}
