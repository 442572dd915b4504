/// A kind of signature, as the rules of a commons name it.
///
/// It is not quite a kind of key: the same `sk-ecdsa-sha2-nistp256@openssh.com` key makes the
/// signatures of a security key and those of a passkey.
package enum SignatureKind: String, Hashable, Sendable, CaseIterable {
  case ed25519
  case ecdsaP256 = "ecdsa-p256"
  case ecdsaP384 = "ecdsa-p384"
  case ecdsaP521 = "ecdsa-p521"
  case rsa
  case securityKeyEd25519 = "sk-ed25519"
  case securityKeyECDSA = "sk-ecdsa"
  /// A signature that a security key or a device made for a web page.
  case passkey

  /// A Boolean value indicating whether a device says in the signature if it recognized the person.
  package var canVerifyUser: Bool {
    switch self {
    case .securityKeyEd25519, .securityKeyECDSA, .passkey: true
    case .ed25519, .ecdsaP256, .ecdsaP384, .ecdsaP521, .rsa: false
    }
  }
}
