import Coding
import Governance
import Records
import Testing

@Suite("Form of governance files")
struct DocumentsFormTests {
  private static let path = "governance/colleges.yaml"

  private static func problems(_ text: String) -> [String] {
    Decoding.problems(text, path: path, CollegesDecoder.decode)
  }

  @Test(
    "What YAML allows beyond maps, lists and texts is refused where it stands",
    arguments: [
      ("colleges: &all []\n", ["1:11 anchor"]),
      ("colleges: *all\n", ["1:11 anchor"]),
      ("a: &x [1]\ncolleges: *x\n", ["1:4 anchor"]),
      ("colleges: !!seq []\n", ["1:11 tag"]),
      ("colleges: ! \"x\"\n", ["1:11 tag"]),
      ("colleges:\n- id: !!str a\n", ["2:7 tag"]),
      ("colleges: []\n---\ncolleges: []\n", ["2:1 several-documents"]),
      ("colleges: []\n<<: {a: b}\n", ["2:1 merge-key"]),
      ("? [a, b]\n: c\n", ["1:3 wrong-type"]),
      ("{[a]: b}\n", ["1:2 wrong-type"]),
      ("", ["1:1 not-yaml"]),
      ("# only a comment\n", ["1:1 not-yaml"]),
      ("colleges: [\n", ["2:1 not-yaml"]),
      ("a: b: c\n", ["1:5 not-yaml"]),
      ("\tcolleges: []\n", ["1:1 control-character"]),
      ("colleges: []\r\n", ["1:13 control-character"]),
      ("é: \u{2028}\n", ["1:4 control-character"]),
      ("\u{FEFF}colleges: []\n", ["1:1 control-character"]),
      ("colleges: \"\\e[31m\"\n", ["1:11 control-character"]),
      ("- a\n", ["1:1 wrong-type"]),
      ("text\n", ["1:1 wrong-type"]),
    ])
  func refusedYAML(text: String, expected: [String]) {
    #expect(Self.problems(text) == expected)
  }

  @Test(
    "A repeated key is refused where it stands for the second time",
    arguments: [
      ("colleges: []\ncolleges: []\n", ["2:1 duplicate-key"]),
      ("colleges: []\n# colleges: no\n\"colleges\": []\n", ["3:1 duplicate-key"]),
      ("colleges:\n- id: a\n  title: {id: b}\n  id: c\n", ["4:3 duplicate-key"]),
      ("colleges:\n- title: {fr: a, fr: b}\n", ["2:18 duplicate-key"]),
    ])
  func repeatedKeys(text: String, expected: [String]) {
    #expect(Self.problems(text) == expected)
  }

  @Test("Bytes that are no text are refused at the first of them")
  func invalidText() {
    let bytes = Array("é: a\nb: é".utf8) + [0xFF, 0x0A]
    #expect(
      Decoding.problems(bytes, path: Self.path, CollegesDecoder.decode) == ["2:5 not-utf-8"])
  }

  @Test("A large file is refused unread")
  func largeFile() {
    let text = "colleges: []\n" + String(repeating: "# more\n", count: 40_000)
    #expect(Self.problems(text) == ["1:1 too-large"])
  }

  @Test(
    "Thirty-two collections may be nested, and not one more",
    arguments: [(32, []), (33, ["1:35 too-deep"]), (400, ["1:68 too-deep"])])
  func nesting(depth: Int, expected: [String]) {
    let (open, close) = (
      String(repeating: "[", count: depth - 1), String(repeating: "]", count: depth - 1)
    )
    let problems = Self.problems("x: \(open)\(close)\n")
    #expect(problems == (expected.isEmpty ? ["1:1 missing-key", "1:1 unknown-key"] : expected))
  }

  /// A file made to cost far more than it weighs.
  struct Hostile: CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }

    init(_ part: String, times count: Int, then end: String = "") {
      self.init("\(part) × \(count)", String(repeating: part, count: count) + end)
    }

    static let all = [
      Hostile("[", times: 30_000), Hostile("{a: ", times: 20_000),
      Hostile("- ", times: 30_000, then: "a"), Hostile("? ", times: 30_000, then: "a"),
      Hostile("{? ", times: 20_000), Hostile("?", times: 60_000), Hostile("&a ", times: 20_000),
      Hostile("*", times: 60_000), Hostile("a: ", times: 20_000),
      Hostile("many items", "x: [" + String(repeating: "a, ", count: 20_000) + "a]"),
      Hostile(
        "deep, then long",
        String(repeating: "[", count: 31) + String(repeating: "a,", count: 20_000)),
      Hostile(
        "a long key",
        "? " + String(repeating: "[a,", count: 500) + String(repeating: "b,", count: 20_000)
          + "]: c"),
      Hostile(
        "brackets hidden in quotes",
        "x: " + String(repeating: "[\"]\",", count: 300) + String(repeating: "b,", count: 20_000)),
      Hostile("escapes", "\"" + String(repeating: "\\\"", count: 30_000)),
      Hostile("directives", (0..<16_000).map { "%TAG !a\($0)! b\n" }.joined() + "---\na: b"),
      Hostile("many keys", (0..<3000).map { "key\($0): a" }.joined(separator: "\n")),
    ]
  }

  @Test("Hostile files are refused, with a bounded number of problems", arguments: Hostile.all)
  func hostileText(file: Hostile) {
    let problems = Self.problems(file.text)
    #expect(!problems.isEmpty && problems.count <= 500)
  }

  @Test("Aliases that would multiply are refused before they do")
  func multiplyingAliases() {
    var text = "a0: &a0 [x, x, x, x]\n"
    for level in 1..<30 {
      let alias = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(alias), \(alias), \(alias)]\n"
    }
    #expect(Self.problems(text + "? *a29\n: x\n") == ["1:5 anchor"])
  }

  @Test("Signs of anchors and tags inside texts are only texts")
  func innocentSigns() throws {
    let text = """
      colleges:
        - id: a  # &b !b
          title:
            fr: "&b ! [ { ?"
            en: R&D, *really*! {x} or [y]
            de: >-
              Ist das wahr
              ? &ja
              ! [[[
          weight: 0
      """
    let colleges = try CollegesDecoder.decode(Array(text.utf8), path: Self.path)
    #expect(colleges.first?.title.texts["fr"] == "&b ! [ { ?")
    #expect(colleges.first?.title.texts["en"] == "R&D, *really*! {x} or [y]")
    #expect(colleges.first?.title.texts["de"] == "Ist das wahr ? &ja ! [[[")
  }
}
