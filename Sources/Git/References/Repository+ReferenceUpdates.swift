internal import CLibgit2

extension Repository {
  /// Moves references together, provided that all still are where the caller saw them.
  ///
  /// Every reference is locked, under Git's own locks, then compared, and only then is any moved.
  /// Throws `conflict` when one is elsewhere by now, `locked` when somebody else holds a lock for longer
  /// than it takes to move a reference (a process that was killed holds it for ever), and
  /// `alreadyExists` when a new name would be a directory of an existing one or the reverse;
  /// nothing has moved then. The reason goes into the log of each reference, with the signature.
  package func updateReferences(
    _ updates: [ReferenceUpdate], reason: String, by signature: Signature
  ) throws(GitError) {
    try checkUpdates(updates)
    let operation = "move references"
    let reason = String(reason.map { $0.isNewline || $0 == "\0" ? " " : $0 })
    for text in [signature.name, signature.email] { try checkName(text, operation) }
    var author: UnsafeMutablePointer<git_signature>?
    try check(
      unsafe git_signature_new(
        &author, signature.name, signature.email, signature.seconds, signature.offset), operation)
    defer { unsafe git_signature_free(author) }

    let transaction = try unsafe Handle(releasedBy: git_transaction_free, to: operation) {
      unsafe git_transaction_new(&$0, handle.pointer)
    }
    for update in updates { try lock(update.name, in: transaction) }
    for update in updates { try compare(update) }
    for update in updates where update.from != update.to {
      try check(
        unsafe stage(update, in: transaction, reason, author),
        "move the reference '\(update.name)'")
    }
    try check(unsafe git_transaction_commit(transaction.pointer), operation)
  }

  /// How often a lock that is held is tried, and for how many microseconds it is waited for between.
  static var lockAttempts: Int { 50 }
  static var lockPause: UInt32 { 20_000 }

  /// Locks a reference, waiting up to a second for another process to be done with it.
  private func lock(_ name: String, in transaction: borrowing Handle) throws(GitError) {
    let operation = "lock the reference '\(name)'"
    for _ in 0..<Self.lockAttempts {
      let status = unsafe git_transaction_lock_ref(transaction.pointer, name)
      guard status == GIT_ELOCKED.rawValue else { return try check(status, operation) }
      git_error_clear()
      usleep(Self.lockPause)
    }
    throw GitError(.locked, operation, "'\(commonDirectoryPath)\(name).lock' is there")
  }

  private func stage(
    _ update: ReferenceUpdate, in transaction: borrowing Handle,
    _ reason: String, _ author: UnsafeMutablePointer<git_signature>?
  ) -> Int32 {
    guard var target = update.to?.raw else {
      return unsafe git_transaction_remove(transaction.pointer, update.name)
    }
    return unsafe git_transaction_set_target(
      transaction.pointer, update.name, &target, author, reason)
  }

  /// Compares a locked reference with what the caller saw.
  private func compare(_ update: ReferenceUpdate) throws(GitError) {
    let current = try reference(update.name)
    guard current == update.from else {
      let found = current.map { "it is at \($0)" } ?? "it does not exist"
      let expected = update.from.map { "at \($0)" } ?? "absent"
      throw GitError(
        .conflict, "move the reference '\(update.name)'", "\(found) but was expected \(expected)")
    }
  }
}

// MARK: - Checks before any lock

extension Repository {
  private func checkUpdates(_ updates: [ReferenceUpdate]) throws(GitError) {
    var names: Set<String> = []
    for update in updates {
      let operation = "move the reference '\(update.name)'"
      guard update.name.hasPrefix("refs/"), try isValid(update.name) else {
        throw GitError(.malformed, operation, "a reference cannot have this name")
      }
      guard names.insert(update.name).inserted else {
        throw GitError(.malformed, operation, "it is to be moved twice")
      }
      try checkIsDirect(update.name, operation)
      if let target = update.to { try checkTarget(target, of: update.name) }
    }
    for update in updates where update.from == nil && update.to != nil {
      try checkRoom(for: update.name, among: names)
    }
  }

  /// Refuses a symbolic reference: what would move is another one, under a name that is not locked.
  private func checkIsDirect(_ name: String, _ operation: String) throws(GitError) {
    var found: OpaquePointer?
    let status = unsafe git_reference_lookup(&found, handle.pointer, name)
    if status == GIT_ENOTFOUND.rawValue { return }
    try check(status, operation)
    defer { unsafe git_reference_free(found) }
    guard unsafe git_reference_type(found) == GIT_REFERENCE_DIRECT else {
      throw GitError(.malformed, operation, "it is symbolic")
    }
  }

  private func checkTarget(_ id: ObjectID, of name: String) throws(GitError) {
    if name.hasPrefix(Self.branches) {
      _ = try size(of: id, GIT_OBJECT_COMMIT)
      return
    }
    var raw = id.raw
    guard unsafe git_odb_exists(objects.pointer, &raw) == 1 else {
      throw GitError(.notFound, "move the reference '\(name)'", "there is no object \(id)")
    }
  }

  /// Refuses a new name such as `a/b` where there is an `a`, packed or not, or the reverse.
  private func checkRoom(for name: String, among updates: Set<String>) throws(GitError) {
    var obstacle = updates.first { $0.utf8.starts(with: (name + "/").utf8) }
    var parent = name[...]
    while let slash = parent.lastIndex(of: "/"), parent[..<slash] != "refs" {
      parent = parent[..<slash]
      let exists = try reference(String(parent)) != nil
      if exists || updates.contains(String(parent)) { obstacle = obstacle ?? String(parent) }
    }
    if obstacle == nil { obstacle = try references(under: name + "/").first?.name }
    guard let obstacle else { return }
    throw GitError(
      .alreadyExists, "create the reference '\(name)'", "'\(obstacle)' leaves no room for it")
  }
}
