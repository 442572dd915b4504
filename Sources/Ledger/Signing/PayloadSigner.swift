package import Trust

/// Something that signs in the name of one key.
///
/// Writers of commits and of checkpoints ask it for the signature of the exact bytes they are about to
/// give away, and need not know whether a file, an agent or memory holds the private half.
package protocol PayloadSigner: Sendable {
  /// The key by which others will know the signatures.
  var publicKey: PublicKey { get }

  /// Returns the armoured SSH signature of a payload, made for one purpose.
  func sign(_ payload: [UInt8], namespace: String) throws(SigningError) -> String
}

extension PayloadSigner {
  /// Returns the armoured SSH signature of a payload, made for git.
  package func sign(_ payload: [UInt8]) throws(SigningError) -> String {
    try sign(payload, namespace: "git")
  }
}
