internal import Git
internal import Trust

/// A checkpoint short enough to print in minutes and type back: `42-K7QF-9M2T-…`.
///
/// It is the act's number and 130 bits of the SHA-256 digest of (ledger, number, head), in Crockford's
/// Base32, with two check characters. Nobody signs it: whoever keeps it vouches for it.
///
/// So many bits, because the danger is not only another history made to fit a given code (a preimage, out
/// of reach from 80 bits on). Whoever seals could prepare two histories with the same code before the
/// first is printed (a collision), which takes half the bits: 2^65 digests, about what it takes to break
/// the SHA-1 that acts are named by.
package struct CheckpointCode: Hashable, Sendable {
  package let sequence: Int

  /// The digest's first bits, five in each.
  let digest: [UInt8]

  /// The number of characters that carry the digest, and of those that check.
  static let digestLength = 26
  static let checkLength = 2

  /// Makes the code of a checkpoint; its time has no part in it.
  package init(_ checkpoint: Checkpoint) {
    sequence = checkpoint.sequence
    let hex = Digest.sha256(
      Array(
        """
        terrier-checkpoint-code: 1
        ledger: \(checkpoint.ledger.hex)
        sequence: \(checkpoint.sequence)
        head: \(checkpoint.head.hex)

        """.utf8))
    var bits: UInt32 = 0
    var count = 0
    var digest: [UInt8] = []
    for digit in hex.utf8 where digest.count < Self.digestLength {
      bits = bits << 4 | UInt32(digit < UInt8(ascii: "a") ? digit - 48 : digit - 87)
      count += 4
      guard count >= 5 else { continue }
      count -= 5
      digest.append(UInt8(bits >> UInt32(count) & 31))
    }
    self.digest = digest
  }

  /// Takes a number and a digest, when the check characters are theirs.
  init?(sequence: Int, symbols: [UInt8]) {
    guard sequence >= 1, symbols.count == Self.digestLength + Self.checkLength else { return nil }
    self.sequence = sequence
    digest = Array(symbols.prefix(Self.digestLength))
    guard check == Array(symbols.suffix(Self.checkLength)) else { return nil }
  }

  /// The two check characters.
  ///
  /// Their number is the sum, modulo the prime 1021, of the digits and characters, each times a weight of
  /// its own; they have the weights -32 and -1 themselves. A wrong character changes the sum by the product
  /// of two numbers that the prime does not divide, and so does the exchange of any two, since no two
  /// weights are equal: both are always found.
  var check: [UInt8] {
    var sum = 0
    for (index, symbol) in digest.enumerated() { sum += (index + 1) * Int(symbol) }
    // The digits from the last one on: their places do not depend on how many there are.
    for (index, digit) in String(sequence).utf8.reversed().enumerated() {
      sum += (index + 101) * (Int(digit) - 48)
    }
    let value = sum % 1021
    return [UInt8(value >> 5), UInt8(value & 31)]
  }
}

extension CheckpointCode: CustomStringConvertible {
  /// Crockford's alphabet: neither I, L and O, which look like digits, nor U.
  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  package var description: String {
    let characters = (digest + check).map { Self.alphabet[Int($0)] }
    let groups = stride(from: 0, to: characters.count, by: 4).map { start in
      String(decoding: characters[start..<min(start + 4, characters.count)], as: UTF8.self)
    }
    return "\(sequence)-" + groups.joined(separator: "-")
  }
}
