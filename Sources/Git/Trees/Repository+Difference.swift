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
    var walk = DifferenceWalk(prefix: prefix, maximum: maximum)
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
    try withTree(before) { old throws(GitError) in
      try withTree(after) { new throws(GitError) in
        try mergeTrees(
          old, TreeScanner(before ?? .emptyTree), new, TreeScanner(after ?? .emptyTree)
        ) { before, after, name throws(GitError) in
          let length = walk.path.count
          walk.enter(name)
          try compare(before, after, &walk)
          walk.leave(to: length)
        }
      }
    }
  }
}

/// Advances through two trees in their common order, and visits the names that they do not agree on, up to what they
/// are known to share at their ends.
func mergeTrees(
  _ old: Span<UInt8>, _ oldScanner: consuming TreeScanner,
  _ new: Span<UInt8>, _ newScanner: consuming TreeScanner, sharing shared: SharedEntries? = nil,
  _ visit: (_ before: FileVersion?, _ after: FileVersion?, _ name: Span<UInt8>) throws(GitError) ->
    Void
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
      if let before {
        try visit(before.version, after?.version, old.extracting(before.name))
      } else if let after {
        try visit(nil, after.version, new.extracting(after.name))
      }
    }
    if order <= 0 { left = try oldScanner.next(in: old) }
    if order >= 0 { right = try newScanner.next(in: new) }
  }
}

/// Where a comparison of two trees is, and what it has found.
private struct DifferenceWalk {
  /// The bytes of the path from the root of the trees.
  private(set) var path: [UInt8]

  private(set) var changes: [FileChange] = []

  private var depth: Int
  private var room: Int

  init(prefix: String?, maximum: Int) {
    room = maximum
    var bytes = Array((prefix ?? "").utf8)
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    path = bytes
    depth = bytes.isEmpty ? 0 : bytes.count { $0 == UInt8(ascii: "/") } + 1
  }

  mutating func enter(_ name: Span<UInt8>) {
    if !path.isEmpty { path.append(UInt8(ascii: "/")) }
    for index in name.indices { path.append(name[index]) }
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
    changes.append(FileChange(path: path, before: before, after: after))
  }

  private mutating func count() throws(GitError) {
    guard room > 0 else {
      throw GitError(.tooLarge, "compare trees", "they differ in too many places")
    }
    room -= 1
  }
}
