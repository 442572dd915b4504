package import Records

/// A number of a report with the list behind it: the records of one kind, one case and one topic.
package struct Figure: Hashable, Sendable {
  package let `case`: Case
  package let topic: Topic

  /// One finding for each record, by label, then by identity.
  package let findings: [Finding]

  /// The number that is printed: that of the records in the list.
  package var count: Int { findings.count }
}

/// A record with its name and, where it has one, its phase at the end of the period.
package struct Listed: Hashable, Sendable {
  package let record: RecordID
  package let label: String
  package let phase: Phase?

  package init(record: RecordID, label: String, phase: Phase? = nil) {
    self.record = record
    self.label = label
    self.phase = phase
  }
}
