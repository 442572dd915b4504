internal import Governance
internal import Records

extension Classifier {
  /// Returns the findings for the fields that no event accounts for, one for each case and topic.
  func fieldFindings(_ changes: [FieldChange], _ draft: Draft, isAlone: Bool) -> [Finding] {
    guard !changes.isEmpty else { return [] }
    let metres = metres(between: draft.pair.before, and: draft.pair.after)
    var groups: [(case: Case, topic: Topic, fields: [FieldChange])] = []
    for change in changes {
      let topic = new?.topic(of: change.topField) ?? .section(nil)
      let found = self.case(of: change, about: topic, metres: metres, in: draft.record)
      if let index = groups.firstIndex(where: { $0.case == found && $0.topic == topic }) {
        groups[index].fields.append(change)
      } else {
        groups.append((found, topic, [change]))
      }
    }
    let isOnlyVerified = isAlone && groups.count == 1 && groups[0].case == .verified
    return groups.map { group in
      draft.finding(
        isOnlyVerified ? .confirmed : group.case, group.topic, group.fields,
        metres: group.topic == .position ? metres : nil)
    }
  }

  private func `case`(
    of change: FieldChange, about topic: Topic, metres: Int?, in record: RecordID
  ) -> Case {
    let nature = attribution.nature(of: change.field, in: record)
    if nature == .migration || new?.isSuccession(change) == true { return .migrated }
    if topic == .verification { return .verified }
    if topic == .position, let metres, metres < Distance.least { return .rewritten }
    if isRewriting(change, about: topic) { return .rewritten }
    switch nature {
    case .correction: return .corrected
    case .change: return dated(attribution.effective(change.field, in: record))
    default: return .undetermined
    }
  }

  private func dated(_ effective: PartialDate?) -> Case {
    guard let effective else { return .changed }
    switch period.placement(of: effective) {
    case .before: return .changedEarlier
    case .later: return .announced
    case .within, .unclear: return .changed
    }
  }

  /// Returns whether a field says the same in other words: a list in another order, or a name with
  /// other spaces or capitals.
  private func isRewriting(_ change: FieldChange, about topic: Topic) -> Bool {
    if change.isReordered { return change.added.isEmpty && change.removed.isEmpty }
    guard topic == .name, let before = change.before?.text, let after = change.after?.text else {
      return false
    }
    return plain(before) == plain(after)
  }

  private func plain(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }

  /// Returns how far apart both positions are, or `nil` when one of them is missing or incomplete.
  private func metres(between before: Record?, and after: Record?) -> Int? {
    guard let before, let after, let was = old?.position(of: before),
      let becomes = new?.position(of: after)
    else { return nil }
    return Distance.metres(from: was, to: becomes)
  }
}
