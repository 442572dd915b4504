/// Compares states of records, each read with the profile of its own revision (design §4.1, §4.3).
///
/// The comparison is by record and field, never by line. A field that the newer kind declares under
/// another name, with `formerly`, is the same field. Codes are compared as they are written: a code
/// that became its successor is a difference, which the reader of the history explains.
package struct RecordComparison: Sendable {
  private let old: Profile
  private let new: Profile

  /// What the kinds that both profiles have call differently; most often nothing.
  private var renamings: [String: FieldRenaming] = [:]

  package init(from old: Profile, to new: Profile) {
    self.old = old
    self.new = new
    for (name, kind) in new.kinds {
      guard let earlier = old.kinds[name] else { continue }
      renamings[name] = FieldRenaming(from: earlier.fields, to: kind.fields)
    }
  }

  /// Returns what differs between two states of a record, or `nil` when nothing does.
  package func change(from before: Record?, to after: Record?) -> RecordChange? {
    guard let id = after?.id ?? before?.id else { return nil }
    let fields = differences(from: before?.entries ?? [], to: after?.entries ?? [], kind: id.kind)
    guard !fields.isEmpty || (before == nil) != (after == nil) else { return nil }
    return RecordChange(
      record: id, operation: operation(from: before, to: after), fields: fields, before: before,
      after: after)
  }

  /// Returns a record of the older profile with its fields under the names that they have in the newer one.
  package func renamed(_ record: Record) -> Record {
    guard let renaming = renamings[record.id.kind] else { return record }
    return Record(id: record.id, entries: renaming.applied(to: record.entries))
  }

  private func operation(from before: Record?, to after: Record?) -> RecordChange.Operation {
    guard let before else { return .created }
    guard let after else { return .removed }
    let (was, becomes) = (old.state(of: before), new.state(of: after))
    guard was != becomes else { return .updated }
    switch becomes {
    case .ended: return .ended
    case .merged: return .merged
    case .mistaken: return .withdrawn
    default: return was.isOver ? .reopened : .updated
    }
  }

  private func differences(
    from before: [Entry], to after: [Entry], kind: String
  ) -> [FieldChange] {
    let before = renamings[kind]?.applied(to: before) ?? before
    guard before != after else { return [] }
    return FieldOrder(of: new.kinds[kind] ?? old.kinds[kind])
      .sorted(FieldDifference.between(before, after))
  }
}
