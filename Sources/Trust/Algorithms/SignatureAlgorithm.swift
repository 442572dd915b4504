/// A kind of key, and how its signatures are verified.
///
/// A value is one key, read once and kept ready to verify. Each kind has a file of its own; adding
/// one means writing that file and naming it in ``Algorithms/supported``.
protocol SignatureAlgorithm: Sendable {
  /// The name of the kind of key, which opens its encoding.
  static var keyType: String { get }

  /// The names under which keys of this kind sign.
  ///
  /// It is usually the name of the key, but RSA and passkeys use others.
  static var signatureTypes: [String] { get }

  /// Reads what follows the name in the encoding of a key.
  init(reading key: inout WireReader) throws(SignatureProblem)

  /// Returns whether a signature over a message was made with this key.
  ///
  /// It reads what follows the name of the signature algorithm, and throws when the signature is
  /// not even of the right form.
  func accepts(
    _ signature: inout WireReader, type: String, over message: [UInt8]
  ) throws(SignatureProblem) -> Bool
}

/// The kinds of keys that can be verified.
///
/// The others (RSA, the larger curves, security keys, passkeys, certificates) are refused as
/// unsupported by name, so that nobody mistakes them for forgeries.
enum Algorithms {
  static let supported: [any SignatureAlgorithm.Type] = [Ed25519.self, ECDSAP256.self]

  /// Reads the key that an encoding holds, name included, to its last byte.
  static func key(in blob: [UInt8]) throws(SignatureProblem) -> any SignatureAlgorithm {
    var reader = WireReader(blob)
    let type = try reader.name(of: "kind of key")
    guard let algorithm = supported.first(where: { $0.keyType == type }) else {
      throw .unsupported(algorithm: type)
    }
    let key = try algorithm.init(reading: &reader)
    try reader.end(of: "key")
    return key
  }
}
