internal import Records

/// Compares what a row says with a known record: values, never dates of change.
struct RowComparison {
  /// How a field of the row stands to the same field of the record.
  enum Outcome: Hashable {
    case equal
    case filled
    case changed
    case cosmetic
    case emptied
    case unreadable
    case swapped(SwappedDate)
    /// The position differs by this many metres, within the tolerance or beyond it.
    case near(Double)
    case moved(Double)
  }

  private let fields: [Field]
  private let positionFields: [String]
  private let tolerance: Double

  init(fields: [Field], positionFields: [String], tolerance: Double) {
    self.fields = fields.filter { !positionFields.contains($0.name) }
    self.positionFields = positionFields
    self.tolerance = tolerance
  }

  /// Returns the outcome of each field that the two do not both leave unsaid.
  func outcomes(_ before: Record, _ row: ReadRow) -> [(field: String, outcome: Outcome)] {
    var known: [String: Value] = [:]
    for entry in before.entries { known[entry.name] = entry.value }
    return fields.compactMap { field in
      outcome(field.name, known[field.name], row).map { (field.name, $0) }
    }
  }

  /// Returns the outcome of the two coordinates together, or `nil` when there are none to compare.
  func position(_ before: Record, _ row: ReadRow) -> Outcome? {
    guard positionFields.count == 2 else { return nil }
    let known = point { before[$0] }
    guard let found = point({ row.values[$0] }) else {
      let isUnreadable = positionFields.contains(where: row.unreadableFields.contains)
      return known == nil ? nil : isUnreadable ? .unreadable : .emptied
    }
    guard let known else { return .filled }
    if positionFields.allSatisfy({ before[$0] == row.values[$0] }) { return .equal }
    let metres = GreatCircle.distance(known, found)
    return metres <= tolerance ? .near(metres) : .moved(metres)
  }

  private func outcome(_ field: String, _ known: Value?, _ row: ReadRow) -> Outcome? {
    guard let found = row.values[field] else {
      guard known != nil else { return nil }
      if row.unreadableFields.contains(field) { return .unreadable }
      return row.blankFields.contains(field) ? .emptied : nil
    }
    guard let known else { return .filled }
    if isSame(known, found) { return .equal }
    if case .date(let old) = known, case .date(let new) = found, isSwap(old, new) {
      return .swapped(SwappedDate(field: field, known: old, found: new))
    }
    return folded(known) == folded(found) ? .cosmetic : .changed
  }

  /// Lists of a file have no order of their own.
  private func isSame(_ known: Value, _ found: Value) -> Bool {
    if case .list(let old) = known, case .list(let new) = found { return Set(old) == Set(new) }
    return known == found
  }

  private func isSwap(_ known: PartialDate, _ found: PartialDate) -> Bool {
    known.isComplete && found.isComplete && known.year == found.year && known.day == found.month
      && known.month == found.day
  }

  private func folded(_ value: Value) -> Value {
    switch value {
    case .text(let text): .text(TextCleaning.folded(text))
    case .list(let items): .list(items.map(folded))
    default: value
    }
  }

  private func point(_ value: (String) -> Value?) -> GreatCircle.Point? {
    guard case .number(let latitude)? = value(positionFields[0]),
      case .number(let longitude)? = value(positionFields[1])
    else { return nil }
    return GreatCircle.Point(latitude: latitude.double, longitude: longitude.double)
  }
}
