internal import CLibgit2

extension Repository {
  /// Makes paths of the work tree what a tree has there, byte for byte, and the index with them.
  ///
  /// A path that the tree has not is removed, with the directories this leaves empty; one that is
  /// a directory of the tree stands for the files in it. Nothing else is touched: where a file that
  /// is not among the paths stands in the way, this throws `conflict`. Throws `locked` when another
  /// process is changing the index.
  package func checkOut(_ tree: ObjectID, paths: [String]) throws(GitError) {
    let operation = "check out files"
    let root = try workTree(operation)
    try requireUnlockedIndex(operation)
    let index = try index(afresh: true)
    var present: [(path: TreePath, version: FileVersion)] = []
    for text in paths {
      let path = try TreePath(text)
      guard let entry = try entry(at: text, in: tree) else {
        try remove(path.names[...], in: root)
        try forget(text, in: index)
        continue
      }
      guard entry.mode == .tree else {
        present.append((path, FileVersion(mode: entry.mode, id: entry.id)))
        continue
      }
      try removeFile(path.names, in: root)
      for file in try files(in: tree, under: text) {
        present.append((try TreePath(file.path), FileVersion(mode: file.mode, id: file.id)))
      }
    }
    let staging = try Directory.open(gitDirectoryPath)
    for (path, version) in present {
      let status = try write(version, at: path.names[...], in: root, staging: staging)
      try record(version, status, at: path.text, in: index)
    }
    try check(unsafe git_index_write(index.pointer), "write the index")
  }

  /// Throws `locked` when another process is changing the index for longer than it takes, or was killed
  /// while it did.
  package func requireUnlockedIndex(_ operation: String) throws(GitError) {
    let lock = gitDirectoryPath + "index.lock"
    for _ in 0..<Self.lockAttempts {
      var status = stat()
      guard unsafe lstat(lock, &status) == 0 else { return }
      usleep(Self.lockPause)
    }
    throw GitError(.locked, operation, "'\(lock)' is there")
  }

  /// Removes a file, then the directories on its path that are left empty.
  private func remove(
    _ names: ArraySlice<[UInt8]>, in directory: borrowing Directory
  ) throws(GitError) {
    guard let name = names.first else { return }
    guard names.count > 1 else {
      try directory.remove(name)
      return
    }
    guard let child = try directory.directory(name) else { return }
    try remove(names.dropFirst(), in: child)
    _ = try directory.removeDirectory(name)
  }

  /// Removes a file or link where the tree has a directory.
  private func removeFile(_ names: [[UInt8]], in root: borrowing Directory) throws(GitError) {
    try withParent(of: names[...], in: root) { directory, name throws(GitError) in
      if let status = try directory.status(name), status.mode != .tree {
        try directory.remove(name)
      }
    }
  }

  /// Writes a file, making the directories it needs, and returns its status on disk.
  private func write(
    _ version: FileVersion, at names: ArraySlice<[UInt8]>, in directory: borrowing Directory,
    staging: borrowing Directory
  ) throws(GitError) -> FileStatus {
    let name = names[names.startIndex]
    guard names.count == 1 else {
      return try write(
        version, at: names.dropFirst(), in: directory.makeDirectory(name), staging: staging)
    }
    // A directory emptied by hand is no reason to fail; one with files in it is.
    if let status = try directory.status(name), status.mode == .tree {
      _ = try directory.removeDirectory(name)
    }
    switch version.mode {
    case .file, .executable:
      let isExecutable = version.mode == .executable
      try directory.write(blob(version.id), to: name, isExecutable: isExecutable, staging: staging)
    case .symlink: try directory.makeLink(to: blob(version.id), at: name)
    case .tree, .submodule, .other:
      throw GitError(.malformed, "check out files", "only files and links can be checked out")
    }
    guard let status = try directory.status(name) else {
      throw GitError(.conflict, "check out files", "a file went away while it was written")
    }
    return status
  }
}

// MARK: - The index

extension Repository {
  private func record(
    _ version: FileVersion, _ status: FileStatus, at path: String, in index: borrowing Handle
  ) throws(GitError) {
    var entry = unsafe status.indexEntry
    unsafe entry.mode = version.mode.rawValue
    unsafe entry.id = version.id.raw
    let added = unsafe path.withCString { text in
      unsafe entry.path = text
      return unsafe git_index_add(index.pointer, &entry)
    }
    try check(added, "add '\(path)' to the index")
  }

  private func forget(_ path: String, in index: borrowing Handle) throws(GitError) {
    let status = unsafe git_index_remove(index.pointer, path, 0)
    if status == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return
    }
    try check(status, "remove '\(path)' from the index")
  }
}
