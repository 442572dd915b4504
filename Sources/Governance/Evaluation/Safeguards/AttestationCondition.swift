internal import Records

/// Holds the statement of a structure to what the structure says itself.
///
/// Nobody attests a record but through the voice of a structure that it concerns. A record that changes without
/// its voice, because it stayed silent or nobody verified it for long, keeps no earlier statement: it is to be
/// confirmed again.
struct AttestationCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    let foreign = evaluation.foreignAttestations
    if !foreign.isEmpty { return step(.attestedByOthers(foreign), foreign) }
    let unspoken = Set(evaluation.hearing?.unspokenRecords ?? [])
    let outliving = evaluation.submission.changes.compactMap { change -> RecordID? in
      guard case .record(let record, let circumstances) = change, unspoken.contains(record.record),
        circumstances.statements.isAttested, record.operation == .updated
      else { return nil }
      return record.record
    }.sorted()
    return outliving.isEmpty ? nil : step(.attestationOutlivesSilence(outliving), outliving)
  }

  private func step(_ because: Because, _ records: [RecordID]) -> Verdict.Step {
    Verdict.Step(
      "attestation", .pending, because: because, missing: records.map(\.description))
  }
}

extension Evaluation {
  /// The records that get a statement without the voice of a structure that they concern.
  fileprivate var foreignAttestations: [RecordID] {
    unspoken { record, circumstances in
      guard let field = circumstances.statements.attestation, circumstances.statements.isAttested,
        record.topFields.contains(field)
      else { return nil }
      return circumstances.concerned
    }
  }
}
