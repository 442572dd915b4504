/// Merges two changes of one record, field by field and list item by list item (design §4.3).
///
/// A merge applies to our state what their state changed since a common base. One law holds
/// whenever it gives a result: **the difference from ours to the result is the difference from base
/// to theirs**, which is what the `Content` of a proposal binds (design §5.1). Where the ledger
/// already contains a part of their change, no result can keep the law: that part is a conflict
/// that is already applied.
///
/// - A field that only one side changed is as that side has it.
/// - A list, an absent one being empty, merges as a set of items: ours keeps its order, what they
///   removed goes, and what they added comes last. So when one side clears a list to which the
///   other adds an item, that item remains. An item that both added, or both removed, is already
///   applied.
/// - A list that they put in another order merges only with the list as it was in base.
/// - A map, an absent one being empty, merges field by field.
///
/// A record that both sides created is a conflict as a whole. One that a side removed is no matter
/// for a merge: only a redaction does that. All three states have the field names of one revision:
/// a kind that renamed a field in between makes their change of it a conflict.
package enum RecordMerge {
  /// What stands in the way of a merge: a field that both sides changed.
  package struct Conflict: Error, Hashable, Sendable {
    /// How the two changes stand to each other.
    package enum Cause: String, Hashable, Sendable {
      /// Each side changed the field in its own way.
      case contradiction
      /// Our state already says, in whole or in part, what theirs changed.
      case alreadyApplied = "already-applied"
    }

    /// The name of the field, with dots inside maps; empty for the record as a whole, which both
    /// created.
    package let field: String
    package let cause: Cause
    package let base: Value?
    package let ours: Value?
    package let theirs: Value?

    /// For a list, the items that both sides added or removed; else empty.
    package let items: [Value]

    init(
      _ cause: Cause, _ field: String, base: Value? = nil, ours: Value? = nil,
      theirs: Value? = nil, items: [Value] = []
    ) {
      self.field = field
      self.cause = cause
      self.base = base
      self.ours = ours
      self.theirs = theirs
      self.items = items
    }

    /// A Boolean value indicating whether this part of their change is already in our state.
    package var isAlreadyApplied: Bool { cause == .alreadyApplied }
  }

  /// What a merge gives: the merged record, or everything that stands in its way.
  package enum Outcome: Hashable, Sendable {
    case merged(Record)
    case conflicts([Conflict])
  }

  /// Applies to our state of a record what their state changed since a common base.
  ///
  /// The base is `nil` when the record did not exist. The kind gives the order of the result's
  /// fields.
  package static func merge(
    base: Record?, ours: Record, theirs: Record, kind: Kind
  ) -> Outcome {
    if base == theirs { return .merged(ours) }
    if base == ours { return .merged(theirs) }
    guard let base else {
      return .conflicts([Conflict(ours == theirs ? .alreadyApplied : .contradiction, "")])
    }
    var merger = FieldMerger()
    let entries = merger.merge(
      base: base.entries, ours: ours.entries, theirs: theirs.entries, of: .map(kind.fields),
      under: "")
    return merger.conflicts.isEmpty
      ? .merged(Record(id: ours.id, entries: entries)) : .conflicts(merger.conflicts)
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetitions, each where it first stood.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
