import TestSupport
import Testing

@testable import Trust

@Suite("Key ring")
struct KeyRingTests {
  private let amal: PublicKey
  private let amalOther: PublicKey
  private let bao: PublicKey

  init() throws {
    amal = try SigningKey(demonstration: "amal").publicKey
    amalOther = try SigningKey(demonstration: "amal, other key").publicKey
    bao = try SigningKey(demonstration: "bao").publicKey
  }

  @Test("What is signed with any key of a person is that person's")
  func attributesToTheOwner() throws {
    let ring = try KeyRing([(amal, "amal"), (amalOther, "amal"), (bao, "bao")])
    #expect(try ring.attribute(1, signedBy: amal).signer == "amal")
    #expect(try ring.attribute(1, signedBy: amal) == ring.attribute(1, signedBy: amalOther))
    #expect(try ring.attribute("yes", signedBy: bao).value == "yes")
  }

  @Test("The key of nobody attributes nothing")
  func refusesStrangers() throws {
    let ring = try KeyRing([(amal, "amal")])
    #expect(throws: SignatureProblem.strangeKey(fingerprint: bao.fingerprint)) {
      try ring.attribute(1, signedBy: bao)
    }
    #expect(ring.owner(of: bao) == nil)
    #expect(ring.owner(of: amal) == "amal")
  }

  @Test("Verifying and attributing are one step, which fails as either would")
  func verifiesAndAttributes() throws {
    let ring = try KeyRing([(amal, "amal")])
    let good = try SigningKey(demonstration: "amal").sign(payload)
    let strange = try SigningKey(demonstration: "bao").sign(payload)
    let verified = try ring.attribute(1, signature: good, over: payload, namespace: "git")
    #expect(verified.signer == "amal")
    #expect(throws: SignatureProblem.mismatch) {
      try ring.attribute(1, signature: good, over: [], namespace: "git")
    }
    #expect(throws: SignatureProblem.strangeKey(fingerprint: bao.fingerprint)) {
      try ring.attribute(1, signature: strange, over: payload, namespace: "git")
    }
  }

  @Test("One key for two people is refused, with both names")
  func refusesSharedKey() throws {
    let again = try PublicKey(line: amal.line + " another comment")
    #expect(throws: KeyClash(key: amal, first: "amal", second: "bao")) {
      try KeyRing([(amal, "amal"), (bao, "bao"), (again, "bao")])
    }
  }

  @Test("One key listed twice for one person is one key")
  func toleratesRepetition() throws {
    #expect(try KeyRing([(amal, "amal"), (amal, "amal")]) == KeyRing([(amal, "amal")]))
  }

  @Test("The ring does not depend on the order of keys")
  func ignoresOrder() throws {
    #expect(
      try KeyRing([(amal, "amal"), (bao, "bao")]) == KeyRing([(bao, "bao"), (amal, "amal")]))
  }
}

@Suite("Allowed signers")
struct AllowedSignersTests {
  private let amal: SigningKey
  private let bao: SigningKey

  init() throws {
    amal = try SigningKey(demonstration: "amal")
    bao = try SigningKey(demonstration: "bao")
  }

  @Test("Each pair is a line, sorted, whatever the order and the repetitions")
  func writesSortedLines() throws {
    let text = try AllowedSigners([
      ("bao", bao.publicKey), ("amal", amal.publicKey), ("bao", bao.publicKey),
    ]).text
    #expect(
      text == """
        amal namespaces="git" \(amal.publicKeyLine)
        bao namespaces="git" \(bao.publicKeyLine)

        """)
    #expect(try AllowedSigners([]).text == "")
  }

  @Test("ssh-keygen takes the file in, for git and for nothing else")
  func isReadByTheTool() throws {
    let workshop = try Workshop()
    let text = try AllowedSigners([("amal", amal.publicKey), ("bao", bao.publicKey)]).text
    try workshop.write(text.utf8, to: "allowed")
    try workshop.write(payload, to: "payload")
    for (principal, namespace, isGood) in [
      ("bao", "git", true), ("amal", "git", false), ("bao", "file", false),
    ] {
      try workshop.write(bao.sign(payload, namespace: namespace).utf8, to: "signature")
      let answer = try workshop.run(
        "ssh-keygen", "-Y", "verify", "-f", "allowed", "-I", principal, "-n", namespace, "-s",
        "signature", reading: "payload")
      #expect(answer.isSuccess == isGood, "\(principal), \(namespace)")
    }
  }

  @Test(
    "A name that means something else in the file is refused",
    arguments: ["", "a b", "*", "a?", "!a", "a,b", "#a", "\"a\"", "a\nb", "é"])
  func refusesPatterns(principal: String) {
    #expect(throws: SignatureProblem.malformed("the principal is not a plain name")) {
      try AllowedSigners([(principal, amal.publicKey)])
    }
    #expect(throws: SignatureProblem.malformed("the namespace is not a plain name")) {
      try AllowedSigners([("amal", amal.publicKey)], namespace: principal)
    }
  }
}
