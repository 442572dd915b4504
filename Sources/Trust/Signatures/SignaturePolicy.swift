/// Which signatures a commons accepts, among those that hold.
package struct SignaturePolicy: Hashable, Sendable {
  package let kinds: Set<SignatureKind>

  /// A Boolean value indicating whether security keys and passkeys must have recognized the person.
  ///
  /// It asks nothing of keys in files: to be rid of those, leave their kinds out.
  package let needsUserVerification: Bool

  /// The sites for whose pages passkeys may sign; any, when there is none.
  package let origins: Set<String>

  package init(
    kinds: Set<SignatureKind> = Set(SignatureKind.allCases), needsUserVerification: Bool = false,
    origins: Set<String> = []
  ) {
    self.kinds = kinds
    self.needsUserVerification = needsUserVerification
    self.origins = origins
  }

  /// Every kind, by any page, whether or not the person was recognized.
  package static let standard = SignaturePolicy()

  /// Returns why a signature that holds is not accepted, or `nil` when it is.
  package func problem(with signature: VerifiedSignature) -> SignatureProblem? {
    guard kinds.contains(signature.kind) else { return .kindNotAccepted(signature.kind) }
    if let origin = signature.origin, !origins.isEmpty, !origins.contains(origin) {
      return .strangeOrigin(origin)
    }
    if needsUserVerification, signature.kind.canVerifyUser, !signature.isUserVerified {
      return .userNotVerified
    }
    return nil
  }
}
