import Git
import Ledger
import Records
import Testing

@Suite("What a push asks")
struct PushTests {
  private static let zero = String(repeating: "0", count: 40)
  private static let one = String(repeating: "1", count: 40)
  private static let two = String(repeating: "2", count: 40)

  @Test("The lines that git gives to its hook are read")
  func reading() throws {
    let text = """
      \(Self.one) \(Self.two) refs/heads/main
      \(Self.zero) \(Self.two) refs/heads/proposals/horaires
      \(Self.one) \(Self.zero) refs/heads/with a blank

      """
    let push = try Push(lines: Array(text.utf8))
    let (one, two) = (ObjectID(hex: Self.one), ObjectID(hex: Self.two))
    #expect(
      push.updates == [
        ReferenceUpdate(name: "refs/heads/main", from: one, to: two),
        ReferenceUpdate(name: "refs/heads/proposals/horaires", from: nil, to: two),
        ReferenceUpdate(name: "refs/heads/with a blank", from: one, to: nil),
      ])
  }

  @Test(
    "Lines that cannot be understood are never let in",
    arguments: [
      "", "\n", "refs/heads/main\n", "\(one) \(two) refs/heads/main", "\(one) \(two)\n",
      "\(one) \(two) \n", "\(zero) \(zero) refs/heads/main\n", "\(one)1 \(two) refs/heads/main\n",
      "\(one) \(two) refs/heads/main\n\n", "\(one) \(two) refs/heads/main\n\(one) \(two)",
      "\(one) \(two) refs/heads/a\n\(one) \(two) refs/heads/a\n",
    ])
  func malformed(text: String) {
    #expect(throws: LedgerError.self) { try Push(lines: Array(text.utf8)) }
  }

  @Test("Bytes that are no text, and more references than anybody moves, are refused")
  func hostile() {
    let line = Array("\(Self.one) \(Self.two) refs/heads/".utf8)
    #expect(throws: LedgerError.self) { try Push(lines: line + [0xff, 0x0a]) }
    let many = (0...1_000).map { "\(Self.one) \(Self.two) refs/heads/proposals/\($0)\n" }
    #expect(throws: LedgerError.self) { try Push(lines: Array(many.joined().utf8)) }
  }

  @Test(
    "A reference that a ledger has no use for is refused by name",
    arguments: [
      ("refs/tags/main", "foreign-reference"), ("refs/notes/commits", "foreign-reference"),
      ("refs/replace/\(one)", "foreign-reference"), ("HEAD", "foreign-reference"),
      ("refs/heads/master", "foreign-reference"), ("refs/heads/Main", "foreign-reference"),
      ("refs/heads", "foreign-reference"), ("refs/remotes/origin/main", "foreign-reference"),
      ("refs/heads/main/x", "blocking-name"), ("refs/heads/proposals", "blocking-name"),
      ("refs/heads/proposals/horaires/x", "blocking-name"), ("refs/heads/reviews", "blocking-name"),
      ("refs/heads/reviews/horaires", "blocking-name"),
      ("refs/heads/reviews/horaires/m-houx/x", "blocking-name"),
      ("refs/heads/refs/heads/main", "blocking-name"), ("refs/heads/proposals/", "bad-id"),
      ("refs/heads/heads/main", "blocking-name"), ("refs/heads/proposals/Horaires", "bad-id"),
      ("refs/heads/proposals/-x", "bad-id"), ("refs/heads/proposals/e\u{301}te", "bad-id"),
      ("refs/heads/reviews/horaires/", "bad-id"), ("refs/heads/reviews/Été/m-houx", "bad-id"),
    ])
  func names(name: String, code: String) throws {
    let server = Server(try Ground())
    let main = try server.tip("main")
    #expect(try server.codes([name: main]) == [code])
  }
}
