internal import CLibgit2

extension PrivateFolder {
  /// Writes a file in the place of any other of that name, whole, which the user alone can read.
  package func write(_ bytes: [UInt8], to name: String) throws(GitError) {
    try directory.replace(Array(name.utf8), with: bytes, mode: 0o600)
    try directory.removeLeftovers(before: Array(name.utf8))
  }

  /// Writes a file where there is none of that name, and returns whether there was none.
  package func create(_ bytes: [UInt8], at name: String) throws(GitError) -> Bool {
    let name = Array(name.utf8)
    var isNew = true
    try directory.stage(bytes, for: name, mode: 0o600, isFlushed: true) {
      temporary throws(GitError) in
      let status = unsafe directory.withName(temporary) { from in
        unsafe directory.withName(name) { to in
          unsafe linkat(directory.descriptor, from, directory.descriptor, to, 0) == 0
            ? 0 : terrier_errno()
        }
      }
      isNew = status != EEXIST
      try directory.remove(temporary)
      guard status == 0 || status == EEXIST else { throw directory.failure(status, "make", name) }
    }
    return isNew
  }
}
