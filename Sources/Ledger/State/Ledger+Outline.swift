internal import Coding
package import Git
package import Governance
package import Records

extension Ledger {
  /// Returns the outline of the yearly report in a tree, or `nil` when the commons has not written one.
  ///
  /// Codes of indicators are looked up when they are known.
  package func outline(
    in tree: ObjectID, profile: Profile, indicators: Set<Indicator.Code>? = nil
  ) throws(LedgerError) -> ReportOutline? {
    guard let entry = try entry(at: Paths.report, in: tree) else { return nil }
    do {
      return try ReportOutlineDecoder.decode(
        try repository.blob(entry.id), path: Paths.report, profile: profile,
        indicators: indicators)
    } catch { throw LedgerError(error) }
  }

  /// Returns what is wrong with the outline of a tree, by itself and beside its kinds and records.
  func outlineProblems(in tree: ObjectID, profile: Profile) throws(LedgerError) -> [Diagnostic] {
    let outline: ReportOutline?
    do { outline = try self.outline(in: tree, profile: profile) } catch {
      return try error.findings
    }
    guard let id = outline?.within, try entry(at: id.path, in: tree) == nil else { return [] }
    return [
      Diagnostic(
        .error, "no-such-territory", "the report counts within \(id), which is not recorded",
        at: Location(Paths.report),
        hint: "name a territory of this ledger after 'within', or leave it out")
    ]
  }
}
