internal import Git
package import Governance
internal import Records

extension Ledger {
  /// Returns what an act changed in the tree: nothing for most kinds, everything for the founding one.
  package func touched(by act: Act) throws(LedgerError) -> Difference {
    guard let previous = act.previous else {
      // The founding act creates everything; nobody asks which fields.
      return Difference(records: [], files: [])
    }
    do {
      let before = try repository.commit(previous).tree
      guard before != act.commit.tree else { return Difference(records: [], files: []) }
      return try difference(from: before, to: act.commit.tree)
    } catch { throw LedgerError(error) }
  }

  /// Returns what the proposal of an act claims of itself, when its commits are still here.
  ///
  /// Refused content stays outside history, so a clone may lack it: then nothing is said.
  package func claims(of act: Act) throws(LedgerError) -> Proposal? {
    guard let id = act.proposal, let head = act.head, let base = act.base else { return nil }
    do {
      let range = try range(of: head, in: JournalIndex(upTo: try self.act(base))).range
      let claims = ProposalClaims(range.first)
      return Proposal(
        id: id, title: claims.title, reasons: claims.reasons, origin: .outside, signers: [],
        natures: claims.natures, effective: claims.effective, isUrgent: claims.isUrgent)
    } catch LedgerError.git(let error) where error.code == .notFound {
      return nil
    } catch { throw LedgerError(error) }
  }
}
