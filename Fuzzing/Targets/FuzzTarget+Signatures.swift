internal import Trust

// Signatures and keys of SSH, as commits and members' files carry them.
extension FuzzTarget {
  private static let words = [
    "-----BEGIN SSH SIGNATURE-----\n", "\n-----END SSH SIGNATURE-----", "U1NIU0lH", "ssh-ed25519 ",
    "ssh-rsa ", "ecdsa-sha2-nistp256 ", "ecdsa-sha2-nistp384 ", "ecdsa-sha2-nistp521 ",
    "sk-ssh-ed25519@openssh.com ", "sk-ecdsa-sha2-nistp256@openssh.com ",
    "webauthn-sk-ecdsa-sha2-nistp256@openssh.com", "rsa-sha2-512", "AAAA", "=", "==", "\n",
    "sha512",
  ]

  static let signature = FuzzTarget(
    "signature", words: words, seeds: Seeds.signatures,
    findings: { bytes in
      var laws = Laws()
      let text = String(decoding: bytes, as: UTF8.self)
      let read = try? SSHSignature(armored: text)
      let key = try? SignatureVerifier.verify(
        signature: text, over: Seeds.payload, namespace: "git")
      laws.require(key == nil || key == read?.publicKey, "a signature is by the key it names")
      laws.require(key == nil || read?.namespace == "git", "a signature has one purpose")
      return laws.broken
    })

  static let key = FuzzTarget(
    "key", words: words, seeds: Seeds.keys,
    findings: { bytes in
      var laws = Laws()
      let line = try? PublicKey(line: String(decoding: bytes, as: UTF8.self))
      for key in [line, try? PublicKey(blob: bytes)].compactMap(\.self) {
        laws.require((try? PublicKey(line: key.line)) == key, "a key has one line")
        laws.require((try? PublicKey(blob: key.blob)) == key, "a key has one encoding")
        laws.require(key.fingerprint.utf8.count == 50, "a key has a fingerprint")
      }
      return laws.broken
    })
}
