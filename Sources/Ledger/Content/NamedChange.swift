package import Git
package import Records

/// What differs between two states of one record, with what people call it.
package struct NamedChange: Hashable, Sendable {
  /// The difference, without the whole records.
  package let change: RecordChange
  /// What it is called in the later state, or in the earlier one where it is gone; `nil` where it has no name, or
  /// nobody asked.
  let name: String?

  /// What people call it, or its identifier.
  package var label: String { name ?? change.record.description }
}

extension Ledger {
  /// Returns what differs between the records of two trees, each read with its own profile, to tell of it.
  ///
  /// Throws the first problem in the order of paths. See ``RecordFileReader``.
  package func namedChanges(
    from old: ObjectID, to new: ObjectID, workers: Int = 2
  ) throws(LedgerError) -> [NamedChange] {
    let files: [FileChange]
    do { files = try repository.differences(along: [TreeStep(from: old, to: new)])[0] } catch {
      throw .git(error)
    }
    let kinds = Set(files.compactMap { RecordID(path: $0.path)?.kind })
    let states = ComparedStates(
      from: try profile(in: old, ofKinds: kinds), to: try profile(in: new, ofKinds: kinds))
    let threads = ReadingThreads(path: repository.gitDirectoryPath, count: workers)
    let outcomes = try RecordFileReader(threads: threads, isNaming: true)
      .read(files.compactMap { RecordFile($0, in: states) })
    var changes: [NamedChange] = []
    for outcome in outcomes {
      if let change = try outcome.get() { changes.append(change) }
    }
    return changes
  }
}
