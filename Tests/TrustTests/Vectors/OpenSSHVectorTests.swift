import TestSupport
import Testing

@testable import Trust

@Suite("Vectors of OpenSSH")
struct OpenSSHVectorTests {
  @Test("Each signature holds, by its key and of its kind", arguments: OpenSSHVector.all)
  func accepts(_ vector: OpenSSHVector) throws {
    let found = try SignatureVerifier.examine(
      signature: vector.armored, over: OpenSSHVector.payload, namespace: OpenSSHVector.namespace)
    #expect(
      try found
        == VerifiedSignature(
          key: PublicKey(line: vector.key), kind: vector.kind, origin: vector.origin))
    #expect(
      try Workshop().accepts(
        vector.armored, over: OpenSSHVector.payload, namespace: OpenSSHVector.namespace,
        by: vector.key))
  }

  @Test("None holds for another payload or purpose", arguments: OpenSSHVector.all)
  func refusesOthers(_ vector: OpenSSHVector) {
    #expect(throws: SignatureProblem.mismatch) {
      try SignatureVerifier.examine(
        signature: vector.armored, over: OpenSSHVector.payload + [10],
        namespace: OpenSSHVector.namespace)
    }
    #expect(throws: SignatureProblem.wrongNamespace(found: OpenSSHVector.namespace)) {
      try verify(vector.armored, over: OpenSSHVector.payload)
    }
  }

  @Test("A key gives back the line it was read from", arguments: OpenSSHVector.all)
  func roundTrips(_ vector: OpenSSHVector) throws {
    #expect(try PublicKey(line: vector.key).line == vector.key)
  }

  @Test("A DSA key is refused by name")
  func refusesDSS() {
    #expect(throws: SignatureProblem.weak("ssh-dss")) {
      try verify(OpenSSHVector.dss, over: OpenSSHVector.payload)
    }
  }
}
