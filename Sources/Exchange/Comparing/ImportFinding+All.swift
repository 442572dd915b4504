internal import Records

extension ImportFinding {
  /// Returns what happened to so many of the known rows that it is one decision.
  static func all(
    in statistics: ImportStatistics, known: Int, options: ImportOptions
  ) -> [ImportFinding] {
    guard known >= options.bulkMinimum else { return [] }
    var found: [ImportFinding] = []
    for counts in statistics.fields {
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
    options: ImportOptions
  ) -> [ImportGuard] {
    var guards: [ImportGuard] = []
    if read * 100 < known * options.leastVolume {
      guards.append(.fewRows(read: read, known: known, leastPercent: options.leastVolume))
    }
    if let last = vintage.known, let given = vintage.given, given.latest < last.earliest {
      guards.append(.olderVintage(known: last, given: given))
    }
    return guards
  }
}
