internal import Git
internal import Records

extension IntegrityConcern {
  /// Why nothing can be concluded, and what to do.
  var diagnostic: Diagnostic {
    switch self {
    case .shallow:
      Diagnostic(
        .error, "shallow", "the clone is shallow: its history was cut",
        hint: "run 'git fetch --unshallow'")
    case .grafts:
      Diagnostic(
        .error, "grafts", "the repository rewrites parents in 'info/grafts'",
        hint: "remove that file, or verify a fresh clone")
    case .replacements:
      Diagnostic(
        .error, "replacements", "the repository replaces objects under 'refs/replace/'",
        hint: "delete them with 'git replace -d', or verify a fresh clone")
    case .alternates:
      Diagnostic(
        .error, "alternates", "the repository borrows objects from outside",
        hint: "run 'git repack -ad' and remove 'objects/info/alternates', or verify a fresh clone")
    case .partialClone:
      Diagnostic(
        .error, "partial-clone", "the clone is partial: objects are missing",
        hint: "verify a clone made without '--filter'")
    }
  }
}
