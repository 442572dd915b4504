internal import Crypto

/// A curve of NIST: its names, the width of its numbers, and the library's verification on it.
///
/// The library hashes the message with the digest that RFC 5656 §6.2.1 asks for each curve.
protocol NISTCurve {
  associatedtype Key: Sendable

  /// The name of the curve, as the encoding of a key holds it.
  static var name: String { get }

  /// The name of the kind of key.
  static var keyType: String { get }
  static var kind: SignatureKind { get }

  /// The length of a coordinate, and of each number of a signature, in bytes.
  static var width: Int { get }

  /// Reads an uncompressed point; throws when it is not on the curve.
  static func key(_ point: ArraySlice<UInt8>) throws -> Key

  /// Returns whether two numbers one after the other are a signature of a message.
  static func holds(_ numbers: [UInt8], over message: [UInt8], by key: Key) throws -> Bool
}

enum NISTP256: NISTCurve {
  static let name = "nistp256"
  static let keyType = "ecdsa-sha2-nistp256"
  static let kind = SignatureKind.ecdsaP256
  static let width = 32

  static func key(_ point: ArraySlice<UInt8>) throws -> P256.Signing.PublicKey {
    try P256.Signing.PublicKey(x963Representation: point)
  }

  static func holds(
    _ numbers: [UInt8], over message: [UInt8], by key: P256.Signing.PublicKey
  ) throws -> Bool {
    key.isValidSignature(
      try P256.Signing.ECDSASignature(rawRepresentation: numbers), for: message)
  }
}

enum NISTP384: NISTCurve {
  static let name = "nistp384"
  static let keyType = "ecdsa-sha2-nistp384"
  static let kind = SignatureKind.ecdsaP384
  static let width = 48

  static func key(_ point: ArraySlice<UInt8>) throws -> P384.Signing.PublicKey {
    try P384.Signing.PublicKey(x963Representation: point)
  }

  static func holds(
    _ numbers: [UInt8], over message: [UInt8], by key: P384.Signing.PublicKey
  ) throws -> Bool {
    key.isValidSignature(
      try P384.Signing.ECDSASignature(rawRepresentation: numbers), for: message)
  }
}

enum NISTP521: NISTCurve {
  static let name = "nistp521"
  static let keyType = "ecdsa-sha2-nistp521"
  static let kind = SignatureKind.ecdsaP521
  static let width = 66

  static func key(_ point: ArraySlice<UInt8>) throws -> P521.Signing.PublicKey {
    try P521.Signing.PublicKey(x963Representation: point)
  }

  static func holds(
    _ numbers: [UInt8], over message: [UInt8], by key: P521.Signing.PublicKey
  ) throws -> Bool {
    key.isValidSignature(
      try P521.Signing.ECDSASignature(rawRepresentation: numbers), for: message)
  }
}
