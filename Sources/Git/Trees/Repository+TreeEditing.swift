internal import CLibgit2

extension Repository {
  /// Writes the tree that edits make of another tree, or of nothing, and returns its name.
  ///
  /// No index and no work tree is involved. The edits are taken together, so their order does not
  /// matter; directories left empty vanish. Throws `notFound` for a removal of what is not there
  /// or an object that was not written, `alreadyExists` where a file would stand in the place of a
  /// directory or the reverse, and `malformed` for paths that no tree can have.
  package func editTree(_ base: ObjectID?, _ edits: [TreeEdit]) throws(GitError) -> ObjectID {
    let patch = try TreePatch(edits)
    if edits.isEmpty, let base, base != .emptyTree { return base }
    if let tree = try apply(patch, to: base, at: "") { return tree }
    return try write([], as: GIT_OBJECT_TREE)
  }

  /// Returns the name of a directory with its edits made, or `nil` when nothing is left in it.
  private func apply(
    _ patch: TreePatch, to base: ObjectID?, at path: String
  ) throws(GitError) -> ObjectID? {
    let before = try namedEntries(of: base)
    var after: [NamedEntry] = []
    after.reserveCapacity(before.count + patch.children.count)
    var added = patch.children
    for entry in before {
      guard let child = added.removeValue(forKey: entry.name) else {
        after.append(entry)
        continue
      }
      let old = FileVersion(mode: entry.mode, id: entry.id)
      try append(entry.name, version(of: child, over: old, at: path, entry.name), to: &after)
    }
    for (name, child) in added {
      try append(name, version(of: child, over: nil, at: path, name), to: &after)
    }
    guard !after.isEmpty else { return nil }
    after.sort { $0 < $1 }
    if let base, after == before { return base }
    return try write(after)
  }

  private func append(
    _ name: [UInt8], _ version: FileVersion?, to entries: inout [NamedEntry]
  ) throws(GitError) {
    guard let version else { return }
    entries.append(NamedEntry(name: name, mode: version.mode, id: version.id))
  }

  /// Returns what an entry becomes by its own edit and those below it, or `nil` when it vanishes.
  private func version(
    of patch: TreePatch, over old: FileVersion?, at directory: String, _ name: [UInt8]
  ) throws(GitError) -> FileVersion? {
    let path = directory + String(decoding: name, as: UTF8.self)
    let operation = "edit '\(path)' in a tree"
    if patch.action == .remove, old == nil {
      throw GitError(.notFound, operation, "there is nothing to remove")
    }
    var below = patch.action == .remove ? nil : old
    if !patch.children.isEmpty {
      guard below == nil || below?.mode == .tree else {
        throw GitError(.alreadyExists, operation, "it is a file, not a directory")
      }
      below = try apply(patch, to: below?.id, at: path + "/").map {
        FileVersion(mode: .tree, id: $0)
      }
    }
    guard case .put(let new) = patch.action else { return below }
    guard below == nil || (below?.mode == .tree) == (new.mode == .tree) else {
      throw GitError(.alreadyExists, operation, "a file and a directory would have the same name")
    }
    try checkTarget(new, operation)
    return new
  }

  private func checkTarget(_ version: FileVersion, _ operation: String) throws(GitError) {
    switch version.mode {
    case .file, .executable, .symlink: _ = try size(of: version.id, GIT_OBJECT_BLOB)
    case .tree where version.id == .emptyTree:
      throw GitError(.malformed, operation, "a tree holds no empty directory")
    case .tree: _ = try size(of: version.id, GIT_OBJECT_TREE)
    case .submodule: break
    case .other(let mode):
      throw GitError(.malformed, operation, "no file has the mode \(String(mode, radix: 8))")
    }
  }

  private func write(_ entries: [NamedEntry]) throws(GitError) -> ObjectID {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes.append(contentsOf: "\(String(entry.mode.rawValue, radix: 8)) ".utf8)
      bytes.append(contentsOf: entry.name)
      bytes.append(0)
      entry.id.append(to: &bytes)
    }
    return try write(bytes, as: GIT_OBJECT_TREE)
  }
}
