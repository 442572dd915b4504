import Testing

@testable import Trust

@Suite("Signature policy")
struct SignaturePolicyTests {
  private func signature(
    _ kind: SignatureKind, isUserVerified: Bool = false, origin: String? = nil
  ) throws -> VerifiedSignature {
    VerifiedSignature(
      key: try SigningKey(demonstration: "policy").publicKey, kind: kind,
      isUserVerified: isUserVerified, origin: origin)
  }

  @Test("Without rules, every kind is accepted", arguments: SignatureKind.allCases)
  func acceptsEverything(kind: SignatureKind) throws {
    for isUserVerified in [false, true] {
      let signature = try signature(
        kind, isUserVerified: isUserVerified, origin: kind == .passkey ? "https://a.example" : nil)
      #expect(SignaturePolicy.standard.problem(with: signature) == nil)
    }
  }

  @Test("A kind that is not named is refused, and no other", arguments: SignatureKind.allCases)
  func refusesKinds(kind: SignatureKind) throws {
    let others = SignaturePolicy(kinds: Set(SignatureKind.allCases).subtracting([kind]))
    #expect(try others.problem(with: signature(kind)) == .kindNotAccepted(kind))
    let alone = SignaturePolicy(kinds: [kind])
    #expect(try alone.problem(with: signature(kind)) == nil)
    #expect(try others.problem(with: signature(kind == .rsa ? .ed25519 : .rsa)) == nil)
  }

  @Test("Only devices are asked to recognize the person", arguments: SignatureKind.allCases)
  func asksDevices(kind: SignatureKind) throws {
    let policy = SignaturePolicy(needsUserVerification: true)
    let isDevice = [.securityKeyEd25519, .securityKeyECDSA, .passkey].contains(kind)
    #expect(try policy.problem(with: signature(kind)) == (isDevice ? .userNotVerified : nil))
    #expect(try policy.problem(with: signature(kind, isUserVerified: true)) == nil)
  }

  @Test(
    "Origins are compared whole, and only those of passkeys",
    arguments: [
      ("https://commun.example", true), ("https://commun.example:8443", true),
      ("https://commun.example:443", false), ("http://commun.example", false),
      ("https://commun.example.org", false), ("https://a.commun.example", false),
      ("https://COMMUN.example", false), ("https://commun.example/", false), ("", false),
    ])
  func comparesOrigins(origin: String, isNamed: Bool) throws {
    let policy = SignaturePolicy(origins: ["https://commun.example", "https://commun.example:8443"])
    #expect(
      try policy.problem(with: signature(.passkey, origin: origin))
        == (isNamed ? nil : .strangeOrigin(origin)))
    #expect(try policy.problem(with: signature(.securityKeyECDSA)) == nil)
    #expect(try policy.problem(with: signature(.ed25519)) == nil)
  }

  @Test("The same signature is judged apart under each policy")
  func judgesApart() throws {
    let key = try SoftwareKey.ecdsa("commun.example")
    let unverified = try key.passkeySignature(over: payload, altering: { $0.flags = 0x01 })
    let found = try SignatureVerifier.examine(
      signature: unverified, over: payload, namespace: "git")
    #expect(SignaturePolicy.standard.problem(with: found) == nil)
    #expect(
      SignaturePolicy(needsUserVerification: true).problem(with: found) == .userNotVerified)
    #expect(
      SignaturePolicy(kinds: [.securityKeyECDSA]).problem(with: found)
        == .kindNotAccepted(.passkey))
    #expect(
      SignaturePolicy(origins: ["https://b.example"]).problem(with: found)
        == .strangeOrigin("https://commun.example"))
  }
}
