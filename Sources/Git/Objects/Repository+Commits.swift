internal import CLibgit2

extension Repository {
  /// The size above which a commit is not looked at, in bytes: nobody writes a message of a megabyte.
  private static let largestCommit = 1 << 20

  private func commitObject(_ id: ObjectID) throws(GitError) -> RawObject {
    let commit = try object(id, GIT_OBJECT_COMMIT)
    guard commit.withBytes({ $0.count }) <= Self.largestCommit else {
      throw GitError(.malformed, "read the commit \(id)", "it is larger than a commit may be")
    }
    return commit
  }

  /// Reads a commit; throws `malformed` when its bytes are not what Git writes.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    let object = try commitObject(id)
    return try object.withBytes { bytes throws(GitError) in try Commit.parse(id: id, bytes) }
  }

  /// Returns the first parent of a commit, or `nil` when it has none, whatever the rest of the commit is like.
  ///
  /// It lets a walk go past a commit that cannot be read as one, so that what lies before is judged all the
  /// same.
  package func firstParent(of id: ObjectID) throws(GitError) -> ObjectID? {
    let object = try commitObject(id)
    return object.withBytes { bytes in CommitParser.firstParent(in: bytes) }
  }

  /// Reads a commit with its signature and the bytes that the signature covers.
  ///
  /// Throws `malformed` when the commit has several signatures, or one that only counts where
  /// objects are named by SHA-256: tools would not agree on what was signed.
  package func signedCommit(_ id: ObjectID) throws(GitError) -> SignedCommit {
    let object = try commitObject(id)
    return try object.withBytes { bytes throws(GitError) in try SignedCommit.parse(id: id, bytes) }
  }
}

extension SignedCommit {
  /// Reads a commit object, under the rules of ``Repository/signedCommit(_:)``.
  package static func parse(
    id: ObjectID, _ bytes: Span<UInt8>
  ) throws(GitError) -> SignedCommit {
    var parser = CommitParser(id: id)
    let commit = try parser.parse(bytes)
    let operation = "read the signature of the commit \(id)"
    guard parser.signatureHeaders.count <= 1 else {
      let names = parser.signatureHeaders.map(\.name).joined(separator: ", ")
      throw GitError(.malformed, operation, "it has more than one signature: \(names)")
    }
    // Git leaves every header of such a name out of what is signed, whether it knows it or not.
    let names = parser.signatureHeaders.map(\.name) + commit.otherHeaders
    if let strange = names.first(where: { $0 != "gpgsig" && $0.utf8.starts(with: "gpgsig".utf8) }) {
      throw GitError(
        .malformed, operation, "it has a '\(strange)' header, which vouches for nothing")
    }
    let signed = parser.signatureHeaders.first?.range ?? 0..<0
    var payload: [UInt8] = []
    payload.reserveCapacity(bytes.count - signed.count)
    for index in 0..<bytes.count where !signed.contains(index) { payload.append(bytes[index]) }
    return SignedCommit(commit: commit, payload: payload, signature: commit.signatures.first)
  }
}
