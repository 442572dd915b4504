import Testing

@testable import Trust

@Suite("Form of a signature")
struct SSHSignatureTests {
  /// One way in which a signature departs from its form.
  struct Departure: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (inout SignatureFields) -> Void

    init(_ description: String, _ apply: @escaping @Sendable (inout SignatureFields) -> Void) {
      testDescription = description
      self.apply = apply
    }
  }

  @Test("A signature says its key, purpose and hash")
  func readsFields() throws {
    let key = try SigningKey(demonstration: "fields")
    let signature = try SSHSignature(armored: key.sign(payload, namespace: "file"))
    #expect(signature.publicKey == key.publicKey)
    #expect(signature.namespace == "file")
    #expect(signature.hashAlgorithm == .sha512)
  }

  @Test("Taken apart and put together again, a signature is the same")
  func roundTrips() throws {
    let armored = try SigningKey(demonstration: "fields").sign(payload)
    #expect(try SignatureFields(armored).armored == armored)
  }

  @Test(
    "Any departure from the form is malformed",
    arguments: [
      Departure("another magic") { $0.magic = Array("SSHSIH".utf8) },
      Departure("version 0") { $0.version = 0 },
      Departure("version 2") { $0.version = 2 },
      Departure("no key") { $0.key = [] },
      Departure("bytes after the key") { $0.key.append(0) },
      Departure("key cut short") { $0.key.removeLast() },
      Departure("no namespace") { $0.namespace = [] },
      Departure("a zero byte in the namespace") { $0.namespace.append(0) },
      Departure("a namespace that is not ASCII") { $0.namespace = Array("gît".utf8) },
      Departure("a weak hash") { $0.hash = Array("sha1".utf8) },
      Departure("a list of hashes") { $0.hash = Array("sha256,sha512".utf8) },
      Departure("no hash") { $0.hash = [] },
      Departure("the kind of another key") { $0.signatureType = Array("ssh-rsa".utf8) },
      Departure("another kind supported") {
        $0.signatureType = Array("ecdsa-sha2-nistp256".utf8)
      },
      Departure("no kind") { $0.signatureType = [] },
      Departure("no signature") { $0.signature = [] },
      Departure("63 bytes") { $0.signature.removeLast() },
      Departure("65 bytes") { $0.signature.append(0) },
      Departure("bytes after the signature proper") { $0.afterSignature = [0] },
      Departure("bytes at the end") { $0.end = [0] },
      Departure("a second signature at the end") { $0.end = $0.blob },
    ])
  func refuses(_ departure: Departure) throws {
    var fields = try SignatureFields(SigningKey(demonstration: "fields").sign(payload))
    departure.apply(&fields)
    let armored = fields.armored
    #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(armored) }))
  }

  @Test("A length beyond the end, however large, is malformed")
  func refusesFalseLengths() throws {
    let blob = try SignatureFields(SigningKey(demonstration: "fields").sign(payload)).blob
    for length: UInt32 in [0x34, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF] {
      var lying = WireWriter()
      lying.raw(blob.prefix(10))
      lying.integer(length)
      lying.raw(blob.dropFirst(14))
      let armored = SSHSignature.armored(lying.bytes)
      #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(armored) }))
    }
  }

  @Test("Every problem has a code of its own")
  func namesProblems() {
    let problems: [SignatureProblem] = [
      .absent, .malformed(""), .unsupported(algorithm: ""), .wrongNamespace(found: ""), .mismatch,
      .strangeKey(fingerprint: ""), .weak(""), .userAbsent, .kindNotAccepted(.rsa),
      .userNotVerified, .strangeOrigin(""),
    ]
    #expect(Set(problems.map(\.code)).count == problems.count)
  }
}
