/// An `sk-ecdsa-sha2-nistp256@openssh.com` key: an ECDSA key inside a security key, or a passkey.
///
/// It signs in two ways. OpenSSH asks the device itself; a web page asks the browser, which has the
/// device sign its own ``ClientData`` with the message inside. Neither can pass for the other: what
/// OpenSSH signs starts with `SSHSIG`, and client data with `{`.
struct SecurityKeyECDSA: SignatureAlgorithm {
  static let keyType = "sk-ecdsa-sha2-nistp256@openssh.com"
  static let passkeyType = "webauthn-sk-ecdsa-sha2-nistp256@openssh.com"
  static let signatureTypes = [keyType, passkeyType]

  private let key: ECDSA<NISTP256>
  private let application: [UInt8]

  init(reading key: inout WireReader) throws(SignatureProblem) {
    self.key = try ECDSA(reading: &key)
    self.application = try Assertion.application(in: &key)
  }

  func examine(
    _ signature: inout WireReader, type: String, over message: [UInt8]
  ) throws(SignatureProblem) -> SignatureTraits? {
    let numbers = try signature.string()
    let assertion = try Assertion(reading: &signature)
    guard type == Self.passkeyType else {
      try assertion.check(extensions: [])
      let signed = assertion.signed(application: application, message: Digest.bytes(of: message))
      guard try key.holds(numbers, over: signed) else { return nil }
      try assertion.checkPresence()
      return SignatureTraits(kind: .securityKeyECDSA, isUserVerified: assertion.isUserVerified)
    }
    let origin = try signature.string()
    let clientData = Array(try signature.string())
    let extensions = try signature.string()
    try assertion.check(extensions: extensions)
    let isOfMessage = try ClientData(clientData, origin: origin).asks(for: message)
    let signed = assertion.signed(
      application: application, extensions: extensions, message: Digest.bytes(of: clientData))
    guard try key.holds(numbers, over: signed), isOfMessage else { return nil }
    try assertion.checkPresence()
    return SignatureTraits(
      kind: .passkey, isUserVerified: assertion.isUserVerified,
      origin: String(decoding: origin, as: UTF8.self))
  }
}
