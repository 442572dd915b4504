internal import Governance
internal import Records

extension Classifier {
  /// Returns what happened to a record within the period and is not in the difference between both ends: it
  /// closed and opened again, a field changed and changed back, a figure was corrected before it changed.
  ///
  /// Each act that touched the record is read by itself; of what it did, that which the findings of the period
  /// already say is left out, the last time it happened. Nothing is told of a record that was erased.
  func passing(of pair: Pair, besides findings: [Finding]) -> [Finding] {
    guard let id = pair.after?.id, pair.elsewhere == nil else { return [] }
    let steps = attribution.steps(of: id)
    guard steps.count > 1 else { return [] }
    var said = Said(findings)
    var passing: [Finding] = []
    for step in steps.reversed() {
      var classifier = self
      classifier.attribution = attribution.limited(to: step)
      passing += classifier.findings(for: self.pair(of: step)).reversed()
        .compactMap { said.rest(of: $0) }
    }
    return passing.reversed()
  }

  /// What the findings of the period say of a record, of which each is taken once.
  private struct Said {
    private var events: [Case] = []
    private var fields: [(case: Case, topic: Topic, names: Set<String>)] = []
    /// The fields that tell of an event, with what they say at the end.
    private var telling: [FieldChange] = []
    private let isVerified: Bool

    init(_ findings: [Finding]) {
      isVerified = findings.contains { $0.case == .verified || $0.case == .confirmed }
      for finding in findings {
        if finding.topic == .record {
          events.append(finding.case)
          if !finding.isArrival { telling += finding.fields }
        } else {
          fields.append((finding.case, finding.topic, Set(finding.fields.map(\.field))))
        }
      }
    }

    /// Returns what a finding says that was not said yet, or `nil` when nothing is left of it.
    mutating func rest(of finding: Finding) -> Finding? {
      switch finding.case {
      case .rewritten: return nil
      case .confirmed, .verified: return isVerified ? nil : finding
      default: break
      }
      if finding.topic == .record {
        guard let index = events.firstIndex(of: finding.case) else { return finding }
        events.remove(at: index)
        return nil
      }
      let rest = finding.fields.filter { !take($0, of: finding) }
      return rest.isEmpty ? nil : finding.keeping(rest)
    }

    private mutating func take(_ change: FieldChange, of finding: Finding) -> Bool {
      if telling.contains(where: { $0.field == change.field && $0.after == change.after }) {
        return true
      }
      let index = fields.firstIndex {
        $0.case == finding.case && $0.topic == finding.topic && $0.names.contains(change.field)
      }
      guard let index else { return false }
      fields[index].names.remove(change.field)
      return true
    }
  }

  /// Both states of a record around one act, on the day of that act.
  private func pair(of step: Attribution.Step) -> Pair {
    let before = step.change.before.map { comparison.renamed($0) }
    let after = step.change.after.map { comparison.renamed($0) }
    let was = before.map { new?.read($0) ?? KindReader.Reading() }
    let becomes = after.map { new?.read($0) ?? KindReader.Reading() }
    return Pair(
      before: before, after: after, isSame: before == after, was: was, becomes: becomes,
      phaseBefore: was?.phase(on: step.day), phaseAfter: becomes?.phase(on: step.day))
  }
}

extension Finding {
  /// Returns the finding with some of its fields only.
  fileprivate func keeping(_ fields: [FieldChange]) -> Finding {
    Finding(
      record: record, label: label, case: `case`, topic: topic, date: date, fields: fields,
      isArrival: isArrival, isGone: isGone, metres: metres, acts: acts)
  }
}
