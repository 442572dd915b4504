internal import CLibgit2

/// A failure to read or write a repository.
///
/// Callers branch on the code. The operation and the detail are for the person who reads the
/// message: what the tool was doing, and why it did not work.
package struct GitError: Error, Hashable, Sendable {
  /// The failures that callers react to; everything else is ``other(_:)``.
  package enum Code: Hashable, Sendable {
    /// What was asked for does not exist, or is an object of another type.
    case notFound
    case alreadyExists
    /// A revision can mean several commits.
    case ambiguous
    /// A branch exists in name only: it has no commit yet.
    case unbornBranch
    /// Bytes, a name or a path that break the format they claim to follow.
    case malformed
    /// A reference or file is not as the caller expected: somebody else changed it.
    case conflict
    /// Somebody else holds the lock; trying again later may work.
    case locked
    case notARepository
    /// The content is above the limit that the caller, or this module, has set.
    case tooLarge
    /// A status of libgit2, or an error number of the system, that no caller reacts to.
    case other(Int32)
  }

  /// The kind of failure.
  package let code: Code

  /// What was being attempted, as words that complete "could not …".
  package let operation: String

  /// Why it failed, which may be empty.
  package let detail: String

  package init(_ code: Code, _ operation: String, _ detail: String) {
    self.code = code
    self.operation = operation
    self.detail = detail
  }
}

extension GitError {
  /// Creates an error from the calling thread's last libgit2 failure.
  ///
  /// The explanation is valid only until the next libgit2 call, so this runs right after a
  /// negative status and nowhere else.
  init(status: Int32, operation: String) {
    let last = unsafe git_error_last()?.pointee
    let isTooLarge = unsafe last?.klass == Int32(GIT_ERROR_NOMEMORY.rawValue)
    self.code = isTooLarge ? .tooLarge : Code(status: status)
    self.operation = operation
    self.detail = unsafe last.map { unsafe String(cString: $0.message) } ?? ""
    git_error_clear()
  }

  /// Creates an error from an error number of the system.
  init(errno number: Int32, _ operation: String) {
    self.code =
      switch number {
      case ENOENT: .notFound
      case EEXIST: .alreadyExists
      default: .other(number)
      }
    self.operation = operation
    self.detail = unsafe String(cString: strerror(number))
  }
}

extension GitError.Code {
  fileprivate init(status: Int32) {
    self =
      switch git_error_code(rawValue: status) {
      case GIT_ENOTFOUND: .notFound
      case GIT_EEXISTS: .alreadyExists
      case GIT_EAMBIGUOUS: .ambiguous
      case GIT_EUNBORNBRANCH: .unbornBranch
      case GIT_EINVALIDSPEC, GIT_EMISMATCH: .malformed
      case GIT_EMODIFIED: .conflict
      case GIT_ELOCKED: .locked
      default: .other(status)
      }
  }
}

/// Throws when a libgit2 status is negative.
func check(_ status: Int32, _ operation: @autoclosure () -> String) throws(GitError) {
  guard status >= 0 else { throw GitError(status: status, operation: operation()) }
}

/// Throws when a text cannot become a C string without losing its end.
///
/// A name is cut at its first NUL byte on the way to libgit2, which would then act on another name
/// than the one that was checked.
func checkName(_ text: String, _ operation: @autoclosure () -> String) throws(GitError) {
  guard !text.utf8.contains(0) else {
    throw GitError(.malformed, operation(), "a name cannot hold a NUL character")
  }
}
