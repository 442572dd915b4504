/// What a check of some records needs to know of another one.
package struct Standing: Hashable, Sendable {
  package let state: RecordState
  /// The record that replaces it, where it was merged.
  package let mergedInto: RecordID?

  /// The record that takes its place, where it has ended.
  package let replacedBy: RecordID?
  /// The last day on which it holds, where it says one.
  package let until: PartialDate?

  package init(
    state: RecordState = .active, mergedInto: RecordID? = nil, replacedBy: RecordID? = nil,
    until: PartialDate? = nil
  ) {
    self.state = state
    self.mergedInto = mergedInto
    self.replacedBy = replacedBy
    self.until = until
  }

  /// Returns whether it no longer stands: its state says so, or it has surely ended before a day.
  package func isPast(on day: CalendarDate?) -> Bool {
    if state.isOver { return true }
    guard let day, let until else { return false }
    return until.latest < day
  }
}

extension Profile {
  /// Returns what other records need to know of a record.
  package func standing(of record: Record) -> Standing {
    guard let meaning = kinds[record.id.kind]?.meaning else { return Standing() }
    let reference = { (field: String?) in
      field.flatMap { record[$0]?.text }.flatMap { RecordID($0) }
    }
    let until: PartialDate? =
      if let field = meaning.validUntil, case .date(let date)? = record[field] { date } else { nil }
    return Standing(
      state: state(of: record), mergedInto: reference(meaning.mergedInto),
      replacedBy: reference(meaning.replacedBy), until: until)
  }
}
