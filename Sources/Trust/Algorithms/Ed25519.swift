internal import Crypto

/// An `ssh-ed25519` key (RFC 8709): 32 bytes, signatures of 64.
struct Ed25519: SignatureAlgorithm {
  static let keyType = "ssh-ed25519"
  static let signatureTypes = [keyType]
  static var soleKind: SignatureKind? { .ed25519 }

  private let key: Curve25519.Signing.PublicKey

  /// Takes a key that the library itself has derived.
  init(_ key: Curve25519.Signing.PublicKey) { self.key = key }

  init(reading key: inout WireReader) throws(SignatureProblem) {
    let point = try key.string()
    guard point.count == 32 else { throw .malformed("the key is not 32 bytes long") }
    try Edwards25519.check(point)
    do {
      self.key = try Curve25519.Signing.PublicKey(rawRepresentation: point)
    } catch {
      throw .malformed("the key is not an Ed25519 key")
    }
  }

  func examine(
    _ signature: inout WireReader, type _: String, over message: [UInt8]
  ) throws(SignatureProblem) -> SignatureTraits? {
    try holds(signature.string(), over: message) ? SignatureTraits(kind: .ed25519) : nil
  }

  /// Returns whether 64 bytes are a signature of a message by the key.
  func holds(_ value: ArraySlice<UInt8>, over message: [UInt8]) throws(SignatureProblem) -> Bool {
    guard value.count == 64 else { throw .malformed("the signature is not 64 bytes long") }
    return key.isValidSignature(value, for: message)
  }
}
