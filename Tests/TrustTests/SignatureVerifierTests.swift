import TestSupport
import Testing

@testable import Trust

/// What `ssh-keygen` and this verifier say of the same signatures.
@Suite("Signature verifier")
struct SignatureVerifierTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test(
    "A signature made by ssh-keygen is attributed to its key",
    arguments: ["ed25519", "ecdsa"], ["sha256", "sha512"])
  func acceptsGenuine(type: String, hash: String) throws {
    try workshop.makeKey("key", type: type)
    let armored = try workshop.sign(payload, with: "key", hash: hash)
    #expect(try verify(armored) == PublicKey(line: workshop.text(of: "key.pub")))
    #expect(try SSHSignature(armored: armored).hashAlgorithm.rawValue == hash)
  }

  @Test("Payloads of any length verify", arguments: [0, 1, 127, 128, 129, 1_000_000])
  func acceptsAnyLength(count: Int) throws {
    try workshop.makeKey("key")
    let bytes = [UInt8](repeating: 0xC3, count: count)
    let armored = try workshop.sign(bytes, with: "key")
    #expect(isAccepted(armored, over: bytes))
    #expect(!isAccepted(armored, over: bytes + [0]))
  }

  @Test("An altered payload does not match", arguments: ["ed25519", "ecdsa"])
  func refusesAlteredPayload(type: String) throws {
    try workshop.makeKey("key", type: type)
    let armored = try workshop.sign(payload, with: "key")
    for altered in [payload + [10], Array(payload.dropLast()), [], payload.reversed()] {
      #expect(throws: SignatureProblem.mismatch) { try verify(armored, over: altered) }
      #expect(try !oracle(armored, over: altered))
    }
  }

  @Test(
    "What a signature would say is taken from it, whatever it was made over",
    arguments: ["ed25519", "ecdsa"])
  func presumes(type: String) throws {
    try workshop.makeKey("key", type: type)
    let armored = try workshop.sign(payload, with: "key")
    func presume(_ namespace: String) throws -> VerifiedSignature {
      try SignatureVerifier.presume(signature: armored, over: [], namespace: namespace) {
        blob throws(SignatureProblem) in try PublicKey(blob: blob)
      }
    }
    let verified = try SignatureVerifier.examine(
      signature: armored, over: payload, namespace: "git")
    #expect(try presume("git") == verified)
    #expect(throws: SignatureProblem.wrongNamespace(found: "git")) { try presume("file") }
  }

  @Test(
    "A signature made for another purpose is refused by name",
    arguments: ["file", "Git", "git.", "gi"])
  func refusesOtherNamespace(namespace: String) throws {
    try workshop.makeKey("key")
    let armored = try workshop.sign(payload, with: "key", namespace: namespace)
    #expect(throws: SignatureProblem.wrongNamespace(found: namespace)) { try verify(armored) }
    #expect(try !oracle(armored))
  }

  @Test("A signature holds for its own purpose, whatever that is")
  func acceptsAnyNamespace() throws {
    try workshop.makeKey("key")
    let armored = try workshop.sign(payload, with: "key", namespace: "minutes@terrier.invalid")
    let signer = try SignatureVerifier.verify(
      signature: armored, over: payload, namespace: "minutes@terrier.invalid")
    #expect(try signer == PublicKey(line: workshop.text(of: "key.pub")))
  }

  @Test("A namespace written over another does not match")
  func refusesForgedNamespace() throws {
    try workshop.makeKey("key")
    var fields = try SignatureFields(
      workshop.sign(payload, with: "key", namespace: "file"))
    fields.namespace = Array("git".utf8)
    #expect(throws: SignatureProblem.mismatch) { try verify(fields.armored) }
    #expect(try !oracle(fields.armored))
  }

  @Test("A signature shown under another key does not match", arguments: ["ed25519", "ecdsa"])
  func refusesOtherKey(type: String) throws {
    try workshop.makeKey("key", type: type)
    try workshop.makeKey("other", type: type)
    var fields = try SignatureFields(workshop.sign(payload, with: "key"))
    fields.key = try PublicKey(line: workshop.text(of: "other.pub")).blob
    #expect(throws: SignatureProblem.mismatch) { try verify(fields.armored) }
    #expect(try !oracle(fields.armored))
    #expect(try !oracle(fields.armored, by: "other.pub"))
  }

  @Test("A genuine signature by a stranger is the stranger's")
  func attributesToTheStranger() throws {
    try workshop.makeKey("key")
    try workshop.makeKey("other")
    let armored = try workshop.sign(payload, with: "other")
    #expect(try verify(armored) != PublicKey(line: workshop.text(of: "key.pub")))
    #expect(try !oracle(armored))
  }

  @Test("The hash named is the hash used")
  func refusesOtherHash() throws {
    try workshop.makeKey("key")
    var fields = try SignatureFields(workshop.sign(payload, with: "key"))
    fields.hash = Array("sha256".utf8)
    #expect(throws: SignatureProblem.mismatch) { try verify(fields.armored) }
    #expect(try !oracle(fields.armored))
  }

  @Test("What is reserved is ignored, as the specification asks and ssh-keygen does")
  func ignoresReserved() throws {
    try workshop.makeKey("key")
    var fields = try SignatureFields(workshop.sign(payload, with: "key"))
    fields.reserved = Array("later".utf8)
    #expect(isAccepted(fields.armored))
    #expect(try oracle(fields.armored))
  }

  private func oracle(
    _ armored: String, over bytes: [UInt8] = payload, by key: String = "key.pub"
  ) throws -> Bool {
    try workshop.accepts(armored, over: bytes, by: workshop.text(of: key))
  }
}
