internal import Records

extension ImportFinding {
  /// Returns what happened to so many of the known rows that it is one decision.
  static func all(
    in statistics: ImportStatistics, known: Int, recoding: Recoding?, options: ImportOptions
  ) -> [ImportFinding] {
    guard known >= options.bulkMinimum else { return [] }
    var found: [ImportFinding] = []
    for counts in statistics.fields.map({ $0.without(recoding) }) {
      let natures: [(Nature, Int)] = [
        (.newValues, counts.proposed), (.emptied, counts.emptied),
        (.unreadable, counts.unreadable), (.swappedDates, counts.swapped),
      ]
      for (nature, count) in natures where count * 100 > known * options.bulk {
        found.append(ImportFinding(fields: [counts.field], nature: nature, count: count, of: known))
      }
    }
    let rounded = statistics.positions.near
    if rounded * 100 > known * options.bulk {
      found.append(
        ImportFinding(
          fields: statistics.positionFields, nature: .roundedCoordinates, count: rounded,
          of: known))
    }
    return found
  }
}

extension ImportGuard {
  /// Returns the reasons to ask before going on.
  static func all(
    read: Int, known: Int, vintage: (known: PartialDate?, given: PartialDate?),
    columns: [ImportGuard] = [], options: ImportOptions
  ) -> [ImportGuard] {
    var guards: [ImportGuard] = []
    if read * 100 < known * options.leastVolume {
      guards.append(.fewRows(read: read, known: known, leastPercent: options.leastVolume))
    }
    if let last = vintage.known, let given = vintage.given, given.latest < last.earliest {
      guards.append(.olderVintage(known: last, given: given))
    }
    return guards + columns
  }

  /// Returns the columns whose values change in too many of the known rows for anybody to look at each, leaving out
  /// what a recoding explains.
  ///
  /// A value where nothing was said, or written with other spaces, contradicts nobody.
  static func columns(
    in statistics: ImportStatistics, known: Int, recoding: Recoding?, besides dictionary: String?,
    options: ImportOptions
  ) -> [ImportGuard] {
    guard known >= options.bulkMinimum else { return [] }
    var isPositionTold = false
    return statistics.fields.compactMap { counts in
      let changed = counts.without(recoding).changed
      guard counts.field != dictionary, changed * 100 > known * options.bulk else { return nil }
      guard statistics.positionFields.contains(counts.field) else {
        return .columnChanged(fields: [counts.field], count: changed, of: known)
      }
      guard !isPositionTold else { return nil }
      isPositionTold = true
      return .columnChanged(fields: statistics.positionFields, count: changed, of: known)
    }
  }
}

extension ImportStatistics.FieldCounts {
  /// The counts without the rows that a recoding explains.
  func without(_ recoding: Recoding?) -> Self {
    var rest = self
    rest.changed -= recoding?.columns.first { $0.field == field }?.count ?? 0
    return rest
  }
}
