internal import Git
internal import Records

/// The file that git runs on a server before a push enters.
struct HookScript {
  private static let name = "pre-receive"
  private static let mark = "# Written by 'terrier hook install'"

  /// The full path of the program that judges.
  let program: String

  private var text: String {
    let quoted = "'" + program.replacing("'", with: "'\\''") + "'"
    return """
      #!/bin/sh
      \(Self.mark): judges each push by the rules of the ledger.
      exec \(quoted) hook pre-receive

      """
  }

  /// Throws when git would not run the repository's hook, or when it has one that somebody else wrote.
  func check(
    _ repository: borrowing Repository, replacing isForced: Bool
  ) throws {
    if let elsewhere = try repository.setting("core.hooksPath") {
      throw Diagnostic(
        .error, "hooks-elsewhere",
        "git runs the hooks of '\(elsewhere)' here, not the repository's own",
        hint: "remove 'core.hooksPath' from git's configuration")
    }
    guard let found = try repository.hook(Self.name), !found.contains(Self.mark), !isForced else {
      return
    }
    throw Diagnostic(
      .error, "foreign-hook",
      "'\(repository.hookPath(Self.name))' is there already, and is not terrier's",
      hint: "call 'terrier hook pre-receive' from it, or replace it with --force")
  }

  /// Writes the hook, and returns its path.
  func write(in repository: borrowing Repository) throws -> String {
    try repository.writeHook(Self.name, text)
    return repository.hookPath(Self.name)
  }
}
