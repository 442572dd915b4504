package import Git
package import Records

/// A record that refers to another one.
package struct PointingRecord: Hashable, Sendable {
  package let record: RecordID
  /// What people call it.
  package let label: String
  /// The fields that refer to the other one, by path.
  package let fields: [String]
  /// What it is to others.
  package let standing: Standing
}

extension Ledger {
  /// Returns every other record of a tree that refers to one, by path.
  ///
  /// Files are searched for its identity, and only those that hold it are read as records.
  package func recordsPointing(
    to target: RecordID, in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> [PointingRecord] {
    var found: [PointingRecord] = []
    let wanted = Array(target.description.utf8)
    do {
      for kind in profile.kindsPointing(to: target.kind) {
        for file in try repository.files(in: tree, under: Paths.records + kind) {
          guard file.mode == .file, let id = RecordID(path: file.path), id != target,
            try repository.withBlob(file.id, { (bytes: Span<UInt8>) in bytes.holds(wanted) }),
            let record = try readable(id, blob: file.id, profile)
          else { continue }
          let fields = profile.fields(of: record, pointingTo: target)
          guard !fields.isEmpty else { continue }
          found.append(
            PointingRecord(
              record: id, label: profile.label(of: record), fields: fields,
              standing: profile.standing(of: record)))
        }
      }
    } catch { throw LedgerError(error) }
    return found
  }
}

extension Span<UInt8> {
  /// Returns whether some bytes stand somewhere in it, one after the other.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
    for start in 0...(count - wanted.count) where self[start] == first {
      var length = 1
      while length < wanted.count, self[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}
