internal import CLibgit2

extension Repository {
  /// Returns where a hook of the repository belongs, whether or not it is there.
  package func hookPath(_ name: String) -> String { hooksPath + name }

  /// Returns what a hook says, or `nil` when there is none; a link, or what no one wrote as a script, says
  /// nothing.
  package func hook(_ name: String) throws(GitError) -> String? {
    try checkName(name, "read a hook")
    guard try Directory.open(commonDirectoryPath).status(Array("hooks".utf8)) != nil else {
      return nil
    }
    do throws(GitError) {
      let bytes = try Directory.open(hooksPath).read(Array(name.utf8), atMost: 1 << 16)
      return bytes.map { String(decoding: $0, as: UTF8.self) }
    } catch {
      guard error.code == .malformed || error.code == .tooLarge else { throw error }
      return ""
    }
  }

  /// Writes a hook, with the right to be run, in the place of any other one: there is a whole one at any
  /// moment, so that nothing is ever received without it.
  package func writeHook(_ name: String, _ text: String) throws(GitError) {
    try checkName(name, "write a hook")
    let parent = try Directory.open(commonDirectoryPath)
    if try parent.status(Array("hooks".utf8)) == nil {
      _ = try parent.makeDirectory(Array("hooks".utf8))
    }
    try Directory.open(hooksPath).replace(
      Array(name.utf8), with: Array(text.utf8), mode: 0o755)
  }

  private var hooksPath: String { commonDirectoryPath + "hooks/" }
}
