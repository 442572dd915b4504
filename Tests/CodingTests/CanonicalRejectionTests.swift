import Coding
import Foundation
import Records
import TestSupport
import Testing

@Suite("Rejections of records")
struct CanonicalRejectionTests {
  @Test(
    "What is not in the canonical form is shown where it first differs",
    arguments: [
      ("nom: a", ["1:7 not-canonical"]),
      ("nom: a\n\n", ["2:1 not-canonical"]),
      ("\nnom: a\n", ["1:1 not-canonical"]),
      ("nom:  a\n", ["1:6 not-canonical"]),
      ("nom: a \n", ["1:7 not-canonical"]),
      ("nom: \"a\"\n", ["1:6 not-canonical"]),
      ("nom: 'a: b'\n", ["1:6 not-canonical"]),
      ("nom: caf\u{65}\u{301}\n", ["1:9 not-canonical"]),
      ("nom: \"caf\\u00e9: è\"\n", ["1:10 not-canonical"]),
      ("nom: \"\\u0009\"\n", ["1:8 not-canonical"]),
      ("nom: \"\\U0001f600 :\"\n", ["1:7 not-canonical"]),
      ("nom: a\r\n", ["1:7 not-canonical"]),
      ("\u{feff}nom: a\n", ["1:1 not-canonical"]),
      ("---\nnom: a\n", ["1:1 not-canonical"]),
      ("nom: a\n...\n", ["2:1 not-canonical"]),
      ("{nom: a}\n", ["1:1 not-canonical"]),
      ("places: 1\nnom: a\n", ["1:1 not-canonical"]),
      ("nom: a\nplaces: 01\n", ["2:9 not-canonical"]),
      ("nom: a\nplaces: \"1\"\n", ["2:9 not-canonical"]),
      ("nom: a\nlatitude: 47.50\n", ["2:15 not-canonical"]),
      ("nom: a\netat:\n", ["2:1 not-canonical"]),
      ("nom: a\netat: \"\"\n", ["2:1 not-canonical"]),
      ("nom: a\nservices: []\n", ["2:1 not-canonical"]),
      ("services:\n- a\n", ["2:1 not-canonical"]),
      ("services:\n    - a\n", ["2:3 not-canonical"]),
      ("services:\n  -  a\n", ["2:5 not-canonical"]),
      ("services:\n  - a\n  - \"\"\n", ["3:1 not-canonical"]),
      ("services: [a]\n", ["1:10 not-canonical"]),
      ("contacts:\n  -\n    nom: a\n", ["2:4 not-canonical"]),
      ("contacts:\n  - nom: a\n    roles:\n      - b\n", ["2:5 not-canonical"]),
      ("adresse:\n  ville: a\n  rue: b\n", ["2:3 not-canonical"]),
      ("local:\n  b: 1a\n  a: x\n", ["2:3 not-canonical"]),
      ("local:\n  \"a\": x\n", ["2:3 not-canonical"]),
      ("presentation: |\n  a\n  \n  b\n", ["3:1 not-canonical"]),
      ("presentation: |2\n  a\n", ["1:16 not-canonical"]),
      ("presentation: |+\n  a\n", ["1:16 not-canonical"]),
      ("presentation: >\n  a\n", ["1:15 not-canonical"]),
      ("presentation: \"a\\nb\"\n", ["1:15 not-canonical"]),
      ("presentation: |-\n  a\n", ["1:15 not-canonical"]),
      ("presentation: |\n   a\n   b\n", ["2:3 not-canonical"]),
    ])
  func form(document: String, problems: [String]) {
    #expect(Canonical.problems(document) == problems)
    #expect(throws: Never.self) { try Canonical.formatted(document) }
  }

  @Test(
    "Comments are named, for formatting drops them",
    arguments: [
      ("# a\nnom: a\n", ["1:1 comment", "1:1 not-canonical"]),
      ("nom: é # a\n", ["1:8 comment", "1:7 not-canonical"]),
      (
        "nom: a\npresentation: | # a\n  # b\n # c\n# d\n",
        [
          "2:17 comment", "4:2 comment", "5:1 comment", "2:16 not-canonical",
        ]
      ),
      ("nom: 'a # ''b'\nsite: \"\\\" # c\" # d\n", ["2:16 comment", "1:6 not-canonical"]),
      ("services: [ # a\n  b#c, # d\n]\n", ["1:13 comment", "2:8 comment", "1:10 not-canonical"]),
    ])
  func comments(document: String, problems: [String]) {
    #expect(Canonical.problems(document) == problems)
  }

  @Test(
    "The difference is shown with what stands around it",
    arguments: [
      ("nom: a", "the last line has no end"),
      ("nom: a\n\n", "the canonical form ends with one line end"),
      ("\nnom: a\n", "the canonical form has 'nom: a' here, not an empty line"),
      (
        "nom: \(String(repeating: "é", count: 100)) \n",
        "the canonical form has '\(String(repeating: "é", count: 20))' here, not '\(String(repeating: "é", count: 20)) '"
      ),
    ])
  func words(document: String, message: String) throws {
    let rejection = try #require(throws: Rejection.self) {
      try Canonical.decode(Array(document.utf8))
    }
    #expect(rejection.diagnostics.map(\.message) == [message])
  }

  /// More marks in a row than any language has, which take long to put in order.
  private static let marks = String(repeating: "\u{301}\u{323}", count: 16)

  @Test(
    "What formatting cannot mend is told with its place",
    arguments: [
      ("", ["1:1 not-yaml"]), ("etat: ''\n", ["1:1 not-yaml"]), ("# a\n", ["1:1 not-yaml"]),
      ("nom: a\nnom: b\n", ["2:1 duplicate-key"]),
      ("nom: a\nlocal:\n  b: c\n  \"b\": d\n", ["4:3 duplicate-key"]),
      ("local:\n  \u{e9}: a\n  e\u{301}: b\n", ["2:3 duplicate-key"]),
      ("nom: a\nnon: b\n", ["2:1 unknown-field"]),
      ("contacts:\n  - nom: a\n    rue: b\n", ["3:5 unknown-field"]),
      ("nom: [a]\n", ["1:6 wrong-type"]), ("nom:\n  a: b\n", ["2:3 wrong-type"]),
      ("services: a\n", ["1:11 wrong-type"]), ("services:\n  - [a]\n", ["2:5 wrong-type"]),
      ("adresse: a\n", ["1:10 wrong-type"]), ("contacts:\n  - a\n", ["2:5 wrong-type"]),
      ("local:\n  - a\n", ["2:3 wrong-type"]), ("a\n", ["1:1 wrong-type"]),
      ("- a\n", ["1:1 wrong-type"]), ("[a]: b\n", ["1:1 wrong-type"]),
      ("local:\n  \"\": a\n", ["2:3 bad-value"]),
      ("places: 1.5\n", ["1:9 bad-value"]), ("places: a\n", ["1:9 bad-value"]),
      ("latitude: 1,5\n", ["1:11 bad-value"]), ("accessible: oui\n", ["1:13 bad-value"]),
      ("visite_le: 2026-03\n", ["1:12 bad-value"]),
      ("visite_le: 2026-02-30\n", ["1:12 bad-value"]), ("ouvert_le: mai\n", ["1:12 bad-value"]),
      ("mesures:\n  \"2\": x\n", ["2:8 bad-value"]),
      ("nom: e\(marks)\n", ["1:6 bad-value"]), ("local:\n  e\(marks): a\n", ["2:3 bad-value"]),
      ("nom: &a b\n", ["1:6 anchor"]), ("nom: *a\n", ["1:6 anchor"]),
      ("nom: &a b\nsite: *a\n", ["1:6 anchor"]),
      ("nom: !a b\n", ["1:6 tag"]), ("places: !!int 1\n", ["1:9 tag"]),
      ("local:\n  <<: {a: b}\n", ["2:3 merge-key"]), ("local:\n  \"<<\": a\n", ["2:3 merge-key"]),
      ("nom: a\n---\nnom: b\n", ["2:1 several-documents"]),
      ("nom: a\tb\n", ["1:7 control-character"]), ("nom: é\u{0}\n", ["1:7 control-character"]),
      ("nom: \"a\u{85}\"\n", ["1:8 control-character"]),
      ("nom: a\rsite: b\n", ["1:7 control-character"]),
      ("nom: a\u{2028}\n", ["1:7 control-character"]),
      ("nom: a\u{feff}\n", ["1:7 control-character"]),
      ("nom: \"a\n", ["2:1 not-yaml"]), ("nom: a: b\n", ["1:7 not-yaml"]),
      ("nom: \"\\z\"\n", ["1:7 not-yaml"]),
      ("nom: [a\n", ["2:1 not-yaml"]), ("nom: \"\\ud83d\"\n", ["1:9 not-yaml"]),
      ("%YAML 9.9\n---\nnom: a\n", ["1:1 not-yaml"]),
      ("nom: [a]\nplaces: x\nnon: y\n", ["1:6 wrong-type", "2:9 bad-value", "3:1 unknown-field"]),
    ])
  func refusals(document: String, problems: [String]) {
    #expect(Canonical.problems(document) == problems)
    #expect(throws: Rejection.self) { try Canonical.formatted(document) }
  }

  @Test("Bytes that are not UTF-8 are refused where they stand")
  func invalidBytes() {
    #expect(Canonical.problems(Array("nom: é".utf8) + [0xff, 0x0a]) == ["1:7 not-utf-8"])
    #expect(Canonical.problems(Array("nom: a\nsite: ".utf8) + [0xc3]) == ["2:7 not-utf-8"])
    #expect(
      Canonical.problems(Array("nom: ".utf8) + [0xed, 0xa0, 0x80, 0x0a]) == ["1:6 not-utf-8"])
  }
}
