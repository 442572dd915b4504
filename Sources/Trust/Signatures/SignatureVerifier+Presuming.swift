extension SignatureVerifier {
  /// Returns what a signature would say if it held, without checking that its key signed the payload.
  ///
  /// It serves to tell of a history that was verified, or will be, never to decide: anybody can write such a
  /// signature under anybody's key. The signatures of devices are examined all the same, since what they say
  /// besides the key stands in what was signed.
  package static func presume(
    signature armored: String, over payload: [UInt8], namespace: String,
    reading key: (_ blob: [UInt8]) throws(SignatureProblem) -> PublicKey
  ) throws(SignatureProblem) -> VerifiedSignature {
    let signature = try SSHSignature(armored: armored, reading: key)
    guard signature.namespace == namespace else {
      throw .wrongNamespace(found: signature.namespace)
    }
    guard let kind = type(of: signature.publicKey.key).soleKind else {
      return try examine(
        signature: armored, over: payload, namespace: namespace, reading: key)
    }
    return VerifiedSignature(key: signature.publicKey, kind: kind)
  }
}
