internal import Coding
internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Visits every text of the whole history that any reference reaches, oldest first: messages, the lines that name
  /// authors, and the fields and lines of every version of every file, each content once.
  package func visitHistory(_ visit: (HistoryText) -> Void) throws(LedgerError) {
    do {
      var seen: Set<ObjectID> = []
      let references = try repository.references(under: "refs/").map(\.id)
      let commits = try repository.commits(reachableFrom: references, excluding: [])
      for id in commits.reversed() {
        let commit = try repository.commit(id)
        self.visit(commit, visit)
        let parent = try commit.parents.first.map { try repository.commit($0).tree }
        for change in try repository.difference(from: parent, to: commit.tree) {
          guard let file = change.after, file.mode == .file, seen.insert(file.id).inserted,
            try repository.blobSize(file.id) <= RecordDecoder.sizeLimit
          else { continue }
          let profile = RecordID(path: change.path) == nil ? nil : try? profile(in: commit.tree)
          try visitFile(change.path, file.id, in: id, profile: profile, visit)
        }
      }
    } catch { throw LedgerError(error) }
  }

  /// Visits every text of the records of a tree.
  package func visitRecords(
    of state: State, _ visit: (HistoryText) -> Void
  ) throws(LedgerError) {
    do {
      for file in try repository.files(in: state.tree, under: Paths.records) {
        try visitFile(file.path, file.id, in: state.act.id, profile: state.profile, visit)
      }
    } catch { throw LedgerError(error) }
  }

  private func visit(_ commit: Commit, _ visit: (HistoryText) -> Void) {
    func say(_ holder: HistoryText.Holder, _ text: String) {
      visit(
        HistoryText(
          commit: commit.id, path: nil, blob: nil, holder: holder, text: text, reading: .prose))
    }
    say(.message, commit.message)
    say(.author, "\(commit.author.name) <\(commit.author.email)>")
    if (commit.committer.name, commit.committer.email) != (commit.author.name, commit.author.email)
    {
      say(.committer, "\(commit.committer.name) <\(commit.committer.email)>")
    }
  }

  private func visitFile(
    _ path: String, _ blob: ObjectID, in commit: ObjectID, profile: Profile?,
    _ visit: (HistoryText) -> Void
  ) throws {
    if let id = RecordID(path: path), let profile, let record = try legible(id, blob, profile) {
      RecordTexts(profile: profile).visit(record) { field, text, reading in
        visit(
          HistoryText(
            commit: commit, path: path, blob: blob, holder: .field(field), text: text,
            reading: reading))
      }
      return
    }
    let lines = try repository.blob(blob)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      visit(
        HistoryText(
          commit: commit, path: path, blob: blob, holder: .line(index + 1),
          text: String(decoding: line, as: UTF8.self), reading: .prose))
    }
  }
}
