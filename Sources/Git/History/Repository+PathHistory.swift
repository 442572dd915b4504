internal import CLibgit2

/// A commit that changed what a path holds, compared with its first parent.
package struct PathStep: Hashable, Sendable {
  package let commit: ObjectID
  /// The first parent, or `nil` for a root.
  package let parent: ObjectID?
  /// What the path held there and holds here, `nil` for nothing.
  package let before: ObjectID?
  package let after: ObjectID?
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
  /// The trees that were read last, from the root down.
  private var way: [ObjectID?]
  private var held: ObjectID?

  init(_ path: String) {
    names = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    way = Array(repeating: nil, count: names.count)
  }

  mutating func find(
    in tree: ObjectID, of repository: borrowing Repository
  ) throws(GitError) -> ObjectID? {
    var directory = tree
    for (depth, name) in names.enumerated() {
      // The same tree at the same place leads to the same file.
      if way[depth] == directory { return held }
      way[depth] = directory
      let isLast = depth == names.count - 1
      let entry = try repository.entry(named: name, in: directory)
      guard let entry, isLast || entry.mode == .tree else {
        for below in (depth + 1)..<max(names.count, depth + 1) { way[below] = nil }
        held = nil
        return nil
      }
      directory = entry.id
    }
    held = directory
    return held
  }
}
