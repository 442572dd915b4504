/// The verification of signatures: over which bytes, for which purpose, by which key.
///
/// It runs no program and reads no file. Who owns the key is a question for a ``KeyRing``, and which
/// kinds of signature are accepted one for a ``SignaturePolicy``.
package enum SignatureVerifier {
  /// Returns the key that signed a payload for a purpose, which is `git` for commits.
  ///
  /// It throws what ``examine(signature:over:namespace:)`` throws.
  package static func verify(
    signature armored: String, over payload: [UInt8], namespace: String
  ) throws(SignatureProblem) -> PublicKey {
    try examine(signature: armored, over: payload, namespace: namespace).key
  }

  /// Returns what a signature over a payload, for a purpose, says.
  ///
  /// It throws when there is no signature, when it is malformed or of a kind that cannot be
  /// verified or proves nothing, when it was made for another purpose, and when it does not match
  /// the payload.
  package static func examine(
    signature armored: String, over payload: [UInt8], namespace: String
  ) throws(SignatureProblem) -> VerifiedSignature {
    try examine(signature: armored, over: payload, namespace: namespace) {
      blob throws(SignatureProblem) in try PublicKey(blob: blob)
    }
  }

  /// Returns what a signature says, getting its key from a closure, which may know it already.
  ///
  /// The closure is given the encoding of the key and must return the key of that encoding. Most
  /// signatures are by few keys, and reading one is a good part of the work.
  package static func examine(
    signature armored: String, over payload: [UInt8], namespace: String,
    reading key: (_ blob: [UInt8]) throws(SignatureProblem) -> PublicKey
  ) throws(SignatureProblem) -> VerifiedSignature {
    let signature = try SSHSignature(armored: armored, reading: key)
    guard signature.namespace == namespace else {
      throw .wrongNamespace(found: signature.namespace)
    }
    let key = signature.publicKey.key
    var reader = WireReader(signature.value)
    let type = try reader.name(of: "signature algorithm")
    guard Swift.type(of: key).signatureTypes.contains(type) else {
      throw .malformed("the signature is not of the kind of its key")
    }
    let message = SSHSignature.message(
      payload, namespace: namespace, hash: signature.hashAlgorithm)
    let traits = try key.examine(&reader, type: type, over: message)
    try reader.end(of: "signature proper")
    guard let traits else { throw .mismatch }
    return VerifiedSignature(
      key: signature.publicKey, kind: traits.kind, isUserVerified: traits.isUserVerified,
      origin: traits.origin)
  }
}
