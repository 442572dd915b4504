/// What a browser has a passkey sign: a JSON text that says what for, the challenge, and the origin.
///
/// It is compared, not parsed. Browsers write it in one way (WebAuthn Level 2, §5.8.1.1) so that
/// verifiers may do without JSON (§5.8.1.2, "limited verification algorithm"): it must be, byte for
/// byte,
///
///     {"type":"webauthn.get","challenge":"<message, base64url>","origin":"<origin>"
///
/// and then `}`, or `,` and more. OpenSSH compares that beginning and ignores the rest. Here the
/// rest must be well formed too, repeat none of the keys, and not say that the page stood inside
/// that of another site, which could have led the person to sign without seeing what.
struct ClientData {
  private static let opening = Array(#"{"type":"webauthn.get","challenge":""#.utf8)
  private static let between = Array(#"","origin":""#.utf8)
  private static let quote = UInt8(ascii: "\"")

  /// The longest origin taken in: `https://`, a domain, a port.
  private static let longestOrigin = 512

  private let challenge: ArraySlice<UInt8>

  /// Reads client data, which must be of a signature, by the origin told beside it.
  init(_ text: [UInt8], origin: ArraySlice<UInt8>) throws(SignatureProblem) {
    guard Self.isOrigin(origin) else { throw .malformed("the origin is not one") }
    guard text.starts(with: Self.opening) else {
      throw .malformed("the client data is not that of a signature")
    }
    let afterOpening = text.dropFirst(Self.opening.count)
    self.challenge = afterOpening.prefix { $0 != Self.quote }
    let afterChallenge = afterOpening.dropFirst(challenge.count)
    let expected = Self.between + origin + [Self.quote]
    guard afterChallenge.starts(with: expected) else {
      throw .malformed("the client data is not of the origin told")
    }
    guard String(validating: text, as: UTF8.self) != nil else {
      throw .malformed("the client data is not UTF-8")
    }
    var members = JSONMembers(
      afterChallenge.dropFirst(expected.count), after: ["type", "challenge", "origin"])
    guard try members.value(of: "crossOrigin")?.elementsEqual("false".utf8) != false else {
      throw .malformed("the page that asked stood inside that of another site")
    }
  }

  /// Returns whether a message is what the page asked the passkey to sign.
  func asks(for message: [UInt8]) -> Bool {
    challenge.elementsEqual(Base64.url(message))
  }

  /// Returns whether bytes can be an origin: printable, and nothing that JSON would escape.
  private static func isOrigin(_ bytes: ArraySlice<UInt8>) -> Bool {
    (1...longestOrigin).contains(bytes.count)
      && bytes.allSatisfy {
        (0x21...0x7E).contains($0) && $0 != quote && $0 != UInt8(ascii: "\\")
      }
  }
}
