internal import Crypto

/// A secret by which a program recognizes what it wrote itself.
///
/// It tells nothing to others: whoever holds the secret can write what it recognizes. What others
/// must be able to check is signed instead.
package struct AuthenticationKey: Sendable {
  /// The number of bytes of the secret.
  package static let length = 32

  /// The secret itself, to be kept where only its owner can read it.
  package let bytes: [UInt8]

  /// Makes a new secret, from the randomness of the system.
  package init() {
    var random = SystemRandomNumberGenerator()
    bytes = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  /// Takes a secret that was kept, or returns `nil` when it is not of the right length.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Returns the code of a message (HMAC-SHA256, RFC 2104), as 64 lowercase hexadecimal digits.
  package func code(of message: ArraySlice<UInt8>) -> String {
    Digest.hexadecimal(
      HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: bytes)))
  }

  /// Returns whether a code is the one of a message; the time it takes tells nothing of the right one.
  package func accepts(_ code: some Collection<UInt8>, of message: ArraySlice<UInt8>) -> Bool {
    let right = self.code(of: message).utf8
    return code.count == right.count && zip(code, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
