internal import CLibgit2

extension Repository {
  /// Finds the files on disk that are not as a tree has them, sorted by the bytes of their paths.
  ///
  /// Only the given directories, or files, are compared; none means the whole work tree. The bytes
  /// on disk decide: no filter, no ignore rule and no flag of the index hides anything, and links
  /// are compared, never followed. Files that the index knows to be unchanged are not read again.
  package func workTreeChanges(
    against tree: ObjectID, under prefixes: [String]
  ) throws(GitError) -> [WorkTreeChange] {
    let root = try workTree("compare the work tree")
    var walk = WorkTreeWalk(
      index: try indexCache(), trustsExecutableBit: try trustsExecutableBit())
    guard !prefixes.isEmpty else {
      try compareDirectory(root, tree, &walk)
      return walk.changes
    }
    for path in try WorkTreeWalk.distinct(prefixes) {
      try comparePath(path, in: tree, root, &walk)
    }
    return walk.changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func comparePath(
    _ path: TreePath, in tree: ObjectID, _ root: borrowing Directory,
    _ walk: inout WorkTreeWalk
  ) throws(GitError) {
    let names = path.names
    let found = try entry(at: path.text, in: tree)
    let old = found.map { NamedEntry(name: names[names.count - 1], mode: $0.mode, id: $0.id) }
    walk.path = names.dropLast().flatMap { $0 + [UInt8(ascii: "/")] }
    let isReached: Void? = try withParent(of: names[...], in: root) {
      directory, name throws(GitError) in
      let new = try directory.status(name).map { Directory.Entry(name: name, status: $0) }
      if let old, let new, (old.mode == .tree) == (new.status.mode == .tree) {
        try compare(old, new, in: directory, &walk)
      } else {
        if let old { try delete(old, &walk) }
        if let new { try add(new, in: directory, &walk) }
      }
    }
    if isReached == nil, let old { try delete(old, &walk) }
  }

  private func compareDirectory(
    _ directory: borrowing Directory, _ tree: ObjectID?, _ walk: inout WorkTreeWalk
  ) throws(GitError) {
    try walk.checkDepth()
    let old = try namedEntries(of: tree)
    let new = try directory.entries().filter { !walk.isRepository($0.name) }
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let order: Int
      if left < old.count, right < new.count {
        order = compareNames(
          old[left].name, isDirectory: old[left].mode == .tree,
          new[right].name, isDirectory: new[right].status.mode == .tree)
      } else {
        order = left < old.count ? -1 : 1
      }
      if order < 0 {
        try delete(old[left], &walk)
      } else if order > 0 {
        try add(new[right], in: directory, &walk)
      } else {
        try compare(old[left], new[right], in: directory, &walk)
      }
      if order <= 0 { left += 1 }
      if order >= 0 { right += 1 }
    }
  }

  /// Compares two entries of one name that are both directories, or neither is.
  private func compare(
    _ old: NamedEntry, _ new: Directory.Entry, in directory: borrowing Directory,
    _ walk: inout WorkTreeWalk
  ) throws(GitError) {
    let length = walk.enter(new.name)
    defer { walk.leave(to: length) }
    guard old.mode == .tree else {
      try compareFile(old, new, in: directory, &walk)
      return
    }
    if let child = try directory.directory(new.name) {
      try compareDirectory(child, old.id, &walk)
    }
  }

  private func compareFile(
    _ old: NamedEntry, _ new: Directory.Entry, in directory: borrowing Directory,
    _ walk: inout WorkTreeWalk
  ) throws(GitError) {
    let mode = new.status.mode
    guard mode.isRegular ? old.mode.isRegular : mode == old.mode else {
      walk.report(.typeChanged, mode)
      return
    }
    if mode != old.mode, walk.trustsExecutableBit {
      walk.report(.modified, mode)
      return
    }
    // Content that a filter would have changed has another size than the object it came from.
    guard try blobSize(old.id) == new.status.size else {
      walk.report(.modified, mode)
      return
    }
    if walk.index.vouches(for: walk.path, status: new.status, id: old.id) { return }
    let bytes =
      mode == .symlink
      ? try directory.link(new.name) : try directory.read(new.name, atMost: .max) ?? []
    if try hash(bytes) != old.id { walk.report(.modified, mode) }
  }

  private func add(
    _ new: Directory.Entry, in directory: borrowing Directory, _ walk: inout WorkTreeWalk
  ) throws(GitError) {
    let length = walk.enter(new.name)
    defer { walk.leave(to: length) }
    guard new.status.mode == .tree else {
      walk.report(.added, new.status.mode)
      return
    }
    guard let child = try directory.directory(new.name) else { return }
    try compareDirectory(child, nil, &walk)
  }

  private func delete(_ old: NamedEntry, _ walk: inout WorkTreeWalk) throws(GitError) {
    let length = walk.enter(old.name)
    defer { walk.leave(to: length) }
    guard old.mode == .tree else {
      walk.report(.deleted, old.mode)
      return
    }
    for entry in try namedEntries(of: old.id) { try delete(entry, &walk) }
  }

  private func hash(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var id = git_oid()
    let status = unsafe bytes.withUnsafeBytes {
      unsafe git_odb_hash(&id, $0.baseAddress, $0.count, GIT_OBJECT_BLOB)
    }
    try check(status, "hash a file")
    return ObjectID(id)
  }
}

extension FileMode {
  fileprivate var isRegular: Bool { self == .file || self == .executable }
}
