internal import Records

/// Refuses a change of who is concerned, of a state, of its dates or of an outside identifier in a class
/// where one voice, or silence, is enough (design §5.2).
///
/// A class is lenient when it asks for nobody's approval: its other requirements can be met by the proposer
/// and the structure concerned, who may be the same. Whatever the rules say, such a class never changes
/// these fields, in a new record as in an old one.
struct ProtectedFieldsCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    let exposed = evaluation.misplaced(
      inClassesWhere: { !$0.requirements.asksApproval }, { $0.changesProtectedFields(of: $1) })
    guard let exposed else { return nil }
    return Verdict.Step(
      "protected_fields", .failed, because: .protectedFields(exposed.changeClass, exposed.units),
      missing: exposed.units.map(\.description).sorted())
  }
}

extension ChangeUnit {
  fileprivate func changesProtectedFields(of change: Change) -> Bool {
    guard case .record(let record, let circumstances) = change else { return false }
    if case .field(_, let field) = self { return circumstances.protectedFields.contains(field) }
    return record.fields.contains { circumstances.protectedFields.contains($0.topField) }
  }
}
