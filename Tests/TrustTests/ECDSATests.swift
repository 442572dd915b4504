import TestSupport
import Testing

@testable import Trust

@Suite("ECDSA signatures")
struct ECDSATests {
  /// The order of the curve, big-endian.
  private static let order: [UInt8] =
    [UInt8](repeating: 0xFF, count: 4) + [UInt8](repeating: 0, count: 4)
    + [UInt8](repeating: 0xFF, count: 8) + [
      0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25,
      0x51,
    ]

  private let workshop: Workshop
  private let fields: SignatureFields
  private let r: [UInt8]
  private let s: [UInt8]

  init() throws {
    workshop = try Workshop()
    try workshop.makeKey("key", type: "ecdsa")
    fields = try SignatureFields(workshop.sign(payload, with: "key"))
    var reader = WireReader(fields.signature)
    r = try reader.positiveInteger(width: 32)
    s = try reader.positiveInteger(width: 32)
  }

  @Test("The other signature that anyone can compute holds, and is by the same key")
  func acceptsBothHalves() throws {
    let other = armored(Self.minimal(r), Self.minimal(Self.subtract(s, from: Self.order)))
    #expect(other != fields.armored)
    #expect(try verify(other) == verify(fields.armored))
    #expect(try workshop.accepts(other, over: payload, by: workshop.text(of: "key.pub")))
  }

  @Test("Numbers out of range never verify")
  func refusesNumbersOutOfRange() {
    let order = Self.minimal(Self.order)
    #expect(!isAccepted(armored(order, Self.minimal(s))))
    #expect(!isAccepted(armored(Self.minimal(r), order)))
    #expect(!isAccepted(armored([1], [1])))
  }

  @Test("Numbers have one encoding: no zero, no sign, no superfluous zeros, no 33rd byte")
  func refusesOtherEncodings() throws {
    let good = Self.minimal(r)
    #expect(isAccepted(armored(good, Self.minimal(s))))
    for bad in [
      [], [0], [0, 0], [0x80], [0xFF] + good, [0] + good, [0, 0x7F],
      [1] + [UInt8](repeating: 0, count: 32),
      [0, 0xFF] + [UInt8](repeating: 0, count: 32),
    ] where bad != good {
      for text in [armored(bad, Self.minimal(s)), armored(good, bad)] {
        #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(text) }))
      }
    }
  }

  @Test("One number, or three, are no signature")
  func refusesOtherCounts() {
    var one = fields
    one.signature = keyBlob(Self.minimal(r))
    var three = fields
    three.signature = keyBlob(Self.minimal(r), Self.minimal(s), Self.minimal(s))
    for text in [one.armored, three.armored] {
      #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(text) }))
    }
  }

  private func armored(_ r: [UInt8], _ s: [UInt8]) -> String {
    var altered = fields
    altered.signature = keyBlob(r, s)
    return altered.armored
  }

  /// Returns a number in the shortest form that keeps it positive.
  private static func minimal(_ number: [UInt8]) -> [UInt8] {
    let digits = Array(number.drop { $0 == 0 })
    return digits.first.map { $0 >= 0x80 } == true ? [0] + digits : digits
  }

  private static func subtract(_ small: [UInt8], from large: [UInt8]) -> [UInt8] {
    var result = large
    var borrow = 0
    for index in large.indices.reversed() {
      let difference = Int(large[index]) - Int(small[index]) - borrow
      result[index] = UInt8(truncatingIfNeeded: difference)
      borrow = difference < 0 ? 1 : 0
    }
    return result
  }
}
