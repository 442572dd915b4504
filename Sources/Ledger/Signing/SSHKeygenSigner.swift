internal import Foundation
package import Trust

/// A signer that lets `ssh-keygen` sign, as git does.
///
/// The key file is a private key, or a public key whose private half is in the agent or beside it.
/// Passphrases are between `ssh-keygen` and its user: on the terminal, or through `SSH_ASKPASS`.
package struct SSHKeygenSigner: PayloadSigner {
  package let publicKey: PublicKey

  private let keyPath: String
  private let tool: SSHKeygen

  /// Prepares to sign with a key file, reading its public half.
  ///
  /// The public half comes from the file itself, else from the `.pub` file beside it, else from
  /// `ssh-keygen -y`. The environment gives the search path, the agent and the way to ask.
  package init(keyPath: String, environment: [String: String]) throws(SigningError) {
    guard let content = FileManager.default.contents(atPath: keyPath) else {
      throw .missingKeyFile(path: keyPath)
    }
    self.keyPath = keyPath
    self.tool = try SSHKeygen(environment: environment)
    guard content.starts(with: Array("-----BEGIN".utf8)) else {
      self.publicKey = try Self.publicKey(in: content, path: keyPath)
      return
    }
    let companion = keyPath + ".pub"
    if let content = FileManager.default.contents(atPath: companion) {
      self.publicKey = try Self.publicKey(in: content, path: companion)
    } else {
      let line = try tool.run(["-y", "-f", keyPath])
      self.publicKey = try Self.publicKey(in: line, path: keyPath)
    }
  }

  /// Prepares to sign with a key file, in the environment of this process.
  package init(keyPath: String) throws(SigningError) {
    try self.init(keyPath: keyPath, environment: ProcessInfo.processInfo.environment)
  }

  /// Returns the signature that `ssh-keygen` makes, once it has been verified.
  ///
  /// A `.pub` file that is not the companion of its private key is found out here, before anything
  /// is stored that others would refuse.
  package func sign(_ payload: [UInt8], namespace: String) throws(SigningError) -> String {
    let output = try tool.run(
      ["-Y", "sign", "-n", namespace, "-f", keyPath], input: payload)
    let armored = String(decoding: output, as: UTF8.self)
    let signer: PublicKey
    do {
      signer = try SignatureVerifier.verify(
        signature: armored, over: payload, namespace: namespace)
    } catch {
      throw .wrongSignature(error)
    }
    guard signer == publicKey else {
      throw .wrongSignature(.strangeKey(fingerprint: signer.fingerprint))
    }
    return armored
  }

  private static func publicKey(in line: Data, path: String) throws(SigningError) -> PublicKey {
    do {
      return try PublicKey(line: String(decoding: line, as: UTF8.self))
    } catch {
      throw .unreadableKey(path: path, problem: error)
    }
  }
}
