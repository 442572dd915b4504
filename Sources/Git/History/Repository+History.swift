internal import CLibgit2

extension Repository {
  /// Visits a commit, its first parent, and so on to the root, until the visitor returns `false`.
  ///
  /// A parent that cannot be read throws: a history never ends early without saying so.
  package func firstParents(
    from id: ObjectID, _ visit: (Commit) -> Bool
  ) throws(GitError) {
    var next: ObjectID? = id
    while let current = next {
      let commit = try self.commit(current)
      next = visit(commit) ? commit.parents.first : nil
    }
  }

  /// Visits first parents, and throws what the visitor throws or a `GitError`.
  package func firstParents(
    from id: ObjectID, _ visit: (Commit) throws -> Bool
  ) throws {
    var next: ObjectID? = id
    while let current = next {
      let commit = try self.commit(current)
      next = try visit(commit) ? commit.parents.first : nil
    }
  }

  /// Returns the commits after one, or from the root, up to another along first parents, oldest first.
  ///
  /// Of each commit only its first parent is read.
  package func firstParentChain(
    after earlier: ObjectID?, upTo later: ObjectID
  ) throws(GitError) -> [ObjectID] {
    var chain: [ObjectID] = []
    var next: ObjectID? = later
    while let current = next, current != earlier {
      chain.append(current)
      next = try firstParent(of: current)
    }
    return chain.reversed()
  }

  /// A Boolean value indicating whether a commit is another one, or is reachable from it.
  package func isAncestor(_ ancestor: ObjectID, of descendant: ObjectID) throws(GitError) -> Bool {
    let operation = "compare the histories of \(ancestor) and \(descendant)"
    for id in [ancestor, descendant] { _ = try size(of: id, GIT_OBJECT_COMMIT) }
    guard ancestor != descendant else { return true }
    var one = descendant.raw
    var other = ancestor.raw
    let status = unsafe git_graph_descendant_of(handle.pointer, &one, &other)
    try check(status, operation)
    return status == 1
  }

  /// Finds the commits reachable from some commits but not from others.
  ///
  /// Children come before their parents, and the newest first where that leaves a choice. Where
  /// commits lie about their dates the list may hold some that are reachable from the excluded
  /// ones too, as `git rev-list` may: it is never too short, unless a maximum cuts it.
  package func commits(
    reachableFrom included: [ObjectID], excluding excluded: [ObjectID], atMost maximum: Int = .max
  ) throws(GitError) -> [ObjectID] {
    let operation = "walk history"
    let walk = try unsafe Handle(releasedBy: git_revwalk_free, to: operation) {
      unsafe git_revwalk_new(&$0, handle.pointer)
    }
    let order = GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue
    try check(unsafe git_revwalk_sorting(walk.pointer, order), operation)
    for id in included {
      var raw = id.raw
      try check(unsafe git_revwalk_push(walk.pointer, &raw), "\(operation) from \(id)")
    }
    for id in excluded {
      var raw = id.raw
      try check(unsafe git_revwalk_hide(walk.pointer, &raw), "\(operation) before \(id)")
    }
    var ids: [ObjectID] = []
    var next = git_oid()
    while ids.count < maximum {
      let status = unsafe git_revwalk_next(&next, walk.pointer)
      if status == GIT_ITEROVER.rawValue { return ids }
      try check(status, operation)
      ids.append(ObjectID(next))
    }
    return ids
  }
}
