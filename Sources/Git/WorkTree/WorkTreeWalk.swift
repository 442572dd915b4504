/// Where a comparison of a tree with the files on disk is, and what it has found.
struct WorkTreeWalk: ~Copyable {
  /// The bytes of the path from the root of the work tree.
  var path: [UInt8] = []

  private(set) var changes: [WorkTreeChange] = []
  private var depth = 0

  let index: IndexCache

  /// A Boolean value indicating whether the file system keeps the right to execute a file.
  let trustsExecutableBit: Bool

  init(index: consuming IndexCache, trustsExecutableBit: Bool) {
    self.index = index
    self.trustsExecutableBit = trustsExecutableBit
  }

  /// Moves down to a name, and returns what to ``leave(to:)`` again.
  mutating func enter(_ name: [UInt8]) -> Int {
    let length = path.count
    if let last = path.last, last != UInt8(ascii: "/") { path.append(UInt8(ascii: "/")) }
    path.append(contentsOf: name)
    depth += 1
    return length
  }

  mutating func leave(to length: Int) {
    path.removeSubrange(length...)
    depth -= 1
  }

  mutating func report(_ kind: WorkTreeChange.Kind, _ mode: FileMode) {
    let valid = String(validating: path, as: UTF8.self)
    changes.append(
      WorkTreeChange(
        path: valid ?? String(decoding: path, as: UTF8.self), isPathRepaired: valid == nil,
        kind: kind, mode: mode))
  }

  func checkDepth() throws(GitError) {
    guard depth <= Repository.deepestDirectory else {
      throw GitError(.malformed, "compare the work tree", "it is more than 64 directories deep")
    }
  }

  /// A Boolean value indicating whether a name is the repository's own directory, beside its files.
  func isRepository(_ name: [UInt8]) -> Bool { path.isEmpty && name == Array(".git".utf8) }

  /// Returns the paths of directories without those that lie in another one of them.
  static func distinct(_ prefixes: [String]) throws(GitError) -> [TreePath] {
    var distinct: [TreePath] = []
    for prefix in prefixes {
      var text = prefix
      while text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
      let path = try TreePath(text)
      guard !distinct.contains(where: { path.names.starts(with: $0.names) }) else { continue }
      distinct.removeAll { $0.names.starts(with: path.names) }
      distinct.append(path)
    }
    return distinct
  }
}
