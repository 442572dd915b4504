internal import Coding
internal import Git
internal import Governance
internal import Records

/// What the commits of a proposal weigh, added up until a limit is passed.
private struct ProposalSize {
  let limits: Limits
  private var changes = 0
  private var bytes = 0
  private var seen: Set<ObjectID> = []
  private(set) var problems: [Diagnostic] = []

  init(limits: Limits) { self.limits = limits }

  /// Adds a file of one commit; its size is asked for only when the file is new.
  mutating func add(
    _ path: String, _ version: FileVersion?, size: (ObjectID) throws(GitError) -> Int
  ) throws(GitError) {
    changes += 1
    if changes == limits.files + 1 {
      problems.append(.tooMuch("too-many-files", "changes more than \(limits.files) files"))
    }
    guard problems.isEmpty, let version, version.mode == .file, seen.insert(version.id).inserted
    else { return }
    let count = try size(version.id)
    bytes += count
    if count > RecordDecoder.sizeLimit { problems.append(.tooLarge(path)) }
    if bytes > limits.bytes {
      problems.append(.tooMuch("proposal-too-large", "brings more than \(limits.bytes >> 20) MiB"))
    }
  }
}

extension Ledger {
  /// The number of files and folders in which a commit may differ from its parent, counting those that a merge
  /// brings from elsewhere.
  private static let widestCommit = 200_000

  /// Returns what is too much in the commits that lead to a head and that the ledger does not have yet.
  ///
  /// It looks at as little as possible: what is too much is not worth reading.
  func sizeProblems(
    of head: ObjectID, besides tip: ObjectID, in id: Proposal.ID, limits: Limits
  ) throws(LedgerError) -> [Diagnostic] {
    do throws(GitError) {
      let own = try repository.commits(
        reachableFrom: [head], excluding: [tip], atMost: limits.commits + 1)
      guard own.count <= limits.commits else {
        return [.tooMuch("too-many-commits", "has more than \(limits.commits) commits", adopt: id)]
      }
      var size = ProposalSize(limits: limits)
      for commit in own {
        let commit = try repository.commit(commit)
        if let problem = Diagnostic.longMessage(commit) { return [problem] }
        try add(commit, to: &size)
        guard size.problems.isEmpty else { return size.problems }
      }
      return []
    } catch {
      guard error.code == .tooLarge else { throw .git(error) }
      return [.tooMuch("too-many-files", "changes more than \(limits.files) files")]
    }
  }

  private func add(_ commit: Commit, to size: inout ProposalSize) throws(GitError) {
    var parents: [ObjectID] = []
    for parent in commit.parents { parents.append(try repository.commit(parent).tree) }
    let widest = parents.count > 1 ? Self.widestCommit : 2 * size.limits.files + 1_000
    let changes = try repository.difference(
      from: parents.first, to: commit.tree, atMost: widest)
    for change in changes where size.problems.isEmpty {
      // What a merge takes from its other parents is counted there, or is in the ledger already.
      var isBrought = false
      for other in parents.dropFirst() where !isBrought {
        isBrought = try repository.entry(at: change.path, in: other)?.id == change.after?.id
      }
      guard !isBrought else { continue }
      try size.add(change.path, change.after) { id throws(GitError) in
        try repository.blobSize(id)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func tooMuch(
    _ code: String, _ what: String, adopt id: Proposal.ID? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, code, "the proposal \(what)",
      hint: id.map { "run 'terrier propose --adopt \($0)' to make one commit of them" }
        ?? "split it, or ask for other 'limits' in \(Paths.rules)")
  }
}
