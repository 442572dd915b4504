internal import CLibgit2

/// A reason why reading a repository may not show the history that others see.
///
/// An audit refuses to conclude while there is one (design §5.4).
package enum IntegrityConcern: Hashable, Sendable, CaseIterable {
  /// The history ends where a shallow clone was cut.
  case shallow

  /// Parents are rewritten by `info/grafts`, for Git though not for this module.
  case grafts

  /// Objects are replaced through `refs/replace/`, for Git though not for this module.
  case replacements

  /// Objects are borrowed from a directory outside the repository.
  case alternates

  /// Objects are missing that a remote has promised to keep.
  case partialClone
}

extension Repository {
  /// What stands in the way of trusting the history as it is stored here, in a fixed order.
  package var integrityConcerns: [IntegrityConcern] {
    get throws(GitError) {
      var concerns: [IntegrityConcern] = []
      let common = commonDirectoryPath
      let isShallow = unsafe git_repository_is_shallow(handle.pointer)
      try check(isShallow, "find whether the repository is shallow")
      if isShallow == 1 { concerns.append(.shallow) }
      if hasContent(common + "info/grafts") { concerns.append(.grafts) }
      if try !references(under: "refs/replace/").isEmpty { concerns.append(.replacements) }
      if hasContent(common + "objects/info/alternates") { concerns.append(.alternates) }
      if try isPartialClone() { concerns.append(.partialClone) }
      return concerns
    }
  }

  /// Reads objects from another directory too, such as the one where a server keeps what a push
  /// brings until its hook has accepted it (`GIT_QUARANTINE_PATH`).
  ///
  /// Only this value is affected, and nothing is written there.
  package func readObjects(from directory: String) throws(GitError) {
    let operation = "read objects from '\(directory)'"
    try checkName(directory, operation)
    try check(unsafe git_odb_add_disk_alternate(objects.pointer, directory), operation)
  }

  /// Keeps whatever is written from now on in memory, where it can be read but lasts no longer than this
  /// value: what judges a repository leaves nothing in it.
  package func keepWritesInMemory() throws(GitError) {
    let operation = "keep objects in memory"
    var store: OpaquePointer?
    try check(unsafe git_mempack_new(&store), operation)
    // Above every other store, it is the first that writing turns to; the object store frees it.
    try check(unsafe git_odb_add_backend(objects.pointer, store, 1_000), operation)
  }

  /// A Boolean value indicating whether the file system keeps the right to execute a file here.
  func trustsExecutableBit() throws(GitError) -> Bool {
    let configuration = try configuration()
    var value: Int32 = 1
    let status = unsafe git_config_get_bool(&value, configuration.pointer, "core.filemode")
    if status == GIT_ENOTFOUND.rawValue { return true }
    try check(status, "read core.filemode")
    return value != 0
  }

  private func isPartialClone() throws(GitError) -> Bool {
    let operation = "find whether the repository is a partial clone"
    let configuration = try configuration()
    // The names are matched here because libgit2 1.5 leaks memory for each that a pattern does not.
    let iterator = try unsafe Handle(releasedBy: git_config_iterator_free, to: operation) {
      unsafe git_config_iterator_new(&$0, configuration.pointer)
    }
    while true {
      var entry: UnsafeMutablePointer<git_config_entry>?
      let status = unsafe git_config_next(&entry, iterator.pointer)
      if status == GIT_ITEROVER.rawValue { return false }
      try check(status, operation)
      guard let entry = unsafe entry, let start = unsafe entry.pointee.name else { return false }
      let name = unsafe String(cString: start)
      if name == "extensions.partialclone" { return true }
      guard name.hasPrefix("remote."), name.hasSuffix(".promisor") else { continue }
      var isPromisor: Int32 = 1
      try check(unsafe git_config_parse_bool(&isPromisor, entry.pointee.value), operation)
      if isPromisor != 0 { return true }
    }
  }

  private func hasContent(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && (status.st_mode & UInt32(S_IFMT)) != S_IFDIR
      && status.st_size > 0
  }
}
