internal import Coding
package import Git
package import Governance
package import Records

/// What a proposal is made of, before it is one.
package struct ProposalDraft: Sendable {
  package var id: Proposal.ID
  package var title: String
  package var reasons: String
  package var natures: Natures
  package var effective: PartialDate?
  package var isUrgent: Bool

  package init(
    id: Proposal.ID, title: String, reasons: String = "", natures: Natures,
    effective: PartialDate? = nil, isUrgent: Bool = false
  ) {
    self.id = id
    self.title = title
    self.reasons = reasons
    self.natures = natures
    self.effective = effective
    self.isUrgent = isUrgent
  }

  /// The message of the proposal's first commit.
  var message: String {
    var trailers: [(key: String, value: String)] = []
    if let overall = natures.overall { trailers.append(("Nature", overall.rawValue)) }
    for (record, nature) in natures.byRecord.sorted(by: { $0.key < $1.key }) {
      trailers.append(("Nature", "\(nature.rawValue) \(record)"))
    }
    if let effective { trailers.append(("Effective", effective.description)) }
    if isUrgent { trailers.append(("Urgent", "yes")) }
    return CommitMessage(title: title, body: reasons, trailers: trailers).text
  }
}

extension Ledger {
  /// Writes a proposal of some file changes on the present state, and creates its branch.
  package func propose(
    _ draft: ProposalDraft, edits: [TreeEdit], by hand: Hand
  ) throws(LedgerError) -> ProposalBranch {
    let state = try state()
    do {
      return try propose(
        draft, tree: try repository.editTree(state.tree, edits), on: state, by: hand)
    } catch { throw LedgerError(error) }
  }

  /// Writes a tree as a proposal on a state, and creates its branch.
  package func propose(
    _ draft: ProposalDraft, tree: ObjectID, on state: State, by hand: Hand
  ) throws(LedgerError) -> ProposalBranch {
    guard Proposal.isID(draft.id) else {
      throw .impossible(
        "bad-id", "'\(draft.id)' cannot name a proposal",
        hint:
          "use lowercase letters, digits and hyphens, at most 64, starting with a letter or digit")
    }
    guard tree != state.tree else {
      throw .refused([
        Diagnostic(
          .error, "nothing-to-propose", "nothing differs from the present state",
          hint: "change a record with 'terrier edit', or add one with 'terrier new'")
      ])
    }
    try refuseUsedID(draft.id, at: state)
    let commit = try commit(
      tree: tree, parents: [state.act.id], message: draft.message, by: hand)
    let range = try range(of: commit, in: try journal(upTo: state.act)).range
    let branch = try proposal(draft.id, range, at: state)
    // What could never be taken in is told before it exists; nothing is changed.
    let problems = try branch.problems + personalProblems(in: branch.commits, at: state)
    guard !problems.blocks else { throw .refused(problems) }
    try move(
      [ReferenceUpdate(name: Ledger.reference(Ledger.proposals + draft.id), from: nil, to: commit)],
      for: "propose \(draft.id)", by: hand)
    return branch
  }

  private func refuseUsedID(_ id: Proposal.ID, at state: State) throws(LedgerError) {
    let index = try journal(upTo: state.act)
    try index.complete(in: self)
    let isUsed = try tip(of: Ledger.proposals + id) != nil || index.hasSeen(id)
    guard isUsed else { return }
    throw .impossible(
      "id-in-use", "there is, or was, a proposal '\(id)'",
      hint: "ids are never used again: choose another")
  }
}

extension Ledger {
  /// Takes the content of a proposal in as one fresh commit under a new id, leaving its history behind.
  package func adopt(
    _ old: ProposalBranch, as draft: ProposalDraft, by hand: Hand
  ) throws(LedgerError) -> ProposalBranch {
    let state = try state()
    guard case .tree(let tree) = try merge(old, onto: state.tree) else {
      throw .refused([
        Diagnostic(
          .error, "conflict", "'\(old.proposal.id)' does not apply to the present state",
          hint: "see the conflicts with 'terrier check \(old.proposal.id)'")
      ])
    }
    return try propose(draft, tree: tree, on: state, by: hand)
  }
}
