extension RecordChecker {
  /// Checks what the fields say together, through what they mean to the engine (design §4.2).
  func checkMeaning(of record: Record, kind: Kind, into problems: inout [FieldProblem]) {
    checkDates(of: record, meaning: kind.meaning, into: &problems)
    checkLocation(of: record, meaning: kind.meaning, into: &problems)
    checkState(of: record, meaning: kind.meaning, into: &problems)
    checkOutline(of: record, meaning: kind.meaning, into: &problems)
    checkMatch(of: record, kind: kind, into: &problems)
  }

  private func checkDates(
    of record: Record, meaning: Meaning, into problems: inout [FieldProblem]
  ) {
    guard let from = meaning.validFrom, let until = meaning.validUntil,
      case .date(let start)? = record[from], case .date(let end)? = record[until],
      end.latest < start.earliest
    else { return }
    problems.append(.endsBeforeStart(until, end, start: from, start))
  }

  private func checkLocation(
    of record: Record, meaning: Meaning, into problems: inout [FieldProblem]
  ) {
    guard let latitude = meaning.latitude, let longitude = meaning.longitude else { return }
    switch (record[latitude], record[longitude]) {
    case (nil, nil):
      return
    case (nil, _?):
      problems.append(.missingHalf(latitude, of: longitude))
    case (_?, nil):
      problems.append(.missingHalf(longitude, of: latitude))
    case (let north?, let east?):
      if let number = north.asNumber, !Geopoint.isLatitude(number) {
        problems.append(.outOfRange(latitude, number, limit: 90))
      }
      if let number = east.asNumber, !Geopoint.isLongitude(number) {
        problems.append(.outOfRange(longitude, number, limit: 180))
      }
    }
  }

  private func checkState(
    of record: Record, meaning: Meaning, into problems: inout [FieldProblem]
  ) {
    guard meaning.state != nil else { return }
    let state = profile.state(of: record)
    if let target = meaning.mergedInto {
      switch record[target]?.text {
      case nil where state == .merged:
        problems.append(.mergedIntoNothing(target))
      case let text? where state != .merged:
        problems.append(.notMerged(target, text, state: meaning.state ?? ""))
      case let text? where text == record.id.description:
        problems.append(.mergedIntoItself(target))
      default:
        break
      }
    }
    if state == .ended, let until = meaning.validUntil, record[until] == nil {
      problems.append(.endedWithoutDate(until))
    }
  }
}

extension Value {
  fileprivate var asNumber: Number? {
    switch self {
    case .number(let number): number
    case .integer(let number): Number(String(number))
    default: nil
    }
  }
}

// MARK: - What this check says

extension FieldProblem {
  fileprivate static func endsBeforeStart(
    _ field: String, _ end: PartialDate, start: String, _ date: PartialDate
  ) -> Self {
    Self(
      .error, "dates-out-of-order", at: field, "it ends on '\(end)', before it starts on '\(date)'",
      hint: "correct '\(start)' or '\(field)'")
  }

  fileprivate static func missingHalf(_ missing: String, of field: String) -> Self {
    Self(
      .error, "incomplete-location", at: missing, "'\(field)' stands without '\(missing)'",
      hint: "give both, or neither")
  }

  fileprivate static func outOfRange(_ field: String, _ number: Number, limit: Int) -> Self {
    Self(
      .error, "location-out-of-range", at: field, "'\(number.text)' is nowhere on earth",
      hint: "write degrees between -\(limit) and \(limit), with a point")
  }

  fileprivate static func mergedIntoNothing(_ field: String) -> Self {
    Self(
      .error, "merged-into-nothing", at: field,
      "it was merged, but '\(field)' does not say into which record",
      hint: "name in '\(field)' the record that replaces it")
  }

  fileprivate static func notMerged(_ field: String, _ text: String, state: String) -> Self {
    Self(
      .error, "not-merged", at: field,
      "'\(field)' names \(text.quoted), but the state is not that of a merged record",
      hint: "remove '\(field)', or correct '\(state)'")
  }

  fileprivate static func mergedIntoItself(_ field: String) -> Self {
    Self(
      .error, "merged-into-itself", at: field, "it is merged into itself",
      hint: "name in '\(field)' the record that replaces it")
  }

  fileprivate static func endedWithoutDate(_ field: String) -> Self {
    Self(
      .info, "ended-without-date", at: field, "it has ended, but '\(field)' does not say when",
      hint: "write the date in '\(field)', even if only the year is known")
  }
}
