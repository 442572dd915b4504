/// A public key of SSH, checked and ready to verify with.
///
/// Each key has exactly one encoding here (other spellings are refused), so two values are equal
/// when they are the same key, and a key can stand for its owner in a ``KeyRing``.
package struct PublicKey: Sendable {
  /// The encoding of RFC 4253 §6.6: the name of the kind of key, then its numbers.
  package let blob: [UInt8]

  /// What verifies, made once from the encoding.
  let key: any SignatureAlgorithm

  /// Reads the encoding of a key.
  ///
  /// It throws ``SignatureProblem/unsupported(algorithm:)`` for kinds of key that cannot be
  /// verified yet, and ``SignatureProblem/malformed(_:)`` for what is not a sound key: bytes
  /// missing or left over, a point that is not on its curve.
  package init(blob: [UInt8]) throws(SignatureProblem) {
    self.key = try Algorithms.key(in: blob)
    self.blob = blob
  }

  /// Pairs a key with its encoding, which must be its own.
  init(_ key: any SignatureAlgorithm, blob: [UInt8]) {
    self.key = key
    self.blob = blob
  }

  /// The name of the kind of key, such as `ssh-ed25519`.
  package var algorithm: String { type(of: key).keyType }

  /// The digest by which people compare keys, as `ssh-keygen -l` prints it: `SHA256:…`.
  package var fingerprint: String {
    "SHA256:" + Base64.encode(Digest.bytes(of: blob), isPadded: false)
  }

  /// The key as one line of text, without comment: what ``init(line:)`` reads.
  package var line: String { "\(algorithm) \(Base64.encode(blob))" }
}

extension PublicKey: Hashable {
  package static func == (left: PublicKey, right: PublicKey) -> Bool { left.blob == right.blob }

  package func hash(into hasher: inout Hasher) { hasher.combine(blob) }
}
