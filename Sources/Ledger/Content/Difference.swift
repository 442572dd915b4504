package import Git
package import Records

/// What differs between two trees of a ledger: records by field, other files by content.
package struct Difference: Hashable, Sendable {
  package let records: [RecordChange]
  /// The files that are not records, with their mode and content on both sides.
  package let files: [FileChange]

  package var isEmpty: Bool { records.isEmpty && files.isEmpty }
}

extension Ledger {
  /// Returns what differs between two trees.
  package func difference(
    from old: ObjectID, to new: ObjectID
  ) throws(LedgerError) -> Difference {
    do {
      return Difference(
        records: try recordChanges(from: old, to: new),
        files: try fileChanges(from: old, to: new).filter { RecordID(path: $0.path) == nil })
    } catch { throw LedgerError(error) }
  }

  /// Returns what differs between two trees, file by file.
  func fileChanges(
    from old: ObjectID, to new: ObjectID
  ) throws(LedgerError) -> [FileChange] {
    if let known = cache.differences[[old, new]] { return known }
    do {
      let changes = try repository.difference(from: old, to: new)
      cache.differences[[old, new]] = changes
      return changes
    } catch { throw .git(error) }
  }
}
