extension Repository {
  /// Finds the files that two trees do not agree on, sorted by the bytes of their paths.
  ///
  /// Both trees are walked together and whatever has the same name on both sides is skipped
  /// unread, so the work follows the size of the change. `nil` stands for a tree without files.
  /// A file replaced by a directory is removed, and the directory's files added. A prefix limits
  /// the walk to one directory, or file, of both trees.
  ///
  /// Throws `malformed` for trees more than 64 directories deep, and `tooLarge` above a number of
  /// files and directories: a few kilobytes of trees that hold each other can make billions.
  package func difference(
    from before: ObjectID?, to after: ObjectID?, under prefix: String? = nil,
    atMost maximum: Int = 1_000_000
  ) throws(GitError) -> [FileChange] {
    try difference(
      from: before, to: after, DifferenceWalk(prefix: prefix, maximum: maximum, shelf: nil))
  }

  /// Finds the files that two trees of a history do not agree on, with the trees at hand from the comparison of
  /// their neighbours; see ``TreeShelf`` for what is left unread.
  package func difference(
    from before: ObjectID?, to after: ObjectID?, under prefix: String? = nil,
    atMost maximum: Int = 1_000_000, shelf: TreeShelf
  ) throws(GitError) -> [FileChange] {
    shelf.turn()
    return try difference(
      from: before, to: after, DifferenceWalk(prefix: prefix, maximum: maximum, shelf: shelf))
  }

  private func difference(
    from before: ObjectID?, to after: ObjectID?, _ start: consuming DifferenceWalk
  ) throws(GitError) -> [FileChange] {
    var walk = start
    if walk.path.isEmpty {
      try compareTrees(before, after, &walk)
    } else {
      let path = String(decoding: walk.path, as: UTF8.self)
      try compare(version(at: path, in: before), version(at: path, in: after), &walk)
    }
    return walk.changes
  }

  private func version(
    at path: String, in tree: ObjectID?
  ) throws(GitError) -> FileVersion? {
    guard let tree, let entry = try entry(at: path, in: tree) else { return nil }
    return FileVersion(mode: entry.mode, id: entry.id)
  }

  /// Compares what the walk's path is on both sides, either of which may be a directory.
  private func compare(
    _ before: FileVersion?, _ after: FileVersion?, _ walk: inout DifferenceWalk
  ) throws(GitError) {
    let oldTree = before?.mode == .tree ? before : nil
    let newTree = after?.mode == .tree ? after : nil
    try walk.record(oldTree == nil ? before : nil, newTree == nil ? after : nil)
    guard oldTree != nil || newTree != nil else { return }
    try compareTrees(oldTree?.id, newTree?.id, &walk)
  }

  private func compareTrees(
    _ before: ObjectID?, _ after: ObjectID?, _ walk: inout DifferenceWalk
  ) throws(GitError) {
    guard before != after else { return }
    try walk.countDirectory()
    if let shelf = walk.shelf {
      return try shelf.withTrees(before, after, in: self) { old, new throws(GitError) in
        let shared = SharedEntries(old, new)
        try merge(
          old, new, TreeScanner(before ?? .emptyTree, from: shared.start),
          TreeScanner(after ?? .emptyTree, from: shared.start), shared, &walk)
      }
    }
    try withTree(before) { old throws(GitError) in
      try withTree(after) { new throws(GitError) in
        try merge(
          old, new, TreeScanner(before ?? .emptyTree), TreeScanner(after ?? .emptyTree), nil, &walk)
      }
    }
  }

  /// Advances through two trees in their common order, and compares what differs, up to what they are known to
  /// share at their ends.
  private func merge(
    _ old: Span<UInt8>, _ new: Span<UInt8>,
    _ oldScanner: consuming TreeScanner, _ newScanner: consuming TreeScanner,
    _ shared: SharedEntries?, _ walk: inout DifferenceWalk
  ) throws(GitError) {
    var left = try oldScanner.next(in: old)
    var right = try newScanner.next(in: new)
    while true {
      if let shared, shared.reaches(left, in: old, right, in: new) { return }
      let order: Int
      switch (left, right) {
      case (nil, nil): return
      case (_?, nil): order = -1
      case (nil, _?): order = 1
      case (let one?, let other?): order = compareEntries(one, in: old, other, in: new)
      }
      let before = order <= 0 ? left : nil
      let after = order >= 0 ? right : nil
      if before?.version != after?.version {
        let length = walk.path.count
        if let before {
          walk.enter(before.name, in: old)
        } else if let after {
          walk.enter(after.name, in: new)
        }
        try compare(before?.version, after?.version, &walk)
        walk.leave(to: length)
      }
      if order <= 0 { left = try oldScanner.next(in: old) }
      if order >= 0 { right = try newScanner.next(in: new) }
    }
  }
}

/// Where a comparison of two trees is, and what it has found.
private struct DifferenceWalk {
  /// The bytes of the path from the root of the trees.
  private(set) var path: [UInt8]

  private(set) var changes: [FileChange] = []

  /// The trees at hand, where what two trees share is skipped.
  let shelf: TreeShelf?

  private var depth: Int
  private var room: Int

  init(prefix: String?, maximum: Int, shelf: TreeShelf?) {
    self.shelf = shelf
    room = maximum
    var bytes = Array((prefix ?? "").utf8)
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    path = bytes
    depth = bytes.isEmpty ? 0 : bytes.count { $0 == UInt8(ascii: "/") } + 1
  }

  mutating func enter(_ name: Range<Int>, in bytes: Span<UInt8>) {
    if !path.isEmpty { path.append(UInt8(ascii: "/")) }
    for index in name { path.append(bytes[index]) }
    depth += 1
  }

  mutating func leave(to length: Int) {
    path.removeSubrange(length...)
    depth -= 1
  }

  mutating func countDirectory() throws(GitError) {
    guard depth <= Repository.deepestDirectory else {
      throw GitError(.malformed, "compare trees", "they are more than 64 directories deep")
    }
    try count()
  }

  mutating func record(_ before: FileVersion?, _ after: FileVersion?) throws(GitError) {
    guard before != after else { return }
    try count()
    let valid = String(validating: path, as: UTF8.self)
    changes.append(
      FileChange(
        path: valid ?? String(decoding: path, as: UTF8.self), isPathRepaired: valid == nil,
        before: before.map { ($0.mode, $0.id) }, after: after.map { ($0.mode, $0.id) }))
  }

  private mutating func count() throws(GitError) {
    guard room > 0 else {
      throw GitError(.tooLarge, "compare trees", "they differ in too many places")
    }
    room -= 1
  }
}
