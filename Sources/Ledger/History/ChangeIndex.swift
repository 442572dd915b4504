internal import Git
internal import Records

/// Which acts changed which records, with the content before and after: what a walk through the whole history
/// finds, kept from one run to the next.
///
/// It can be thrown away at any time. Nothing is decided by it, and what it says of a record is held against the
/// ledger before it is told.
struct ChangeIndex: Hashable, Sendable {
  /// One record changed by one act.
  struct Row: Hashable, Sendable {
    /// The number of the act.
    let act: UInt32
    /// The record: the place of its kind among the kinds, then its name as a number.
    let key: UInt64
    /// The content of its file, `nil` where it has none.
    let before: ObjectID?
    let after: ObjectID?
  }

  /// The act that the ledger started with.
  let root: ObjectID

  /// The acts, each at its number less one.
  private(set) var acts: [ObjectID]

  private(set) var kinds: [String]

  /// What acts changed, in their order; the founding act, which made everything, has none.
  private(set) var rows: [Row]

  init(root: ObjectID, acts: [ObjectID] = [], kinds: [String] = [], rows: [Row] = []) {
    self.root = root
    self.acts = acts
    self.kinds = kinds
    self.rows = rows
  }

  /// Forgets the acts after a number.
  mutating func forget(after number: Int) {
    guard number < acts.count else { return }
    acts.removeSubrange(number...)
    let end = rows.firstIndex { $0.act > number } ?? rows.endIndex
    rows.removeSubrange(end...)
  }

  /// Adds the act that follows, with the files that it changed.
  mutating func add(_ act: ObjectID, changing files: [FileChange]) {
    acts.append(act)
    for file in files {
      guard let id = RecordID(path: file.path) else { continue }
      if !kinds.contains(id.kind) { kinds.append(id.kind) }
      guard let key = key(of: id) else { continue }
      rows.append(
        Row(
          act: UInt32(acts.count), key: key, before: file.before?.id, after: file.after?.id))
    }
  }

  /// Returns the steps of a record up to the act of a number, the newest first, as far back as it knows them: the
  /// last one may be the founding act's.
  func steps(of id: RecordID, upTo number: Int) -> [PathStep] {
    guard let key = key(of: id) else { return [] }
    let found = rows.filter { $0.key == key && $0.act <= number }
    var steps = found.reversed().map { row in
      let place = Int(row.act) - 1
      return PathStep(
        commit: acts[place], parent: place > 0 ? acts[place - 1] : nil, before: row.before,
        after: row.after)
    }
    if let first = found.first?.before, let founding = acts.first {
      steps.append(PathStep(commit: founding, parent: nil, before: nil, after: first))
    }
    return steps
  }

  /// Returns the other records of a record's kind that the act of a number changed, or `nil` where it is not that act.
  func others(than id: RecordID, changedBy act: ObjectID, number: Int) -> [RecordVersions]? {
    guard number >= 1, number <= acts.count, acts[number - 1] == act, let key = key(of: id) else {
      return nil
    }
    return rows.filter { $0.act == number && $0.key != key && $0.key >> 48 == key >> 48 }.map {
      let digits = String($0.key & 0xFFFF_FFFF_FFFF, radix: 16)
      let name = String(repeating: "0", count: 12 - digits.count) + digits
      return RecordVersions(
        id: RecordID(kind: id.kind, name: name), before: $0.before, after: $0.after)
    }
  }

  private func key(of id: RecordID) -> UInt64? {
    guard let kind = kinds.firstIndex(of: id.kind), let name = UInt64(id.name, radix: 16) else {
      return nil
    }
    return UInt64(kind) << 48 | name
  }
}

/// A record's file before and after an act, `nil` where there is none.
struct RecordVersions: Hashable, Sendable {
  let id: RecordID
  let before: ObjectID?
  let after: ObjectID?
}
