internal import CLibgit2

/// A commit that changed what a path holds, compared with its first parent.
package struct PathStep: Hashable, Sendable {
  package let commit: ObjectID
  /// The first parent, or `nil` for a root.
  package let parent: ObjectID?
  /// What the path held there and holds here, `nil` for nothing.
  package let before: ObjectID?
  package let after: ObjectID?

  package init(commit: ObjectID, parent: ObjectID?, before: ObjectID?, after: ObjectID?) {
    self.commit = commit
    self.parent = parent
    self.before = before
    self.after = after
  }
}

extension Repository {
  /// Visits the first-parent commits that changed what a path holds, newest first, until the visitor returns
  /// `false`.
  ///
  /// Of each commit only the tree and the parent are read, and of trees only those on the way to the path that the
  /// commit before did not have: nothing is expanded, and no difference is worked out. A commit that is not what Git
  /// writes throws where it is visited, by whoever reads it.
  package func pathSteps(
    of path: String, from id: ObjectID, _ visit: (PathStep) throws -> Bool
  ) throws {
    var finder = PathFinder(path)
    var commit = id
    var links = try self.links(of: id)
    var held = try finder.find(in: links.tree, of: self)
    while let parent = links.parent {
      let next = try self.links(of: parent)
      let before = try finder.find(in: next.tree, of: self)
      if before != held {
        let step = PathStep(commit: commit, parent: parent, before: before, after: held)
        guard try visit(step) else { return }
      }
      (commit, links, held) = (parent, next, before)
    }
    if held != nil {
      _ = try visit(PathStep(commit: commit, parent: nil, before: nil, after: held))
    }
  }

  /// Visits a commit and its first parents, each with its tree and nothing else of it, until the visitor returns
  /// `false`.
  package func firstParentTrees(
    from id: ObjectID, _ visit: (_ commit: ObjectID, _ tree: ObjectID) -> Bool
  ) throws(GitError) {
    var next: ObjectID? = id
    while let commit = next {
      let links = try self.links(of: commit)
      next = visit(commit, links.tree) ? links.parent : nil
    }
  }

  /// Visits a commit and its first parents, each with the time of its committer and nothing else of it, until the
  /// visitor returns `false`.
  package func firstParentTimes(
    from id: ObjectID, _ visit: (_ commit: ObjectID, _ seconds: Int64) -> Bool
  ) throws(GitError) {
    var next: ObjectID? = id
    while let commit = next {
      let object = try object(commit, GIT_OBJECT_COMMIT)
      let found = object.withBytes { bytes in
        (CommitParser.links(in: bytes), CommitParser.committerTime(in: bytes))
      }
      if let links = found.0, let seconds = found.1 {
        next = visit(commit, seconds) ? links.parent : nil
      } else {
        let whole = try self.commit(commit)
        next = visit(commit, whole.committer.seconds) ? whole.parents.first : nil
      }
    }
  }

  /// Reads where a commit leads, and nothing else of it.
  private func links(of id: ObjectID) throws(GitError) -> (tree: ObjectID, parent: ObjectID?) {
    let object = try object(id, GIT_OBJECT_COMMIT)
    let found = object.withBytes { bytes in CommitParser.links(in: bytes) }
    if let found { return found }
    let commit = try commit(id)
    return (commit.tree, commit.parents.first)
  }
}

/// Finds what trees hold at one path, remembering the way that it went last.
private struct PathFinder {
  private let names: [[UInt8]]
  /// The trees that were read last, from the root down, with where the way went on in each.
  private var way: [(tree: ObjectID?, entry: RawTreeEntry?)]
  private var held: ObjectID?

  init(_ path: String) {
    names = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    way = Array(repeating: (nil, nil), count: names.count)
  }

  mutating func find(
    in tree: ObjectID, of repository: borrowing Repository
  ) throws(GitError) -> ObjectID? {
    var directory = tree
    for (depth, name) in names.enumerated() {
      // The same tree at the same place leads to the same file.
      if way[depth].tree == directory { return held }
      let known = way[depth].entry
      let entry = try repository.withTree(directory) { bytes throws(GitError) -> RawTreeEntry? in
        if let known, let entry = Self.entry(named: name, near: known, in: bytes) { return entry }
        return try Self.entry(named: name, of: directory, in: bytes)
      }
      way[depth] = (directory, entry ?? known)
      guard let entry, depth == names.count - 1 || entry.mode == .tree else {
        for below in way.indices where below > depth { way[below].tree = nil }
        held = nil
        return nil
      }
      directory = entry.id
    }
    held = directory
    return held
  }

  /// Reads an entry where a tree that was read before had it, if it is there.
  ///
  /// Most trees differ from the next by one name's object alone. The rest of the tree is not looked at: that is for
  /// those who verify.
  private static func entry(
    named name: [UInt8], near known: RawTreeEntry, in bytes: Span<UInt8>
  ) -> RawTreeEntry? {
    let mode = Array(String(known.mode.rawValue, radix: 8).utf8) + [UInt8(ascii: " ")]
    let start = known.name.lowerBound
    guard start >= mode.count, known.name.upperBound + 21 <= bytes.count,
      mode.indices.allSatisfy({ bytes[start - mode.count + $0] == mode[$0] }),
      name.indices.allSatisfy({ bytes[start + $0] == name[$0] }),
      bytes[known.name.upperBound] == 0
    else { return nil }
    return RawTreeEntry(
      mode: known.mode, name: known.name, id: ObjectID(bytes, at: known.name.upperBound + 1))
  }

  private static func entry(
    named name: [UInt8], of tree: ObjectID, in bytes: Span<UInt8>
  ) throws(GitError) -> RawTreeEntry? {
    var scanner = TreeScanner(tree)
    var found: RawTreeEntry?
    while let entry = try scanner.next(in: bytes) {
      if entry.name.count == name.count,
        zip(entry.name, name).allSatisfy({ bytes[$0] == $1 })
      {
        found = entry
      }
    }
    return found
  }
}
