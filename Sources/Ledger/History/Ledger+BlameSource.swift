internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns what is known of an act that changed a record, and of whoever proposed it.
  func blameSource(
    _ act: Act, of id: RecordID
  ) throws(LedgerError) -> Blame.Source {
    if act.kind == .accepted, let source = try proposedSource(act, of: id) { return source }
    // The founding act, and one that takes back what was not confirmed, are their signer's own.
    let standing = try state(
      at: try act.previous.map { id throws(LedgerError) in
        try self.act(id)
      } ?? act, onRecordsOf: id.kind)
    let signer = try signer(of: act.id, in: standing.commons)
    return Blame.Source(
      act: act, record: id, title: act.title, reasons: "", nature: nil, effective: nil,
      members: members([signer].compactMap(\.self), in: standing),
      author: signer == nil ? act.commit.author.name : nil, classes: [])
  }

  /// Returns what is known of the proposal that an act accepted, or `nil` when it cannot be read.
  private func proposedSource(
    _ act: Act, of id: RecordID
  ) throws(LedgerError) -> Blame.Source? {
    guard let proposal = act.proposal, let head = act.head, let previous = act.previous else {
      return nil
    }
    do throws(LedgerError) {
      let state = try state(at: try self.act(previous), onRecordsOf: id.kind)
      // Its own index: the one at hand would have to go back.
      let index = JournalIndex(upTo: state.act)
      let found = try range(of: head, in: index)
      try index.extend(to: found.oldestBorder, in: self)
      let opening = try index.openings[proposal].map { id throws(LedgerError) in try self.act(id) }?
        .previous.map { previous throws(LedgerError) in
          try self.state(at: try self.act(previous), onRecordsOf: id.kind)
        }
      let signers = try signers(of: found.range, in: proposal, at: state, opening: opening)
      let claims = ProposalClaims(found.range.first)
      let whole = Proposal(
        id: proposal, title: claims.title, reasons: claims.reasons, origin: signers.origin,
        signers: signers.members, natures: claims.natures, effective: claims.effective,
        isUrgent: claims.isUrgent)
      return Blame.Source(
        act: act, record: id, title: claims.title, reasons: claims.reasons,
        nature: claims.natures[id], effective: claims.effective,
        members: members(signers.origin.members, in: state),
        author: signers.origin.members.isEmpty ? found.range.first.author.name : nil,
        classes: try classes(ofChangeOf: id, in: whole, by: act, at: state))
    } catch LedgerError.problems, LedgerError.refused { return nil } catch LedgerError.git(
      let error) where error.code == .malformed || error.code == .tooLarge
    { return nil }
  }

  private func classes(
    ofChangeOf id: RecordID, in proposal: Proposal, by act: Act, at state: State
  ) throws(LedgerError) -> [ChangeClass.ID] {
    let profile = try profile(in: act.commit.tree, ofKinds: [id.kind])
    let change = RecordComparison(from: state.profile, to: profile).change(
      from: try record(id, in: state.tree, profile: state.profile),
      to: try record(id, in: act.commit.tree, profile: profile))
    guard let change else { return [] }
    let changes = try changes(
      in: Difference(records: [change], files: []), at: state, giving: act.commit.tree)
    let setting = try setting(
      at: state, for: try structures(namedIn: [change], at: state))
    return Classification(of: proposal, changes, in: setting, at: act.time).classes.map(\.id)
  }

  private func members(
    _ ids: [Member.ID], in state: State
  ) -> [(id: Member.ID, structure: RecordID?)] {
    ids.map { id in (id, state.commons.member(id)?.structure) }
  }
}
