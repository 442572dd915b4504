/// The verification of signatures: over which bytes, for which purpose, by which key.
///
/// It runs no program and reads no file. Who owns the key is a question for a ``KeyRing``.
package enum SignatureVerifier {
  /// Returns the key that signed a payload for a purpose, which is `git` for commits.
  ///
  /// It throws when there is no signature, when it is malformed or of a kind that cannot be
  /// verified yet, when it was made for another purpose, and when it does not match the payload.
  package static func verify(
    signature armored: String, over payload: [UInt8], namespace: String
  ) throws(SignatureProblem) -> PublicKey {
    let signature = try SSHSignature(armored: armored)
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
    let isValid = try key.accepts(&reader, type: type, over: message)
    try reader.end(of: "signature proper")
    guard isValid else { throw .mismatch }
    return signature.publicKey
  }
}
