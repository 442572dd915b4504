internal import Git
internal import Records

/// Which records of a tree hold each value that only one record of a kind may have.
///
/// It moves from a tree to another by what differs between them: looking at one act after another costs what
/// they change, not what the ledger holds.
final class UniqueIndex {
  /// The folders of the profile that it was made with.
  let folders: [ObjectID?]
  private(set) var tree: ObjectID
  private let checker: LedgerChecker
  private var holders: [LedgerChecker.UniqueValue: Set<RecordID>] = [:]

  init(of tree: ObjectID, folders: [ObjectID?], checker: LedgerChecker) {
    self.tree = tree
    self.folders = folders
    self.checker = checker
  }

  /// Takes in the change of a record on the way to another tree.
  func change(from before: Record?, to after: Record?) {
    if let before {
      for value in checker.uniqueValues(of: before) { holders[value]?.remove(before.id) }
    }
    if let after {
      for value in checker.uniqueValues(of: after) { holders[value, default: []].insert(after.id) }
    }
  }

  /// Says which tree it stands for from now on.
  func arrive(at tree: ObjectID) { self.tree = tree }

  /// Returns a record that holds a value, others than some.
  func holder(of value: LedgerChecker.UniqueValue, besides changed: Set<RecordID>) -> RecordID? {
    holders[value]?.subtracting(changed).min()
  }
}

extension Ledger {
  /// Returns the holders of unique values in a tree: the index at hand, moved there, or a new one.
  func uniqueIndex(of tree: ObjectID) throws(LedgerError) -> UniqueIndex {
    let folders = try profileFolders(of: tree)
    let profile = try profile(in: tree)
    if let known = cache.uniqueIndex, known.folders == folders {
      for change in try fileChanges(from: known.tree, to: tree) {
        guard let id = RecordID(path: change.path) else { continue }
        known.change(
          from: try readable(id, change.before, profile),
          to: try readable(id, change.after, profile)
        )
      }
      known.arrive(at: tree)
      return known
    }
    let index = UniqueIndex(of: tree, folders: folders, checker: try checkers(in: tree).ledger)
    for kind in profile.kinds.values where index.concerns(kind) {
      do {
        for file in try repository.files(in: tree, under: Paths.records + kind.name) {
          guard let id = RecordID(path: file.path) else { continue }
          guard file.mode == .file else { continue }
          index.change(from: nil, to: try readable(id, blob: file.id, profile))
        }
      } catch { throw LedgerError(error) }
    }
    cache.uniqueIndex = index
    return index
  }

  /// Returns a record, or `nil` when there is none or it cannot be read, which is told elsewhere.
  private func readable(
    _ id: RecordID, _ version: FileVersion?, _ profile: Profile
  ) throws(LedgerError) -> Record? {
    guard let version, version.mode == .file else { return nil }
    return try readable(id, blob: version.id, profile)
  }

  /// Returns the record that a file holds, or `nil` when it cannot be read, which is told elsewhere.
  func readable(
    _ id: RecordID, blob: ObjectID, _ profile: Profile
  ) throws(LedgerError) -> Record? {
    do { return try record(id, blob: blob, profile: profile) } catch {
      guard case .problems = error else { throw error }
      return nil
    }
  }
}

extension UniqueIndex {
  /// Returns whether records of a kind hold values that only one may have.
  func concerns(_ kind: Kind) -> Bool {
    !kind.meaning.externalIDs.isEmpty || kind.meaning.match != nil
      || kind.fields.contains { $0.constraints.isUnique }
  }
}
