internal import CLibgit2

extension Directory {
  /// Writes a regular file, whole, in the place of any other file or link of that name.
  ///
  /// It is prepared in another directory, where nobody looks for files. Its permissions are those that
  /// the process's mask leaves. Throws `conflict` when a directory has the name.
  func write(
    _ bytes: [UInt8], to name: [UInt8], isExecutable: Bool, staging: borrowing Directory
  ) throws(GitError) {
    let mode: UInt32 = isExecutable ? 0o777 : 0o666
    var isElsewhere = false
    try staging.stage(bytes, for: name, mode: mode, isFlushed: false) {
      temporary throws(GitError) in
      let status = staging.move(temporary, to: self, as: name)
      isElsewhere = status == EXDEV
      if isElsewhere { try staging.remove(temporary) }
      if status == EISDIR { throw directoryInTheWay(name) }
      guard status == 0 || isElsewhere else { throw failure(status, "write", name) }
    }
    if isElsewhere { try overwrite(name, with: bytes, mode: mode) }
  }

  /// Writes a file where it stands, as must be done when its directory is on a disk of its own.
  private func overwrite(
    _ name: [UInt8], with bytes: [UInt8], mode: UInt32
  ) throws(GitError) {
    try remove(name)
    let file = unsafe withName(name) { unsafe terrier_create_file(descriptor, $0, mode) }
    guard file >= 0 else { throw failure(-file, "create", name) }
    var error = fill(file, with: bytes)
    if close(file) != 0, error == 0 { error = terrier_errno() }
    guard error == 0 else { throw failure(error, "write", name) }
  }

  /// Makes a symbolic link in the place of any other file or link of that name.
  func makeLink(to target: [UInt8], at name: [UInt8]) throws(GitError) {
    try remove(name)
    let status = unsafe withName(target) { target in
      unsafe withName(name) {
        unsafe symlinkat(target, descriptor, $0) == 0 ? 0 : terrier_errno()
      }
    }
    guard status == 0 else { throw failure(status, "link", name) }
  }

  /// Removes a file or a link; what is not there is removed already.
  func remove(_ name: [UInt8]) throws(GitError) {
    let status = unsafe withName(name) {
      unsafe unlinkat(descriptor, $0, 0) == 0 ? 0 : terrier_errno()
    }
    if status == EISDIR { throw directoryInTheWay(name) }
    guard status == 0 || status == ENOENT else { throw failure(status, "remove", name) }
  }

  /// Removes a directory, and returns whether it was empty and is gone.
  func removeDirectory(_ name: [UInt8]) throws(GitError) -> Bool {
    let status = unsafe withName(name) {
      unsafe unlinkat(descriptor, $0, AT_REMOVEDIR) == 0 ? 0 : terrier_errno()
    }
    switch status {
    case 0, ENOENT: return true
    case ENOTEMPTY, EEXIST, ENOTDIR: return false
    default: throw failure(status, "remove the directory", name)
    }
  }

  /// Opens a directory in this one, making it when nothing has its name.
  func makeDirectory(_ name: [UInt8]) throws(GitError) -> Directory {
    if let existing = try directory(name) { return existing }
    let status = unsafe withName(name) {
      unsafe mkdirat(descriptor, $0, 0o777) == 0 ? 0 : terrier_errno()
    }
    guard status == 0 || status == EEXIST else { throw failure(status, "make", name) }
    guard let made = try directory(name) else {
      throw GitError(
        .conflict, "make the directory '\(String(decoding: name, as: UTF8.self))'",
        "a file or a link stands in its place")
    }
    return made
  }

  /// Writes bytes to an open file, and returns the error number, or zero.
  func fill(_ file: Int32, with bytes: [UInt8]) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe CLibgit2.write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      guard count >= 0 else { return terrier_errno() }
      written += count
    }
    return 0
  }

  private func directoryInTheWay(_ name: [UInt8]) -> GitError {
    GitError(
      .conflict, "write or remove '\(String(decoding: name, as: UTF8.self))'",
      "a directory stands in its place")
  }
}
