/// Trees at hand while one tree after another of a history is compared with the next.
///
/// The tree after one act is the tree before the next one, so that each is read once. Comparisons that use a shelf
/// skip what two trees begin and end with, as it is: what both of them share is not looked at for what
/// ``TreeScanner`` refuses. That is for those who tell of a history, never for those who decide or verify.
package final class TreeShelf {
  private var recent: [ObjectID: KeptTree] = [:]
  private var older: [ObjectID: KeptTree] = [:]

  package init() {}

  /// Begins another comparison: what the last one read stays at hand, and what was read before it goes.
  func turn() {
    older = recent
    recent = [:]
  }

  /// Calls a closure with the bytes of two trees, which are read unless they are at hand.
  func withTrees<Result>(
    _ first: ObjectID?, _ second: ObjectID?, in repository: borrowing Repository,
    _ body: (Span<UInt8>, Span<UInt8>) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let left = try tree(first, in: repository)
    let right = try tree(second, in: repository)
    return try KeptTree.withBytes(of: left) { one throws(GitError) in
      try KeptTree.withBytes(of: right) { other throws(GitError) in try body(one, other) }
    }
  }

  private func tree(
    _ id: ObjectID?, in repository: borrowing Repository
  ) throws(GitError) -> KeptTree? {
    guard let id, id != .emptyTree else { return nil }
    if let known = recent[id] { return known }
    if let known = older[id] {
      recent[id] = known
      return known
    }
    let tree = KeptTree(try repository.treeObject(id))
    recent[id] = tree
    return tree
  }
}

/// The bytes of a tree, held as long as somebody has use for them.
private final class KeptTree {
  private let object: RawObject

  init(_ object: consuming RawObject) { self.object = object }

  /// Calls a closure with the bytes of a tree; one that is `nil` has none.
  static func withBytes<Result>(
    of tree: KeptTree?, _ body: (Span<UInt8>) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    guard let tree else { return try body(Span()) }
    return try tree.object.withBytes(body)
  }
}

/// What two trees begin and end with.
struct SharedEntries {
  /// Where the first entry that may differ starts, in both.
  let start: Int
  /// How many bytes both end with.
  let end: Int

  init(_ old: Span<UInt8>, _ new: Span<UInt8>) {
    let prefix = old.sharedPrefix(with: new)
    var start = 0
    while start < prefix, let name = old.firstIndex(of: 0, in: start..<prefix), name + 21 <= prefix
    {
      start = name + 21
    }
    self.start = start
    end = old.sharedSuffix(with: new, atMost: min(old.count, new.count) - start)
  }

  /// Returns whether nothing differs from two entries on: both stand as far from the end, within what is shared.
  func reaches(
    _ left: RawTreeEntry?, in old: Span<UInt8>, _ right: RawTreeEntry?, in new: Span<UInt8>
  ) -> Bool {
    guard let left, let right else { return false }
    // The longest mode with its space stands before a name.
    let rest = old.count - left.name.lowerBound
    return rest == new.count - right.name.lowerBound && rest + 8 <= end
  }
}
