import Testing

@testable import Trust

@Suite("Points of Edwards25519")
struct Edwards25519Tests {
  /// Those of the numbers 2…59 that are the y of a point, computed apart from this code.
  private static let onCurve: Set<UInt8> = [
    3, 4, 5, 6, 9, 10, 14, 15, 16, 18, 19, 21, 23, 24, 25, 26, 27, 28, 29, 30, 32, 33, 35, 37, 39,
    40, 42, 43, 44, 48, 51, 52, 54, 55, 56, 57, 58,
  ]

  /// Which SHA-256 digests of the decimal numbers 0…63 are the y of a point, computed apart too.
  private static let digestsOnCurve =
    "0111000110000101011011011001000101011010110110110100011111000010"

  @Test("Small numbers are points or not as computed elsewhere", arguments: 2..<60 as Range<UInt8>)
  func knowsSmallNumbers(y: UInt8) {
    let encoded = [y] + [UInt8](repeating: 0, count: 31)
    #expect(isKey(encoded) == Self.onCurve.contains(y))
    // p − y is the y of a point exactly when y is.
    let opposite = [0xED - y] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]
    #expect(isKey(opposite) == Self.onCurve.contains(y))
  }

  @Test("Large numbers are points or not as computed elsewhere")
  func knowsLargeNumbers() {
    let found = (0..<64).map { number in
      isKey(Digest.bytes(of: Array("\(number)".utf8))) ? "1" : "0"
    }
    #expect(found.joined() == Self.digestsOnCurve)
  }

  @Test("Every key that the library makes is one", arguments: 0..<100)
  func acceptsRealKeys(seed: Int) throws {
    let key = try SigningKey(demonstration: "\(seed)").publicKey
    #expect(try PublicKey(blob: key.blob) == key)
  }

  @Test("Points with which anybody can sign are refused, whatever the sign of x")
  func refusesSmallOrder() {
    for digits in [
      "0000000000000000000000000000000000000000000000000000000000000000",
      "0100000000000000000000000000000000000000000000000000000000000000",
      "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
      "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    ] {
      var encoded = bytes(digits)
      #expect(encoded.count == 32)
      #expect(throws: SignatureProblem.malformed("the key is one that anybody can use")) {
        try Edwards25519.check(encoded[...])
      }
      encoded[31] |= 0x80
      #expect(!isKey(encoded))
    }
  }

  @Test("A signature that would hold for any message is refused with its key")
  func refusesUniversalSignature() throws {
    let neutral = [1] + [UInt8](repeating: 0, count: 31)
    var fields = try SignatureFields(SigningKey(demonstration: "neutral").sign(payload))
    fields.key = keyBlob(Array("ssh-ed25519".utf8), neutral)
    fields.signature = neutral + [UInt8](repeating: 0, count: 32)
    #expect(!isAccepted(fields.armored))
    #expect(!isAccepted(fields.armored, over: []))
  }

  @Test("A number written as itself plus p is refused", arguments: 0..<19 as Range<UInt8>)
  func refusesSecondSpelling(y: UInt8) {
    let encoded = [0xED + y] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]
    #expect(!isKey(encoded))
  }

  @Test("Products and squares agree with arithmetic modulo p")
  func computes() {
    let minusOne = FieldElement.prime.minusOne
    let one = FieldElement(1, 0, 0, 0)
    #expect(minusOne * minusOne == one)
    #expect(minusOne + one == FieldElement(0, 0, 0, 0))
    #expect(one - minusOne == FieldElement(2, 0, 0, 0))
    let largest = FieldElement(~0, ~0, ~0, ~0)
    #expect(largest == FieldElement(37, 0, 0, 0))
    #expect(largest * largest == FieldElement(37 * 37, 0, 0, 0))
    #expect(largest + largest == FieldElement(74, 0, 0, 0))
    #expect(FieldElement.prime == FieldElement(0, 0, 0, 0))
    // p is 1 modulo 4 and 5 modulo 8: −1 is a square, 2 is not.
    #expect(minusOne.isNonzeroSquare)
    #expect(!FieldElement(2, 0, 0, 0).isNonzeroSquare)
    #expect(!FieldElement(0, 0, 0, 0).isNonzeroSquare)
  }

  private func isKey(_ encoded: [UInt8]) -> Bool {
    problem { () throws(SignatureProblem) in try Edwards25519.check(encoded[...]) } == nil
  }

  private func bytes(_ digits: String) -> [UInt8] {
    stride(from: 0, to: digits.count, by: 2).compactMap { position in
      UInt8(digits.dropFirst(position).prefix(2), radix: 16)
    }
  }
}
