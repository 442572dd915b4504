internal import CLibgit2

extension Repository {
  /// Returns what a reference points to, or `nil` when there is none of exactly that full name.
  ///
  /// Symbolic references are followed; the object may be an annotated tag, which is not.
  package func reference(_ name: String) throws(GitError) -> ObjectID? {
    let operation = "read the reference '\(name)'"
    try checkName(name, operation)
    var id = git_oid()
    let status = unsafe git_reference_name_to_id(&id, handle.pointer, name)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(status, operation)
    return ObjectID(id)
  }

  /// Returns the references whose full names start with a prefix, sorted by the names' bytes.
  ///
  /// Symbolic ones are left out: each says again what another one says, or nothing. Throws when one of them
  /// cannot be read: it is never as if it were not there.
  package func references(
    under prefix: String
  ) throws(GitError) -> [(name: String, id: ObjectID)] {
    let operation = "list the references under '\(prefix)'"
    try checkName(prefix, operation)
    // The pattern only spares reading other directories: what decides is the test of each name.
    let isLiteral = !prefix.utf8.contains { "*?[\\".utf8.contains($0) }
    let pattern = isLiteral ? prefix + "*" : "*"
    let iterator = try unsafe Handle(releasedBy: git_reference_iterator_free, to: operation) {
      unsafe git_reference_iterator_glob_new(&$0, handle.pointer, pattern)
    }
    var found: [(name: String, id: ObjectID)] = []
    while true {
      var next: OpaquePointer?
      let status = unsafe git_reference_next(&next, iterator.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      try check(status, operation)
      defer { unsafe git_reference_free(next) }
      guard let target = unsafe git_reference_target(next),
        let name = unsafe git_reference_name(next)
      else { continue }
      let text = unsafe String(cString: name)
      if text.utf8.starts(with: prefix.utf8) {
        found.append((text, unsafe ObjectID(target.pointee)))
      }
    }
    found += try passedOver(under: prefix, besides: Set(found.map(\.name)))
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Returns what is checked out.
  package func head() throws(GitError) -> HeadState {
    let operation = "read HEAD"
    let reference = try unsafe Handle(releasedBy: git_reference_free, to: operation) {
      unsafe git_reference_lookup(&$0, handle.pointer, "HEAD")
    }
    if let target = unsafe git_reference_target(reference.pointer) {
      return .detached(id: unsafe ObjectID(target.pointee))
    }
    guard let target = unsafe git_reference_symbolic_target(reference.pointer) else {
      throw GitError(.malformed, operation, "it points to nothing")
    }
    let name = unsafe String(cString: target)
    return .branch(name: name, id: try self.reference(name))
  }

  /// Makes a branch the one that is checked out, without touching any file.
  ///
  /// The name is the full one or the short one, `refs/heads/main` or `main`; the branch need not
  /// have a commit yet.
  package func setHead(toBranch name: String) throws(GitError) {
    let operation = "make '\(name)' the current branch"
    try checkName(name, operation)
    let reference = name.hasPrefix(Self.branches) ? name : Self.branches + name
    try check(unsafe git_repository_set_head(handle.pointer, reference), operation)
  }

  /// What the full names of branches start with.
  static var branches: String { "refs/heads/" }
}
