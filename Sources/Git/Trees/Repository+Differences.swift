extension Repository {
  /// Finds the files that the two trees of each step of a history do not agree on, each step's sorted by paths.
  ///
  /// One directory after another is followed through all the steps, not one step after another through all
  /// directories: Git keeps the versions of a directory as what differs from one to the next, so that each is read
  /// from the one at hand. It is made for steps that follow one another, oldest first.
  ///
  /// What two trees begin and end with is skipped as it is, and not looked at for what ``TreeScanner`` refuses: that is
  /// for those who tell of a history, never for those who decide or verify. The limits, and what is thrown, are those
  /// of ``difference(from:to:under:atMost:)`` for each step.
  package func differences(
    along steps: [TreeStep], atMost maximum: Int = 1_000_000
  ) throws(GitError) -> [[FileChange]] {
    var walk = HistoryWalk(steps, maximum: maximum)
    while let directory = walk.next() { try follow(directory, &walk) }
    return walk.changes()
  }

  /// Compares the versions of one directory, step by step.
  private func follow(
    _ directory: HistoryWalk.Directory, _ walk: inout HistoryWalk
  ) throws(GitError) {
    guard directory.depth <= Self.deepestDirectory else {
      throw GitError(.malformed, "compare trees", "they are more than 64 directories deep")
    }
    var kept: (id: ObjectID, tree: KeptTree)?
    var found = HistoryWalk.Found(in: directory)
    for version in directory.versions {
      try walk.count(version.step)
      let old = try kept?.id == version.before ? kept?.tree : tree(version.before)
      let new = try tree(version.after)
      try KeptTree.withBytes(of: old) { one throws(GitError) in
        try KeptTree.withBytes(of: new) { other throws(GitError) in
          try compare(one, other, version) { before, after, name throws(GitError) in
            try walk.take(before, after, name, at: version.step, &found)
          }
        }
      }
      kept = version.after.flatMap { id in new.map { (id, $0) } }
    }
    walk.enter(found)
  }

  private func tree(_ id: ObjectID?) throws(GitError) -> KeptTree? {
    guard let id, id != .emptyTree else { return nil }
    return KeptTree(try treeObject(id))
  }

  private func compare(
    _ old: Span<UInt8>, _ new: Span<UInt8>, _ version: HistoryWalk.Version,
    _ visit: (FileVersion?, FileVersion?, Span<UInt8>) throws(GitError) -> Void
  ) throws(GitError) {
    let shared = SharedEntries(old, new)
    try mergeTrees(
      old, TreeScanner(version.before ?? .emptyTree, from: shared.start),
      new, TreeScanner(version.after ?? .emptyTree, from: shared.start), sharing: shared, visit)
  }
}

/// Which directories are still to be followed through a history, and what was found.
private struct HistoryWalk {
  /// What a directory was on both sides of a step.
  struct Version {
    let step: Int
    let before: ObjectID?
    let after: ObjectID?
  }

  /// A directory with the steps that changed it.
  struct Directory {
    let path: [UInt8]
    let depth: Int
    var versions: [Version]
  }

  /// The directories inside one, as they are found.
  struct Found {
    private let path: [UInt8]
    private let depth: Int
    private var places: [[UInt8]: Int] = [:]
    private(set) var directories: [Directory] = []

    init(in directory: Directory) {
      path = directory.path + (directory.path.isEmpty ? [] : [UInt8(ascii: "/")])
      depth = directory.depth
    }

    func path(of name: [UInt8]) -> [UInt8] { path + name }

    mutating func add(_ version: Version, named name: [UInt8]) {
      if let place = places[name] { return directories[place].versions.append(version) }
      places[name] = directories.count
      directories.append(
        Directory(path: path(of: name), depth: depth + 1, versions: [version]))
    }
  }

  private var pending: [Directory]
  private var found: [[FileChange]]
  private var rooms: [Int]

  init(_ steps: [TreeStep], maximum: Int) {
    let versions = steps.indices.filter { steps[$0].before != steps[$0].after }.map {
      Version(step: $0, before: steps[$0].before, after: steps[$0].after)
    }
    pending = [Directory(path: [], depth: 0, versions: versions)]
    found = Array(repeating: [], count: steps.count)
    rooms = Array(repeating: maximum, count: steps.count)
  }

  mutating func next() -> Directory? { pending.popLast() }

  mutating func enter(_ found: Found) { pending += found.directories }

  mutating func count(_ step: Int) throws(GitError) {
    guard rooms[step] > 0 else {
      throw GitError(.tooLarge, "compare trees", "they differ in too many places")
    }
    rooms[step] -= 1
  }

  /// Takes what a name stands for on both sides of a step, either of which may be a directory.
  mutating func take(
    _ before: FileVersion?, _ after: FileVersion?, _ name: Span<UInt8>, at step: Int,
    _ directories: inout Found
  ) throws(GitError) {
    let bytes = unsafe name.withUnsafeBufferPointer { unsafe Array($0) }
    let oldTree = before?.mode == .tree ? before?.id : nil
    let newTree = after?.mode == .tree ? after?.id : nil
    if oldTree != newTree {
      directories.add(Version(step: step, before: oldTree, after: newTree), named: bytes)
    }
    let old = oldTree == nil ? before : nil
    let new = newTree == nil ? after : nil
    guard old != new else { return }
    try count(step)
    found[step].append(FileChange(path: directories.path(of: bytes), before: old, after: new))
  }

  /// Returns what was found, each step's in the order of paths.
  consuming func changes() -> [[FileChange]] {
    var changes = found
    for step in changes.indices where changes[step].count > 1 {
      changes[step].sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
    return changes
  }
}
