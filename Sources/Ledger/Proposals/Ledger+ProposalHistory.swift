internal import Git
internal import Governance
internal import Records
internal import Trust

extension Ledger {
  /// Returns what keeps the commits of a proposal out of history, where all of them would stay for ever:
  /// personal identities, content that the head no longer has, files that may not be there.
  func historyProblems(
    of range: ProposalRange, in proposal: Proposal.ID, ofLedger root: ObjectID
  ) throws(LedgerError) -> [Diagnostic] {
    let head = range.head
    var problems = range.roots.map { Diagnostic.foreignRoot($0, proposal) }
    do {
      for commit in range.commits.map(\.commit) {
        if !Ledger.isPseudonymous(commit.author) || !Ledger.isPseudonymous(commit.committer) {
          problems.append(.unfit(commit, "personal-identity", .personalIdentity, proposal))
        }
        if commit.message.contains("\nAct: "), let act = try? Act(commit), act.root == root {
          problems.append(.rewrittenHistory(act))
        }
        if commit.encoding != nil {
          problems.append(.unfit(commit, "foreign-encoding", .foreignEncoding, proposal))
        }
        if !commit.otherHeaders.isEmpty {
          problems.append(.unfit(commit, "foreign-headers", .foreignHeaders, proposal))
        }
        if Ledger.holdsAddress(commit.message) {
          problems.append(.unfit(commit, "personal-address", .personalAddress, proposal))
        }
        if case .problem(.malformed) = try signature(of: commit.id), commit.signatures.count == 1 {
          problems.append(.unfit(commit, "strange-signature", .strangeSignature, proposal))
        }
        if commit.signatures.count > 1 {
          problems.append(.unfit(commit, "several-signatures", .severalSignatures, proposal))
        }
        guard commit.id != head.id else { continue }
        problems += try contentProblems(of: commit, head: head, in: proposal)
      }
    } catch { throw LedgerError(error) }
    return problems.uniqued()
  }

  private func contentProblems(
    of commit: Commit, head: Commit, in proposal: Proposal.ID
  ) throws -> [Diagnostic] {
    let parents = try commit.parents.map { try repository.commit($0).tree }
    var problems: [Diagnostic] = []
    for change in try repository.difference(from: parents.first, to: commit.tree) {
      let own = FileRules.problems(of: change)
      problems += own
      // What may not be there at all need not be compared with what is.
      guard own.isEmpty, let after = change.after else { continue }
      // What a merge takes from its other parents is in history already, or is looked at there.
      let isKept = try ([head.tree] + parents.dropFirst()).contains { tree in
        try entry(at: change.path, in: tree)?.id == after.id
      }
      guard try !isKept && !isKeptByField(change, of: commit, head: head) else { continue }
      problems.append(
        .unfit(commit, "superseded-content", .supersededContent, proposal, at: change.path))
    }
    return problems
  }

  /// Returns whether every field that a commit sets in a record is in the head's as well: the file may
  /// differ there for other reasons, such as what a merge brought.
  private func isKeptByField(
    _ change: FileChange, of commit: Commit, head: Commit
  ) throws -> Bool {
    guard let id = RecordID(path: change.path), let after = change.after,
      let last = try record(id, in: head.tree, profile: try profile(in: head.tree))
    else { return false }
    let profile = try profile(in: commit.tree)
    do {
      let comparison = RecordComparison(from: profile, to: profile)
      let difference = comparison.change(
        from: try change.before.map { try record(id, blob: $0.id, profile: profile) },
        to: try record(id, blob: after.id, profile: profile))
      return difference?.fields.allSatisfy { field in
        field.added.isEmpty
          ? field.after == nil || last[field.field] == field.after
          : Set(field.added).isSubset(of: last[field.field]?.items ?? [])
      } ?? true
    } catch LedgerError.problems {
      // A version that cannot be read cannot be shown to be kept.
      return false
    }
  }
}

// MARK: - What can be wrong with a commit

/// Why a commit cannot enter history as it is.
private enum Unfitness: String {
  case personalIdentity = "carries a name or an address that would stay in history for ever"
  case personalAddress = "has an e-mail address in its message, which would stay for ever"
  case foreignHeaders = "has headers that nobody would see, and that would stay in history"
  case foreignEncoding = "is not in UTF-8: tools would show other texts"
  case supersededContent = "holds a version of this file that the proposal no longer has"
  case strangeSignature = "has a signature that is not one of SSH, in which anything could be kept"
  case severalSignatures = "has more than one signature"
}

extension Diagnostic {
  /// Who takes an act in as a proposal goes forward and rewrites all the same: what acts decided is decided
  /// once.
  fileprivate static func rewrittenHistory(_ act: Act) -> Diagnostic {
    Diagnostic(
      .error, "rewritten-history",
      "commit \(act.id.short) is act \(act.sequence) of this ledger, which 'main' does not have",
      hint: "bring 'main' up to date, or start again from it")
  }

  fileprivate static func foreignRoot(_ id: ObjectID, _ proposal: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, "foreign-history",
      "the proposal brings in another history, which starts at commit \(id.short)",
      hint: "run 'terrier propose --adopt \(proposal)' to take its content in as one fresh commit")
  }

  fileprivate static func unfit(
    _ commit: Commit, _ code: String, _ reason: Unfitness, _ proposal: Proposal.ID,
    at path: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, code, "commit \(commit.id.short) \(reason.rawValue)", at: path.map { Location($0) },
      hint: "run 'terrier propose --adopt \(proposal)' to take its content in as one fresh commit")
  }
}
