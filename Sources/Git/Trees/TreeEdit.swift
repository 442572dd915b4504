/// One change to make to a tree.
package enum TreeEdit: Hashable, Sendable {
  /// Puts an object that is already written at a path, making the directories it needs.
  case put(path: String, id: ObjectID, mode: FileMode = .file)

  /// Takes away the file, or the whole directory, at a path.
  case remove(path: String)
}

/// The edits of one directory, by the names they start with.
struct TreePatch {
  /// What to do with an entry as a whole.
  enum Action: Hashable {
    case put(FileVersion)
    case remove
  }

  private(set) var action: Action?
  private(set) var children: [[UInt8]: TreePatch] = [:]

  init() {}

  /// Sorts edits into the directories they are about.
  ///
  /// Throws `malformed` for a path that no tree can have, or one that is edited twice.
  init(_ edits: [TreeEdit]) throws(GitError) {
    for edit in edits {
      switch edit {
      case .put(let path, let id, let mode):
        try add(.put(FileVersion(mode: mode, id: id)), at: TreePath(path))
      case .remove(let path):
        try add(.remove, at: TreePath(path))
      }
    }
  }

  private mutating func add(_ action: Action, at path: TreePath) throws(GitError) {
    guard insert(action, at: path.names[...]) else {
      throw GitError(.malformed, "edit a tree", "'\(path.text)' is edited twice")
    }
  }

  /// Adds an action below this patch, and returns whether there was none there.
  private mutating func insert(_ action: Action, at names: ArraySlice<[UInt8]>) -> Bool {
    guard let name = names.first else {
      defer { self.action = action }
      return self.action == nil
    }
    return children[name, default: TreePatch()].insert(action, at: names.dropFirst())
  }
}

/// A path that a tree can have: names that files can have, between single slashes.
struct TreePath {
  let text: String
  let names: [[UInt8]]

  /// Takes a path apart; throws `malformed` for one that would leave a tree or a repository.
  init(_ text: String) throws(GitError) {
    self.text = text
    let slash = UInt8(ascii: "/")
    names = text.utf8.split(separator: slash, omittingEmptySubsequences: false).map { Array($0) }
    let isValid =
      names.count <= Repository.deepestDirectory
      && names.allSatisfy { $0.span.isEntryName(0..<$0.count) && !$0.contains(0) }
    guard isValid else {
      throw GitError(.malformed, "use the path '\(text)'", "no file of a tree can have it")
    }
  }
}
