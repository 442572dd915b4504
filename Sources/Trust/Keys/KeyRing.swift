/// A value that someone is known to have signed.
///
/// The only way to get one is a ``KeyRing``, so a function that asks for a verified value cannot be
/// handed a claim by mistake.
package struct Verified<Value, Signer> {
  package let value: Value

  /// Who signed: the owner of the key, whichever of their keys it was.
  package let signer: Signer

  fileprivate init(_ value: Value, signedBy signer: Signer) {
    self.value = value
    self.signer = signer
  }
}

extension Verified: Sendable where Value: Sendable, Signer: Sendable {}
extension Verified: Equatable where Value: Equatable, Signer: Equatable {}
extension Verified: Hashable where Value: Hashable, Signer: Hashable {}

/// The keys that signers own, as of one revision.
///
/// A signer may own several keys and still counts once; a key belongs to one signer only, without
/// which a signature would not say who made it.
package struct KeyRing<Signer: Hashable & Sendable>: Hashable, Sendable {
  private let owners: [PublicKey: Signer]

  /// Gathers keys with their owners.
  ///
  /// A key may be listed twice for the same owner. It throws at the first key that stands under
  /// two, in the order given.
  package init(_ keys: some Sequence<(PublicKey, Signer)>) throws(KeyClash<Signer>) {
    var owners: [PublicKey: Signer] = [:]
    for (key, owner) in keys {
      guard let other = owners.updateValue(owner, forKey: key), other != owner else { continue }
      throw KeyClash(key: key, first: other, second: owner)
    }
    self.owners = owners
  }

  /// Returns the owner of a key, or `nil` when it is nobody's.
  ///
  /// This says nothing of who signed what.
  package func owner(of key: PublicKey) -> Signer? { owners[key] }

  /// Attributes a value to the owner of the key that signed it.
  ///
  /// The key must come from ``SignatureVerifier``, on the bytes that the value was read from. It
  /// throws ``SignatureProblem/strangeKey(fingerprint:)`` when the key is nobody's.
  package func attribute<Value>(
    _ value: Value, signedBy key: PublicKey
  ) throws(SignatureProblem) -> Verified<Value, Signer> {
    guard let owner = owners[key] else { throw .strangeKey(fingerprint: key.fingerprint) }
    return Verified(value, signedBy: owner)
  }

  /// Verifies a signature over the bytes that a value was read from, and attributes the value.
  ///
  /// It throws what ``SignatureVerifier`` and ``attribute(_:signedBy:)`` throw.
  package func attribute<Value>(
    _ value: Value, signature armored: String, over payload: [UInt8], namespace: String
  ) throws(SignatureProblem) -> Verified<Value, Signer> {
    let key = try SignatureVerifier.verify(
      signature: armored, over: payload, namespace: namespace)
    return try attribute(value, signedBy: key)
  }
}

/// One key that stands under two owners.
///
/// It is an error of its own because it names owners, which the problems of a single signature do
/// not.
package struct KeyClash<Signer: Hashable & Sendable>: Error, Hashable, Sendable {
  package let key: PublicKey
  package let first: Signer
  package let second: Signer
}
