internal import Coding
package import Git
package import Governance
internal import Records

extension Ledger {
  /// Returns the ids of all proposals that have a branch, in alphabetical order, with their heads.
  package func proposalBranches() throws(LedgerError) -> [(id: Proposal.ID, head: ObjectID)] {
    try branches(in: Ledger.proposals).map { (id: $0.name, head: $0.tip) }
  }

  /// Returns the head of a proposal's branch; throws, with the nearest known id, when there is none.
  package func head(of id: Proposal.ID) throws(LedgerError) -> ObjectID {
    if Proposal.isID(id), let head = try tip(of: Ledger.proposals + id) { return head }
    throw .noSuchProposal(id, known: try proposalBranches().map(\.id))
  }

  /// Reads a proposal from its commits, as a change of the ledger at a state.
  ///
  /// Throws only when objects cannot be read; whatever is wrong with what it brings is among its problems.
  func proposal(
    _ id: Proposal.ID, _ range: ProposalRange, at state: State, opening: State? = nil
  ) throws(LedgerError) -> ProposalBranch {
    let (base, head) = (range.base, range.head)
    let claims = ProposalClaims(range.first)
    var problems = claims.problems
    problems += try historyProblems(of: range, in: id, ofLedger: state.act.root)
    let readable = try readableDifference(from: base.commit.tree, to: head.tree)
    problems += readable.problems
    let signers = try signers(of: range, in: id, at: state, opening: opening)
    let proposal = Proposal(
      id: id, title: claims.title, reasons: claims.reasons, origin: signers.origin,
      signers: signers.members, natures: claims.natures, effective: claims.effective,
      isUrgent: claims.isUrgent)
    let difference = readable.difference
    let content = ContentText(root: state.act.root, proposal: proposal, difference: difference)
    return ProposalBranch(
      proposal: proposal, head: head, base: base, commits: range.commits.map(\.commit),
      leader: signers.leader, hands: signers.hands, difference: difference,
      fileChanges: readable.files, content: content.digest, problems: problems)
  }

  /// Returns what differs between two trees, leaving out the records that cannot be read.
  private func readableDifference(
    from old: ObjectID, to new: ObjectID
  ) throws(LedgerError) -> (difference: Difference, files: [FileChange], problems: [Diagnostic]) {
    do {
      let files = try fileChanges(from: old, to: new)
      var problems = files.flatMap { FileRules.problems(of: $0) }
      for file in files {
        guard let after = file.after, after.mode == .file,
          try repository.blobSize(after.id) > RecordDecoder.sizeLimit
        else { continue }
        problems.append(.tooLarge(file.path))
      }
      var records: [RecordChange] = []
      let before = try profile(in: old)
      let after: Profile
      do { after = try profile(in: new) } catch {
        return (Difference(records: [], files: files), files, problems + error.diagnostics)
      }
      let comparison = RecordComparison(from: before, to: after)
      for file in files {
        guard let id = RecordID(path: file.path), FileRules.problems(of: file).isEmpty else {
          continue
        }
        do {
          let reading = try file.after.map { try readable(id, blob: $0.id, profile: after) }
          problems += reading?.problems ?? []
          guard reading == nil || reading?.record != nil else { continue }
          let change = comparison.change(
            from: try file.before.map { try record(id, blob: $0.id, profile: before) },
            to: reading?.record)
          if let change { records.append(change) }
        } catch LedgerError.problems(let found) {
          problems += found
        }
      }
      let others = files.filter { RecordID(path: $0.path) == nil }
      return (Difference(records: records, files: others), files, problems)
    } catch { throw LedgerError(error) }
  }

  /// Returns a record in any form of YAML that can be read, with all that keeps it from being canonical.
  private func readable(
    _ id: RecordID, blob: ObjectID, profile: Profile
  ) throws(LedgerError) -> (record: Record?, problems: [Diagnostic]) {
    do { return (try record(id, blob: blob, profile: profile), []) } catch {
      guard case .problems(let problems) = error, let kind = profile.kinds[id.kind] else {
        throw error
      }
      do {
        let bytes =
          try repository.blobSize(blob) <= RecordDecoder.sizeLimit
          ? try repository.blob(blob) : []
        let formatted = try RecordFormatter.format(bytes, as: id, kind: kind, path: id.path)
        return (formatted.record, problems)
      } catch is Rejection { return (nil, problems) } catch { throw LedgerError(error) }
    }
  }
}
