internal import CLibgit2

extension Repository {
  /// Reads a file of the work tree; throws `tooLarge` above a number of bytes.
  ///
  /// Returns `nil` when there is no such file, or a link on the way to it. Throws `malformed` when
  /// it is no regular file, which ``workTreeChanges(against:under:)`` tells by its mode.
  package func readWorkTreeFile(
    _ path: String, maximumSize: Int
  ) throws(GitError) -> [UInt8]? {
    let names = try TreePath(path).names
    let root = try workTree("read '\(path)'")
    return try withParent(of: names[...], in: root) { directory, name throws(GitError) in
      try directory.read(name, atMost: maximumSize)
    } ?? nil
  }

  /// Opens the root of the work tree; throws `notFound` in a bare repository.
  func workTree(_ operation: String) throws(GitError) -> Directory {
    guard let workTreePath else {
      throw GitError(.notFound, operation, "the repository is bare: it has no work tree")
    }
    return try Directory.open(workTreePath)
  }

  /// Calls a closure with the directory that a path is in and the path's last name.
  ///
  /// Returns `nil` when there is no such directory; links on the way count as none.
  func withParent<Result>(
    of names: ArraySlice<[UInt8]>, in directory: borrowing Directory,
    _ body: (borrowing Directory, [UInt8]) throws(GitError) -> Result
  ) throws(GitError) -> Result? {
    guard let name = names.first else { return nil }
    if names.count == 1 { return try body(directory, name) }
    guard let child = try directory.directory(name) else { return nil }
    return try withParent(of: names.dropFirst(), in: child, body)
  }
}
