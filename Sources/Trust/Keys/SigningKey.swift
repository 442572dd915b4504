internal import Crypto

/// A private Ed25519 key held in memory, for demonstrations, tests and benchmarks.
///
/// People sign with their own tools and agents; this key exists so that a ledger can be shown
/// working without any. Signatures are deterministic: the same seed, payload and namespace give the
/// same text.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// The half that others may know.
  package let publicKey: PublicKey

  /// Makes a new key, from the randomness of the system.
  package init() { self.init(Curve25519.Signing.PrivateKey()) }

  /// Makes the key of a seed, which is 32 bytes and as secret as the key itself.
  package init(seed: [UInt8]) throws(SignatureProblem) {
    do {
      self.init(try Curve25519.Signing.PrivateKey(rawRepresentation: seed))
    } catch {
      throw .malformed("the seed is not 32 bytes long")
    }
  }

  /// Makes the key of a label, which anyone who knows the label can make too: it protects nothing.
  package init(demonstration label: String) throws(SignatureProblem) {
    try self.init(seed: Digest.bytes(of: Array("terrier demonstration key\n\(label)".utf8)))
  }

  private init(_ key: Curve25519.Signing.PrivateKey) {
    var blob = WireWriter()
    blob.string(Ed25519.keyType)
    blob.string(Array(key.publicKey.rawRepresentation))
    self.key = key
    self.publicKey = PublicKey(Ed25519(key.publicKey), blob: blob.bytes)
  }

  /// The public key as one line of text, without comment.
  package var publicKeyLine: String { publicKey.line }

  /// The secret from which the key is made, and the bytes of the public key.
  var secret: (seed: [UInt8], publicBytes: [UInt8]) {
    (Array(key.rawRepresentation), Array(key.publicKey.rawRepresentation))
  }

  /// Returns the armoured signature of a payload, as `ssh-keygen -Y sign` makes it.
  package func sign(
    _ payload: [UInt8], namespace: String = "git"
  ) throws(SignatureProblem) -> String {
    guard WireReader.isName(namespace.utf8) else { throw .malformed("the namespace is not a name") }
    let message = SSHSignature.message(payload, namespace: namespace, hash: .sha512)
    var signature = WireWriter()
    signature.string(Ed25519.keyType)
    do {
      signature.string(Array(try key.signature(for: message)))
    } catch {
      throw .malformed("the key cannot sign")
    }
    return SSHSignature.armored(
      key: publicKey, namespace: namespace, hash: .sha512, signature: signature.bytes)
  }
}
