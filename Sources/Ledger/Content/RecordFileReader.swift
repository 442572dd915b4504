internal import Coding
internal import Git
internal import Records

/// What two states of records are read with, and how they compare.
final class ComparedStates: Sendable {
  let before: Profile
  let after: Profile
  let comparison: RecordComparison
  /// Whether the same words mean the same in both, so that what both files say need not be read.
  let isSame: Bool

  init(from before: Profile, to after: Profile) {
    self.before = before
    self.after = after
    comparison = RecordComparison(from: before, to: after)
    isSame = before == after
  }
}

/// A record's file that two states do not agree on.
struct RecordFile: Sendable {
  let id: RecordID
  let file: FileChange
  let states: ComparedStates

  /// `nil` for what is no regular file, or no record's.
  init?(_ file: FileChange, in states: ComparedStates) {
    guard file.isRegular, let id = RecordID(path: file.path) else { return nil }
    self.id = id
    self.file = file
    self.states = states
  }
}

/// Reads what differs between two states of records, to tell of it.
///
/// Of records that both states have it reads the fields alone that their files do not share. Nothing is decided by it:
/// ``Ledger/recordChanges(from:to:)`` reads whole records.
struct RecordFileReader {
  let threads: ReadingThreads
  /// Whether it reads too what the records are called.
  let isNaming: Bool

  typealias Outcome = Result<NamedChange?, LedgerError>

  /// How many files a thread takes at a time.
  private static let size = 512

  /// Returns what differs in each file, which are best in the order of their paths; `nil` for what means the same.
  ///
  /// Throws where the repository cannot be opened; what is wrong with one file stands in its place.
  func read(_ files: [RecordFile]) throws(LedgerError) -> [Outcome] {
    let parts = (files.count + Self.size - 1) / Self.size
    return try threads.map(parts) { part, ledger throws(LedgerError) in
      let start = part * Self.size
      return files[start..<min(start + Self.size, files.count)].map { file in
        Outcome { () throws(LedgerError) in try change(of: file, in: ledger) }
      }
    }.flatMap(\.self)
  }

  private func change(
    of file: RecordFile, in ledger: borrowing Ledger
  ) throws(LedgerError) -> NamedChange? {
    let states = file.states
    if states.isSame, let found = try difference(of: file, in: ledger) { return found.change }
    let old = try file.file.before.map { version throws(LedgerError) in
      try ledger.record(file.id, blob: version.id, profile: states.before)
    }
    let new = try file.file.after.map { version throws(LedgerError) in
      try ledger.record(file.id, blob: version.id, profile: states.after)
    }
    return states.comparison.change(from: old, to: new).map { change in
      NamedChange(
        change: change.withoutRecords,
        name: isNaming ? (new ?? old).map(states.after.label(of:)) : nil)
    }
  }

  /// Reads what both files do not share; returns `nil` where the whole files have to be read.
  private func difference(
    of file: RecordFile, in ledger: borrowing Ledger
  ) throws(LedgerError) -> (change: NamedChange?, Void)? {
    guard let old = file.file.before?.id, let new = file.file.after?.id,
      let kind = file.states.after.kinds[file.id.kind]
    else { return nil }
    do {
      return try ledger.repository.withBlobs(old, new) { one, other in
        guard max(one.count, other.count) <= RecordDecoder.sizeLimit,
          let states = RecordDecoder.differingFields(from: one, to: other, as: file.id, kind: kind)
        else { return nil }
        guard
          let change = file.states.comparison.change(from: states.before, to: states.after)
        else { return (nil, ()) }
        let field = isNaming ? kind.meaning.label : nil
        let name = field.flatMap { RecordDecoder.text(of: $0, in: other, kind: kind) }
        return (NamedChange(change: change.withoutRecords, name: name), ())
      }
    } catch { throw .git(error) }
  }
}

extension FileChange {
  /// A Boolean value indicating whether both sides are regular files: anything else is told of as a file.
  fileprivate var isRegular: Bool {
    (after?.mode ?? .file) == .file && (before?.mode ?? .file) == .file
  }
}
