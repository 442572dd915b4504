package import Git
internal import Governance
internal import Records

extension Ledger {
  /// The folders of the work tree that hold the ledger's files.
  package static let folders = ["governance", "ledger"]

  /// Returns what differs in the work tree from what is checked out, in the ledger's folders.
  package func workTreeChanges() throws(LedgerError) -> [WorkTreeChange] {
    try requireWorkTree()
    let tree = try checkedOutTree()
    do {
      return try repository.workTreeChanges(against: tree, under: Ledger.folders)
    } catch { throw LedgerError(error) }
  }

  /// Returns the tree of the commit that is checked out.
  private func checkedOutTree() throws(LedgerError) -> ObjectID {
    do {
      switch try repository.head() {
      case .branch(_, let id?), .detached(let id): return try repository.commit(id).tree
      case .branch(_, nil): return try act(try tip()).commit.tree
      }
    } catch { throw LedgerError(error) }
  }

  /// Throws when something else than the present state is checked out: what is edited there is not a change
  /// of the ledger.
  package func requireMainCheckedOut() throws(LedgerError) {
    try requireWorkTree()
    try finishFollowing()
    guard try checkedOutTree() != act(try tip()).commit.tree else { return }
    throw .impossible(
      "not-on-main", "what is checked out is not the present state of the ledger",
      hint: "run 'git checkout main' to propose from there, or commit on the branch with git")
  }

  /// Writes the changed files of the work tree as objects and returns the edits that make them a tree.
  package func workTreeEdits() throws(LedgerError) -> [TreeEdit] {
    var edits: [TreeEdit] = []
    var problems: [Diagnostic] = []
    do {
      for change in try workTreeChanges() {
        guard change.kind != .deleted else {
          edits.append(.remove(path: change.path))
          continue
        }
        guard change.mode == .file else {
          problems += FileRules.problems(
            of: FileChange(
              path: change.path, before: nil, after: (mode: change.mode, id: .emptyTree)))
          continue
        }
        do {
          guard let bytes = try repository.readWorkTreeFile(change.path, maximumSize: 1 << 20)
          else { continue }
          edits.append(.put(path: change.path, id: try repository.writeBlob(bytes), mode: .file))
        } catch {
          problems.append(
            Diagnostic(
              .error, "file-too-large", "the file cannot be read: \(error.detail)",
              at: Location(change.path), hint: "a file of a ledger holds at most 1 MiB"))
        }
      }
    } catch { throw LedgerError(error) }
    guard problems.isEmpty else { throw .problems(problems) }
    return edits
  }

  /// Puts files of the work tree back to the present state, as when a proposal has taken them in.
  package func restoreWorkTree(_ paths: [String]) throws(LedgerError) {
    guard !paths.isEmpty else { return }
    do {
      try repository.checkOut(try act(try tip()).commit.tree, paths: paths)
    } catch { throw LedgerError(error) }
  }

  /// Throws when the ledger has no work tree to edit in.
  package func requireWorkTree() throws(LedgerError) {
    guard repository.workTreePath == nil else { return }
    throw .impossible(
      "no-work-tree",
      "the ledger at '\(repository.gitDirectoryPath)' is bare: it has no files to edit",
      hint: "clone it with 'git clone' and work there")
  }

  /// Throws when an act would overwrite files that are being edited, or when another process has the index.
  func checkWorkTree(allows act: Act, after state: State) throws(LedgerError) {
    guard try followsMain(), act.commit.tree != state.tree else { return }
    let edited = Set(try workTreeChanges().map(\.path))
    do {
      try repository.requireUnlockedIndex("bring the files to the act that would be sealed")
      let overwritten = try repository.difference(from: state.tree, to: act.commit.tree)
        .map(\.path).filter(edited.contains)
      guard !overwritten.isEmpty else { return }
      guard try tip() == state.act.id else { throw LedgerError.movedMeanwhile }
      throw LedgerError.problems(
        overwritten.map {
          Diagnostic(
            .error, "dirty-work-tree",
            "'\($0)' is being edited and the decision would overwrite it",
            at: Location($0), hint: "propose your change, or put it back with 'git restore \($0)'")
        })
    } catch { throw LedgerError(error) }
  }

  /// Returns whether the files are those of `main`, which is checked out.
  func followsMain() throws(LedgerError) -> Bool {
    guard repository.workTreePath != nil else { return false }
    do {
      guard case .branch(let name, _) = try repository.head() else { return false }
      return name == Ledger.main
    } catch { throw LedgerError(error) }
  }
}

extension Ledger {
  /// Returns the tree that the work tree's files make, as objects that no reference names.
  package func workTreeTree() throws(LedgerError) -> ObjectID {
    let edits = try workTreeEdits()
    let tree = try checkedOutTree()
    do { return try repository.editTree(tree, edits) } catch { throw LedgerError(error) }
  }
}
