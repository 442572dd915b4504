internal import Crypto

/// SHA-256 digests as text, the form in which they are compared, signed and shown.
package enum Digest {
  /// Returns the SHA-256 digest of some bytes, as 64 lowercase hexadecimal digits.
  ///
  /// An array is hashed where it stands; any other collection is copied into one first.
  package static func sha256(_ bytes: some Collection<UInt8>) -> String {
    hexadecimal(SHA256.hash(data: Array(bytes)))
  }

  /// Returns the SHA-256 digest of some bytes, as 32 bytes.
  static func bytes(of bytes: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: bytes))
  }

  /// Returns bytes as lowercase hexadecimal digits.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A SHA-256 digest computed piece by piece, for texts too long to build whole.
///
/// The result depends on the bytes alone, not on how they were cut into pieces.
package struct DigestWriter: Sendable {
  private var hash = SHA256()
  private var pending: [UInt8] = []

  /// How many bytes are gathered before they are hashed, since short updates are costly.
  private static let batch = 4096

  package init() {}

  /// Adds the UTF-8 bytes of a text.
  package mutating func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    flush(from: Self.batch)
  }

  /// Adds bytes.
  package mutating func write(_ bytes: [UInt8]) {
    pending.append(contentsOf: bytes)
    flush(from: Self.batch)
  }

  /// Returns the digest of all that was written, as 64 lowercase hexadecimal digits.
  package consuming func finish() -> String {
    flush(from: 1)
    return Digest.hexadecimal(hash.finalize())
  }

  private mutating func flush(from count: Int) {
    guard pending.count >= count else { return }
    hash.update(data: pending)
    pending.removeAll(keepingCapacity: true)
  }
}
