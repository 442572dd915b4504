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

  /// The acts that changed something else as well, or what is no regular file, in their order: what they changed is
  /// not told by the rows alone.
  private(set) var others: [UInt32]

  init(
    root: ObjectID, acts: [ObjectID] = [], kinds: [String] = [], rows: [Row] = [],
    others: [UInt32] = []
  ) {
    self.root = root
    self.acts = acts
    self.kinds = kinds
    self.rows = rows
    self.others = others
  }

  /// Forgets the acts after a number.
  mutating func forget(after number: Int) {
    guard number < acts.count else { return }
    acts.removeSubrange(number...)
    let end = rows.firstIndex { $0.act > number } ?? rows.endIndex
    rows.removeSubrange(end...)
    others.removeAll { $0 > number }
  }

  /// Adds the act that follows, with the files that it changed.
  mutating func add(_ act: ObjectID, changing files: [FileChange]) {
    acts.append(act)
    var isWhole = true
    for file in files {
      guard let id = RecordID(path: file.path), let key = keyOrNew(of: id) else {
        isWhole = false
        continue
      }
      if !file.isRegular { isWhole = false }
      rows.append(
        Row(
          act: UInt32(acts.count), key: key, before: file.before?.id, after: file.after?.id))
    }
    if !isWhole { others.append(UInt32(acts.count)) }
  }

  /// Returns the numbers of the acts after one up to another one, or `nil` where it does not know both.
  func numbers(after earlier: ObjectID?, upTo later: ObjectID) -> Range<Int>? {
    guard let last = acts.lastIndex(of: later) else { return nil }
    guard let earlier else { return 1..<last + 2 }
    return acts[...last].lastIndex(of: earlier).map { $0 + 2..<last + 2 }
  }

  /// Returns whether a commit is the act of a number, after the act that it follows.
  func holds(_ commit: Commit, asAct number: Int) -> Bool {
    number >= 1 && number <= acts.count && acts[number - 1] == commit.id
      && commit.parents.first == (number > 1 ? acts[number - 2] : nil)
  }

  /// Returns the files that the act of a number changed, in the order of paths, or `nil` where the rows do not tell
  /// all of it.
  func files(ofAct number: Int) -> [FileChange]? {
    let act = UInt32(number)
    let other = others.partition(isFrom: { $0 >= act })
    guard number > 1, other == others.count || others[other] != act else { return nil }
    let start = rows.partition(isFrom: { $0.act >= act })
    return rows[start...].prefix { $0.act == act }.map { row in
      FileChange(
        path: path(of: row.key), before: row.before.map { (.file, $0) },
        after: row.after.map { (.file, $0) })
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

  private mutating func keyOrNew(of id: RecordID) -> UInt64? {
    if !kinds.contains(id.kind) { kinds.append(id.kind) }
    return key(of: id)
  }

  private func key(of id: RecordID) -> UInt64? {
    guard let kind = kinds.firstIndex(of: id.kind), let name = UInt64(id.name, radix: 16) else {
      return nil
    }
    return UInt64(kind) << 48 | name
  }

  private func path(of key: UInt64) -> String {
    let digits = String(key & 0xFFFF_FFFF_FFFF, radix: 16)
    let name = String(repeating: "0", count: 12 - digits.count) + digits
    return RecordID(kind: kinds[Int(key >> 48)], name: name).path
  }
}

extension FileChange {
  /// A Boolean value indicating whether both sides are regular files: anything else is told of as a file.
  var isRegular: Bool {
    (after?.mode ?? .file) == .file && (before?.mode ?? .file) == .file
  }
}

extension Array {
  /// Returns where those elements start that an order puts last.
  fileprivate func partition(isFrom: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isFrom(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
