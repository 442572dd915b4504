import Foundation

@testable import Trust

/// The text that most tests sign.
let payload = Array("tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n\nAccept the change\n".utf8)

/// Returns the problem that reading or verifying something throws, or `nil` when it goes well.
func problem<Value>(
  of body: () throws(SignatureProblem) -> Value
) -> SignatureProblem? {
  do {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// Returns whether a problem is that of a bad form, whatever the words.
func isMalformed(_ problem: SignatureProblem?) -> Bool {
  if case .malformed = problem { true } else { false }
}

/// Returns whether a signature verifies for git over the usual payload.
func isAccepted(_ armored: String, over bytes: [UInt8] = payload) -> Bool {
  problem { () throws(SignatureProblem) in try verify(armored, over: bytes) } == nil
}

/// Verifies a signature for git over the usual payload.
@discardableResult
func verify(
  _ armored: String, over bytes: [UInt8] = payload
) throws(SignatureProblem) -> PublicKey {
  try SignatureVerifier.verify(signature: armored, over: bytes, namespace: "git")
}

/// Returns the encoding of a key of some kind, made of strings.
func keyBlob(_ strings: [UInt8]...) -> [UInt8] {
  var writer = WireWriter()
  for string in strings { writer.string(string) }
  return writer.bytes
}

/// The fields of a signature, from which any variation can be built.
struct SignatureFields {
  var magic = Array("SSHSIG".utf8)
  var version: UInt32 = 1
  var key: [UInt8]
  var namespace = Array("git".utf8)
  var reserved: [UInt8] = []
  var hash = Array("sha512".utf8)
  var signatureType: [UInt8]
  var signature: [UInt8]
  var afterSignature: [UInt8] = []
  var end: [UInt8] = []

  /// Takes a well-formed signature apart.
  init(_ armored: String) throws {
    let parsed = try SSHSignature(armored: armored)
    key = parsed.publicKey.blob
    namespace = Array(parsed.namespace.utf8)
    hash = Array(parsed.hashAlgorithm.rawValue.utf8)
    var reader = WireReader(parsed.value)
    signatureType = Array(try reader.string())
    signature = Array(try reader.string())
    // The flags and what else a security key adds.
    afterSignature = Array(parsed.value.dropFirst(8 + signatureType.count + signature.count))
  }

  /// The signature as a file carries it.
  var armored: String { SSHSignature.armored(blob) }

  var blob: [UInt8] {
    var value = WireWriter()
    value.string(signatureType)
    value.string(signature)
    value.raw(afterSignature)
    var writer = WireWriter()
    writer.raw(magic)
    writer.integer(version)
    for field in [key, namespace, reserved, hash, value.bytes] { writer.string(field) }
    writer.raw(end)
    return writer.bytes
  }
}

/// A source of numbers that gives the same ones for the same seed (SplitMix64).
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Returns any bytes, fewer than a number.
  mutating func bytes(below count: Int) -> [UInt8] {
    (0..<Int.random(in: 0..<count, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self)
    }
  }
}
