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

  @Test(
    "Hostile files are refused soon",
    arguments: [
      String(repeating: "[", count: 100_000),
      String(repeating: "{a: ", count: 60_000),
      String(repeating: "- ", count: 100_000) + "a",
      String(repeating: "? ", count: 100_000) + "a",
      String(repeating: "{? ", count: 80_000),
      String(repeating: "?", count: 250_000),
      String(repeating: "&a ", count: 80_000),
      String(repeating: "*", count: 250_000),
      String(repeating: "a: ", count: 80_000),
      "x: [" + String(repeating: "a, ", count: 80_000) + "a]",
      String(repeating: "[", count: 31) + String(repeating: "a,", count: 100_000),
      "? " + String(repeating: "[a,", count: 500) + String(repeating: "b,", count: 100_000)
        + "]: c",
      String(repeating: "? ", count: 8) + "[" + String(repeating: "a, ", count: 80_000) + "b]: c",
      "x: ["
        + String(
          repeating: String(repeating: "{[", count: 120) + "a"
            + String(repeating: "]: b}", count: 120)
            + ", ", count: 300) + "]",
      "x: " + String(repeating: "[\"]\",", count: 900) + String(repeating: "b,", count: 100_000),
      "\"" + String(repeating: "\\\"", count: 120_000),
      (0..<9000).map { "key\($0): a" }.joined(separator: "\n"),
    ])
  func hostileText(text: String) {
    let clock = ContinuousClock()
    var problems: [String] = []
    let time = clock.measure { problems = Self.problems(text) }
    #expect(!problems.isEmpty && problems.count <= 500)
    #expect(time < .seconds(20))
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
