/// A file of the work tree that is not as a tree has it.
package struct WorkTreeChange: Hashable, Sendable {
  /// What became of the file.
  package enum Kind: Hashable, Sendable {
    /// The tree has no such file; whether Git tracks or ignores it makes no difference.
    case added
    /// The content, or the right to execute it, is another one.
    case modified
    case deleted
    /// A file became a link, a pipe or the like, or the reverse.
    case typeChanged
  }

  /// The path from the root of the work tree, where what is not UTF-8 has been replaced.
  package let path: String

  /// A Boolean value indicating whether the path was not UTF-8: it is then not the file's.
  package let isPathRepaired: Bool

  package let kind: Kind

  /// The mode on disk, or for a deleted file the mode in the tree.
  package let mode: FileMode

  package init(path: String, isPathRepaired: Bool = false, kind: Kind, mode: FileMode) {
    self.path = path
    self.isPathRepaired = isPathRepaired
    self.kind = kind
    self.mode = mode
  }
}
