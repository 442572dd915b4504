import Coding
import Records
import TestSupport
import Testing

@Suite("Commit messages")
struct CommitMessageTests {
  private static let known: Set<String> = ["Act", "Head", "Nature"]

  private static func parse(
    _ text: String, allowsOthers: Bool = false
  ) throws(Rejection) -> CommitMessage {
    try CommitMessage.parse(
      text, known: known, repeatable: ["Nature"], allowsOthers: allowsOthers)
  }

  private static func codes(_ text: String, allowsOthers: Bool = false) -> [String] {
    do {
      _ = try parse(text, allowsOthers: allowsOthers)
      return []
    } catch {
      return error.diagnostics.map(\.code)
    }
  }

  @Test("A message is its title, its body and its trailers, with empty lines between")
  func writing() {
    let trailers = [("Act", "accepted"), ("Head", "abc")]
    #expect(
      CommitMessage(title: "Accept", body: "Because.\n", trailers: trailers).text
        == "Accept\n\nBecause.\n\nAct: accepted\nHead: abc\n")
    #expect(
      CommitMessage(title: "Accept", body: "", trailers: trailers).text
        == "Accept\n\nAct: accepted\nHead: abc\n")
    #expect(CommitMessage(title: "Accept", body: "", trailers: []).text == "Accept\n")
    #expect(
      CommitMessage(title: "A\nAct: x", body: "", trailers: [("Act", "a\nHead: b")]).text
        == "A Act: x\n\nAct: a Head: b\n")
  }

  @Test("The end of a body never becomes trailers", arguments: ["Act: forged", ".", "a\nAct: b"])
  func innocentBody(ending: String) throws {
    for body in [ending, "Reasons.\n\n" + ending] {
      for trailers in [[], [(key: "Act", value: "accepted")]] {
        let message = CommitMessage(title: "Title", body: body, trailers: trailers)
        #expect(try Self.parse(message.text) == message)
        #expect(try Self.parse(message.text, allowsOthers: true) == message)
      }
    }
  }

  @Test(
    "What trailers may not be is refused",
    arguments: [
      ("T\n\nAct: a\nAct: b\n", ["repeated-trailer"]),
      ("T\n\nAct: a\nNature: b\nNature: c\n", []),
      ("T\n\nAct: a\nOther: b\n", ["unknown-trailer"]),
      ("T\n\nact: a\n", ["unknown-trailer"]),
      ("T\n\nAct:\n", ["empty-trailer"]),
      ("T\n\nAct:   \n", ["empty-trailer"]),
      ("T\n\nAct: a\n b\n", ["malformed-trailer"]),
      ("T\n\nAct: a\nand more\n", ["malformed-trailer"]),
      ("T\n\nAct: a\r\n", ["control-character"]),
      ("T\r\n\r\nAct: a\r\n", ["control-character"]),
      ("T\n\nAct: a\tb\n", ["control-character"]),
      ("T\n\nb\u{1B}[31m\n\nAct: a\n", ["control-character"]),
      ("\n\nAct: a\n", ["empty-title"]),
      ("", ["empty-title"]),
      ("T\nAct: a\n", ["malformed-message"]),
    ])
  func wrongMessages(text: String, expected: [String]) {
    #expect(Self.codes(text) == expected)
  }

  @Test(
    "A last paragraph without trailers is the end of the body",
    arguments: ["One.\n\nTwo.", "One, see https://example.org", "a:b", "Été: oui", "- Act: a"])
  func bodies(body: String) throws {
    let message = try Self.parse("Title\n\n\(body)\n")
    #expect(message.body == body)
    #expect(message.trailers.isEmpty)
  }

  @Test("In a message made with plain git, other trailers stay in the body")
  func otherTrailers() throws {
    let message = try Self.parse(
      "Fix\n\nWhy.\n\nSigned-off-by: a b\nNature: correction\nReviewed-by: c\n",
      allowsOthers: true)
    #expect(message.body == "Why.\n\nSigned-off-by: a b\nReviewed-by: c")
    #expect(message.trailers == [.init(key: "Nature", value: "correction")])
    #expect(try Self.parse(message.text, allowsOthers: true) == message)
  }

  @Test("In a message made with plain git, a paragraph of prose holds no trailers")
  func prose() throws {
    let text = "Fix\n\nNature: is not\nwhat it seems\n"
    let message = try Self.parse(text, allowsOthers: true)
    #expect(message.body == "Nature: is not\nwhat it seems")
    #expect(message.trailers.isEmpty)
    #expect(try Self.parse("Fix\nNature: x\n", allowsOthers: true).trailers.isEmpty)
  }

  @Test("In a message made with plain git, what is known is still read strictly")
  func strictness() {
    #expect(Self.codes("T\n\nAct: a\nAct: b\n", allowsOthers: true) == ["repeated-trailer"])
    #expect(Self.codes("T\n\nnature: a\n", allowsOthers: true) == ["unknown-trailer"])
    #expect(Self.codes("T\n\nNature:\n", allowsOthers: true) == ["empty-trailer"])
    #expect(Self.codes("T\n\nOther:\n", allowsOthers: true) == [])
  }

  @Test("Reading what was written gives it back", arguments: 0..<300 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "b", " ", "  ", "\n", "\n", "\n\n", "\r\n", "\r", "\t", ".", "Act: x", "Head:", ": ",
      "Nature", "é", "e\u{301}", "\u{2028}", "\u{85}", "\u{0}", "\u{1B}", "🙂", "-", "\u{A0}",
      "Signed-off-by: z",
    ]
    func text(_ count: Int) -> String {
      (0..<Int.random(in: 0...count, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
    }
    let keys = ["Act", "Head", "Nature", "Nature"].shuffled(using: &generator)
    let trailers = keys.prefix(Int.random(in: 0...4, using: &generator))
      .map { (key: $0, value: "v" + text(4)) }
    let message = CommitMessage(title: "t" + text(5), body: text(12), trailers: trailers)
    #expect(try Self.parse(message.text) == message)
    #expect(try Self.parse(message.text, allowsOthers: true) == message)
    #expect(try Self.parse(message.text).text == message.text)
  }
}
