/// One entry of a tree object.
package struct TreeEntry: Hashable, Sendable {
  /// The entry's name, where what is not UTF-8 has been replaced.
  package let name: String

  /// A Boolean value indicating whether the name was not UTF-8: it is then not what Git has.
  package let isNameRepaired: Bool

  package let mode: FileMode
  package let id: ObjectID
}

/// One file of a tree, however deep: anything but a directory.
package struct FileEntry: Hashable, Sendable {
  /// The path from the root of the tree, where what is not UTF-8 has been replaced.
  package let path: String

  /// A Boolean value indicating whether the path was not UTF-8: it is then not what Git has.
  package let isPathRepaired: Bool

  package let mode: FileMode
  package let id: ObjectID
}

/// What a path held on one side of a difference.
package struct FileVersion: Hashable, Sendable {
  package let mode: FileMode
  package let id: ObjectID
}

/// A path that two trees do not agree on.
package struct FileChange: Hashable, Sendable {
  /// The path from the root of the trees, where what is not UTF-8 has been replaced.
  package let path: String

  /// A Boolean value indicating whether the path was not UTF-8: it is then not what Git has.
  package let isPathRepaired: Bool

  /// The file before, or `nil` when it was added.
  package let before: FileVersion?

  /// The file after, or `nil` when it was removed.
  package let after: FileVersion?

  package init(
    path: String, isPathRepaired: Bool = false,
    before: (mode: FileMode, id: ObjectID)?, after: (mode: FileMode, id: ObjectID)?
  ) {
    self.path = path
    self.isPathRepaired = isPathRepaired
    self.before = before.map { FileVersion(mode: $0.mode, id: $0.id) }
    self.after = after.map { FileVersion(mode: $0.mode, id: $0.id) }
  }
  /// A change at the bytes of a path.
  init(path: [UInt8], before: FileVersion?, after: FileVersion?) {
    let valid = String(validating: path, as: UTF8.self)
    self.path = valid ?? String(decoding: path, as: UTF8.self)
    isPathRepaired = valid == nil
    self.before = before
    self.after = after
  }
}
