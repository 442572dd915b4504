internal import Foundation

extension Workshop {
  /// A tool that did not do what a test needed.
  package struct ToolFailure: Error { package let answer: Answer }

  /// Makes a key with `ssh-keygen`: a private file of that name, and its `.pub`.
  @discardableResult
  package func makeKey(
    _ name: String, type: String = "ed25519", bits: String? = nil, passphrase: String = ""
  ) throws -> String {
    let answer =
      if let bits {
        try run(
          "ssh-keygen", "-q", "-t", type, "-b", bits, "-N", passphrase, "-C", "key of \(name)",
          "-f", name)
      } else {
        try run(
          "ssh-keygen", "-q", "-t", type, "-N", passphrase, "-C", "key of \(name)", "-f", name)
      }
    guard answer.isSuccess else { throw ToolFailure(answer: answer) }
    return file(name)
  }

  /// Signs bytes with `ssh-keygen`, and returns the armour.
  package func sign(
    _ payload: [UInt8], with key: String, namespace: String = "git", hash: String = "sha512"
  ) throws -> String {
    let name = "payload-\(UUID().uuidString)"
    try write(payload, to: name)
    let answer = try run(
      "ssh-keygen", "-Y", "sign", "-q", "-n", namespace, "-O", "hashalg=\(hash)", "-f", key,
      reading: name)
    guard answer.isSuccess else { throw ToolFailure(answer: answer) }
    return answer.output
  }

  /// Returns whether `ssh-keygen` finds that a signature holds, and is by a key.
  package func accepts(
    _ armored: String, over payload: [UInt8], namespace: String = "git", by publicKeyLine: String
  ) throws -> Bool {
    let name = UUID().uuidString
    try write(payload, to: "payload-\(name)")
    try write(armored.utf8, to: "signature-\(name)")
    try write("signer \(publicKeyLine)\n".utf8, to: "allowed-\(name)")
    return try run(
      "ssh-keygen", "-Y", "verify", "-f", "allowed-\(name)", "-I", "signer", "-n", namespace,
      "-s", "signature-\(name)", reading: "payload-\(name)"
    ).isSuccess
  }
}
