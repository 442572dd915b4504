internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns what can be found wrong in an act whose proposal is not here, because it never entered history:
  /// who sealed it and when, that it changes nothing, that all it takes in are reviews, and that the proposal
  /// was not closed before, nor opened for the same content.
  func formalFindings(
    in act: Act, after state: State, opening: ObjectID?, closing: Int?, notAfter now: Instant
  ) throws(LedgerError) -> [Finding] {
    var findings = act.chainFindings(after: state.act, notAfter: now)
    if let closing {
      findings.append(Finding(act, "proposal-closed", "its proposal was closed by act \(closing)"))
    }
    let openingAct = try opening.map { id throws(LedgerError) in try self.act(id) }
    switch act.kind {
    case .opened:
      if openingAct?.content == act.content {
        findings.append(
          Finding(act, "already-opened", "the period is already running for this content"))
      }
      if !act.reviews.isEmpty {
        findings.append(Finding(act, "foreign-history", "an opening takes nothing in"))
      }
    case .refused, .withdrawn: break
    case .lodged:
      if act.reviews.isEmpty {
        findings.append(Finding(act, "nothing-to-lodge", "it takes no review in"))
      }
    case .expired:
      if openingAct == nil {
        findings.append(Finding(act, "unmet-expiry", "its proposal was never opened"))
      }
    case .founded, .accepted, .lapsed:
      findings.append(Finding(act, "proposal-not-accepted", "its proposal was not accepted"))
    }
    switch try actSigner(of: act, in: state.commons) {
    case .nobody(let finding): return findings + [finding]
    case .member(let signer):
      findings += act.identityFindings(signer: signer.id)
      if act.kind != .withdrawn, !signer.roles.contains(.sealer) {
        findings.append(
          Finding(act, "not-a-sealer", "'\(signer.id)' does not have the role of sealer"))
      }
    }
    if act.commit.tree != state.tree {
      findings.append(
        Finding(act, "evil-merge", "an act of this kind changes nothing, and its tree differs"))
    }
    let reading = try reviews(
      of: act.proposal ?? "", tips: act.reviews, at: state,
      opening: try openingState(openingAct))
    if act.reviews.sorted() != reading.reviews.map(\.commit.id).sorted() {
      findings.append(
        Finding(act, "foreign-history", "one of its parents is not a review that holds"))
    }
    return findings
  }
}
