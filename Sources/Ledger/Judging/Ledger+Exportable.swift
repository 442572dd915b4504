package import Git
package import Records

extension Ledger {
  /// Returns the records of a tree that have errors, with the codes of these: they may stand in the ledger, but
  /// not in a list that others rely on.
  package func recordsWithErrors(
    in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> [RecordID: [String]] {
    var codes: [RecordID: [String]] = [:]
    for problem in try recordProblems(in: tree, profile: profile)
    where problem.severity == .error {
      guard let path = problem.location?.path, let id = RecordID(path: path) else { continue }
      if codes[id]?.contains(problem.code) != true { codes[id, default: []].append(problem.code) }
    }
    return codes
  }
}
