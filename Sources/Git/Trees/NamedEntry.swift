/// An entry of a tree or of a directory on disk, with the bytes of its name.
struct NamedEntry: Hashable {
  let name: [UInt8]
  let mode: FileMode
  let id: ObjectID
}

extension NamedEntry {
  /// A Boolean value indicating whether one entry comes before another one in a tree.
  static func < (left: NamedEntry, right: NamedEntry) -> Bool {
    compareNames(
      left.name, isDirectory: left.mode == .tree, right.name, isDirectory: right.mode == .tree) < 0
  }
}

/// Compares two names held in arrays, in the same order.
func compareNames(
  _ left: [UInt8], isDirectory leftIsDirectory: Bool,
  _ right: [UInt8], isDirectory rightIsDirectory: Bool
) -> Int {
  compareNames(
    left.span, isDirectory: leftIsDirectory, right.span, isDirectory: rightIsDirectory)
}

extension Repository {
  /// Reads the entries of a tree with the bytes of their names; a tree that is `nil` has none.
  func namedEntries(of tree: ObjectID?) throws(GitError) -> [NamedEntry] {
    try withTree(tree) { bytes throws(GitError) in
      var scanner = TreeScanner(tree ?? .emptyTree)
      var entries: [NamedEntry] = []
      while let entry = try scanner.next(in: bytes) {
        let name = unsafe bytes.extracting(entry.name).withUnsafeBufferPointer { unsafe Array($0) }
        entries.append(NamedEntry(name: name, mode: entry.mode, id: entry.id))
      }
      return entries
    }
  }
}
