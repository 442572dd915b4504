internal import CLibgit2

extension Repository {
  /// Calls a closure with the bytes of a tree; a tree that is `nil` has none.
  func withTree<Result>(
    _ id: ObjectID?, _ body: (Span<UInt8>) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    // Git takes the empty tree to exist everywhere, so it need not have been written.
    guard let id, id != .emptyTree else { return try body(Span()) }
    return try object(id, GIT_OBJECT_TREE).withBytes(body)
  }

  /// Reads a tree as it is stored.
  func treeObject(_ id: ObjectID) throws(GitError) -> RawObject { try object(id, GIT_OBJECT_TREE) }

  /// Reads the entries of one tree in the order that Git keeps them in.
  ///
  /// Throws `malformed` for what `git fsck` calls an error: entries out of order or named twice,
  /// names that no file can have, modes with leading zeros.
  package func entries(of tree: ObjectID) throws(GitError) -> [TreeEntry] {
    try withTree(tree) { bytes throws(GitError) in
      var scanner = TreeScanner(tree)
      var entries: [TreeEntry] = []
      while let entry = try scanner.next(in: bytes) { entries.append(TreeEntry(entry, in: bytes)) }
      return entries
    }
  }

  /// Finds what a tree has at a path, or returns `nil` when it has nothing there.
  package func entry(
    at path: String, in tree: ObjectID
  ) throws(GitError) -> TreeEntry? {
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var directory = tree
    var found: TreeEntry?
    for (depth, name) in names.enumerated() {
      guard depth < Self.deepestDirectory, depth == 0 || found?.mode == .tree else { return nil }
      found = try entry(named: Array(name), in: directory)
      guard let found else { return nil }
      directory = found.id
    }
    return found
  }

  /// Finds every file of a tree, or of one of its directories, sorted by the bytes of their paths.
  ///
  /// Paths start at the root of the tree whatever the prefix, which may name a file too. Limits are
  /// those of ``difference(from:to:under:atMost:)``.
  package func files(
    in tree: ObjectID, under prefix: String? = nil, atMost maximum: Int = 1_000_000
  ) throws(GitError) -> [FileEntry] {
    let found = try difference(from: nil, to: tree, under: prefix, atMost: maximum)
    return found.compactMap { change in
      change.after.map { file in
        FileEntry(
          path: change.path, isPathRepaired: change.isPathRepaired, mode: file.mode, id: file.id)
      }
    }
  }

  /// How many directories a file may be in: deeper trees are malformed.
  static var deepestDirectory: Int { 64 }

  /// Finds an entry by name, reading the whole tree so that no later entry can contradict it.
  private func entry(
    named name: [UInt8], in tree: ObjectID
  ) throws(GitError) -> TreeEntry? {
    try withTree(tree) { bytes throws(GitError) in
      var scanner = TreeScanner(tree)
      var found: TreeEntry?
      while let entry = try scanner.next(in: bytes) {
        if entry.name.count == name.count,
          zip(entry.name, name).allSatisfy({ bytes[$0] == $1 })
        {
          found = TreeEntry(entry, in: bytes)
        }
      }
      return found
    }
  }
}

extension TreeEntry {
  fileprivate init(_ entry: RawTreeEntry, in bytes: Span<UInt8>) {
    let name = bytes.text(in: entry.name)
    self.init(
      name: name ?? bytes.repairedText(in: entry.name), isNameRepaired: name == nil,
      mode: entry.mode, id: entry.id)
  }
}
