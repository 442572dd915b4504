import TestSupport
import Testing
import Trust

@testable import Ledger

@Suite("Signer in memory")
struct MemorySignerTests {
  @Test("It signs for git, with its key, the same text each time")
  func signs() throws {
    let payload = Array("a payload".utf8)
    let signer: any PayloadSigner = MemorySigner(try SigningKey(demonstration: "amal"))
    let armored = try signer.sign(payload)
    #expect(try signer.sign(payload) == armored)
    #expect(
      try SignatureVerifier.verify(signature: armored, over: payload, namespace: "git")
        == signer.publicKey)
    #expect(try Workshop().accepts(armored, over: payload, by: signer.publicKey.line))
  }

  @Test("It and ssh-keygen are the same signer when they hold the same key")
  func agreesWithTheTool() throws {
    let workshop = try Workshop()
    let key = try SigningKey(demonstration: "amal")
    let path = try workshop.write(key.opensshPrivateKey(comment: "amal").utf8, to: "key")
    let tool = try SSHKeygenSigner(keyPath: path, environment: workshop.environment)
    let payload = Array("a payload".utf8)
    #expect(tool.publicKey == MemorySigner(key).publicKey)
    #expect(try tool.sign(payload) == MemorySigner(key).sign(payload))
  }

  @Test("Every error has a code of its own")
  func namesErrors() {
    let errors: [SigningError] = [
      .missingKeyFile(path: ""), .unreadableKey(path: "", problem: .absent),
      .toolAbsent(name: ""), .toolNotStarted(detail: ""), .refused(message: ""),
      .wrongSignature(.mismatch),
    ]
    #expect(Set(errors.map(\.code)).count == errors.count)
  }
}
