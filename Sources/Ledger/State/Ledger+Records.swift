internal import Coding
package import Git
package import Records

extension Ledger {
  /// Returns a record of a tree, or `nil` when there is none.
  package func record(
    _ id: RecordID, in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> Record? {
    do {
      guard let entry = try entry(at: id.path, in: tree) else { return nil }
      return try record(id, blob: entry.id, profile: profile)
    } catch { throw LedgerError(error) }
  }

  /// Reads a record from the content of its file; one of many shares what it says with those before it.
  func record(
    _ id: RecordID, blob: ObjectID, profile: Profile, isOneOfMany: Bool = false
  ) throws(LedgerError) -> Record {
    do {
      guard let kind = profile.kinds[id.kind] else { throw Rejection([.unknownKind(id, profile)]) }
      let key = Cache.Key(path: id.path, id: blob)
      if let known = cache.records[key], known.kind == kind { return known.record }
      let record = try repository.withBlob(blob) { bytes in
        try RecordDecoder.decode(
          bytes, as: id, kind: kind, path: id.path, sharing: isOneOfMany ? cache.values : nil)
      }
      cache.records[key] = (kind, record)
      return record
    } catch { throw LedgerError(error) }
  }

  /// Returns every record of a tree, by path; the problems of all files come together.
  package func records(
    in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> [Record] {
    var records: [Record] = []
    var problems: [Diagnostic] = []
    do {
      let files = try repository.files(in: tree, under: Paths.records)
      records.reserveCapacity(files.count)
      for file in files {
        guard let id = RecordID(path: file.path) else { continue }
        do {
          records.append(
            try record(id, blob: file.id, profile: profile, isOneOfMany: true))
        } catch {
          problems += error.diagnostics
        }
      }
    } catch { throw LedgerError(error) }
    guard problems.isEmpty else { throw .problems(problems) }
    return records
  }

  /// Returns every record of a tree from those of another one that was read with the same profile: only what differs
  /// is read.
  package func records(
    in tree: ObjectID, profile: Profile, after earlier: [Record], in earlierTree: ObjectID
  ) throws(LedgerError) -> [Record] {
    var changed: [RecordID: Record?] = [:]
    var problems: [Diagnostic] = []
    do {
      let folder = String(Paths.records.dropLast())
      for file in try repository.difference(from: earlierTree, to: tree, under: folder) {
        guard let id = RecordID(path: file.path) else { continue }
        do {
          changed[id] = .some(
            try file.after.map {
              try record(id, blob: $0.id, profile: profile, isOneOfMany: true)
            })
        } catch { problems += LedgerError(error).diagnostics }
      }
    } catch { throw LedgerError(error) }
    guard problems.isEmpty else { throw .problems(problems) }
    let kept = earlier.filter { changed[$0.id] == nil }
    let new = changed.values.compactMap(\.self)
    return new.isEmpty ? kept : (kept + new).sorted { $0.id < $1.id }
  }

  /// Returns what differs between the records of two trees, each read with its own profile.
  package func recordChanges(
    from old: ObjectID, to new: ObjectID
  ) throws(LedgerError) -> [RecordChange] {
    let (before, after) = (try profile(in: old), try profile(in: new))
    let comparison = RecordComparison(from: before, to: after)
    var changes: [RecordChange] = []
    do {
      for file in try fileChanges(from: old, to: new) {
        // What is no regular file is told of as a file.
        guard let id = RecordID(path: file.path), (file.after?.mode ?? .file) == .file,
          (file.before?.mode ?? .file) == .file
        else { continue }
        let change = comparison.change(
          from: try file.before.map { try record(id, blob: $0.id, profile: before) },
          to: try file.after.map { try record(id, blob: $0.id, profile: after) })
        if let change { changes.append(change) }
      }
    } catch { throw LedgerError(error) }
    return changes
  }
}

// MARK: - What can be wrong with a record's file

extension Diagnostic {
  static func unknownKind(_ id: RecordID, _ profile: Profile) -> Diagnostic {
    Diagnostic(
      .error, "unknown-kind", "there is no kind '\(id.kind)'", at: Location(id.path),
      hint: Nearest.hint(for: id.kind, in: profile.kinds.keys.sorted()))
  }

  static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file-too-large", "the file is larger than a file of a ledger may be",
      at: Location(path),
      hint: "a file holds at most \(RecordDecoder.sizeLimit / 1024) KiB")
  }
}
