internal import Git
package import Governance
package import Records
internal import Trust

/// Who writes to a ledger, and when: the member, their key, and the moment that dates what they sign.
package struct Hand {
  package let member: Member.ID?
  package let signer: (any PayloadSigner)?
  package let time: Instant

  package init(member: Member.ID?, signer: (any PayloadSigner)?, time: Instant) {
    self.member = member
    self.signer = signer
    self.time = time
  }
}

extension Ledger {
  /// Writes a commit by a hand, signed with its key when it has one, and moves no reference.
  func commit(
    tree: ObjectID, parents: [ObjectID], message: String, by hand: Hand
  ) throws(LedgerError) -> ObjectID {
    precondition(signatureReading == .verified, "a ledger that verifies nothing writes nothing")
    let identity = Ledger.identity(of: hand.member, at: hand.time)
    let payload = Repository.commitPayload(
      tree: tree, parents: parents, author: identity, committer: identity, message: message)
    do {
      return try repository.writeCommit(
        payload: payload, signature: try hand.signer?.sign(payload))
    } catch { throw LedgerError(error) }
  }

  /// Moves references, all or none, each only from where it was seen.
  func move(_ updates: [ReferenceUpdate], for reason: String, by hand: Hand) throws(LedgerError) {
    do {
      try repository.updateReferences(
        updates, reason: "terrier: \(reason)", by: Ledger.identity(of: hand.member, at: hand.time))
    } catch {
      guard error.code == .conflict else { throw .git(error) }
      throw .movedMeanwhile
    }
  }

  /// Returns the member that a hand signs as, by its key in a state; throws when the key is nobody's, or
  /// when it is not the key of the member named.
  package func identify(
    _ signer: any PayloadSigner, as claimed: Member.ID?, at state: State
  ) throws(LedgerError) -> Member.ID {
    if let claimed, !state.members.contains(where: { $0.id == claimed }) {
      throw .noSuchMember(claimed, known: state.members.map(\.id))
    }
    guard let owner = state.keys.owner(of: signer.publicKey) else {
      throw .impossible(
        "strange-key", "the key \(signer.publicKey.fingerprint) is not the key of an active member",
        hint: "use the key that stands in \(claimed.map(Paths.member) ?? "your member's file")")
    }
    guard claimed == nil || claimed == owner else {
      throw .impossible(
        "foreign-key",
        "the key \(signer.publicKey.fingerprint) is '\(owner)''s, not '\(claimed ?? "")''s",
        hint: "sign with your own key, or give the review as '\(owner)'")
    }
    return owner
  }
}

extension LedgerError {
  /// Somebody else was faster.
  static var movedMeanwhile: LedgerError {
    .impossible(
      "moved-meanwhile", "the ledger changed while this was being written; nothing was moved",
      hint: "run the same command again")
  }

  /// There is no member of an id in a state.
  package static func noSuchMember(_ id: String, known: [String]) -> LedgerError {
    .impossible(
      "no-such-member", "there is no member '\(id)'",
      hint: Nearest.hint(for: id, in: known.sorted()))
  }
}
