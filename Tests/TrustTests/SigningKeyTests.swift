import TestSupport
import Testing

@testable import Trust

@Suite("Signing key")
struct SigningKeyTests {
  @Test("ssh-keygen accepts what it signs, and only that")
  func isAcceptedByTheTool() throws {
    let workshop = try Workshop()
    let key = try SigningKey(demonstration: "amal")
    let armored = try key.sign(payload)
    #expect(try workshop.accepts(armored, over: payload, by: key.publicKeyLine))
    #expect(try !workshop.accepts(armored, over: payload + [0], by: key.publicKeyLine))
    #expect(try verify(armored) == key.publicKey)
  }

  @Test("A key file and its key sign the same text", arguments: ["", "amal", "several words, é"])
  func writesPrivateKey(comment: String) throws {
    let workshop = try Workshop()
    let key = try SigningKey(demonstration: "file")
    try workshop.write(key.opensshPrivateKey(comment: comment).utf8, to: "key")
    let publicLine = try workshop.run("ssh-keygen", "-y", "-f", "key").output
    #expect(try PublicKey(line: publicLine) == key.publicKey)
    #expect(publicLine.hasSuffix(comment + "\n"))
    #expect(try workshop.sign(payload, with: "key") == key.sign(payload))
  }

  @Test("The file is as long as the one that ssh-keygen writes", arguments: 0..<9)
  func padsPrivateKey(count: Int) throws {
    let workshop = try Workshop()
    let key = try SigningKey(demonstration: "padding")
    let text = key.opensshPrivateKey(comment: String(repeating: "c", count: count))
    try workshop.write(text.utf8, to: "key")
    #expect(try workshop.run("ssh-keygen", "-q", "-p", "-P", "", "-N", "", "-f", "key").isSuccess)
    let rewritten = try workshop.text(of: "key")
    #expect(
      rewritten.split(separator: "\n").map(\.count) == text.split(separator: "\n").map(\.count))
  }

  @Test("The seed makes the key, and the same text each time")
  func isDeterministic() throws {
    let seed = (0..<32).map { UInt8($0) }
    let key = try SigningKey(seed: seed)
    #expect(try key.sign(payload) == SigningKey(seed: seed).sign(payload))
    #expect(key.opensshPrivateKey() == (try SigningKey(seed: seed)).opensshPrivateKey())
    #expect(try key.publicKey != SigningKey(seed: seed.reversed()).publicKey)
    // RFC 8032 §7.1, test 1.
    let known = try SigningKey(seed: Self.rfcSeed)
    #expect(
      Digest.hexadecimal(known.publicKey.blob.suffix(32))
        == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
  }

  @Test("New keys differ")
  func isRandom() {
    #expect(SigningKey().publicKey != SigningKey().publicKey)
  }

  @Test("A seed of another length is malformed", arguments: [0, 31, 33, 64])
  func refusesOtherSeeds(count: Int) {
    #expect(throws: SignatureProblem.malformed("the seed is not 32 bytes long")) {
      try SigningKey(seed: [UInt8](repeating: 1, count: count))
    }
  }

  @Test("A purpose that could not be read again is refused")
  func refusesUnreadableNamespace() throws {
    let key = try SigningKey(demonstration: "amal")
    for namespace in ["", "two words", "é", String(repeating: "n", count: 65)] {
      #expect(
        isMalformed(
          problem { () throws(SignatureProblem) in
            try key.sign(payload, namespace: namespace)
          }))
    }
  }

  private static let rfcSeed: [UInt8] = [
    0x9D, 0x61, 0xB1, 0x9D, 0xEF, 0xFD, 0x5A, 0x60, 0xBA, 0x84, 0x4A, 0xF4, 0x92, 0xEC, 0x2C, 0xC4,
    0x44, 0x49, 0xC5, 0x69, 0x7B, 0x32, 0x69, 0x19, 0x70, 0x3B, 0xAC, 0x03, 0x1C, 0xAE, 0x7F, 0x60,
  ]
}
