extension LedgerChecker {
  /// Returns what the checks of kinds that look at other records say of those that changed.
  func checkProblems() -> [(RecordID, FieldProblem)] {
    guard !lookout.checks.isEmpty else { return [] }
    let scene = CheckScene(profile: profile) {
      removed.contains($0) ? nil : excerpts[$0] ?? others($0)
    }
    var problems: [(RecordID, FieldProblem)] = []
    for id in records where !unchanged.contains(id) {
      guard let checks = lookout.checks[id.kind], let record = excerpts[id],
        profile.isJudgedByChecks(record)
      else { continue }
      for check in checks {
        if let problem = check.problem(of: record, in: scene) { problems.append((id, problem)) }
      }
    }
    return problems
  }

  /// The number of references between a record and the farthest one that its problems depend on: who looks
  /// records up for a change need go no farther.
  package var depth: Int { max(1, lookout.depth) }

  /// Returns the records that the excerpt of one refers to: those that a check may look at after it.
  package func referencesLookedThrough(of record: Record) -> Set<RecordID> {
    lookout.excerpt(of: record).map { everyReference(of: $0) } ?? []
  }
}
