internal import Git
internal import Governance
package import Records

/// The work tree, which follows `main` when an act moves it.
///
/// The act is what counts, and cannot be undone; its files come after it. A note in the git directory says
/// before `main` moves what is to follow, so that when the process is killed between the two, or the disk is
/// full, the next one finishes: what was not brought to the act yet is never taken for a change by people.
extension Ledger {
  private static let note = "terrier-following"

  /// Notes that the files are those of a state, and are to follow an act that `main` is about to move to.
  ///
  /// The act is not named: when two processes try at once, the note of the one that loses is true as well.
  func noteFollowing(to act: Act, from state: State) throws(LedgerError) {
    guard try followsMain(), act.commit.tree != state.tree else { return }
    do {
      try repository.leaveNote(Array("from \(state.act.id.hex)\n".utf8), as: Ledger.note)
    } catch { throw LedgerError(error) }
  }

  /// Brings the files of the work tree to the last act, where that was begun and not finished.
  ///
  /// A file that somebody has changed since is left to them; nothing happens when nothing was begun.
  package func finishFollowing() throws(LedgerError) {
    do {
      guard repository.workTreePath != nil, let note = try repository.note(Ledger.note) else {
        return
      }
      if let from = try tree(in: note), try followsMain() {
        let tree = try act(try tip()).commit.tree
        let paths = try repository.difference(from: from, to: tree).map(\.path)
          .filter { try isOneOf([from, tree], at: $0) }
        if !paths.isEmpty { try repository.checkOut(tree, paths: paths) }
      }
      try repository.removeNote(Ledger.note)
    } catch { throw LedgerError(error) }
  }

  /// Returns the tree of the act that a note names, or `nil` when it names none that is here.
  private func tree(in note: [UInt8]) throws(GitError) -> ObjectID? {
    let text = String(decoding: note, as: UTF8.self)
    guard text.hasPrefix("from "), text.hasSuffix("\n"),
      let from = ObjectID(hex: String(text.dropFirst(5).dropLast()))
    else { return nil }
    do throws(GitError) { return try repository.commit(from).tree } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }

  /// Returns whether a file of the work tree is what one of some trees has there.
  private func isOneOf(_ trees: [ObjectID], at path: String) throws -> Bool {
    let bytes: [UInt8]?
    do throws(GitError) {
      bytes = try repository.readWorkTreeFile(path, maximumSize: 16 << 20)
    } catch {
      // What is no file, or a huge one, is none of ours.
      guard error.code == .malformed || error.code == .tooLarge else { throw error }
      return false
    }
    for tree in trees {
      guard let entry = try repository.entry(at: path, in: tree) else {
        if bytes == nil { return true }
        continue
      }
      if let bytes, try repository.blob(entry.id) == bytes { return true }
    }
    return false
  }
}

extension Diagnostic {
  /// Returns what to say when an act is sealed and the files could not follow it.
  package static func workTreeBehind(_ error: LedgerError) -> Diagnostic {
    let reason = error.diagnostics.map(\.message).joined(separator: "; ")
    return Diagnostic(
      .warning, "work-tree-behind",
      "the act is sealed; the files here are not brought to it yet: \(reason)",
      hint: "mend that; then the next command that writes brings them: decide, propose, edit")
  }

  /// Returns what to say when a proposal is made and the files could not be put back to the present state.
  package static func changesKept(_ error: LedgerError) -> Diagnostic {
    let reason = error.diagnostics.map(\.message).joined(separator: "; ")
    return Diagnostic(
      .warning, "work-tree-behind",
      "the proposal is made; the files here still hold its changes: \(reason)",
      hint: "mend that; then put them back with 'git restore --staged --worktree governance ledger'"
    )
  }
}
