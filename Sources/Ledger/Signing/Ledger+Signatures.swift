internal import Git
internal import Governance
internal import Trust

/// What the signature of a commit says, or why it says nothing.
enum CommitSignature: Sendable {
  case verified(VerifiedSignature)
  case problem(SignatureProblem)

  /// The key whose signature holds, whatever the rules accept.
  var key: PublicKey? {
    if case .verified(let signature) = self { signature.key } else { nil }
  }
}

extension Ledger {
  /// Returns the member whose key signed a commit with a signature that the rules accept, or `nil`.
  func signer(of commit: ObjectID, in commons: Commons) throws(LedgerError) -> Member.ID? {
    guard case .verified(let signature) = try self.signature(of: commit),
      commons.signatures.problem(with: signature) == nil
    else { return nil }
    return commons.keys.owner(of: signature.key)
  }

  /// Returns what the signature of a commit says; each commit is looked at once.
  func signature(of id: ObjectID) throws(LedgerError) -> CommitSignature {
    if let known = cache.signatures[id] { return known }
    let signature = examined(try signedCommit(id))
    cache.signatures[id] = signature
    return signature
  }

  private func examined(_ commit: SignedCommit) -> CommitSignature {
    guard commit.commit.signatures.count <= 1 else { return .problem(.malformed("several")) }
    do {
      let (text, payload) = (commit.signature ?? "", commit.payload)
      switch signatureReading {
      case .verified:
        return .verified(
          try SignatureVerifier.examine(signature: text, over: payload, namespace: "git") {
            blob throws(SignatureProblem) in try publicKey(blob)
          })
      case .presumed:
        return .verified(
          try SignatureVerifier.presume(signature: text, over: payload, namespace: "git") {
            blob throws(SignatureProblem) in try publicKey(blob)
          })
      }
    } catch { return .problem(error) }
  }

  private func publicKey(_ blob: [UInt8]) throws(SignatureProblem) -> PublicKey {
    if let known = cache.publicKeys[blob] { return known }
    let key = try PublicKey(blob: blob)
    cache.publicKeys[blob] = key
    return key
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
