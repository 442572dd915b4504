/// What a signature that holds says: by which key, and how it was made.
///
/// Whether that is enough is for a ``SignaturePolicy`` to say, so that this can be kept and judged
/// again under other rules.
package struct VerifiedSignature: Hashable, Sendable {
  package let key: PublicKey
  package let kind: SignatureKind

  /// A Boolean value indicating whether the device recognized the person, by a PIN or a finger.
  ///
  /// It is `false` for keys in files, which do not say.
  package let isUserVerified: Bool

  /// The site whose page asked a passkey to sign, such as `https://commun.example`.
  package let origin: String?

  package init(
    key: PublicKey, kind: SignatureKind, isUserVerified: Bool = false, origin: String? = nil
  ) {
    self.key = key
    self.kind = kind
    self.isUserVerified = isUserVerified
    self.origin = origin
  }
}
