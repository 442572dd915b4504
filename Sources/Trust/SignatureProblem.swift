/// Why a signature, or a key, does not establish who signed.
///
/// The cases are facts for callers to branch on; the strings they carry are short phrases or names
/// read from the input, kept to printable ASCII, and never secrets.
package enum SignatureProblem: Error, Hashable, Sendable {
  /// There is no signature at all.
  case absent

  /// The text or the bytes do not follow the format; the phrase says where.
  case malformed(String)

  /// The key is of a kind that cannot be verified yet, which says nothing of its worth.
  case unsupported(algorithm: String)

  /// The key or its signature is of a kind that others can forge, or will before long.
  case weak(String)

  /// The signature was made for another purpose than the one asked for.
  case wrongNamespace(found: String)

  /// The signature does not match the payload and the key it names.
  case mismatch

  /// The signature holds, but a device made it without anybody touching it.
  case userAbsent

  /// The signature holds, but its key belongs to nobody known.
  case strangeKey(fingerprint: String)

  /// The signature holds, but is not of a kind that the rules accept.
  case kindNotAccepted(SignatureKind)

  /// The signature holds, but the device did not recognize the person as the rules ask.
  case userNotVerified

  /// The signature holds, but a passkey made it for the page of a site that the rules do not name.
  case strangeOrigin(String)
}

extension SignatureProblem {
  /// The stable name of the problem, for diagnostics.
  package var code: String {
    switch self {
    case .absent: "signature-absent"
    case .malformed: "signature-malformed"
    case .unsupported: "signature-unsupported"
    case .weak: "signature-weak"
    case .wrongNamespace: "signature-namespace"
    case .mismatch: "signature-mismatch"
    case .userAbsent: "signature-user-absent"
    case .strangeKey: "signature-strange-key"
    case .kindNotAccepted: "signature-kind"
    case .userNotVerified: "signature-user-not-verified"
    case .strangeOrigin: "signature-strange-origin"
    }
  }
}
