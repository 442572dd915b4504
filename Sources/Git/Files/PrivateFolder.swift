internal import CLibgit2

/// A folder of the user's own, outside of any repository, whose files are read and written whole.
///
/// Whoever reads a file finds what it was before a change or after it, never between, also when the
/// change was cut short or two were made at once.
package struct PrivateFolder: ~Copyable {
  private let path: String
  let directory: Directory

  private init(_ directory: consuming Directory, at path: String) {
    self.directory = directory
    self.path = path
  }

  /// Opens a folder, or returns `nil` when there is none.
  ///
  /// Throws `malformed` when others than the user could have written in it.
  package static func open(at path: String) throws(GitError) -> PrivateFolder? {
    try checkName(path, "open the folder '\(path)'")
    do throws(GitError) {
      let folder = PrivateFolder(try Directory.open(path), at: path)
      try folder.checkOwner()
      return folder
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }

  /// Opens a folder, making it, with those above it that are missing, for the user alone.
  package static func make(at path: String) throws(GitError) -> PrivateFolder {
    if let folder = try open(at: path) { return folder }
    let operation = "make the folder '\(path)'"
    guard path.hasPrefix("/") else { throw GitError(.malformed, operation, "it is not absolute") }
    var made = ""
    for name in path.split(separator: "/") {
      made += "/" + name
      let status = unsafe mkdir(made, 0o700) == 0 ? 0 : terrier_errno()
      // One that cannot be made because it is there already may be reported in other words.
      guard status == 0 || status == EEXIST || isDirectory(made) else {
        throw GitError(errno: status, operation)
      }
    }
    guard let folder = try open(at: path) else { throw GitError(.notFound, operation, "") }
    return folder
  }

  /// The names of what is in the folder, sorted.
  package func names() throws(GitError) -> [String] {
    try directory.entries().map { String(decoding: $0.name, as: UTF8.self) }.sorted()
  }

  /// Reads a file, or returns `nil` when there is none; throws `tooLarge` above a number of bytes.
  package func read(_ name: String, atMost maximum: Int) throws(GitError) -> [UInt8]? {
    try directory.read(Array(name.utf8), atMost: maximum)
  }

  private func checkOwner() throws(GitError) {
    let operation = "use the folder '\(path)'"
    let answer = terrier_is_own_directory(directory.descriptor)
    guard answer >= 0 else { throw GitError(errno: -answer, operation) }
    guard answer == 1 else {
      throw GitError(.malformed, operation, "others than you can write in it")
    }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && FileStatus(status).mode == .tree
  }
}
