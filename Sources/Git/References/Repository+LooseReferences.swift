internal import CLibgit2

extension Repository {
  /// Returns the references under a prefix that libgit2 passed over when it listed them.
  ///
  /// It passes over folders that it cannot list and files that it cannot read, without a word. Here they are asked
  /// for by name, and what cannot be read is thrown.
  func passedOver(
    under prefix: String, besides found: Set<String>
  ) throws(GitError) -> [(name: String, id: ObjectID)] {
    var others: [(name: String, id: ObjectID)] = []
    for name in try looseReferences(under: prefix) where !found.contains(name) {
      var raw: OpaquePointer?
      let status = unsafe git_reference_lookup(&raw, handle.pointer, name)
      // It may have been deleted since it was listed.
      if status == GIT_ENOTFOUND.rawValue { continue }
      try check(status, "read the reference '\(name)'")
      defer { unsafe git_reference_free(raw) }
      if let target = unsafe git_reference_target(raw) {
        others.append((name, unsafe ObjectID(target.pointee)))
      }
    }
    return others
  }

  /// Returns the names of the references under a prefix that are in files of their own.
  private func looseReferences(under prefix: String) throws(GitError) -> [String] {
    var folder = try Directory.open(commonDirectoryPath)
    // Those that are not in files of their own are there; when it cannot be looked at, libgit2 takes it for absent.
    _ = try folder.status(Array("packed-refs".utf8))
    let parts = prefix.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = parts.isEmpty ? ["refs"] : parts
    guard path.first == "refs" else { return [] }
    for part in path {
      guard let next = try folder.directory(Array(part.utf8)) else { return [] }
      folder = next
    }
    var names: [String] = []
    try collect(in: folder, at: path.map { $0 + "/" }.joined(), into: &names)
    return names.filter { $0.utf8.starts(with: prefix.utf8) }
  }

  private func collect(
    in folder: borrowing Directory, at path: String, into names: inout [String]
  ) throws(GitError) {
    for entry in try folder.entries() {
      guard let part = String(validating: entry.name, as: UTF8.self) else { continue }
      let name = path + part
      if entry.status.mode != .tree {
        if isReferenceName(name) { names.append(name) }
      } else if let inner = try folder.directory(entry.name) {
        try collect(in: inner, at: name + "/", into: &names)
      }
    }
  }

  /// Returns whether git takes a file of that name for a reference: a lock is none.
  private func isReferenceName(_ name: String) -> Bool {
    var isValid: Int32 = 0
    return unsafe git_reference_name_is_valid(&isValid, name) == 0 && isValid == 1
  }
}
