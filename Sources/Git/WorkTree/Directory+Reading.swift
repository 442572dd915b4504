internal import CLibgit2

extension Directory {
  /// Reads a regular file; throws `tooLarge` above a number of bytes.
  ///
  /// Returns `nil` when there is none of that name, and throws `malformed` for anything that is not
  /// a regular file: reading a pipe could wait for ever, and a link leads elsewhere.
  func read(_ name: [UInt8], atMost maximum: Int) throws(GitError) -> [UInt8]? {
    let file = unsafe withName(name) { unsafe terrier_open_file(descriptor, $0) }
    if file == -ENOENT { return nil }
    if file == -ELOOP { throw irregular(name) }
    guard file >= 0 else { throw failure(-file, "read", name) }
    defer { close(file) }
    var raw = stat()
    guard unsafe fstat(file, &raw) == 0 else { throw failure(terrier_errno(), "read", name) }
    let status = FileStatus(raw)
    guard [.file, .executable].contains(status.mode) else { throw irregular(name) }
    guard status.size <= maximum else { throw tooLarge(name, maximum) }
    // One byte more than the size tells a file that grows meanwhile from one that ends there.
    var bytes = [UInt8](repeating: 0, count: status.size + 1)
    var count = 0
    while true {
      let room = bytes.count - count
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe CLibgit2.read(file, buffer.baseAddress?.advanced(by: count), room)
      }
      guard got >= 0 else { throw failure(terrier_errno(), "read", name) }
      count += got
      guard count <= maximum else { throw tooLarge(name, maximum) }
      if got == 0 { break }
      if count == bytes.count { bytes.append(contentsOf: [UInt8](repeating: 0, count: count)) }
    }
    bytes.removeSubrange(count...)
    return bytes
  }

  /// Reads where a symbolic link points to, as bytes.
  func link(_ name: [UInt8]) throws(GitError) -> [UInt8] {
    var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let room = target.count
    let count = unsafe target.withUnsafeMutableBytes { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return -EINVAL }
      let text = unsafe start.assumingMemoryBound(to: CChar.self)
      return unsafe withName(name) {
        let count = unsafe readlinkat(descriptor, $0, text, room)
        return count < 0 ? -terrier_errno() : Int32(count)
      }
    }
    guard count >= 0 else { throw failure(-count, "read the link", name) }
    target.removeSubrange(Int(count)...)
    return target
  }

  private func irregular(_ name: [UInt8]) -> GitError {
    GitError(
      .malformed, "read '\(String(decoding: name, as: UTF8.self))'", "it is not a regular file")
  }

  private func tooLarge(_ name: [UInt8], _ maximum: Int) -> GitError {
    GitError(
      .tooLarge, "read '\(String(decoding: name, as: UTF8.self))'",
      "it is larger than \(maximum) bytes")
  }
}
