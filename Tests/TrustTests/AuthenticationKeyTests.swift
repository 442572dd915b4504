import Testing
import Trust

@Suite("Codes by which a program recognizes what it wrote")
struct AuthenticationKeyTests {
  @Test("The code is HMAC-SHA256, as in RFC 4231")
  func vector() throws {
    // Test case 3 of RFC 4231, its key of 20 bytes padded with zeros, which HMAC takes for the same key.
    let key = try #require(
      AuthenticationKey([UInt8](repeating: 0xAA, count: 20) + [UInt8](repeating: 0, count: 12)))
    let message = [UInt8](repeating: 0xDD, count: 50)[...]
    let code = "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    #expect(key.code(of: message) == code)
    #expect(key.accepts(code.utf8, of: message))
    #expect(!key.accepts(code.utf8.dropLast(), of: message))
    #expect(!key.accepts(code.uppercased().utf8, of: message))
    #expect(!key.accepts(code.utf8, of: message + [0]))
  }

  @Test("A new secret is 32 bytes, and never the same")
  func newSecrets() {
    let secrets = Set((0..<20).map { _ in AuthenticationKey().bytes })
    #expect(secrets.count == 20 && secrets.allSatisfy { $0.count == 32 })
    #expect(AuthenticationKey([UInt8](repeating: 1, count: 31)) == nil)
  }
}
