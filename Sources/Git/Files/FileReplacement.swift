internal import CLibgit2

/// Files by their paths.
package enum FileReplacement {
  /// Gives a file the path of another one, which it takes the place of, in one step: readers find either.
  package static func move(_ path: String, inPlaceOf other: String) throws(GitError) {
    let operation = "write '\(other)'"
    for name in [path, other] { try checkName(name, operation) }
    guard unsafe rename(path, other) == 0 else { throw GitError(errno: terrier_errno(), operation) }
  }
}
