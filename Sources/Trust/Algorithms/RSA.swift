internal import Crypto
internal import CryptoExtras

/// An `ssh-rsa` key (RFC 4253 §6.6), which signs with SHA-2 (RFC 8332).
///
/// Signatures under the name `ssh-rsa` itself use SHA-1, for which collisions can be made: they are
/// refused by name, as OpenSSH does. So are keys of fewer than 3072 bits, which OpenSSH still takes
/// in: a ledger is to be believed for decades.
struct RSA: SignatureAlgorithm {
  static let keyType = "ssh-rsa"
  static let signatureTypes = ["rsa-sha2-512", "rsa-sha2-256", keyType]
  static var soleKind: SignatureKind? { .rsa }

  /// The fewest and the most bits of a modulus; the most is what the library takes in.
  static let sizes = 3072...8192

  /// The longest modulus that OpenSSH takes in, in bytes.
  private static let longestModulus = 2048

  /// The longest exponent, in bytes: the library takes in 33 bits, and 65537 is what people have.
  private static let longestExponent = 5

  private let key: _RSA.Signing.PublicKey

  /// The length of the modulus, and of every signature, in bytes.
  private let width: Int

  init(reading key: inout WireReader) throws(SignatureProblem) {
    let exponent = try key.positiveInteger(atMost: Self.longestExponent)
    let modulus = try key.positiveInteger(atMost: Self.longestModulus)
    guard let first = modulus.first, let low = modulus.last, let odd = exponent.last, low % 2 == 1
    else { throw .malformed("the modulus is even") }
    guard odd % 2 == 1, !exponent.elementsEqual([1]) else {
      throw .malformed("the exponent is one or even")
    }
    let size = modulus.count * 8 - first.leadingZeroBitCount
    guard size >= Self.sizes.lowerBound else { throw .weak("\(Self.keyType) of \(size) bits") }
    guard size <= Self.sizes.upperBound else {
      throw .unsupported(algorithm: "\(Self.keyType) of \(size) bits")
    }
    do {
      self.key = try _RSA.Signing.PublicKey(n: modulus, e: exponent)
    } catch {
      throw .malformed("the key is not an RSA key")
    }
    self.width = modulus.count
  }

  func examine(
    _ signature: inout WireReader, type: String, over message: [UInt8]
  ) throws(SignatureProblem) -> SignatureTraits? {
    let value = try signature.string()
    guard type != Self.keyType else { throw .weak("\(Self.keyType) with SHA-1") }
    // OpenSSH takes in shorter ones and fills them with zeros; it makes none.
    guard value.count == width else { throw .malformed("the signature is not as long as its key") }
    return holds(_RSA.Signing.RSASignature(rawRepresentation: value), type: type, over: message)
      ? SignatureTraits(kind: .rsa) : nil
  }

  private func holds(
    _ value: _RSA.Signing.RSASignature, type: String, over message: [UInt8]
  ) -> Bool {
    type == "rsa-sha2-256"
      ? key.isValidSignature(
        value, for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5)
      : key.isValidSignature(
        value, for: SHA512.hash(data: message), padding: .insecurePKCS1v1_5)
  }
}
