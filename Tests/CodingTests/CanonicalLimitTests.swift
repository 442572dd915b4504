import Coding
import Foundation
import Records
import TestSupport
import Testing

@Suite("Limits of records")
struct CanonicalLimitTests {
  @Test("A record has at most a mebibyte, however canonical it is")
  func size() throws {
    let head = "presentation: |\n"
    let line = "  " + String(repeating: "a", count: 1021) + "\n"
    let text = head + String(repeating: line, count: 1023) + "  "
    let largest = text + String(repeating: "a", count: (1 << 20) - text.utf8.count - 1) + "\n"
    #expect(largest.utf8.count == RecordDecoder.sizeLimit)
    #expect(Canonical.problems(largest) == [])
    #expect(Canonical.problems("a" + largest) == ["1:1 file-too-large"])
    #expect(throws: Rejection.self) { try Canonical.formatted("a" + largest) }
    let folded = largest.replacing("presentation: |", with: "presentation: >")
    #expect(Canonical.problems(folded) == ["1:15 not-canonical"])
  }

  @Test("A key is as long as readers of YAML take keys to be", arguments: ["a", "é", "\"", "日"])
  func keys(letter: Character) throws {
    func bytes(_ length: Int) -> [UInt8] {
      let quotes = letter == "\"" ? 2 : 0
      let count = letter == "\"" ? (length - quotes) / 2 : length
      let key = String(repeating: letter, count: count)
      return Canonical.encode(
        Record(id: Canonical.id, entries: [Entry("local", .map([Entry(key, .text("b"))]))]))
    }
    #expect(Canonical.problems(bytes(1024)) == [])
    #expect(try Tree(yaml: bytes(1024)) != nil)
    #expect(Canonical.problems(bytes(1026)).map { $0.split(separator: " ").last } == ["not-yaml"])
  }

  @Test("Hostile files are refused in time", arguments: Hostile.allCases)
  func hostile(file: Hostile) {
    let problems = Canonical.problems(file.bytes)
    #expect(!problems.isEmpty)
    #expect(problems.count <= 501)
  }

  @Test("Text that only looks like what is dangerous is a text")
  func harmless() throws {
    let texts = [
      "R &D *D", String(repeating: "[", count: 5000),
      String(repeating: "a\n[b]: c\n? d\n", count: 50), "&a\n*a\n!!b\n<<: c\n---\n%d",
      String(repeating: "a\n", count: 100_000),
    ]
    for text in texts {
      let record = Record(id: Canonical.id, entries: [Entry("presentation", .text(text))])
      let bytes = Canonical.encode(record)
      #expect(try Canonical.decode(bytes) == record)
      #expect(try Canonical.format(bytes).warnings.isEmpty)
    }
  }
}

/// Files that cost a careless reader far more than their size.
enum Hostile: CaseIterable {
  case brackets, braces, nestedItems, nestedMaps, closed, manyKeys, sameKeys, unknownKeys, quotes
  case longLine, backslashes, anchors, comments, questions, emptyLines, accents, marks

  var bytes: [UInt8] {
    func fill(_ text: String, _ size: Int = 256 * 1024) -> String {
      String(repeating: text, count: size / text.utf8.count)
    }
    let text: String =
      switch self {
      case .brackets: fill("[", RecordDecoder.sizeLimit)
      case .braces: "nom: " + fill("{a: ", RecordDecoder.sizeLimit - 5)
      case .nestedItems: fill("- ") + "a\n"
      case .nestedMaps: (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
      case .closed: "services: [" + fill("[],") + "]\n"
      case .manyKeys: "local:\n" + (0..<80_000).map { "  a\($0): ~\n" }.joined()
      case .sameKeys: "local:\n" + fill("  a: ~\n")
      case .unknownKeys: (0..<100_000).map { "a\($0): \n" }.joined()
      case .quotes: fill("\"")
      case .longLine: "nom: " + fill("a") + " "
      case .backslashes: "nom: \"" + fill("\\")
      case .anchors: "nom: &a b\nlocal: [" + fill("*a, ") + "]\n"
      case .comments: "nom:  a\n" + fill("#\n")
      case .questions: fill("? ")
      case .emptyLines: "nom: a\n" + fill("\n")
      case .accents: "nom: " + fill("e\u{301}\u{302}") + "\n"
      case .marks: "nom: e" + fill("\u{301}\u{323}") + "\n"
      }
    return Array(text.utf8)
  }
}
