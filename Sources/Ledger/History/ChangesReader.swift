internal import Coding
internal import Git
internal import Governance
internal import Records
internal import Synchronization

/// Reads what acts changed, field by field, and what their proposals claim, and nothing else of them.
///
/// Of records it reads the fields alone that their files do not share, and of trees what changed. It is made for acts
/// that follow one another, in either direction: what two of them have in common is read once.
struct ChangesReader {
  private let profiles: SharedProfiles
  private let shelf = TreeShelf()
  /// The last act and the one before it.
  private var recent: [Commit] = []
  /// A profile, the trees that it is known to be the profile of, and the comparison of two records under it.
  private var ground: (trees: [ObjectID], profile: Profile, comparison: RecordComparison)?

  init(_ profiles: SharedProfiles) { self.profiles = profiles }

  /// Returns what an act changed.
  ///
  /// The files are those that it is known to have changed, beside no others; `nil` has its tree compared with that of
  /// the act before.
  mutating func facts(
    of commit: Commit, changing files: [FileChange]? = nil, in ledger: borrowing Ledger
  ) throws(LedgerError) -> ActFacts {
    do {
      let act = try Act(commit)
      var facts = ActFacts(act)
      guard let previous = act.previous else {
        recent = [act.commit]
        return facts
      }
      let before = try self.commit(previous, in: ledger)
      recent = [act.commit, before]
      if before.tree != act.commit.tree {
        try readChanges(
          from: before.tree, to: act.commit.tree, files, into: &facts, in: ledger)
      }
      try readClaims(of: act, into: &facts, in: ledger)
      return facts
    } catch { throw LedgerError(error) }
  }

  private func commit(_ id: ObjectID, in ledger: borrowing Ledger) throws(GitError) -> Commit {
    if let known = recent.first(where: { $0.id == id }) { return known }
    return try ledger.repository.commit(id)
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
    from old: ObjectID, to new: ObjectID, _ known: [FileChange]?, into facts: inout ActFacts,
    in ledger: borrowing Ledger
  ) throws {
    let files =
      try known ?? ledger.repository.difference(from: old, to: new, shelf: shelf)
    let isSettled = !files.contains { $0.path.hasPrefix(Paths.governance) }
    do {
      if !isSettled || ground.map({ !$0.trees.contains(new) && !$0.trees.contains(old) }) ?? true {
        let profile = try profiles.profile(in: new, of: ledger)
        ground = ([], profile, RecordComparison(from: profile, to: profile))
      }
      ground?.trees = isSettled ? [old, new] : [new]
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
      // A history that nobody verified may hold anything, such as a gigabyte of zeros.
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

/// Profiles that several threads read acts under, by the folder that they are in: each is decoded once.
final class SharedProfiles: Sendable {
  private let known = Mutex<[ObjectID: Profile]>([:])

  /// Returns the profile of a tree.
  func profile(
    in tree: ObjectID, of ledger: borrowing Ledger
  ) throws(LedgerError) -> Profile {
    let folder = try ledger.entry(at: "governance", in: tree)?.id ?? .emptyTree
    if let profile = known.withLock({ $0[folder] }) { return profile }
    let profile = try ledger.profile(in: tree)
    known.withLock { $0[folder] = profile }
    return profile
  }
}
