import TestSupport
import Testing

@testable import Trust

/// Signatures of passkeys with something else than usual, and what both verifiers say of them.
///
/// Where this one is stricter than OpenSSH, the reason stands beside the case.
@Suite("Passkeys")
struct PasskeyTests {
  /// A passkey's signature, altered before it is signed, or tampered with afterwards.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String

    /// The code of the problem that this verifier finds, `nil` when it finds none.
    let code: String?

    /// Whether `ssh-keygen` accepts it, which this verifier need not.
    let isAcceptedByTool: Bool
    var alter: @Sendable (inout DeviceSignature) -> Void = { _ in }
    var tamper: @Sendable (inout DeviceSignature) -> Void = { _ in }

    static func accepted(
      _ description: String, _ alter: @escaping @Sendable (inout DeviceSignature) -> Void
    ) -> Case {
      Case(testDescription: description, code: nil, isAcceptedByTool: true, alter: alter)
    }

    static func refused(
      _ description: String, _ code: String = "signature-malformed",
      _ alter: @escaping @Sendable (inout DeviceSignature) -> Void
    ) -> Case {
      Case(testDescription: description, code: code, isAcceptedByTool: false, alter: alter)
    }

    static func tampered(
      _ description: String, _ code: String = "signature-mismatch",
      _ tamper: @escaping @Sendable (inout DeviceSignature) -> Void
    ) -> Case {
      Case(testDescription: description, code: code, isAcceptedByTool: false, tamper: tamper)
    }

    /// What OpenSSH accepts and this verifier does not.
    static func stricter(
      _ description: String, _ code: String = "signature-malformed",
      _ alter: @escaping @Sendable (inout DeviceSignature) -> Void
    ) -> Case {
      Case(testDescription: description, code: code, isAcceptedByTool: true, alter: alter)
    }
  }

  @Test(
    "What a browser may write is accepted",
    arguments: [
      .accepted("nothing after the origin") { $0.page?.rest = "}" },
      .accepted("a key that is not compared") {
        $0.page?.rest = #","crossOrigin":false,"other_keys_can_be_added_here":"as here"}"#
      },
      .accepted("an object inside") {
        $0.page?.rest = #","crossOrigin":false,"tokenBinding":{"status":"supported"}}"#
      },
      .accepted("a list, numbers and escapes inside") {
        $0.page?.rest = #","crossOrigin":false,"a":[1,-2.5e3,null,[],{}],"b":"\"}\u00e9é"}"#
      },
      .accepted("a page of the machine itself") {
        $0.page?.origin = "http://localhost:8080"
        $0.page?.toldOrigin = "http://localhost:8080"
      },
      .accepted("extensions that the flags announce") {
        $0.flags |= 0x80
        $0.extensions = [0xA0]
      },
      .accepted("a key without a copy") { $0.flags = 0x05 },
      .accepted("a counter of zero") { $0.counter = 0 },
      .accepted("the larger second number, which anyone can compute") { $0.isHigh = true },
      .accepted("the smaller second number") { $0.isHigh = false },
    ] as [Case])
  func accepts(_ passkey: Case) throws { try expectVerdicts(passkey) }

  @Test(
    "What nobody signed, or a page did not ask for, is refused",
    arguments: [
      .tampered("another origin told", "signature-malformed") {
        $0.page?.toldOrigin = "https://other.example"
      },
      .tampered("another origin everywhere") {
        $0.page?.toldOrigin = "https://other.example"
        $0.page?.origin = "https://other.example"
      },
      .tampered("another end") { $0.page?.rest = "}" },
      .tampered("a person said to be recognized") { $0.flags ^= 0x04 },
      .tampered("a person said not to be there") { $0.flags ^= 0x01 },
      .tampered("another counter") { $0.counter += 1 },
      .tampered("extensions added") {
        $0.flags |= 0x80
        $0.extensions = [0xA0]
      },
      .tampered("bytes at the end", "signature-malformed") { $0.end = [0] },
      .tampered("a third number", "signature-malformed") { $0.afterValue = keyBlob([1]) },
      .tampered("no numbers", "signature-malformed") { $0.value = [] },
      .tampered("shown as a signature of a security key", "signature-mismatch") {
        $0.type = "sk-ecdsa-sha2-nistp256@openssh.com"
        $0.page = nil
      },
      .refused("the challenge of another message", "signature-mismatch") {
        $0.page?.challenge = "U1NIU0lH"
      },
      .refused("the challenge cut short", "signature-mismatch") { $0.page?.challenge.removeLast() },
      .refused("the challenge with padding", "signature-mismatch") { $0.page?.challenge += "=" },
      .refused("no challenge", "signature-mismatch") { $0.page?.challenge = "" },
      .refused("another origin signed than told") { $0.page?.origin = "https://other.example" },
      .refused("an origin that goes on") { $0.page?.origin += ".other.example" },
      .refused("an origin told only in part") { $0.page?.toldOrigin.removeLast() },
      .refused("the making of a key") { $0.page?.type = "webauthn.create" },
      .refused("a payment") { $0.page?.type = "payment.get" },
      .refused("keys in another order") {
        let page = $0.page
        $0.page?.whole =
          #"{"challenge":"\#(page?.challenge ?? "")","type":"webauthn.get"\#(page?.rest ?? "")"#
      },
      .refused("blanks") {
        let text = $0.page?.text
        $0.page?.whole = text?.replacing(",", with: ", ")
      },
      .refused("no client data") { $0.page?.whole = "" },
      .refused("an origin with a quote") {
        $0.page?.origin = #"https://a","b":"c"#
        $0.page?.toldOrigin = #"https://a","b":"c"#
      },
      .refused("a new key announced") { $0.flags |= 0x40 },
      .refused("extensions that the flags do not announce") { $0.extensions = [0xA0] },
      .refused("extensions announced and absent") { $0.flags |= 0x80 },
    ] as [Case])
  func refuses(_ passkey: Case) throws { try expectVerdicts(passkey) }

  @Test(
    "What OpenSSH does not look at is looked at here",
    arguments: [
      // Somebody must have touched the device; OpenSSH leaves that to the server.
      .stricter("nobody there", "signature-user-absent") { $0.flags &= ~0x01 },
      // Another reader of the same JSON would take the last of two values.
      .stricter("a second challenge") { $0.page?.rest = #","challenge":"AAAA"}"# },
      .stricter("a second type") { $0.page?.rest = #","type":"webauthn.create"}"# },
      .stricter("a second origin") { $0.page?.rest = #","origin":"https://other.example"}"# },
      .stricter("a second challenge, spelt otherwise") {
        $0.page?.rest = #","\u0063hallenge":"AAAA"}"#
      },
      .stricter("a second challenge, deeper") { $0.page?.rest = #","a":{"challenge":"A"}}"# },
      .stricter("two crossOrigin") {
        $0.page?.rest = #","crossOrigin":false,"crossOrigin":true}"#
      },
      // A page inside another can have been covered by it.
      .stricter("a page inside that of another site") { $0.page?.rest = #","crossOrigin":true}"# },
      .stricter("a crossOrigin that is a text") { $0.page?.rest = #","crossOrigin":"false"}"# },
      // None of these is JSON.
      .stricter("no end") { $0.page?.rest = "" },
      .stricter("a comma and no more") { $0.page?.rest = ",}" },
      .stricter("something after the end") { $0.page?.rest = "}}" },
      .stricter("a blank after the end") { $0.page?.rest = "} " },
      .stricter("a string that does not end") { $0.page?.rest = #","a":"b}"# },
      .stricter("a control character") { $0.page?.rest = ",\"a\":\"\n\"}" },
      .stricter("another escape") { $0.page?.rest = #","a":"\x"}"# },
      .stricter("no value") { $0.page?.rest = #","a":}"# },
      .stricter("no colon") { $0.page?.rest = #","a"}"# },
      .stricter("brackets that do not match") { $0.page?.rest = #","a":[1}}"# },
      .stricter("a very deep list") {
        $0.page?.rest = #","a":\#(String(repeating: "[", count: 10_000))}"#
      },
      // An origin holds nothing that JSON would write otherwise.
      .stricter("an origin with an escape") {
        $0.page?.origin = #"https://a\u002eexample"#
        $0.page?.toldOrigin = #"https://a\u002eexample"#
      },
      .stricter("no origin") {
        $0.page?.origin = ""
        $0.page?.toldOrigin = ""
      },
      .stricter("an origin with a blank") {
        $0.page?.origin = "https://a example"
        $0.page?.toldOrigin = "https://a example"
      },
      // WebAuthn §6.1: a key that can have no copy has none.
      .stricter("the copy of a key that can have none") { $0.flags = 0x15 },
    ] as [Case])
  func isStricter(_ passkey: Case) throws { try expectVerdicts(passkey) }

  @Test("Client data that is not UTF-8 is refused, which OpenSSH does not look at")
  func refusesInvalidText() {
    let message = Array("m".utf8)
    let text = Array(ClientText(challenge: "bQ").text.utf8)
    let origin = Array("https://commun.example".utf8)[...]
    #expect(
      problem { () throws(SignatureProblem) in try ClientData(text, origin: origin) } == nil)
    let invalid = text.dropLast() + Array(#","a":""#.utf8) + [0xFF] + Array("\"}".utf8)
    #expect(
      isMalformed(
        problem { () throws(SignatureProblem) in
          try ClientData(Array(invalid), origin: origin).asks(for: message)
        }))
  }

  private func expectVerdicts(_ passkey: Case) throws {
    let key = try SoftwareKey.ecdsa("commun.example")
    let armored = try key.passkeySignature(
      over: payload, altering: passkey.alter, tampering: passkey.tamper)
    let found = problem { () throws(SignatureProblem) in try verify(armored) }
    #expect(found?.code == passkey.code, "\(String(describing: found))")
    #expect(
      try Workshop().accepts(armored, over: payload, by: key.publicKey.line)
        == passkey.isAcceptedByTool)
  }
}
