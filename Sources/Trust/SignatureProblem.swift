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

  /// The signature was made for another purpose than the one asked for.
  case wrongNamespace(found: String)

  /// The signature does not match the payload and the key it names.
  case mismatch

  /// The signature holds, but its key belongs to nobody known.
  case strangeKey(fingerprint: String)
}

extension SignatureProblem {
  /// The stable name of the problem, for diagnostics.
  package var code: String {
    switch self {
    case .absent: "signature-absent"
    case .malformed: "signature-malformed"
    case .unsupported: "signature-unsupported"
    case .wrongNamespace: "signature-namespace"
    case .mismatch: "signature-mismatch"
    case .strangeKey: "signature-strange-key"
    }
  }
}
