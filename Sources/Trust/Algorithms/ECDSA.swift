/// An ECDSA key on a curve of NIST (RFC 5656): an uncompressed point, signatures of two numbers.
///
/// For any valid signature (r, s) a stranger can compute the valid signature (r, n − s). Both are
/// accepted, as OpenSSH does, which is harmless because what counts is the key, never the
/// signature: the two say the same thing by the same person.
struct ECDSA<Curve: NISTCurve>: SignatureAlgorithm {
  static var keyType: String { Curve.keyType }
  static var signatureTypes: [String] { [Curve.keyType] }
  static var soleKind: SignatureKind? { Curve.kind }

  private let key: Curve.Key

  init(reading key: inout WireReader) throws(SignatureProblem) {
    guard try key.name(of: "curve") == Curve.name else {
      throw .malformed("the curve is not that of the kind of key")
    }
    let point = try key.string()
    guard point.count == 1 + 2 * Curve.width, point.first == 4 else {
      throw .malformed("the key is not an uncompressed point")
    }
    do {
      self.key = try Curve.key(point)
    } catch {
      throw .malformed("the key is not a point of the curve")
    }
  }

  func examine(
    _ signature: inout WireReader, type _: String, over message: [UInt8]
  ) throws(SignatureProblem) -> SignatureTraits? {
    try holds(signature.string(), over: message) ? SignatureTraits(kind: Curve.kind) : nil
  }

  /// Returns whether two numbers, each an `mpint`, are a signature of a message by the key.
  func holds(_ numbers: ArraySlice<UInt8>, over message: [UInt8]) throws(SignatureProblem) -> Bool {
    var reader = WireReader(numbers)
    let r = try reader.positiveInteger(width: Curve.width)
    let s = try reader.positiveInteger(width: Curve.width)
    try reader.end(of: "two numbers of the signature")
    do {
      return try Curve.holds(r + s, over: message, by: key)
    } catch {
      throw .malformed("the signature is not two numbers")
    }
  }
}
