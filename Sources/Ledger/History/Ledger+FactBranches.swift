internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns a proposal as an act speaks of it, without its digest and without what would stand in its way: it was
  /// decided already.
  ///
  /// What was accepted is what the act changed; else it is what the proposal would change where it stands.
  func branch(
    _ id: Proposal.ID, _ range: ProposalRange, _ claims: ProposalClaims, of act: Act,
    at state: State, opening: State?
  ) throws(LedgerError) -> ProposalBranch {
    let signers = try signers(of: range, in: id, at: state, opening: opening)
    let proposal = Proposal(
      id: id, title: claims.title, reasons: claims.reasons, origin: signers.origin,
      signers: signers.members, natures: claims.natures, effective: claims.effective,
      isUrgent: claims.isUrgent)
    let (old, new) =
      act.kind == .accepted
      ? (state.tree, act.commit.tree) : (range.base.commit.tree, range.head.tree)
    return ProposalBranch(
      proposal: proposal, head: range.head, base: range.base, commits: range.commits.map(\.commit),
      leader: signers.leader, hands: signers.hands,
      difference: try difference(from: old, to: new),
      fileChanges: try fileChanges(from: old, to: new), content: "", problems: [])
  }
}

extension [Change] {
  /// Returns the records among the changes that concern a structure, and those that somebody of such a structure
  /// proposes to change; one decision on codes is nobody's writing.
  func authorship(
    of proposal: Proposal, among roster: Roster
  ) -> (concerning: [RecordID], own: [RecordID]) {
    let writers = Set(
      proposal.origin.members.compactMap { id in
        roster[id].flatMap { $0.structure == nil ? nil : roster.entity(of: $0) }
      })
    var concerning: [RecordID] = []
    var own: [RecordID] = []
    for case .record(let change, let circumstances) in self {
      let voices = circumstances.concerned + circumstances.statements.named
      guard !voices.isEmpty, proposal.natures[change.record] != .migration else { continue }
      concerning.append(change.record)
      if voices.contains(where: { writers.contains(roster.entity(of: $0)) }) {
        own.append(change.record)
      }
    }
    return (concerning, own)
  }
}
