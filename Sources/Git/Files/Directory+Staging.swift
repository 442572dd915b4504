internal import CLibgit2

extension Directory {
  /// What the names of files start with that are not whole yet.
  private static var temporaryPrefix: String { ".new-" }

  /// Writes a temporary file and has it put in its place; whatever fails, it does not stay behind.
  ///
  /// A file that must outlive a loss of power is flushed to the disk first.
  func stage(
    _ bytes: [UInt8], for name: [UInt8], mode: UInt32, isFlushed: Bool,
    _ place: ([UInt8]) throws(GitError) -> Void
  ) throws(GitError) {
    var random = SystemRandomNumberGenerator()
    let temporary = Array((Self.temporaryPrefix + String(random.next(), radix: 36)).utf8)
    let file = unsafe withName(temporary) { unsafe terrier_create_file(descriptor, $0, mode) }
    guard file >= 0 else { throw failure(-file, "write", name) }
    do throws(GitError) {
      var error = fill(file, with: bytes)
      if error == 0, isFlushed, fsync(file) != 0 { error = terrier_errno() }
      if close(file) != 0, error == 0 { error = terrier_errno() }
      guard error == 0 else { throw failure(error, "write", name) }
      try place(temporary)
    } catch {
      try? remove(temporary)
      throw error
    }
  }

  /// Gives a file another directory and name, in the place of any other, and returns the error number.
  func move(_ name: [UInt8], to other: borrowing Directory, as newName: [UInt8]) -> Int32 {
    let target = other.descriptor
    return unsafe withName(name) { from in
      unsafe withName(newName) { to in
        unsafe renameat(descriptor, from, target, to) == 0 ? 0 : terrier_errno()
      }
    }
  }

  /// Writes a file in the place of any other of that name, whole, and flushes it.
  func replace(_ name: [UInt8], with bytes: [UInt8], mode: UInt32) throws(GitError) {
    try stage(bytes, for: name, mode: mode, isFlushed: true) { temporary throws(GitError) in
      let status = move(temporary, to: self, as: name)
      guard status == 0 else { throw failure(status, "write", name) }
    }
    // A directory that cannot be flushed, as on some network file systems, holds the file all the same.
    _ = fsync(descriptor)
  }

  /// Removes what writers that were killed left behind, an hour before a file was written or more.
  func removeLeftovers(before name: [UInt8]) throws(GitError) {
    guard let now = try status(name)?.modified.0 else { return }
    for entry in try entries()
    where entry.name.starts(with: Self.temporaryPrefix.utf8)
      && entry.status.modified.0 < now - 3600
    {
      try remove(entry.name)
    }
  }
}
