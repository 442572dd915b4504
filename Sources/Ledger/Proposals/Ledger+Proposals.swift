internal import Coding
package import Git
package import Governance
internal import Records
internal import Trust

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

  /// Reads the proposal of an id with a given head, as a change of the ledger at a state.
  ///
  /// Throws only when objects cannot be read or the head shares no history with the ledger; whatever is
  /// wrong with what it brings is among its problems.
  package func proposal(
    _ id: Proposal.ID, head headID: ObjectID, at state: State, opening: State? = nil
  ) throws(LedgerError) -> ProposalBranch {
    do {
      let head = try repository.commit(headID)
      let base = try base(of: headID, at: state)
      let commits = try commits(from: base, to: headID)
      guard let first = try firstCommit(from: base, to: head) else {
        throw LedgerError.impossible(
          "empty-proposal", "the proposal '\(id)' has no commit of its own",
          hint: "commit the change on 'proposals/\(id)'")
      }
      let claims = ProposalClaims(first)
      var problems = claims.problems
      problems += try historyProblems(of: commits, in: id)
      let readable = try readableDifference(from: base.commit.tree, to: head.tree)
      problems += readable.problems
      let owners = KeyOwners(
        [state, opening, try self.state(at: base)].compactMap(\.self))
      let signers = try signers(of: commits, owners: owners, at: state)
      let proposal = Proposal(
        id: id, title: claims.title, reasons: claims.reasons, origin: signers.origin,
        signers: signers.members, natures: claims.natures, effective: claims.effective)
      let difference = readable.difference
      let content = ContentText(root: state.act.root, proposal: proposal, difference: difference)
      return ProposalBranch(
        proposal: proposal, head: head, base: base, commits: commits, difference: difference,
        content: content.digest, problems: problems)
    } catch { throw LedgerError(error) }
  }

  /// Returns who signed the commits of a proposal: one member for all of them, or nobody known.
  ///
  /// A key counts that stood at the base, at the opening or stands now: whoever rotates a key stays the
  /// proposer, and stays barred from what proposers may not do.
  private func signers(
    of commits: [Commit], owners: KeyOwners, at state: State
  ) throws -> (members: Set<Member.ID>, origin: Proposal.Origin) {
    var members: Set<Member.ID> = []
    var isWhole = true
    for commit in commits {
      if let key = try signingKey(of: commit), let signer = owners[key] {
        members.insert(signer)
      } else {
        isWhole = false
      }
    }
    guard isWhole, members.count == 1, let only = members.first,
      state.members.contains(where: { $0.id == only && $0.status == .active })
    else { return (members, .outside) }
    return (members, .member(only))
  }

  /// Returns the member whose key signed a commit, or `nil` when none did.
  func signer(of commit: Commit, keys: KeyRing<Member.ID>) throws(LedgerError) -> Member.ID? {
    try signingKey(of: commit).flatMap { keys.owner(of: $0) }
  }

  /// Returns the key whose signature of a commit holds, or `nil` when there is none that can be verified.
  private func signingKey(of commit: Commit) throws(LedgerError) -> PublicKey? {
    guard !commit.signatures.isEmpty else { return nil }
    do {
      let signed = try repository.signedCommit(commit.id)
      guard let armored = signed.signature else { return nil }
      return try SignatureVerifier.verify(
        signature: armored, over: signed.payload, namespace: "git")
    } catch is SignatureProblem {
      return nil
    } catch let error as GitError where error.code == .malformed {
      return nil
    } catch { throw LedgerError(error) }
  }

  /// Returns what differs between two trees, leaving out the records that cannot be read.
  private func readableDifference(
    from old: ObjectID, to new: ObjectID
  ) throws(LedgerError) -> (difference: Difference, problems: [Diagnostic]) {
    do {
      let files = try repository.difference(from: old, to: new)
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
        return (Difference(records: [], files: files), problems + error.diagnostics)
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
      return (Difference(records: records, files: others), problems)
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
