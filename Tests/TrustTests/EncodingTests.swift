import Foundation
import Testing

@testable import Trust

@Suite("Base64")
struct Base64Tests {
  @Test("Encoding agrees with Foundation and decoding undoes it", arguments: 0..<70)
  func roundTrips(count: Int) throws {
    var numbers = Numbers(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    let text = Base64.encode(bytes)
    #expect(text == Data(bytes).base64EncodedString())
    #expect(Base64.decode(Array(text.utf8).span) == bytes)
    let wrapped = Array(Base64.encode(bytes, lineWidth: 7).utf8)
    if count > 0 { #expect(Base64.decode(wrapped.span, isWrapped: true) == bytes) }
    #expect(Base64.encode(bytes, isPadded: false) == text.replacing("=", with: ""))
  }

  @Test(
    "Other spellings are refused",
    arguments: [
      "A", "AA", "AAA", "AA=", "AAA==", "A===", "====", "=", "AAAA=", "AAAA====", "AB==", "AAB=",
      "AA=A", "AA==AAAA", " AAAA", "AAAA ", "AAAA\n", "AA\nAA", "AA-_", "AAA\0", "AAAé",
    ])
  func refuses(text: String) {
    #expect(Base64.decode(Array(text.utf8).span) == nil)
  }

  @Test(
    "Wrapped text has single newlines, none at the ends",
    arguments: [
      ("AA\nAA", true), ("A\nA\nA\nA", true), ("\nAAAA", false), ("AAAA\n", false),
      ("AA\n\nAA", false), ("", false), ("AA\r\nAA", false),
    ])
  func wraps(text: String, isRead: Bool) {
    #expect((Base64.decode(Array(text.utf8).span, isWrapped: true) != nil) == isRead)
  }

  /// Returns the character of the next value, which spells the same bytes when unused bits are lax.
  static func successor(of character: Character) -> Character? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return alphabet.firstIndex(of: character).map { alphabet[$0 + 1] }
  }
}

@Suite("Binary encoding of SSH")
struct WireTests {
  @Test("What is written is read back")
  func roundTrips() throws {
    var writer = WireWriter()
    writer.integer(0xDEAD_BEEF)
    writer.string("name")
    writer.string([0, 0x80])
    writer.raw([7])
    var reader = WireReader(writer.bytes)
    #expect(try reader.integer() == 0xDEAD_BEEF)
    #expect(try reader.name(of: "it") == "name")
    #expect(try reader.positiveInteger(width: 4) == [0, 0, 0, 0x80])
    #expect(isMalformed(problem { () throws(SignatureProblem) in try reader.end(of: "it") }))
    #expect(try reader.bytes(1) == [7])
    try reader.end(of: "it")
  }

  @Test("Every prefix of a text is cut short", arguments: 0..<8)
  func refusesPrefixes(count: Int) {
    let bytes = Array(keyBlob([1, 2, 3, 4]).prefix(count))
    var reader = WireReader(bytes)
    #expect(throws: SignatureProblem.malformed("cut short")) { try reader.string() }
  }
}

@Suite("Digest")
struct DigestTests {
  @Test("The digest of a text is that of the standard")
  func agreesWithTheStandard() {
    #expect(
      Digest.sha256("abc".utf8)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Digest.sha256([])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test(
    "However a text is cut, the digest is the same", arguments: [1, 3, 1000, 4095, 4096, 20_000])
  func doesNotDependOnPieces(size: Int) {
    let text = String(repeating: "terrier ", count: 1500)
    var writer = DigestWriter()
    var rest = Substring(text)
    while !rest.isEmpty {
      writer.write(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    writer.write([0x0A])
    #expect(writer.finish() == Digest.sha256(Array((text + "\n").utf8)))
  }

  @Test("Nothing written is the empty text")
  func startsEmpty() {
    #expect(DigestWriter().finish() == Digest.sha256([]))
  }
}
