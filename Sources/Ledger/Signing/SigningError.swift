package import Trust

/// Why a signature could not be made.
package enum SigningError: Error, Hashable, Sendable {
  /// There is no file at the path given for the key.
  case missingKeyFile(path: String)

  /// The public half of the key cannot be read, or is of a kind not verified yet.
  case unreadableKey(path: String, problem: SignatureProblem)

  /// The signing tool is in no directory of the search path.
  case toolAbsent(name: String)

  /// The signing tool could not be started; the detail comes from the system.
  case toolNotStarted(detail: String)

  /// The signing tool would not sign; the message is its own.
  case refused(message: String)

  /// What the tool signed is not by the expected key, or is no signature of the payload.
  case wrongSignature(SignatureProblem)
}

extension SigningError {
  /// The stable name of the error, for diagnostics.
  package var code: String {
    switch self {
    case .missingKeyFile: "signing-key-missing"
    case .unreadableKey: "signing-key-unreadable"
    case .toolAbsent: "signing-tool-absent"
    case .toolNotStarted: "signing-tool-not-started"
    case .refused: "signing-refused"
    case .wrongSignature: "signing-wrong-signature"
    }
  }
}
