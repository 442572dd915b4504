internal import CLibgit2

/// An open directory of a work tree.
///
/// Everything is reached from an open parent, one name at a time and never through a symbolic
/// link, so nothing outside the work tree can be read or written even while links are being made.
struct Directory: ~Copyable {
  /// An entry of the directory, other than `.` and `..`.
  struct Entry {
    let name: [UInt8]
    let status: FileStatus
  }

  let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens the root of a work tree by its path.
  static func open(_ path: String) throws(GitError) -> Directory {
    // The slash has a link to the root followed, as Git does; links below it never are.
    let file = unsafe terrier_open_directory(AT_FDCWD, path + "/")
    guard file >= 0 else { throw GitError(errno: -file, "open the directory '\(path)'") }
    return Directory(descriptor: file)
  }

  /// Opens a directory in this one, or returns `nil` when there is no directory of that name.
  func directory(_ name: [UInt8]) throws(GitError) -> Directory? {
    let file = unsafe withName(name) { unsafe terrier_open_directory(descriptor, $0) }
    if file >= 0 { return Directory(descriptor: file) }
    guard [ENOENT, ENOTDIR, ELOOP].contains(-file) else {
      throw failure(-file, "open the directory", name)
    }
    return nil
  }

  /// Returns what is known of a file, or `nil` when there is none of that name.
  func status(_ name: [UInt8]) throws(GitError) -> FileStatus? {
    var raw = stat()
    let status = unsafe withName(name) {
      unsafe fstatat(descriptor, $0, &raw, AT_SYMLINK_NOFOLLOW) == 0 ? 0 : terrier_errno()
    }
    if status == ENOENT { return nil }
    guard status == 0 else { throw failure(status, "look at", name) }
    return FileStatus(raw)
  }

  /// Lists the directory in the order that Git keeps trees in.
  func entries() throws(GitError) -> [Entry] {
    let file = unsafe terrier_open_directory(descriptor, ".")
    guard file >= 0, let stream = unsafe fdopendir(file) else {
      throw GitError(errno: file < 0 ? -file : terrier_errno(), "list a directory")
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    var error: Int32 = 0
    while let next = unsafe terrier_next(stream, &error) {
      guard let start = unsafe terrier_name(next) else { continue }
      let name = unsafe bytes(of: start)
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      // A file that went away since it was listed is as if it had never been there.
      guard let status = try status(name) else { continue }
      entries.append(Entry(name: name, status: status))
    }
    guard error == 0 else { throw GitError(errno: error, "list a directory") }
    return entries.sorted { $0 < $1 }
  }

  private func bytes(of name: UnsafePointer<CChar>) -> [UInt8] {
    let length = unsafe strlen(name)
    return unsafe name.withMemoryRebound(to: UInt8.self, capacity: length) {
      unsafe Array(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  /// Calls a closure with a name as a C string.
  func withName(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    let text = name.map { CChar(bitPattern: $0) } + [0]
    return unsafe text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return -EINVAL }
      return unsafe body(start)
    }
  }

  func failure(_ number: Int32, _ verb: String, _ name: [UInt8]) -> GitError {
    GitError(errno: number, "\(verb) '\(String(decoding: name, as: UTF8.self))'")
  }
}

extension Directory.Entry {
  static func < (left: Self, right: Self) -> Bool {
    compareNames(
      left.name, isDirectory: left.status.mode == .tree,
      right.name, isDirectory: right.status.mode == .tree) < 0
  }
}
