internal import Git
internal import Governance
internal import Trust

/// Who signed a commit, or why nobody did.
enum CommitSigner: Sendable {
  case key(PublicKey)
  case problem(SignatureProblem)

  var key: PublicKey? {
    if case .key(let key) = self { key } else { nil }
  }
}

extension Ledger {
  /// Returns the member whose key signed a commit, or `nil` when none did.
  func signer(of commit: Commit, keys: KeyRing<Member.ID>) throws(LedgerError) -> Member.ID? {
    try signature(of: commit.id).key.flatMap { keys.owner(of: $0) }
  }

  /// Returns the key whose signature of a commit holds, or why there is none; each commit is looked at once.
  func signature(of id: ObjectID) throws(LedgerError) -> CommitSigner {
    if let known = cache.signers[id] { return known }
    let signer = Ledger.signer(of: try signedCommit(id))
    cache.signers[id] = signer
    return signer
  }

  private static func signer(of commit: SignedCommit) -> CommitSigner {
    guard commit.commit.signatures.count <= 1 else { return .problem(.malformed("several")) }
    do {
      return .key(
        try SignatureVerifier.verify(
          signature: commit.signature ?? "", over: commit.payload, namespace: "git"))
    } catch { return .problem(error) }
  }

  /// Returns a commit with its signature; one with several counts as not signed.
  func signedCommit(_ id: ObjectID) throws(LedgerError) -> SignedCommit {
    if let known = cache.commits[id] { return known }
    let commit: SignedCommit
    do {
      commit = try readSignedCommit(id)
    } catch { throw .git(error) }
    cache.commits[id] = commit
    return commit
  }

  private func readSignedCommit(_ id: ObjectID) throws(GitError) -> SignedCommit {
    do { return try repository.signedCommit(id) } catch {
      guard error.code == .malformed else { throw error }
      return SignedCommit(unsigned: try repository.commit(id))
    }
  }
}
