internal import CLibgit2

extension PrivateFolder {
  /// Writes a file in the place of any other of that name, whole, which the user alone can read.
  package func write(_ bytes: [UInt8], to name: String) throws(GitError) {
    try stage(bytes, for: name) { temporary throws(GitError) in
      let status = unsafe directory.withName(temporary) { from in
        unsafe directory.withName(Array(name.utf8)) { to in
          unsafe renameat(directory.descriptor, from, directory.descriptor, to) == 0
            ? 0 : terrier_errno()
        }
      }
      guard status == 0 else { throw directory.failure(status, "write", Array(name.utf8)) }
    }
    // A folder that cannot be synchronized, as on some network file systems, holds the file all the same.
    _ = fsync(directory.descriptor)
  }

  /// Writes a file where there is none of that name, and returns whether there was none.
  package func create(_ bytes: [UInt8], at name: String) throws(GitError) -> Bool {
    var isNew = true
    try stage(bytes, for: name) { temporary throws(GitError) in
      let status = unsafe directory.withName(temporary) { from in
        unsafe directory.withName(Array(name.utf8)) { to in
          unsafe linkat(directory.descriptor, from, directory.descriptor, to, 0) == 0
            ? 0 : terrier_errno()
        }
      }
      isNew = status != EEXIST
      try directory.remove(temporary)
      guard status == 0 || status == EEXIST else {
        throw directory.failure(status, "make", Array(name.utf8))
      }
    }
    return isNew
  }

  /// What the names of files start with that are not whole yet.
  private static var temporaryPrefix: String { ".new-" }

  /// Writes a temporary file and has it put in its place; whatever fails, it does not stay behind.
  private func stage(
    _ bytes: [UInt8], for name: String, _ place: ([UInt8]) throws(GitError) -> Void
  ) throws(GitError) {
    var random = SystemRandomNumberGenerator()
    let temporary = Array((Self.temporaryPrefix + String(random.next(), radix: 36)).utf8)
    let file = unsafe directory.withName(temporary) {
      unsafe terrier_create_file(directory.descriptor, $0, 0o600)
    }
    guard file >= 0 else { throw directory.failure(-file, "write", Array(name.utf8)) }
    do throws(GitError) {
      var error = directory.fill(file, with: bytes)
      if error == 0, fsync(file) != 0 { error = terrier_errno() }
      if close(file) != 0, error == 0 { error = terrier_errno() }
      guard error == 0 else { throw directory.failure(error, "write", Array(name.utf8)) }
      try removeLeftovers(asOf: temporary)
      try place(temporary)
    } catch {
      try? directory.remove(temporary)
      throw error
    }
  }

  /// Removes what writers that were killed left behind, an hour before the present file or more.
  private func removeLeftovers(asOf present: [UInt8]) throws(GitError) {
    guard let now = try directory.status(present)?.modified.0 else { return }
    for entry in try directory.entries()
    where entry.name.starts(with: Self.temporaryPrefix.utf8)
      && entry.status.modified.0 < now - 3600
    {
      try directory.remove(entry.name)
    }
  }
}
