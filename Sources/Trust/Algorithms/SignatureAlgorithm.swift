/// A kind of key, and how its signatures are verified.
///
/// A value is one key, read once and kept ready to verify. Each kind has a file of its own; adding
/// one means writing that file and naming it in ``Algorithms/supported``.
protocol SignatureAlgorithm: Sendable {
  /// The name of the kind of key, which opens its encoding.
  static var keyType: String { get }

  /// The names under which keys of this kind sign, or once did.
  ///
  /// It is usually the name of the key, but RSA and passkeys use others.
  static var signatureTypes: [String] { get }

  /// The kind of every signature by such a key; `nil` where each signature says its own.
  static var soleKind: SignatureKind? { get }

  /// Reads what follows the name in the encoding of a key.
  init(reading key: inout WireReader) throws(SignatureProblem)

  /// Returns what a signature over a message says, or `nil` when it was not made with this key.
  ///
  /// It reads what follows the name of the signature algorithm, and throws when the signature is
  /// not even of the right form, or proves nothing although it holds.
  func examine(
    _ signature: inout WireReader, type: String, over message: [UInt8]
  ) throws(SignatureProblem) -> SignatureTraits?
}

extension SignatureAlgorithm {
  static var soleKind: SignatureKind? { nil }
}

/// What a signature that holds says, besides whose key made it.
struct SignatureTraits {
  let kind: SignatureKind
  var isUserVerified = false
  var origin: String?
}

/// The kinds of keys that can be verified.
///
/// The others (certificates, and what may come) are refused as unsupported by name, so that nobody
/// mistakes them for forgeries.
enum Algorithms {
  static let supported: [any SignatureAlgorithm.Type] = [
    Ed25519.self, ECDSA<NISTP256>.self, ECDSA<NISTP384>.self, ECDSA<NISTP521>.self, RSA.self,
    SecurityKeyEd25519.self, SecurityKeyECDSA.self,
  ]

  /// The kind of key that OpenSSH has given up, since it depends on SHA-1 and on 1024 bits.
  private static let dss = "ssh-dss"

  /// Reads the key that an encoding holds, name included, to its last byte.
  static func key(in blob: [UInt8]) throws(SignatureProblem) -> any SignatureAlgorithm {
    var reader = WireReader(blob)
    let type = try reader.name(of: "kind of key")
    guard type != dss else { throw .weak(dss) }
    guard let algorithm = supported.first(where: { $0.keyType == type }) else {
      throw .unsupported(algorithm: type)
    }
    let key = try algorithm.init(reading: &reader)
    try reader.end(of: "key")
    return key
  }
}
