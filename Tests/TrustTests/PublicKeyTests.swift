import TestSupport
import Testing

@testable import Trust

@Suite("Public key")
struct PublicKeyTests {
  @Test(
    "The line, the fingerprint and the kind are those of ssh-keygen",
    arguments: [
      ("ed25519", nil, "ssh-ed25519"), ("ecdsa", nil, "ecdsa-sha2-nistp256"),
      ("ecdsa", "384", "ecdsa-sha2-nistp384"), ("ecdsa", "521", "ecdsa-sha2-nistp521"),
      ("rsa", "3072", "ssh-rsa"),
    ] as [(String, String?, String)])
  func agreesWithTheTool(type: String, bits: String?, algorithm: String) throws {
    let workshop = try Workshop()
    try workshop.makeKey("key", type: type, bits: bits)
    let line = try workshop.text(of: "key.pub")
    let key = try PublicKey(line: line)
    #expect(key.algorithm == algorithm)
    #expect(line == "\(key.line) key of key\n")
    let listing = try workshop.run("ssh-keygen", "-lf", "key.pub").output
    #expect(listing.split(separator: " ")[1] == key.fingerprint)
  }

  @Test("Line and encoding give back the same key")
  func roundTrips() throws {
    let key = try SigningKey(demonstration: "line").publicKey
    #expect(try PublicKey(line: key.line) == key)
    #expect(try PublicKey(blob: key.blob) == key)
    #expect(try PublicKey(line: key.line).hashValue == key.hashValue)
  }

  @Test(
    "Blanks around and comments after do not change a key",
    arguments: [
      { "  \t" + $0 }, { $0 + "\n" }, { $0 + "\r\n" }, { $0 + " amal@example.org" },
      { $0 + "  several   words\t" }, { $0.replacing(" ", with: " \t ") }, { $0 + " clé d'Amal" },
    ] as [@Sendable (String) -> String])
  func toleratesBlanks(_ alter: @Sendable (String) -> String) throws {
    let key = try SigningKey(demonstration: "line").publicKey
    #expect(try PublicKey(line: alter(key.line)) == key)
  }

  @Test(
    "What is not one sound key is malformed",
    arguments: [
      { _ in "" }, { _ in "  \n" }, { _ in "ssh-ed25519" }, { _ in "ssh-ed25519 " },
      { String($0.dropFirst("ssh-ed25519 ".count)) }, { $0 + "\n" + $0 }, { $0 + " a\nb" },
      { $0.replacing("ssh-ed25519", with: "ecdsa-sha2-nistp256") },
      { $0.replacing("ssh-ed25519", with: "ssh-rsa") },
      { $0.replacing("ssh-ed25519", with: "SSH-ED25519") },
      { "namespaces=\"git\" " + $0 }, { $0 + "=" }, { String($0.dropLast()) },
      { String($0.dropLast(4)) }, { $0 + "AAAA" }, { $0.replacing("AAAA", with: "AA AA") },
      { $0.replacing("AAAAC3", with: "AAAAC-") },
      { _ in "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n" },
      { $0 + " " + String(repeating: "x", count: 10_000_000) },
    ] as [@Sendable (String) -> String])
  func refuses(_ alter: @Sendable (String) -> String) throws {
    let line = alter(try SigningKey(demonstration: "line").publicKeyLine)
    #expect(isMalformed(problem { () throws(SignatureProblem) in try PublicKey(line: line) }))
  }

  @Test("Unused bits of the last Base64 character must be zero")
  func refusesSecondSpelling() throws {
    let blob = try SigningKey(demonstration: "line").publicKey.blob
    // 51 bytes leave no unused bits; a point of 65 bytes makes 104, which leave four.
    #expect(blob.count % 3 == 0)
    let workshop = try Workshop()
    try workshop.makeKey("key", type: "ecdsa")
    let line = try PublicKey(line: workshop.text(of: "key.pub")).line
    #expect(line.hasSuffix("="))
    let last = try #require(line.last { $0 != "=" })
    let next = try #require(Base64Tests.successor(of: last))
    let other = line.replacing("\(last)=", with: "\(next)=")
    #expect(isMalformed(problem { () throws(SignatureProblem) in try PublicKey(line: other) }))
  }

  @Test(
    "Other kinds of key are unsupported by name",
    arguments: [
      "rsa-sha2-512", "webauthn-sk-ecdsa-sha2-nistp256@openssh.com", "ssh-xmss@openssh.com",
      "ssh-ed25519-cert-v01@openssh.com", "sk-ssh-ed25519-cert-v01@openssh.com",
      "ssh-mldsa44-ed25519@openssh.com", "ecdsa-sha2-nistp192",
    ])
  func saysUnsupported(algorithm: String) throws {
    let blob = keyBlob(Array(algorithm.utf8), [1, 2, 3])
    #expect(throws: SignatureProblem.unsupported(algorithm: algorithm)) {
      try PublicKey(line: "\(algorithm) \(Base64.encode(blob))")
    }
    var fields = try SignatureFields(SigningKey(demonstration: "line").sign(payload))
    fields.key = blob
    let armored = fields.armored
    #expect(throws: SignatureProblem.unsupported(algorithm: algorithm)) { try verify(armored) }
  }

  @Test("A kind that is not a name is malformed, so that no message repeats strange characters")
  func refusesStrangeNames() {
    for name in ["", "ssh-\u{1B}[2J", "ssh rsa", "é", String(repeating: "a", count: 65)] {
      let blob = keyBlob(Array(name.utf8), [1])
      #expect(isMalformed(problem { () throws(SignatureProblem) in try PublicKey(blob: blob) }))
    }
  }

  @Test("A point must be whole, uncompressed and on the curve it is said to be on")
  func refusesStrangePoints() throws {
    let workshop = try Workshop()
    try workshop.makeKey("key", type: "ecdsa")
    let blob = try PublicKey(line: workshop.text(of: "key.pub")).blob
    let point = Array(blob.suffix(65))
    let kind = Array("ecdsa-sha2-nistp256".utf8)
    let curve = Array("nistp256".utf8)
    #expect(keyBlob(kind, curve, point) == blob)
    var off = point
    off[64] ^= 1
    let compressed = [2 + point[64] & 1] + point[1...32]
    let hybrid = [6 + point[64] & 1] + point[1...]
    for bad in [
      keyBlob(kind, curve, hybrid), keyBlob(kind, curve, off), keyBlob(kind, curve, compressed),
      keyBlob(kind, curve, [0]),
      keyBlob(kind, curve, [4] + [UInt8](repeating: 0, count: 64)), keyBlob(kind, curve),
      keyBlob(kind, curve, point + [0]), keyBlob(kind, Array("nistp384".utf8), point),
      keyBlob(kind, curve, point, []), keyBlob(kind, point),
    ] {
      #expect(isMalformed(problem { () throws(SignatureProblem) in try PublicKey(blob: bad) }))
    }
  }
}
