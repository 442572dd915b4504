internal import Coding
internal import Git
internal import Governance
internal import Records

/// Reads what one act after another changed, field by field, and what its proposal claims, and nothing else of it.
///
/// Of records it reads the fields alone that their files do not share.
struct ChangesReader {
  /// The act before, with its tree.
  private var previous: (act: ObjectID, tree: ObjectID)?
  /// The governance of the last tree, with the comparison of two records under its profile.
  private var ground: (folder: ObjectID?, profile: Profile, comparison: RecordComparison)?

  /// Returns what the act that follows those read before changed.
  mutating func facts(
    of id: ObjectID, in ledger: borrowing Ledger
  ) throws(LedgerError) -> ActFacts {
    do {
      let act = try Act(try ledger.repository.commit(id))
      var facts = ActFacts(act)
      if let before = act.previous {
        let tree =
          try previous?.act == before ? previous?.tree : ledger.repository.commit(before).tree
        if let tree, tree != act.commit.tree {
          try readChanges(from: tree, to: act.commit.tree, into: &facts, in: ledger)
        }
        try readClaims(of: act, into: &facts, in: ledger)
      }
      previous = (id, act.commit.tree)
      return facts
    } catch { throw LedgerError(error) }
  }

  private func readClaims(
    of act: Act, into facts: inout ActFacts, in ledger: borrowing Ledger
  ) throws(LedgerError) {
    guard let head = act.head, act.proposal != nil else { return }
    do {
      let commit = try ledger.repository.commit(head)
      if commit.parents.count == 1, let base = act.base, commit.parents[0] == base {
        return facts.take(ProposalClaims(commit), of: commit)
      }
      guard let previous = act.previous else { return }
      let index = JournalIndex(upTo: try ledger.act(previous))
      let first = try ledger.range(of: head, in: index).range.first
      facts.take(ProposalClaims(first), of: first)
    } catch {
      switch LedgerError(error) {
      case .problems, .refused: return
      case .git(let error) where error.isAboutOneObject: return
      case let error: throw error
      }
    }
  }

  private mutating func readChanges(
    from old: ObjectID, to new: ObjectID, into facts: inout ActFacts, in ledger: borrowing Ledger
  ) throws {
    let files = try ledger.repository.difference(from: old, to: new)
    let folder = try ledger.repository.entry(at: "governance", in: new)?.id
    let isSettled = !files.contains { $0.path.hasPrefix(Paths.governance) }
    do {
      if !isSettled || ground?.folder != folder {
        let profile = try ledger.profile(in: new)
        ground = (folder, profile, RecordComparison(from: profile, to: profile))
      }
      guard isSettled, let ground else {
        facts.take(try ledger.difference(from: old, to: new))
        return
      }
      var changes: [RecordChange] = []
      for file in files {
        guard let id = RecordID(path: file.path), file.isRegular else { continue }
        let change = try change(of: id, file, ground.profile, ground.comparison, in: ledger)
        if let change { changes.append(change.withoutRecords) }
      }
      facts.changes = changes
      facts.files = files.filter { RecordID(path: $0.path) == nil }
    } catch {
      // What cannot be read says nothing here; verification tells of it.
      guard case .problems = LedgerError(error) else { throw error }
      ground = nil
    }
  }

  private func change(
    of id: RecordID, _ file: FileChange, _ profile: Profile, _ comparison: RecordComparison,
    in ledger: borrowing Ledger
  ) throws(LedgerError) -> RecordChange? {
    guard let before = file.before?.id, let after = file.after?.id,
      let kind = profile.kinds[id.kind]
    else {
      return comparison.change(
        from: try file.before.map { file throws(LedgerError) in
          try ledger.record(id, blob: file.id, profile: profile)
        },
        to: try file.after.map { file throws(LedgerError) in
          try ledger.record(id, blob: file.id, profile: profile)
        })
    }
    do {
      let limit = RecordDecoder.sizeLimit
      if try ledger.repository.blobSize(before) <= limit,
        try ledger.repository.blobSize(after) <= limit,
        let states = try ledger.repository.withBlobs(
          before, after,
          { RecordDecoder.differingFields(from: $0, to: $1, as: id, kind: kind) })
      {
        return comparison.change(from: states.before, to: states.after)
      }
    } catch { throw LedgerError(error) }
    return comparison.change(
      from: try ledger.record(id, blob: before, profile: profile),
      to: try ledger.record(id, blob: after, profile: profile))
  }
}

extension FileChange {
  /// A Boolean value indicating whether both sides are regular files: anything else is told of as a file.
  fileprivate var isRegular: Bool {
    (after?.mode ?? .file) == .file && (before?.mode ?? .file) == .file
  }
}

extension ActFacts {
  /// Takes what the first commit of the proposal claims.
  mutating func take(_ claims: ProposalClaims, of first: Commit) {
    title = claims.title
    reasons = claims.reasons
    natures = claims.natures
    effective = claims.effective
    submitted = Instant(seconds: first.committer.seconds)
  }

  fileprivate mutating func take(_ difference: Difference) {
    changes = difference.records.map(\.withoutRecords)
    files = difference.files
  }
}

extension RecordChange {
  /// The change without the whole records: many acts are told of at once.
  var withoutRecords: RecordChange {
    RecordChange(
      record: record, operation: operation, fields: fields, before: nil, after: nil)
  }
}

extension GitError {
  /// A Boolean value indicating whether an object is missing or not what it should be: the rest can be read.
  var isAboutOneObject: Bool {
    code == .notFound || code == .malformed || code == .tooLarge
  }
}
