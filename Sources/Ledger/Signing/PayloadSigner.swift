package import Trust

/// Something that signs commits in the name of one key.
///
/// Writers of commits ask it for the signature of the exact bytes they are about to store, and need
/// not know whether a file, an agent or memory holds the private half.
package protocol PayloadSigner: Sendable {
  /// The key by which others will know the signatures.
  var publicKey: PublicKey { get }

  /// Returns the armoured SSH signature of a payload, made for git.
  func sign(_ payload: [UInt8]) throws(SigningError) -> String
}
