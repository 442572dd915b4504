internal import Records

/// Requires a proposal to say whether the world changed or the record was wrong, and holds it to it.
///
/// Without it no report can tell an evolution of the territory from one of what is known of it. It is asked
/// for records that are updated, ended or reopened: a new record, a merger and a withdrawal speak for
/// themselves. A nature never lightens a class: a verification may change only the fields that say what was
/// verified, and a migration changes only what it declares, decided as the rules are.
struct NatureCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    let natures = evaluation.submission.proposal.natures
    let changes = evaluation.submission.changes
    if let step = MigrationReading(changes, natures).failure { return step }
    let excess = excess(in: changes, natures)
    guard excess.isEmpty else {
      return Verdict.Step(
        "nature", .failed, because: .verificationChangesMore(excess),
        missing: excess.map(\.description).sorted())
    }
    let unsaid = changes.filter { $0.asksNature && $0.nature(in: natures) == nil }
      .compactMap(\.record).sorted()
    guard unsaid.isEmpty else {
      return Verdict.Step(
        "nature", .pending, because: .natureMissing(unsaid), missing: unsaid.map(\.description))
    }
    guard changes.contains(where: \.asksNature) else { return nil }
    let migrated = changes.filter { $0.isMigrated(in: natures) }.count
    return Verdict.Step(
      "nature", .met, because: migrated > 0 ? .migrationExplains(migrated) : .natureSaid)
  }

  /// The units that a verification changes beyond the verification fields.
  private func excess(in changes: [Change], _ natures: Natures) -> [ChangeUnit] {
    changes.flatMap { change -> [ChangeUnit] in
      switch change {
      case .path(let file):
        natures.overall == .verification ? [.file(file.path, file.operation)] : []
      case .record(let record, let circumstances):
        natures[record.record] == .verification
          ? excess(in: record, beyond: circumstances.verificationFields) : []
      }
    }
  }

  private func excess(in record: RecordChange, beyond fields: Set<String>) -> [ChangeUnit] {
    guard record.operation == .updated else {
      return [.record(record.record, record.operation)]
    }
    return record.topFields.filter { !fields.contains($0) }.map { .field(record.record, $0) }
  }
}

extension Change {
  /// The record that changes, or `nil` for a file.
  var record: RecordID? {
    if case .record(let change, _) = self { change.record } else { nil }
  }

  fileprivate var asksNature: Bool {
    guard case .record(let change, _) = self else { return false }
    return [.updated, .ended, .reopened].contains(change.operation)
  }

  /// What a proposal says of its nature, `nil` when nothing and for a file.
  func nature(in natures: Natures) -> Nature? { record.flatMap { natures[$0] } }
}
