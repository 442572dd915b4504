/// Which signatures a commons accepts: the `signatures` of `governance/rules.yaml` (design §5.3).
///
/// Without it, every kind is accepted, by any page, whether or not a device recognized the person.
package struct SignatureRules: Hashable, Sendable {
  /// A kind of signature, made with a key of some type.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case ed25519
    case ecdsaP256 = "ecdsa-p256"
    case ecdsaP384 = "ecdsa-p384"
    case ecdsaP521 = "ecdsa-p521"
    case rsa
    case securityKeyEd25519 = "sk-ed25519"
    case securityKeyECDSA = "sk-ecdsa"
    case passkey

    /// The first word of the keys that make such signatures.
    package var keyType: String {
      switch self {
      case .ed25519: "ssh-ed25519"
      case .ecdsaP256: "ecdsa-sha2-nistp256"
      case .ecdsaP384: "ecdsa-sha2-nistp384"
      case .ecdsaP521: "ecdsa-sha2-nistp521"
      case .rsa: "ssh-rsa"
      case .securityKeyEd25519: "sk-ssh-ed25519@openssh.com"
      case .securityKeyECDSA, .passkey: "sk-ecdsa-sha2-nistp256@openssh.com"
      }
    }
  }

  package let kinds: Set<Kind>

  /// A Boolean value indicating whether security keys and passkeys must recognize the person.
  package let needsUserVerification: Bool

  /// The sites for whose pages passkeys may sign; any, when there is none.
  package let origins: Set<String>

  package init(
    kinds: Set<Kind> = Set(Kind.allCases), needsUserVerification: Bool = false,
    origins: Set<String> = []
  ) {
    self.kinds = kinds
    self.needsUserVerification = needsUserVerification
    self.origins = origins
  }

  /// Returns whether a public key, as a member's file has it, can make a signature that is accepted.
  package func canUse(_ key: String) -> Bool {
    kinds.contains { key.hasPrefix($0.keyType + " ") }
  }
}
