internal import CLibgit2

extension Repository {
  /// Finds the commit that a revision names, as `git rev-parse` would.
  ///
  /// A branch wins over anything else of the same name, except that forty hexadecimal digits are
  /// always a commit's own name. Throws `notFound` when nothing has the name or what has it is no
  /// commit, `ambiguous` when an abbreviation fits several objects, and `unbornBranch` for a HEAD
  /// without commits.
  package func resolve(_ revision: String) throws(GitError) -> ObjectID {
    let operation = "find the revision '\(revision)'"
    try checkName(revision, operation)
    let object = try revisionHandle(revision, operation)
    var peeled: OpaquePointer?
    let status = unsafe git_object_peel(&peeled, object.pointer, GIT_OBJECT_COMMIT)
    defer { unsafe git_object_free(peeled) }
    guard status == 0, let id = unsafe git_object_id(peeled) else {
      git_error_clear()
      throw GitError(.notFound, operation, "it names something else than a commit")
    }
    return unsafe ObjectID(id.pointee)
  }

  private func revisionHandle(
    _ revision: String, _ operation: String
  ) throws(GitError) -> Handle {
    // The plain cases go without libgit2's parser, which in 1.5 leaks memory at each name.
    if let id = try exact(revision) {
      var raw = id.raw
      return try unsafe Handle(releasedBy: git_object_free, to: operation) {
        unsafe git_object_lookup(&$0, handle.pointer, &raw, GIT_OBJECT_ANY)
      }
    }
    let expanded = try expand(revision)
    do throws(GitError) {
      return try unsafe Handle(releasedBy: git_object_free, to: operation) {
        unsafe git_revparse_single(&$0, handle.pointer, expanded)
      }
    } catch {
      switch error.code {
      case .notFound where revision == "HEAD":
        throw GitError(.unbornBranch, operation, "the current branch has no commit yet")
      case .malformed: throw GitError(.notFound, operation, error.detail)
      default: throw error
      }
    }
  }

  /// Returns the object of a full name, or the tip of a branch by its short one, or `nil`.
  private func exact(_ name: String) throws(GitError) -> ObjectID? {
    if let id = ObjectID(hex: name) { return id }
    let full = Self.branches + name
    return try isValid(full) ? reference(full) : nil
  }

  /// Spells a revision that starts with the name of a branch so that it can mean nothing else.
  private func expand(_ revision: String) throws(GitError) -> String {
    let marks: [String] = ["~", "^", "@{", ":"]
    let ends = marks.compactMap { mark in
      revision.indices.first { revision[$0...].hasPrefix(mark) }
    }
    let base = revision[..<(ends.min() ?? revision.endIndex)]
    guard !base.isEmpty, ObjectID(hex: String(base)) == nil else { return revision }
    guard try exact(String(base)) != nil else { return revision }
    return Self.branches + revision
  }

  /// A Boolean value indicating whether Git allows a reference of this full name.
  func isValid(_ name: String) throws(GitError) -> Bool {
    try checkName(name, "check the name of a reference")
    var isValid: Int32 = 0
    try check(unsafe git_reference_name_is_valid(&isValid, name), "check the name '\(name)'")
    return isValid == 1
  }
}
