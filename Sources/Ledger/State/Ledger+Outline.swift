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
}
