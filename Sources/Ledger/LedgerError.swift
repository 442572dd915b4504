internal import Coding
package import Git
package import Records

/// Why the ledger could not be read or written.
///
/// A finding about a proposal is not an error: it is part of its verdict. An error means that the work
/// asked for could not be done, and that nothing was changed.
package enum LedgerError: Error, Hashable, Sendable {
  case git(GitError)
  /// Files that could not be read as what they should be, or a request that cannot be carried out.
  case problems([Diagnostic])
  /// The answer is no: what was asked is not allowed as things stand, and here is why.
  case refused([Diagnostic])

  /// Wraps an error from below.
  package init(_ error: any Error) {
    switch error {
    case let error as LedgerError: self = error
    case let error as GitError: self = .git(error)
    case let error as Rejection: self = .problems(error.diagnostics)
    case let error as Diagnostic: self = .problems([error])
    case let error as SigningError: self = .problems([.signing(error)])
    default:
      self = .problems([Diagnostic(.error, "internal", "unexpected failure: \(error)")])
    }
  }

  /// The problems, when they are known one by one.
  package var diagnostics: [Diagnostic] {
    switch self {
    case .problems(let diagnostics), .refused(let diagnostics): diagnostics
    case .git(let error):
      [
        Diagnostic(
          .error, error.name,
          "could not \(error.operation)" + (error.detail.isEmpty ? "" : ": \(error.detail)"),
          hint: error.hint)
      ]
    }
  }
}

extension GitError {
  /// The name under which people and programs are told of it.
  fileprivate var name: String {
    switch code {
    case .locked: "locked"
    case .malformed, .tooLarge: "malformed-object"
    default: "git-failed"
    }
  }

  /// What to do about it, when the cause is one that people can do something about.
  ///
  /// What libgit2 reports of the system's errors is their words alone.
  fileprivate var hint: String? {
    if code == .locked {
      return
        "when no git or terrier is at work here, one was cut short: remove that file, then run "
        + "the same command again"
    }
    return SystemTrouble.hint(for: detail)
  }
}

/// The troubles of the machine that people can do something about, known by the system's words.
enum SystemTrouble {
  static func hint(for words: String) -> String? {
    func says(_ texts: String...) -> Bool { texts.contains { words.contains($0) } }
    if says("No space left", "Disk quota", "enough space") {
      return "make room on the disk, then run the same command again"
    }
    if says("Read-only file system", "Permission denied", "not permitted", "have permission") {
      return "check that you may write there, then run the same command again"
    }
    if says("Too many open files", "Cannot allocate memory", "Input/output error") {
      return "the machine is short of something, or failing: look at it, then run the command again"
    }
    return nil
  }
}

// MARK: - What can go wrong, in words

extension LedgerError {
  static func notARepository(_ path: String) -> LedgerError {
    .problems([
      Diagnostic(
        .error, "not-a-repository", "there is no git repository at '\(path)'",
        hint: "name the ledger's folder with -C, or create one with 'terrier init'")
    ])
  }

  static func notALedger(_ path: String) -> LedgerError {
    .problems([
      Diagnostic(
        .error, "not-a-ledger", "the repository at '\(path)' is not a ledger",
        hint: "its 'main' needs \(Paths.rules); create a ledger with 'terrier init'")
    ])
  }

  static func noSuchProposal(_ id: String, known: [String]) -> LedgerError {
    .problems([
      Diagnostic(
        .error, "no-such-proposal", "there is no proposal '\(id)'",
        hint: Nearest.match(for: id, in: known).map { "did you mean '\($0)'?" }
          ?? "list them with 'terrier proposals'")
    ])
  }

  /// There is no record of an identity in a state.
  package static func noSuchRecord(_ id: String) -> LedgerError {
    .problems([
      Diagnostic(
        .error, "no-such-record", "there is no record '\(id)'",
        hint: "a record is named by its kind and twelve characters, such as lieu/4f9c1a7be20d")
    ])
  }

  static func noSuchRevision(_ text: String) -> LedgerError {
    .problems([
      Diagnostic(
        .error, "no-such-revision", "there is no revision or date '\(text)'",
        hint: "give a commit, a branch, a tag, or a date such as 2026-03-02")
    ])
  }

  /// Returns a request that cannot be carried out, with what to do instead.
  static func impossible(
    _ code: String, _ message: String, hint: String? = nil
  ) -> LedgerError {
    .problems([Diagnostic(.error, code, message, hint: hint)])
  }
}
