internal import Records

extension Diagnostic {
  /// Returns why something could not be signed, and what to do.
  static func signing(_ error: SigningError) -> Diagnostic {
    switch error {
    case .missingKeyFile(let path):
      Diagnostic(
        .error, error.code, "there is no key file '\(path)'",
        hint: "give --key the file of your key")
    case .unreadableKey(let path, let problem):
      Diagnostic(
        .error, error.code, "the key in '\(path)' cannot be used: \(problem)",
        hint: "use an ed25519, ecdsa or security key, or an rsa key of 3072 bits at least")
    case .toolAbsent(let name):
      Diagnostic(.error, error.code, "'\(name)' is not installed", hint: "install OpenSSH's client")
    case .toolNotStarted(let detail):
      Diagnostic(
        .error, error.code, "ssh-keygen could not be run: \(detail)",
        hint: SystemTrouble.hint(for: detail)
          ?? "check the folder for temporary files, which TMPDIR names")
    case .refused(let message):
      Diagnostic(
        .error, error.code, "ssh-keygen did not sign: \(message)",
        hint: "check the passphrase, or that the agent holds the key")
    case .wrongSignature(let problem):
      Diagnostic(.error, error.code, "the signature made does not hold: \(problem)")
    }
  }
}
