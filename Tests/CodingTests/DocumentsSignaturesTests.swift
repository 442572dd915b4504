import Coding
import Governance
import Records
import Testing

@Suite("Reading which signatures are accepted")
struct DocumentsSignaturesTests {
  private static func text(_ signatures: String) -> String {
    """
    signatures: \(signatures)
    classes:
    - id: A
      title: {fr: A}
      reason: {fr: A}
      when: [{operations: [updated]}]
      proposers: anyone
      requires: {voice: true}

    """
  }

  private static func problems(_ signatures: String) -> [String] {
    Decoding.problems(text(signatures), path: "governance/rules.yaml", RulesDecoder.decode)
  }

  private static func rules(_ signatures: String) throws -> SignatureRules {
    try RulesDecoder.decode(Array(text(signatures).utf8), path: "governance/rules.yaml").signatures
  }

  @Test("Everything is read")
  func readsAll() throws {
    let rules = try Self.rules(
      "{kinds: [passkey, ed25519], user_verification: true, origins: ['https://commun.example']}")
    #expect(
      rules
        == SignatureRules(
          kinds: [.passkey, .ed25519], needsUserVerification: true,
          origins: ["https://commun.example"]))
  }

  @Test("What is left out is accepted", arguments: ["{}", "{user_verification: false}"])
  func readsNothing(signatures: String) throws {
    #expect(try Self.rules(signatures) == SignatureRules())
  }

  @Test("Each kind is read by its name", arguments: SignatureRules.Kind.allCases)
  func readsKinds(kind: SignatureRules.Kind) throws {
    #expect(try Self.rules("{kinds: [\(kind.rawValue)]}") == SignatureRules(kinds: [kind]))
  }

  @Test(
    "What is wrong is told where it stands",
    arguments: [
      ("{kinds: []}", ["1:21 bad-value"]),
      ("{kinds: [rsa, dsa]}", ["1:27 bad-value"]),
      ("{kinds: [rsa, rsa]}", ["1:27 duplicate-value"]),
      ("{kinds: rsa}", ["1:21 wrong-type"]),
      ("{kind: [rsa]}", ["1:14 unknown-key"]),
      ("{user_verification: maybe}", ["1:33 bad-value"]),
      ("{origins: []}", ["1:23 bad-value"]),
      ("[rsa]", ["1:13 wrong-type"]),
    ])
  func refuses(signatures: String, expected: [String]) {
    #expect(Self.problems(signatures) == expected)
  }

  @Test("An unknown kind gets the nearest one as a hint")
  func hints() throws {
    let rejection = #expect(throws: Rejection.self) { try Self.rules("{kinds: [ecdsa-p265]}") }
    #expect(rejection?.diagnostics.first?.hint == "did you mean 'ecdsa-p256'?")
  }

  @Test(
    "An origin is written as browsers write it",
    arguments: [
      ("https://commun.example", true), ("https://a-b.commun.example:8443", true),
      ("https://localhost", true), ("http://localhost", true), ("http://localhost:8080", true),
      ("https://192.0.2.1", true),
      ("http://commun.example", false), ("commun.example", false), ("https://", false),
      ("https://commun.example/", false), ("https://commun.example/a", false),
      ("https://commun.example?a", false), ("https://commun.example#a", false),
      ("https://Commun.example", false), ("HTTPS://commun.example", false),
      ("https://commun.example:443", false), ("http://localhost:80", false),
      ("https://commun.example:", false), ("https://commun.example:0", false),
      ("https://commun.example:08", false), ("https://commun.example:65536", false),
      ("https://commun.example:+1", false), ("https://amal@commun.example", false),
      ("https://commun..example", false), ("https://.commun.example", false),
      ("https://commun.example.", false), ("https://-a.example", false),
      ("https://*.commun.example", false), ("https://cômmun.example", false),
      ("https://commun.example https://b.example", false), ("http://localhost.example", false),
    ])
  func readsOrigins(origin: String, isRight: Bool) {
    #expect(Self.problems("{origins: ['\(origin)']}") == (isRight ? [] : ["1:24 bad-value"]))
  }
}
