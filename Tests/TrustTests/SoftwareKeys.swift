import Crypto

@testable import Trust

/// A security key made of software: it signs what a device would, and anything else a test wants.
struct SoftwareKey {
  enum Signer {
    case ecdsa(P256.Signing.PrivateKey)
    case ed25519(Curve25519.Signing.PrivateKey)
  }

  let signer: Signer
  let application: [UInt8]
  let publicKey: PublicKey

  /// Makes the ECDSA key of an application: `ssh:` of a security key, a domain of a passkey.
  static func ecdsa(_ application: String = "ssh:") throws -> SoftwareKey {
    let key = P256.Signing.PrivateKey()
    let blob = keyBlob(
      Array("sk-ecdsa-sha2-nistp256@openssh.com".utf8), Array("nistp256".utf8),
      Array(key.publicKey.x963Representation), Array(application.utf8))
    return try SoftwareKey(.ecdsa(key), application, blob)
  }

  static func ed25519(_ application: String = "ssh:") throws -> SoftwareKey {
    let key = Curve25519.Signing.PrivateKey()
    let blob = keyBlob(
      Array("sk-ssh-ed25519@openssh.com".utf8), Array(key.publicKey.rawRepresentation),
      Array(application.utf8))
    return try SoftwareKey(.ed25519(key), application, blob)
  }

  private init(_ signer: Signer, _ application: String, _ blob: [UInt8]) throws {
    self.signer = signer
    self.application = Array(application.utf8)
    self.publicKey = try PublicKey(blob: blob)
  }

  /// Signs bytes, in the form of the wire.
  ///
  /// Of the two ECDSA signatures that hold, `isHigh` gives the one with the larger second number.
  func sign(_ bytes: [UInt8], isHigh: Bool? = nil) throws -> [UInt8] {
    switch signer {
    case .ed25519(let key): return Array(try key.signature(for: bytes))
    case .ecdsa(let key):
      let numbers = Array(try key.signature(for: bytes).rawRepresentation)
      let r = Array(numbers.prefix(32))
      let s = Array(numbers.suffix(32))
      let isHigher = s.lexicographicallyPrecedes(BigEndian.order(minus: s)) == false
      return keyBlob(
        BigEndian.minimal(r),
        BigEndian.minimal(isHigh == nil || isHigh == isHigher ? s : BigEndian.order(minus: s)))
    }
  }

  /// Signs a payload as OpenSSH has a security key do.
  func signature(
    over payload: [UInt8], namespace: String = "git",
    altering alter: (inout DeviceSignature) -> Void = { _ in },
    tampering tamper: (inout DeviceSignature) -> Void = { _ in }
  ) throws -> String {
    try armoured(
      DeviceSignature(type: publicKey.algorithm), payload, namespace, alter, tamper)
  }

  /// Signs a payload as a browser has a passkey do.
  func passkeySignature(
    over payload: [UInt8], namespace: String = "git",
    altering alter: (inout DeviceSignature) -> Void = { _ in },
    tampering tamper: (inout DeviceSignature) -> Void = { _ in }
  ) throws -> String {
    let message = SSHSignature.message(payload, namespace: namespace, hash: .sha512)
    return try armoured(
      DeviceSignature(
        type: "webauthn-sk-ecdsa-sha2-nistp256@openssh.com",
        page: ClientText(challenge: String(decoding: Base64.url(message), as: UTF8.self))),
      payload, namespace, alter, tamper)
  }

  private func armoured(
    _ draft: DeviceSignature, _ payload: [UInt8], _ namespace: String,
    _ alter: (inout DeviceSignature) -> Void, _ tamper: (inout DeviceSignature) -> Void
  ) throws -> String {
    var draft = draft
    alter(&draft)
    let message = SSHSignature.message(payload, namespace: namespace, hash: .sha512)
    draft.value = try sign(
      draft.signed(application: application, message: message), isHigh: draft.isHigh)
    tamper(&draft)
    return SSHSignature.armored(
      key: publicKey, namespace: namespace, hash: .sha512, signature: draft.bytes)
  }
}

/// What a device signs and sends, each part of which a test may change before or after signing.
struct DeviceSignature {
  var type: String
  var flags: UInt8 = 0x01
  var counter: UInt32 = 7
  var page: ClientText?
  var extensions: [UInt8] = []
  var isHigh: Bool?
  var value: [UInt8] = []
  var afterValue: [UInt8] = []
  var end: [UInt8] = []

  init(type: String, page: ClientText? = nil) {
    self.type = type
    self.page = page
    // Present, verified, and kept in a backup, as the passkeys of telephones are.
    if page != nil { flags = 0x1D }
  }

  func signed(application: [UInt8], message: [UInt8]) -> [UInt8] {
    var writer = WireWriter()
    writer.raw(SHA256.hash(data: application))
    writer.raw([flags])
    writer.integer(counter)
    writer.raw(extensions)
    writer.raw(SHA256.hash(data: page.map { Array($0.text.utf8) } ?? message))
    return writer.bytes
  }

  var bytes: [UInt8] {
    var writer = WireWriter()
    writer.string(type)
    writer.string(value + afterValue)
    writer.raw([flags])
    writer.integer(counter)
    if let page {
      writer.string(page.toldOrigin)
      writer.string(page.text)
      writer.string(extensions)
    }
    writer.raw(end)
    return writer.bytes
  }
}

/// The client data of a browser.
struct ClientText {
  var type = "webauthn.get"
  var challenge: String
  var origin = "https://commun.example"
  var rest = #","crossOrigin":false}"#
  var toldOrigin = "https://commun.example"

  /// The text in another form than the usual one.
  var whole: String?

  init(challenge: String) { self.challenge = challenge }

  var text: String {
    whole
      ?? #"{"type":"\#(type)","challenge":"\#(challenge)","origin":"\#(origin)"\#(rest)"#
  }
}

/// Numbers as lists of bytes, the most significant first.
enum BigEndian {
  /// The order of the curve P-256.
  static let order: [UInt8] =
    [UInt8](repeating: 0xFF, count: 4) + [UInt8](repeating: 0, count: 4)
    + [UInt8](repeating: 0xFF, count: 8) + [
      0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25,
      0x51,
    ]

  /// Returns a number in the shortest form that keeps it positive.
  static func minimal(_ number: [UInt8]) -> [UInt8] {
    let digits = Array(number.drop { $0 == 0 })
    return digits.first.map { $0 >= 0x80 } == true ? [0] + digits : digits
  }

  /// Returns the order of the curve minus a number.
  static func order(minus small: [UInt8]) -> [UInt8] {
    var result = order
    var borrow = 0
    for index in result.indices.reversed() {
      let difference = Int(result[index]) - Int(small[index]) - borrow
      result[index] = UInt8(truncatingIfNeeded: difference)
      borrow = difference < 0 ? 1 : 0
    }
    return result
  }
}
