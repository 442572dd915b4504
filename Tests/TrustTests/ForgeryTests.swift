import TestSupport
import Testing

@testable import Trust

/// Signatures altered at random or everywhere: none may be accepted, and none may stop the program.
@Suite("Forgeries")
struct ForgeryTests {
  @Test("No signature with one byte flipped is accepted", arguments: Maker.eachKind)
  func refusesEveryFlip(_ maker: Maker) throws {
    let (armored, _) = try maker.sign(payload, in: Workshop())
    let blob = try SSHSignature.dearmored(armored)
    #expect(isAccepted(armored))
    for offset in blob.indices {
      for mask in [0x01, 0x80, 0xFF] as [UInt8] {
        var flipped = blob
        flipped[offset] ^= mask
        #expect(!isAccepted(SSHSignature.armored(flipped)), "byte \(offset), mask \(mask)")
      }
    }
  }

  @Test("Nor does ssh-keygen accept one, but for the version", arguments: Maker.eachKind)
  func agreesOnEveryFlip(_ maker: Maker) throws {
    let workshop = try Workshop()
    let (armored, line) = try maker.sign(payload, in: workshop)
    let blob = try SSHSignature.dearmored(armored)
    try workshop.write(payload, to: "payload")
    try workshop.write("signer \(line)\n".utf8, to: "allowed")
    // The beginning, where the fields are, and a part of the rest, which for RSA is long.
    for offset in blob.indices where offset < 160 || offset % 5 == 0 {
      var flipped = blob
      flipped[offset] ^= 1
      try workshop.write(SSHSignature.armored(flipped).utf8, to: "flip-\(offset)")
    }
    let answer = try workshop.run(
      "sh", "-c",
      """
      for file in flip-*; do
        ssh-keygen -Y verify -f allowed -I signer -n git -s $file <payload >&2 && echo $file
      done; true
      """)
    // Offset 9 is the last byte of the version, which is not signed; the tool takes version 0 in.
    #expect(answer.output == "flip-9\n")
  }

  @Test("Random bytes in an armour are refused", arguments: 0..<200 as Range<UInt64>)
  func refusesRandomBlobs(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let random = numbers.bytes(below: 400)
    #expect(!isAccepted(SSHSignature.armored(random)))
    #expect(!isAccepted(SSHSignature.armored(Array("SSHSIG\0\0\0\u{1}".utf8) + random)))
    #expect(!isAccepted(String(decoding: random, as: UTF8.self)))
  }

  @Test("Random edits of a signature are refused", arguments: 0..<200 as Range<UInt64>)
  func refusesRandomEdits(seed: UInt64) throws {
    var numbers = Numbers(seed: seed)
    let original = try SignatureFields(SigningKey(demonstration: "edits").sign(payload)).blob
    var blob = original
    for _ in 0...Int.random(in: 0..<4, using: &numbers) {
      let start = Int.random(in: 0...blob.count, using: &numbers)
      let end = min(blob.count, start + Int.random(in: 0..<8, using: &numbers))
      blob.replaceSubrange(start..<end, with: numbers.bytes(below: 8))
    }
    #expect(isAccepted(SSHSignature.armored(blob)) == (blob == original))
  }

  @Test("Random lines are not keys", arguments: 0..<200 as Range<UInt64>)
  func refusesRandomKeys(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let random = numbers.bytes(below: 200)
    for line in [
      String(decoding: random, as: UTF8.self), "ssh-ed25519 \(Base64.encode(random))",
      "ssh-ed25519 \(Base64.encode(keyBlob(Array("ssh-ed25519".utf8), random)))",
    ] {
      #expect(isMalformed(problem { () throws(SignatureProblem) in try PublicKey(line: line) }))
    }
  }
}
