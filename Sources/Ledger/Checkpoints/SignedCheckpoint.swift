package import Governance
package import Trust

/// A checkpoint as a member gives it away: some lines of text and their signature.
///
/// `ssh-keygen -Y verify -n terrier-checkpoint` checks it without this program, over the lines before the
/// armour.
package struct SignedCheckpoint: Hashable, Sendable {
  package let checkpoint: Checkpoint

  /// The member who says to have signed it.
  package let member: Member.ID

  /// The armoured signature, not verified yet.
  package let signature: String

  /// The text of the file.
  package var text: String { payload + signature }

  /// The lines that are signed.
  var payload: String { checkpoint.lines(by: member) }

  init(_ checkpoint: Checkpoint, by member: Member.ID, signature: String) {
    self.checkpoint = checkpoint
    self.member = member
    self.signature = signature
  }

  /// Signs a checkpoint as a member.
  package init(
    _ checkpoint: Checkpoint, by member: Member.ID, signer: any PayloadSigner
  ) throws(LedgerError) {
    self.checkpoint = checkpoint
    self.member = member
    do {
      signature = try signer.sign(
        Array(checkpoint.lines(by: member).utf8), namespace: Checkpoint.namespace)
    } catch { throw LedgerError(error) }
  }

  /// Returns the key that made the signature; whose key it is, a ledger tells.
  package func signer() throws(SignatureProblem) -> PublicKey {
    try SignatureVerifier.verify(
      signature: signature, over: Array(payload.utf8), namespace: Checkpoint.namespace)
  }
}
