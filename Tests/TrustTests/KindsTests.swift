import TestSupport
import Testing

@testable import Trust

/// What `ssh-keygen` and this verifier say of signatures of every kind.
@Suite("Kinds of signature")
struct KindsTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("A signature of each kind holds for both", arguments: Maker.allCases)
  func acceptsGenuine(_ maker: Maker) throws {
    let (armored, line) = try maker.sign(payload, in: workshop)
    let found = try SignatureVerifier.examine(signature: armored, over: payload, namespace: "git")
    #expect(try found.key == PublicKey(line: line))
    #expect(found.kind == maker.kind)
    #expect(found.isUserVerified == (maker == .passkey))
    #expect(found.origin == (maker == .passkey ? "https://commun.example" : nil))
    #expect(try workshop.accepts(armored, over: payload, by: line))
  }

  @Test("So does one over the shorter hash", arguments: Maker.tool)
  func acceptsOtherHash(_ maker: Maker) throws {
    let (armored, line) = try maker.sign(payload, in: workshop, hash: "sha256")
    #expect(try verify(armored) == PublicKey(line: line))
    #expect(try SSHSignature(armored: armored).hashAlgorithm == .sha256)
  }

  @Test("An altered payload, purpose or key does not match, for both", arguments: Maker.eachKind)
  func refusesAltered(_ maker: Maker) throws {
    let (armored, line) = try maker.sign(payload, in: workshop)
    #expect(throws: SignatureProblem.mismatch) { try verify(armored, over: payload + [10]) }
    #expect(try !workshop.accepts(armored, over: payload + [10], by: line))

    #expect(throws: SignatureProblem.wrongNamespace(found: "git")) {
      try SignatureVerifier.examine(signature: armored, over: payload, namespace: "file")
    }
    #expect(try !workshop.accepts(armored, over: payload, namespace: "file", by: line))
    var forged = try SignatureFields(armored)
    forged.namespace = Array("file".utf8)
    let other = forged.armored
    #expect(throws: SignatureProblem.mismatch) {
      try SignatureVerifier.examine(signature: other, over: payload, namespace: "file")
    }
    #expect(try !workshop.accepts(other, over: payload, namespace: "file", by: line))

    let stranger = try Workshop()
    let (_, strange) = try maker.sign(payload, in: stranger)
    var swapped = try SignatureFields(armored)
    swapped.key = try PublicKey(line: strange).blob
    let moved = swapped.armored
    #expect(throws: SignatureProblem.mismatch) { try verify(moved) }
    #expect(try !workshop.accepts(moved, over: payload, by: strange))
    #expect(try !workshop.accepts(armored, over: payload, by: strange))
  }

  @Test("Two blocks are refused here, and the second is ignored there", arguments: Maker.eachKind)
  func refusesTwoBlocks(_ maker: Maker) throws {
    let (armored, line) = try maker.sign(payload, in: workshop)
    let twice = armored + armored
    #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(twice) }))
    #expect(try workshop.accepts(twice, over: payload, by: line))
  }

  @Test("The name of a kind does not pass for another", arguments: Maker.eachKind)
  func refusesOtherNames(_ maker: Maker) throws {
    let (armored, line) = try maker.sign(payload, in: workshop)
    let original = try SignatureFields(armored)
    for name in Set(Algorithms.supported.flatMap { $0.signatureTypes } + ["ssh-dss", "none"]) {
      var fields = original
      fields.signatureType = Array(name.utf8)
      guard fields.signatureType != original.signatureType else { continue }
      #expect(!isAccepted(fields.armored), "\(name)")
      #expect(try !workshop.accepts(fields.armored, over: payload, by: line), "\(name)")
    }
  }

  @Test("Certificates are unsupported by name, as keys and in signatures")
  func refusesCertificates() throws {
    try workshop.makeKey("authority")
    let (armored, _) = try Maker.ed25519.sign(payload, in: workshop)
    try workshop.run(
      "ssh-keygen", "-q", "-s", "authority", "-I", "id", "-n", "amal", "key-ed25519.pub")
    let certificate = try workshop.text(of: "key-ed25519-cert.pub")
    let expected = SignatureProblem.unsupported(algorithm: "ssh-ed25519-cert-v01@openssh.com")
    #expect(throws: expected) { try PublicKey(line: certificate) }
    var fields = try SignatureFields(armored)
    let encoded = Array(certificate.split(separator: " ")[1].utf8)
    fields.key = Base64.decode(encoded.span) ?? []
    let text = fields.armored
    #expect(throws: expected) { try verify(text) }
  }

  @Test("A key that is known already is not read again, and the verdict is the same")
  func usesKnownKeys() throws {
    let key = try SigningKey(demonstration: "known")
    let armored = try key.sign(payload)
    var asked: [[UInt8]] = []
    let found = try SignatureVerifier.examine(
      signature: armored, over: payload, namespace: "git"
    ) { blob in
      asked.append(blob)
      return key.publicKey
    }
    #expect(asked == [key.publicKey.blob])
    #expect(
      try found
        == SignatureVerifier.examine(signature: armored, over: payload, namespace: "git"))
    #expect(throws: SignatureProblem.absent) {
      try SignatureVerifier.examine(signature: armored, over: payload, namespace: "git") {
        _ throws(SignatureProblem) in throw .absent
      }
    }
  }
}
