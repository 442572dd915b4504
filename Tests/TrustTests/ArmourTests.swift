import TestSupport
import Testing

@testable import Trust

@Suite("Armour of a signature")
struct ArmourTests {
  private let armored: String
  private let key: SigningKey

  init() throws {
    key = try SigningKey(demonstration: "armour")
    armored = try key.sign(payload)
  }

  @Test("No text at all is an absent signature")
  func saysAbsent() {
    #expect(throws: SignatureProblem.absent) { try verify("") }
  }

  @Test("The final newline may be missing, as in a commit")
  func acceptsNoFinalNewline() throws {
    #expect(try verify(String(armored.dropLast())) == key.publicKey)
  }

  @Test("Lines may have any length", arguments: [1, 4, 64, 76, 5000])
  func acceptsAnyWidth(width: Int) throws {
    let blob = try SSHSignature.dearmored(armored)
    let text = """
      -----BEGIN SSH SIGNATURE-----
      \(Base64.encode(blob, lineWidth: width))
      -----END SSH SIGNATURE-----
      """
    #expect(try verify(text) == key.publicKey)
    #expect(try Workshop().accepts(text, over: payload, by: key.publicKeyLine))
  }

  @Test("Cut anywhere, it is malformed")
  func refusesTruncation() {
    let withoutNewline = armored.utf8.count - 1
    for count in 1..<withoutNewline {
      let text = String(armored.prefix(count))
      #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(text) }))
    }
  }

  @Test(
    "ssh-keygen refuses what is cut short as well", arguments: [10, 29, 30, 31, 100, 280, 292])
  func agreesOnTruncation(count: Int) throws {
    let text = String(armored.prefix(count))
    #expect(try !Workshop().accepts(text, over: payload, by: key.publicKeyLine))
    #expect(!isAccepted(text))
  }

  @Test(
    "Anything before, after or between is refused",
    arguments: [
      { $0 + $0 }, { $0 + "\n" }, { $0 + " " }, { $0 + "text\n" }, { "\n" + $0 }, { " " + $0 },
      { "\u{FEFF}" + $0 }, { $0.replacing("\n", with: "\r\n") }, { $0.replacing("\n", with: " ") },
      { $0.replacing("=\n", with: "=\n\n") }, { $0.replacing("=\n", with: "= \n") },
      { $0.replacing("URE-----\nU", with: "URE-----\n\nU") }, { $0.replacing("SSH", with: "PGP") },
      { $0.replacing("U1NI", with: "U1N I") }, { $0.replacing("U1NI", with: "U1N\0I") },
      { $0.replacing("U1NI", with: "U1Né") }, { $0.replacing("=\n", with: "==\n") },
      { $0.replacing("=\n", with: "\n") }, { $0.replacing("U1NI", with: "U1N=I") },
    ] as [@Sendable (String) -> String])
  func refusesAdditions(_ alter: @Sendable (String) -> String) {
    let text = alter(armored)
    #expect(text != armored)
    #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(text) }))
  }

  @Test("A second block could hide another signer, so two are refused in either order")
  func refusesTwoBlocks() throws {
    let other = try SigningKey(demonstration: "other").sign(payload)
    #expect(!isAccepted(armored + other))
    #expect(!isAccepted(other + armored))
    // The tool reads the first and ignores what follows: the one place where it is less strict.
    #expect(try Workshop().accepts(armored + other, over: payload, by: key.publicKeyLine))
  }

  @Test("An endless armour is refused before it is read")
  func refusesEndlessText() {
    let text =
      "-----BEGIN SSH SIGNATURE-----\n" + String(repeating: "A", count: 10_000_000)
      + "\n-----END SSH SIGNATURE-----\n"
    #expect(throws: SignatureProblem.malformed("the armour is too long")) { try verify(text) }
  }

  @Test("Armours without content are malformed")
  func refusesEmptyArmour() {
    for text in [
      "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
      "-----BEGIN SSH SIGNATURE-----\n\n-----END SSH SIGNATURE-----\n",
      "-----BEGIN SSH SIGNATURE-----\n", "\n-----END SSH SIGNATURE-----\n", "\n",
    ] {
      #expect(isMalformed(problem { () throws(SignatureProblem) in try verify(text) }))
    }
  }
}
