internal import CLibgit2

/// Notes that one process leaves for the next, in the directory that Git keeps a work tree's state in.
extension Repository {
  /// Reads a note, or returns `nil` when there is none.
  package func note(_ name: String) throws(GitError) -> [UInt8]? {
    try Directory.open(gitDirectoryPath).read(Array(name.utf8), atMost: 4096)
  }

  /// Leaves a note in the place of any other of that name, whole, so that it outlives this process.
  package func leaveNote(_ bytes: [UInt8], as name: String) throws(GitError) {
    let directory = try Directory.open(gitDirectoryPath)
    try directory.replace(Array(name.utf8), with: bytes, mode: 0o666)
    try directory.removeLeftovers(before: Array(name.utf8))
  }

  /// Removes a note; one that is not there is removed already.
  package func removeNote(_ name: String) throws(GitError) {
    try Directory.open(gitDirectoryPath).remove(Array(name.utf8))
  }
}
