/// What a check of some records needs to know of another one.
package struct Standing: Hashable, Sendable {
  package let state: RecordState
  /// The record that replaces it, where it was merged.
  package let mergedInto: RecordID?

  package init(state: RecordState = .active, mergedInto: RecordID? = nil) {
    self.state = state
    self.mergedInto = mergedInto
  }
}

extension Profile {
  /// Returns what other records need to know of a record.
  package func standing(of record: Record) -> Standing {
    let target = kinds[record.id.kind]?.meaning.mergedInto.flatMap { record[$0]?.text }
    return Standing(state: state(of: record), mergedInto: target.flatMap { RecordID($0) })
  }
}
