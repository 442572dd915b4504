internal import Crypto

/// An `ecdsa-sha2-nistp256` key (RFC 5656): an uncompressed point, signatures of two numbers.
///
/// For any valid signature (r, s) a stranger can compute the valid signature (r, n − s). Both are
/// accepted, as OpenSSH does, which is harmless because what counts is the key, never the
/// signature: the two say the same thing by the same person.
struct ECDSAP256: SignatureAlgorithm {
  static let keyType = "ecdsa-sha2-nistp256"
  static let signatureTypes = [keyType]

  private let key: P256.Signing.PublicKey

  init(reading key: inout WireReader) throws(SignatureProblem) {
    guard try key.name(of: "curve") == "nistp256" else {
      throw .malformed("the curve is not that of the kind of key")
    }
    let point = try key.string()
    guard point.count == 65, point.first == 4 else {
      throw .malformed("the key is not an uncompressed point")
    }
    do {
      self.key = try P256.Signing.PublicKey(x963Representation: point)
    } catch {
      throw .malformed("the key is not a point of the curve")
    }
  }

  func accepts(
    _ signature: inout WireReader, type _: String, over message: [UInt8]
  ) throws(SignatureProblem) -> Bool {
    var numbers = try WireReader(signature.string())
    let r = try numbers.positiveInteger(width: 32)
    let s = try numbers.positiveInteger(width: 32)
    try numbers.end(of: "two numbers of the signature")
    do {
      let value = try P256.Signing.ECDSASignature(rawRepresentation: r + s)
      return key.isValidSignature(value, for: message)
    } catch {
      throw .malformed("the signature is not two numbers")
    }
  }
}
