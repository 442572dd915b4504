/// An `sk-ssh-ed25519@openssh.com` key: an Ed25519 key inside a security key.
struct SecurityKeyEd25519: SignatureAlgorithm {
  static let keyType = "sk-ssh-ed25519@openssh.com"
  static let signatureTypes = [keyType]

  private let key: Ed25519
  private let application: [UInt8]

  init(reading key: inout WireReader) throws(SignatureProblem) {
    self.key = try Ed25519(reading: &key)
    self.application = try Assertion.application(in: &key)
  }

  func examine(
    _ signature: inout WireReader, type _: String, over message: [UInt8]
  ) throws(SignatureProblem) -> SignatureTraits? {
    let value = try signature.string()
    let assertion = try Assertion(reading: &signature)
    try assertion.check(extensions: [])
    let signed = assertion.signed(application: application, message: Digest.bytes(of: message))
    guard try key.holds(value, over: signed) else { return nil }
    try assertion.checkPresence()
    return SignatureTraits(kind: .securityKeyEd25519, isUserVerified: assertion.isUserVerified)
  }
}
