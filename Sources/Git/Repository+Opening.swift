internal import CLibgit2

extension Repository {
  /// Refuses a work tree that does not lead back to this repository.
  func checkWorkTree(_ operation: String) throws(GitError) {
    guard let workTreePath, Self.discover(workTreePath) != gitDirectoryPath else { return }
    throw GitError(
      .notARepository, operation,
      "its configuration (core.worktree) places the work tree in '\(workTreePath)', "
        + "which belongs to no repository or to another one")
  }

  /// Returns a failure to open a path as whoever asked for it can understand it.
  ///
  /// A repository of another user is refused, as by Git: its configuration could have been written
  /// to do harm. libgit2 1.5 reports it as not found where no exception is configured at all.
  static func explain(_ error: GitError, _ path: String) -> GitError {
    let isForeign = error.code == .other(GIT_EOWNER.rawValue)
    guard isForeign || error.code == .notFound else { return error }
    guard let found = discover(path) else {
      return GitError(.notARepository, error.operation, error.detail)
    }
    return GitError(
      .other(GIT_EOWNER.rawValue), error.operation,
      "'\(found)' belongs to another user; if you trust it, allow it with "
        + "git config --global --add safe.directory followed by the path of its files")
  }

  /// Returns the repository's own directory that a path leads to, or `nil` when there is none.
  private static func discover(_ path: String) -> String? {
    var found = unsafe git_buf()
    defer { unsafe git_buf_dispose(&found) }
    guard unsafe git_repository_discover(&found, path, 0, nil) == 0 else {
      git_error_clear()
      return nil
    }
    return unsafe found.ptr.map { unsafe String(cString: $0) }
  }
}
