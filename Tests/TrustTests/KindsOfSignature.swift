import TestSupport

@testable import Trust

/// A way to make a genuine signature: by `ssh-keygen`, or by a key of software for what needs a device.
enum Maker: String, CaseIterable, CustomStringConvertible {
  case ed25519
  case ecdsa256, ecdsa384, ecdsa521
  case rsa3072, rsa4096
  case securityKeyEd25519, securityKeyECDSA
  case passkey

  static let tool: [Maker] = [.ed25519, .ecdsa256, .ecdsa384, .ecdsa521, .rsa3072, .rsa4096]

  /// One for each kind of signature.
  static let eachKind = allCases.filter { $0 != .rsa4096 }

  var description: String { rawValue }

  var kind: SignatureKind {
    switch self {
    case .ed25519: .ed25519
    case .ecdsa256: .ecdsaP256
    case .ecdsa384: .ecdsaP384
    case .ecdsa521: .ecdsaP521
    case .rsa3072, .rsa4096: .rsa
    case .securityKeyEd25519: .securityKeyEd25519
    case .securityKeyECDSA: .securityKeyECDSA
    case .passkey: .passkey
    }
  }

  /// Signs a payload with a new key, and returns the armour and the line of the key.
  func sign(
    _ payload: [UInt8], in workshop: Workshop, namespace: String = "git", hash: String = "sha512"
  ) throws -> (armored: String, line: String) {
    switch self {
    case .securityKeyEd25519:
      let key = try SoftwareKey.ed25519()
      return (try key.signature(over: payload, namespace: namespace), key.publicKey.line)
    case .securityKeyECDSA:
      let key = try SoftwareKey.ecdsa()
      return (try key.signature(over: payload, namespace: namespace), key.publicKey.line)
    case .passkey:
      let key = try SoftwareKey.ecdsa("commun.example")
      return (try key.passkeySignature(over: payload, namespace: namespace), key.publicKey.line)
    default:
      let name = "key-\(rawValue)"
      let type = String(rawValue.prefix { !$0.isNumber || self == .ed25519 })
      let bits = self == .ed25519 ? nil : String(rawValue.drop { !$0.isNumber })
      try workshop.makeKey(name, type: type, bits: bits)
      return (
        try workshop.sign(payload, with: name, namespace: namespace, hash: hash),
        try workshop.text(of: name + ".pub")
      )
    }
  }
}
