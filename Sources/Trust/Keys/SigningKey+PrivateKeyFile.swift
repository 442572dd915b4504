extension SigningKey {
  /// Returns the key as the text of an OpenSSH private key file, without passphrase.
  ///
  /// The format is `openssh-key-v1` (PROTOCOL.key of OpenSSH); `ssh-keygen` and git read it once it
  /// stands in a file that only its owner can read. The text is the secret: it is as good as the
  /// key. The comment must not contain newlines.
  package func opensshPrivateKey(comment: String = "") -> String {
    var file = WireWriter()
    file.raw("openssh-key-v1\0".utf8)
    file.string("none")
    file.string("none")
    file.string("")
    file.integer(1)
    file.string(publicKey.blob)
    file.string(privateSection(comment: comment))
    return """
      -----BEGIN OPENSSH PRIVATE KEY-----
      \(Base64.encode(file.bytes, lineWidth: 70))
      -----END OPENSSH PRIVATE KEY-----

      """
  }

  /// Returns the part of the file that a passphrase would encrypt.
  private func privateSection(comment: String) -> [UInt8] {
    let (seed, publicBytes) = secret
    // Two equal numbers tell whether decryption worked. Nothing is encrypted, so they need not be
    // random, and a file that depends on the key alone is the same each time.
    let check = Digest.bytes(of: publicKey.blob).prefix(4)
    var section = WireWriter()
    section.raw(check)
    section.raw(check)
    section.string(Ed25519.keyType)
    section.string(publicBytes)
    section.string(seed + publicBytes)
    section.string(comment)
    let blockSize = 8
    let padding = (blockSize - section.bytes.count % blockSize) % blockSize
    section.raw((0..<padding).map { UInt8($0 + 1) })
    return section.bytes
  }
}
