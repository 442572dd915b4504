/// What differs between two states of one record.
package struct RecordChange: Hashable, Sendable {
  /// What happened to a record as a whole; `updated` when none of the others did.
  package enum Operation: String, Hashable, Sendable, CaseIterable {
    case created
    case updated
    /// It is over: it was standing, or over in another way.
    case ended
    /// It became the same as another record.
    case merged
    /// It is said to have been recorded by mistake.
    case withdrawn
    /// It went from over to standing.
    case reopened
    /// Its file is gone, which only a redaction may do.
    case removed
  }

  package let record: RecordID
  package let operation: Operation

  /// What each field said before and says now, in the order of the kind; inside maps, field by
  /// field.
  package let fields: [FieldChange]

  /// The whole record before and after, `nil` when it did not exist.
  package let before: Record?
  package let after: Record?

  package init(
    record: RecordID, operation: Operation, fields: [FieldChange], before: Record?, after: Record?
  ) {
    self.record = record
    self.operation = operation
    self.fields = fields
    self.before = before
    self.after = after
  }
}

/// What differs in one field: the value before and after, and for a list the items added and
/// removed.
package struct FieldChange: Hashable, Sendable {
  /// The name of the field, with dots for fields inside a map: `adresse.rue`.
  package let field: String
  package let before: Value?
  package let after: Value?

  /// For lists, an absent one being empty, the items that only one side has, in their order; else
  /// empty.
  package let added: [Value]
  package let removed: [Value]

  /// A Boolean value indicating whether items that both sides have changed their order.
  package let isReordered: Bool

  package init(
    field: String, before: Value?, after: Value?, added: [Value] = [], removed: [Value] = [],
    isReordered: Bool = false
  ) {
    self.field = field
    self.before = before
    self.after = after
    self.added = added
    self.removed = removed
    self.isReordered = isReordered
  }

  /// The name of the field of the record that holds the change: `adresse` for `adresse.rue`.
  package var topField: String { field.firstPathComponent }
}
