import TestSupport
import Testing

@testable import Trust

@Suite("ECDSA signatures")
struct ECDSATests {
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
    let other = armored(BigEndian.minimal(r), BigEndian.minimal(BigEndian.order(minus: s)))
    #expect(other != fields.armored)
    #expect(try verify(other) == verify(fields.armored))
    #expect(try workshop.accepts(other, over: payload, by: workshop.text(of: "key.pub")))
  }

  @Test("Numbers out of range never verify")
  func refusesNumbersOutOfRange() {
    let order = BigEndian.minimal(BigEndian.order)
    #expect(!isAccepted(armored(order, BigEndian.minimal(s))))
    #expect(!isAccepted(armored(BigEndian.minimal(r), order)))
    #expect(!isAccepted(armored([1], [1])))
  }

  @Test("Numbers have one encoding: no zero, no sign, no superfluous zeros, no 33rd byte")
  func refusesOtherEncodings() throws {
    let good = BigEndian.minimal(r)
    #expect(isAccepted(armored(good, BigEndian.minimal(s))))
    for bad in [
      [], [0], [0, 0], [0x80], [0xFF] + good, [0] + good, [0, 0x7F],
      [1] + [UInt8](repeating: 0, count: 32),
      [0, 0xFF] + [UInt8](repeating: 0, count: 32),
    ] where bad != good {
      for text in [armored(bad, BigEndian.minimal(s)), armored(good, bad)] {
        #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(text) }))
      }
    }
  }

  @Test("One number, or three, are no signature")
  func refusesOtherCounts() {
    var one = fields
    one.signature = keyBlob(BigEndian.minimal(r))
    var three = fields
    three.signature = keyBlob(BigEndian.minimal(r), BigEndian.minimal(s), BigEndian.minimal(s))
    for text in [one.armored, three.armored] {
      #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(text) }))
    }
  }

  private func armored(_ r: [UInt8], _ s: [UInt8]) -> String {
    var altered = fields
    altered.signature = keyBlob(r, s)
    return altered.armored
  }
}
