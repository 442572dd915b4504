internal import Records

/// Counts the outcomes of comparing known rows, field by field.
struct StatisticsBuilder {
  private var result: ImportStatistics
  private var indices: [String: Int] = [:]

  init(fields: [Field], positionFields: [String]) {
    result = ImportStatistics(
      fields: fields.map { ImportStatistics.FieldCounts(field: $0.name) },
      positionFields: positionFields)
    for (index, field) in fields.enumerated() { indices[field.name] = index }
  }

  mutating func count(_ outcome: RowComparison.Outcome, of field: String) {
    guard let index = indices[field] else { return }
    switch outcome {
    case .equal, .near: result.fields[index].equal += 1
    case .filled: result.fields[index].filled += 1
    case .changed, .moved: result.fields[index].changed += 1
    case .cosmetic: result.fields[index].cosmetic += 1
    case .emptied: result.fields[index].emptied += 1
    case .unreadable: result.fields[index].unreadable += 1
    case .swapped: result.fields[index].swapped += 1
    }
  }

  /// Counts the comparison of two positions, for the position and for both of its fields.
  mutating func count(
    _ outcome: RowComparison.Outcome, of record: RecordID, at cell: CSVCell, notice: Double
  ) {
    for field in result.positionFields { count(outcome, of: field) }
    switch outcome {
    case .equal: result.positions.equal += 1
    case .near(let metres), .moved(let metres):
      if case .near = outcome { result.positions.near += 1 } else { result.positions.moved += 1 }
      if metres > notice {
        result.positions.shifts.append(
          ImportStatistics.PositionCounts.Shift(
            record: record, line: cell.line, column: cell.column, metres: metres))
      }
    default: break
    }
  }

  func statistics(unreadable: [(column: String, count: Int)]) -> ImportStatistics {
    var statistics = result
    statistics.unreadableCells = unreadable.map {
      ImportStatistics.ColumnCount(column: $0.column, count: $0.count)
    }
    return statistics
  }
}
