import TestSupport
import Testing

@testable import Trust

/// Signatures of security keys with something else than usual, and what both verifiers say of them.
@Suite("Security keys")
struct SecurityKeyTests {
  /// A signature altered before it is signed, or tampered with afterwards.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String?
    let isAcceptedByTool: Bool
    var alter: @Sendable (inout DeviceSignature) -> Void = { _ in }
    var tamper: @Sendable (inout DeviceSignature) -> Void = { _ in }
  }

  private static let cases = [
    Case(testDescription: "as it comes", code: nil, isAcceptedByTool: true),
    Case(
      testDescription: "a person recognized", code: nil, isAcceptedByTool: true,
      alter: { $0.flags = 0x05 }),
    Case(
      testDescription: "the largest counter", code: nil, isAcceptedByTool: true,
      alter: { $0.counter = .max }),
    Case(
      testDescription: "another counter", code: "signature-mismatch", isAcceptedByTool: false,
      tamper: { $0.counter += 1 }),
    Case(
      testDescription: "a person said to be recognized", code: "signature-mismatch",
      isAcceptedByTool: false, tamper: { $0.flags = 0x05 }),
    Case(
      testDescription: "a person said not to be there", code: "signature-mismatch",
      isAcceptedByTool: false, tamper: { $0.flags = 0 }),
    Case(
      testDescription: "bytes at the end", code: "signature-malformed", isAcceptedByTool: false,
      tamper: { $0.end = [0] }),
    Case(
      testDescription: "bytes after the value", code: "signature-malformed",
      isAcceptedByTool: false, tamper: { $0.afterValue = [0] }),
    Case(
      testDescription: "no value", code: "signature-malformed", isAcceptedByTool: false,
      tamper: { $0.value = [] }),
    // Somebody must have touched the device; OpenSSH leaves that to the server.
    Case(
      testDescription: "nobody there", code: "signature-user-absent", isAcceptedByTool: true,
      alter: { $0.flags = 0 }),
    // No signature has what these flags announce; OpenSSH looks at them for passkeys only.
    Case(
      testDescription: "a new key announced", code: "signature-malformed", isAcceptedByTool: true,
      alter: { $0.flags = 0x41 }),
    Case(
      testDescription: "extensions announced", code: "signature-malformed", isAcceptedByTool: true,
      alter: { $0.flags = 0x81 }),
  ]

  @Test("An ECDSA key", arguments: cases)
  func ecdsa(_ signature: Case) throws { try expectVerdicts(signature, by: .ecdsa()) }

  @Test("An Ed25519 key", arguments: cases)
  func ed25519(_ signature: Case) throws { try expectVerdicts(signature, by: .ed25519()) }

  @Test("A key may be for any application", arguments: ["ssh:", "ssh:commun", "a b é", ""])
  func acceptsApplications(application: String) throws {
    for key in [try SoftwareKey.ecdsa(application), try .ed25519(application)] {
      let armored = try key.signature(over: payload)
      #expect(try verify(armored) == key.publicKey)
      #expect(try workshopAccepts(armored, key))
    }
  }

  @Test("A signature for one application is not for another")
  func refusesOtherApplication() throws {
    for key in [try SoftwareKey.ecdsa("ssh:a"), try .ed25519("ssh:a")] {
      var fields = try SignatureFields(key.signature(over: payload))
      fields.key = Array(fields.key.dropLast()) + Array("b".utf8)
      let armored = fields.armored
      #expect(throws: SignatureProblem.mismatch) { try verify(armored) }
    }
  }

  @Test("An application with a zero byte, or none at all, is malformed")
  func refusesApplications() throws {
    for key in [try SoftwareKey.ecdsa("ssh:"), try .ed25519("ssh:")] {
      let blob = key.publicKey.blob
      let bare = Array(blob.dropLast(8))
      for bad in [
        bare, bare + keyBlob(Array("ssh:\0".utf8)), blob + [0], Array(blob.dropLast()),
        blob + keyBlob([]),
      ] {
        #expect(isMalformed(problem { () throws(SignatureProblem) in try PublicKey(blob: bad) }))
      }
    }
  }

  @Test("The key inside is as sound as one outside")
  func refusesUnsoundKeys() {
    let application = Array("ssh:".utf8)
    let neutral = [1] + [UInt8](repeating: 0, count: 31)
    for bad in [
      keyBlob(Array("sk-ssh-ed25519@openssh.com".utf8), neutral, application),
      keyBlob(
        Array("sk-ecdsa-sha2-nistp256@openssh.com".utf8), Array("nistp256".utf8),
        [4] + [UInt8](repeating: 0, count: 64), application),
      keyBlob(
        Array("sk-ecdsa-sha2-nistp256@openssh.com".utf8), Array("nistp384".utf8),
        [4] + [UInt8](repeating: 0, count: 96), application),
    ] {
      #expect(isMalformed(problem { () throws(SignatureProblem) in try PublicKey(blob: bad) }))
    }
  }

  private func expectVerdicts(_ signature: Case, by key: SoftwareKey) throws {
    let armored = try key.signature(
      over: payload, altering: signature.alter, tampering: signature.tamper)
    let found = problem { () throws(SignatureProblem) in try verify(armored) }
    #expect(found?.code == signature.code, "\(String(describing: found))")
    #expect(try workshopAccepts(armored, key) == signature.isAcceptedByTool)
  }

  private func workshopAccepts(_ armored: String, _ key: SoftwareKey) throws -> Bool {
    try Workshop().accepts(armored, over: payload, by: key.publicKey.line)
  }
}
