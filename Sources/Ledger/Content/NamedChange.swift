internal import Coding
internal import Dispatch
package import Git
package import Records
internal import Synchronization

/// What differs between two states of one record, with what people call it.
package struct NamedChange: Hashable, Sendable {
  /// The difference, without the whole records.
  package let change: RecordChange
  /// What it is called in the later state, if it is there still.
  package let label: String
}

extension Ledger {
  /// How many files are worth a second thread.
  private static let fewestShared = 128

  /// Returns what differs between the records of two trees, each read with its own profile, to tell of it.
  ///
  /// Of records that both trees have it reads the fields alone that their files do not share, and what they are
  /// called. Nothing is decided by it: ``recordChanges(from:to:)`` reads whole records.
  package func namedChanges(
    from old: ObjectID, to new: ObjectID, workers: Int = 2
  ) throws(LedgerError) -> [NamedChange] {
    let reader = NamedChangeReader(
      before: try profile(in: old), after: try profile(in: new))
    let files: [FileChange]
    do {
      files = try repository.difference(from: old, to: new, shelf: TreeShelf())
        .filter { $0.isRegular && RecordID(path: $0.path) != nil }
    } catch { throw .git(error) }
    guard workers > 1, files.count >= Self.fewestShared else {
      return try reader.changes(in: files[...], of: self)
    }
    return try reader.changes(in: files, of: repository.gitDirectoryPath, workers: workers)
  }
}

/// Reads what differs between files of records, under the profiles of both states.
private struct NamedChangeReader: Sendable {
  private let before: Profile
  private let after: Profile
  private let comparison: RecordComparison
  /// Whether the same words mean the same in both states, so that what both files say need not be read.
  private let isSame: Bool

  init(before: Profile, after: Profile) {
    self.before = before
    self.after = after
    comparison = RecordComparison(from: before, to: after)
    isSame = before == after
  }

  /// Shares the files out between threads, each with a handle of its own; the first problem in the order of paths is
  /// thrown.
  func changes(
    in files: [FileChange], of path: String, workers: Int
  ) throws(LedgerError) -> [NamedChange] {
    let size = (files.count + workers - 1) / workers
    let results = Mutex<[Int: Result<[NamedChange], LedgerError>]>([:])
    DispatchQueue.concurrentPerform(iterations: workers) { number in
      let range = min(number * size, files.count)..<min((number + 1) * size, files.count)
      let found = Result { () throws(LedgerError) in try part(files[range], of: path) }
      results.withLock { $0[number] = found }
    }
    let found = results.withLock { $0 }
    var changes: [NamedChange] = []
    changes.reserveCapacity(files.count)
    for number in 0..<workers { changes += try found[number]?.get() ?? [] }
    return changes
  }

  private func part(
    _ files: ArraySlice<FileChange>, of path: String
  ) throws(LedgerError) -> [NamedChange] {
    let ledger: Ledger
    do { ledger = Ledger(try Repository.open(at: path), signatures: .presumed) } catch {
      throw .git(error)
    }
    return try changes(in: files, of: ledger)
  }

  func changes(
    in files: ArraySlice<FileChange>, of ledger: borrowing Ledger
  ) throws(LedgerError) -> [NamedChange] {
    var changes: [NamedChange] = []
    changes.reserveCapacity(files.count)
    for file in files {
      if let change = try change(of: file, in: ledger) { changes.append(change) }
    }
    return changes
  }

  private func change(
    of file: FileChange, in ledger: borrowing Ledger
  ) throws(LedgerError) -> NamedChange? {
    guard let id = RecordID(path: file.path) else { return nil }
    if isSame, let found = try difference(of: id, file, in: ledger) { return found.change }
    let old = try file.before.map { file throws(LedgerError) in
      try ledger.record(id, blob: file.id, profile: before)
    }
    let new = try file.after.map { file throws(LedgerError) in
      try ledger.record(id, blob: file.id, profile: after)
    }
    return comparison.change(from: old, to: new).map { change in
      NamedChange(
        change: change.withoutRecords,
        label: (new ?? old).map(after.label(of:)) ?? id.description)
    }
  }

  /// Reads what both files do not share; returns `nil` where the whole files have to be read.
  private func difference(
    of id: RecordID, _ file: FileChange, in ledger: borrowing Ledger
  ) throws(LedgerError) -> (change: NamedChange?, Void)? {
    guard let old = file.before?.id, let new = file.after?.id, let kind = after.kinds[id.kind]
    else { return nil }
    do {
      // A proposal may hold anything, such as a gigabyte of zeros.
      let limit = RecordDecoder.sizeLimit
      guard try ledger.repository.blobSize(old) <= limit,
        try ledger.repository.blobSize(new) <= limit
      else { return nil }
      return try ledger.repository.withBlobs(old, new) { one, other in
        guard
          let states = RecordDecoder.differingFields(from: one, to: other, as: id, kind: kind)
        else { return nil }
        guard let change = comparison.change(from: states.before, to: states.after) else {
          return (nil, ())
        }
        let label = kind.meaning.label.flatMap {
          RecordDecoder.text(of: $0, in: other, kind: kind)
        }
        return (NamedChange(change: change.withoutRecords, label: label ?? id.description), ())
      }
    } catch { throw .git(error) }
  }
}
