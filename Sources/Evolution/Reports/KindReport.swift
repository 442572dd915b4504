internal import Records

/// What a report says of the records of one kind.
package struct KindReport: Hashable, Sendable {
  /// How many records are in each phase of their life, on one day.
  package struct Count: Hashable, Sendable {
    package fileprivate(set) var phases: [Phase: Int] = [:]

    /// The number of records in the ledger, whatever their phase.
    package var recorded: Int { phases.values.reduce(0, +) }

    /// The number of records of what exists on that day, interrupted or not.
    package var standing: Int { phases.reduce(0) { $0 + ($1.key.isStanding ? $1.value : 0) } }
  }

  package let kind: String

  /// The counts at both ends of the period; the first is `nil` in the report of an initial state.
  package let before: Count?
  package let after: Count

  /// The count at the start as it is known at the end: the number « revised » beside the one published then.
  package let revised: Count?

  /// Every record at the end of the period: the list behind the counts.
  package let inventory: [Listed]

  /// The records that began or ceased to stand between both states, for whatever cause: the standing
  /// records before, with those that entered and without those that left, are the standing ones after.
  package let entered: [Listed]
  package let left: [Listed]

  /// What differs, by case, then by topic; a figure of zero is left out.
  package let figures: [Figure]

  /// What happened within the period and is not in the difference between its ends, by label.
  ///
  /// What closed and opened again, what changed and changed back: it is in no figure.
  package let passing: [Finding]

  /// Returns the figures of one case.
  package func figures(in case: Case) -> [Figure] { figures.filter { $0.case == `case` } }

  /// Returns how many different records have a finding in one case.
  package func count(of case: Case) -> Int {
    let found = figures(in: `case`)
    guard found.count > 1 else { return found.first?.count ?? 0 }
    return Set(found.flatMap { $0.findings.map(\.record) }).count
  }

  /// The records that stand at both ends: those that stand after and did not enter.
  package var stayed: [Listed] {
    let new = Set(entered.map(\.record))
    return inventory.filter { $0.phase?.isStanding == true && !new.contains($0.record) }
  }

  /// The records that stand at both ends and whose verification was recorded within the period.
  package var verified: [Listed] {
    let found = Set(
      (figures(in: .confirmed) + figures(in: .verified)).flatMap { $0.findings.map(\.record) })
    return stayed.filter { found.contains($0.record) }
  }

  /// How many began and stopped standing in the world, over the mean of what stands at both ends (domain §6,
  /// L-05); `nil` in an initial state and where nothing ever stood.
  ///
  /// What took the place of others counts on neither side.
  package var rotation: (flows: Int, meanStock: Double)? {
    guard let before else { return nil }
    let stock = Double(before.standing + after.standing) / 2
    return stock > 0 ? (count(of: .opened) + count(of: .ended), stock) : nil
  }

  /// Gathers, pair by pair, what a report says of one kind.
  struct Builder {
    var before = Count()
    var after = Count()
    var revised = Count()
    var inventory: [Listed] = []
    var entered: [Listed] = []
    var left: [Listed] = []
    var findings: [Finding] = []
    var passing: [Finding] = []

    mutating func add(_ pair: Classifier.Pair, _ id: RecordID) {
      let listed = Listed(
        record: id, label: pair.label ?? id.description, phase: pair.phaseAfter)
      if let phase = pair.phaseBefore { before.phases[phase, default: 0] += 1 }
      if let phase = pair.phaseAfter {
        after.phases[phase, default: 0] += 1
        inventory.append(listed)
      }
      let (stood, stands) = (
        pair.phaseBefore?.isStanding == true, pair.phaseAfter?.isStanding == true
      )
      if stands, !stood { entered.append(listed) }
      if stood, !stands { left.append(listed) }
    }

    /// Adds a record to the count of the earlier state as it is known now.
    mutating func addRevised(_ phase: Phase?) {
      if let phase { revised.phases[phase, default: 0] += 1 }
    }

    /// Returns the report of the kind; that of an initial state has no evolution.
    func report(of kind: String, isInitial: Bool, topics: [Topic]) -> KindReport {
      KindReport(
        kind: kind, before: isInitial ? nil : before, after: after,
        revised: isInitial ? nil : revised,
        inventory: inventory.inAlphabeticalOrder,
        entered: isInitial ? [] : entered.inAlphabeticalOrder,
        left: left.inAlphabeticalOrder, figures: figures(topics),
        passing: passing.inAlphabeticalOrder)
    }

    private func figures(_ topics: [Topic]) -> [Figure] {
      let byCase = Dictionary(grouping: findings, by: \.case)
      let all = (topics + findings.map(\.topic)).uniqued()
      return Case.allCases.flatMap { found -> [Figure] in
        let byTopic = Dictionary(grouping: byCase[found] ?? [], by: \.topic)
        return all.compactMap { topic in
          byTopic[topic].map {
            Figure(case: found, topic: topic, findings: $0.inAlphabeticalOrder)
          }
        }
      }
    }
  }
}
