package import Records

/// What differs in one record and counts as one case: a line of the list behind a figure.
package struct Finding: Hashable, Sendable {
  package let record: RecordID

  /// What people call the record in the later state; its identity when it is gone, since only a redaction
  /// erases a record, and a report must not repeat what was erased.
  package let label: String
  package let `case`: Case
  package let topic: Topic

  /// The date in the world that the case rests on, as precise as the record has it.
  package let date: PartialDate?

  /// The fields that the finding accounts for; a field that differs is in exactly one finding.
  package let fields: [FieldChange]

  /// A Boolean value indicating whether the record is new to the ledger.
  package let isArrival: Bool

  /// A Boolean value indicating whether the record is gone from the ledger; what it said is then withheld.
  package let isGone: Bool

  /// How far the position is from the earlier one, in metres, where both are known.
  package let metres: Int?

  /// The sequence numbers of the acts of the period that touched the record.
  package let acts: [Int]
}
