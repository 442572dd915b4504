internal import Crypto

/// A signature of SSH as a file carries it: not yet verified, only well formed.
///
/// The format is PROTOCOL.sshsig of OpenSSH. It is read strictly: whatever this type takes in,
/// `ssh-keygen` takes in too, but not the reverse (text after the armour, version 0).
package struct SSHSignature: Sendable {
  /// How the payload is hashed before it is signed.
  package enum HashAlgorithm: String, Hashable, Sendable {
    case sha256
    case sha512
  }

  /// The key that the signature says it was made with.
  package let publicKey: PublicKey

  /// The purpose of the signature, such as `git` or `file`.
  package let namespace: String

  package let hashAlgorithm: HashAlgorithm

  /// The name of the signature algorithm and the signature proper, one after the other.
  let value: ArraySlice<UInt8>

  /// Reads an armoured signature.
  ///
  /// It throws ``SignatureProblem/absent`` for an empty text, ``SignatureProblem/malformed(_:)``
  /// and ``SignatureProblem/unsupported(algorithm:)``.
  package init(armored: String) throws(SignatureProblem) {
    try self.init(armored: armored) { blob throws(SignatureProblem) in try PublicKey(blob: blob) }
  }

  /// Reads an armoured signature, getting its key from a closure.
  init(
    armored: String, reading key: (_ blob: [UInt8]) throws(SignatureProblem) -> PublicKey
  ) throws(SignatureProblem) {
    var reader = WireReader(try Self.dearmored(armored))
    guard try reader.bytes(Self.magic.count).elementsEqual(Self.magic) else {
      throw .malformed("the signature does not start as one")
    }
    guard try reader.integer() == Self.version else {
      throw .malformed("the signature is not of version 1")
    }
    let blob = Array(try reader.string())
    self.namespace = try reader.name(of: "namespace")
    // Reserved for later use. It is not signed, and the specification asks to ignore it.
    _ = try reader.string()
    let hash = try reader.name(of: "hash algorithm")
    self.value = try reader.string()
    try reader.end(of: "signature")
    self.publicKey = try key(blob)
    precondition(publicKey.blob == blob, "a signature under another key than its own")
    guard let hashAlgorithm = HashAlgorithm(rawValue: hash) else {
      throw .malformed("the hash algorithm is neither sha256 nor sha512")
    }
    self.hashAlgorithm = hashAlgorithm
  }
}

extension SSHSignature {
  private static let magic = Array("SSHSIG".utf8)
  private static let version: UInt32 = 1

  /// Returns the bytes that the key signs: the purpose of the payload and its hash.
  static func message(_ payload: [UInt8], namespace: String, hash: HashAlgorithm) -> [UInt8] {
    var message = WireWriter()
    message.raw(magic)
    message.string(namespace)
    message.string("")
    message.string(hash.rawValue)
    switch hash {
    case .sha256: message.string(Array(SHA256.hash(data: payload)))
    case .sha512: message.string(Array(SHA512.hash(data: payload)))
    }
    return message.bytes
  }

  /// Returns the armour of a signature made with a key.
  static func armored(
    key: PublicKey, namespace: String, hash: HashAlgorithm, signature: [UInt8]
  ) -> String {
    var blob = WireWriter()
    blob.raw(magic)
    blob.integer(version)
    blob.string(key.blob)
    blob.string(namespace)
    blob.string("")
    blob.string(hash.rawValue)
    blob.string(signature)
    return armored(blob.bytes)
  }
}
