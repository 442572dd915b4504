import Coding
import Foundation
import Records
import TestSupport
import Testing

/// Texts with how each is written, which is what keeps any reader of YAML from taking it for another thing.
enum StyleTable {
  /// Nothing in them has a meaning in YAML.
  static let plain = [
    "a", "Maison", "École", "日本", "😀", "\u{a0}a", "(fermé)", "/", "/a/b", "_", "__a",
    "l'eau \"vive\"", "a:b", "http://lieu.invalid/?a=b#c", "a#b", "a, b", "a [b] {c}", "a & b * c",
    "a - b", "a\\b", "a!", "a?", "a|b", "a > b", "a % b", "a @ b", "a ` b", "a = b", "non", "oui",
    "none", "nul", "nulls", "yess", "onn", "yé", "truer", "e1", "x1F", "o17", "Infinity", "NaN",
    "1er", "12 rue", "12 quai", "7h", "100%", "1/2", "8-10 rue", "2 m", "1 (un)", "3 - 4 h",
  ]

  /// Readers of YAML 1.1 take these for a Boolean value or for nothing; some of 1.2 take a part of them.
  static let words = [
    "null", "Null", "NULL", "nULL", "true", "True", "TRUE", "false", "yes", "Yes", "no", "NO", "on",
    "On", "off", "OFF", "y", "Y", "n", "N", "~",
  ]

  /// Numbers, dates, times and durations of some version of YAML, and what looks too much like one.
  static let numbers = [
    "0", "12", "-3", "+3", "01004", "007", "0o17", "0x1F", "0b10", "1_000", "1.5", "1.", ".5",
    "1e3",
    "1E-3", ".inf", "-.Inf", ".nan", "190:20:30", "12:30", "2026", "2026-03", "2026-03-02",
    "2026-03-02T10:00:00Z", "2001-12-14 21:59:43.10 -5", "1,5", "1,234", "3 4", "2A004", "6b", "5f",
  ]

  /// Characters with which YAML begins something, or that end a plain text.
  static let signs = [
    "", " a", "a ", "a: b", "a:", ":", ":a", "a #b", "#a", "- a", "-a", "-", "---", "...", "? a",
    "?",
    "!a", "&a", "*a", "|", "|-", ">", "%a", "@a", "`a", "'a'", "[a]", "]", "{a}", "}", ",a", "<<",
    "=", ".", "$a", ";a", "<a>",
  ]

  /// Characters that no one would see, or that YAML forbids, with their escapes.
  static let escaped = [
    "a\"b: c": #""a\"b: c""#, "\"": #""\"""#, "\\ ": #""\\ ""#, "a\tb": #""a\tb""#,
    "a\r\nb": #""a\u000d\nb""#, "\u{0}": #""\u0000""#, "\u{1b}[0m": #""\u001b[0m""#,
    "a\u{7f}": #""a\u007f""#, "a\u{85}b": #""a\u0085b""#, "a\u{2028}": #""a\u2028""#,
    "a\u{2029}": #""a\u2029""#, "\u{feff}a": #""\ufeffa""#, "a\u{fffe}": #""a\ufffe""#,
    "a\u{ffff}": #""a\uffff""#, "\n": #""\n""#, "\na": #""\na""#, " a\nb": #"" a\nb""#,
    "a \nb": #""a \nb""#, "a\nb ": #""a\nb ""#, "a\n\n": #""a\n\n""#, "a\n ": #""a\n ""#,
    "a\tb\nc": #""a\tb\nc""#, "\t\u{301}\u{1ec7}": #""\t\u0301ệ""#,
    "\t\u{5b0}\u{301}": #""\t\u05b0\u0301""#,
  ]

  /// Texts of several lines that a block can hold.
  static let blocks = [
    "a\nb": "|-\n  a\n  b", "a\nb\n": "|\n  a\n  b", "a\n": "|\n  a",
    "a\n\n\nb": "|-\n  a\n\n\n  b",
    "a\n  b\n c": "|-\n  a\n    b\n   c", "- a\n# b": "|-\n  - a\n  # b", "no\n": "|\n  no",
    "---\n...\n": "|\n  ---\n  ...", "a: b\n\"c\" \\": "|-\n  a: b\n  \"c\" \\",
    "#\n": "|\n  #", "a\n\u{301}": "|-\n  a\n  \u{301}",
  ]

  static let quoted = words + numbers + signs
  static let all = plain + quoted + escaped.keys.sorted() + blocks.keys.sorted()
}

@Suite("Styles of texts")
struct CanonicalStyleTests {
  @Test("A text is plain when nobody could read it as anything else", arguments: StyleTable.plain)
  func plain(text: String) throws {
    #expect(Canonical.written(text) == " \(text)\n")
    #expect(Canonical.problems("nom: \"\(CanonicalText.doubleQuoted(text).dropFirst())\n") != [])
  }

  @Test("A text that looks like something else is in double quotes", arguments: StyleTable.quoted)
  func quoted(text: String) throws {
    let bytes = Canonical.encode(
      Record(id: Canonical.id, entries: [Entry("services", .list([.text("a"), .text(text)]))]))
    let item = text.isEmpty ? "" : "  - \"\(text)\"\n"
    #expect(String(decoding: bytes, as: UTF8.self) == "services:\n  - a\n\(item)")
    #expect(Canonical.problems("nom: \(text)\n") != [])
  }

  @Test("What is not shown is escaped", arguments: StyleTable.escaped.sorted { $0.key < $1.key })
  func escaped(text: String, writing: String) throws {
    #expect(Canonical.written(text).utf8.elementsEqual(" \(writing)\n".utf8))
    let decoded = try Canonical.decode(Array("nom: \(writing)\n".utf8))
    #expect(Tree(decoded.entries) == Tree([Entry("nom", .text(text))]))
  }

  @Test("Several lines are a block", arguments: StyleTable.blocks.sorted { $0.key < $1.key })
  func blocks(text: String, writing: String) throws {
    #expect(Canonical.written(text) == " \(writing)\n")
    let decoded = try Canonical.decode(Array("nom: \(writing)\n".utf8))
    #expect(decoded["nom"] == .text(text))
  }

  @Test("Yams reads each of these texts as it is", arguments: StyleTable.all)
  func yams(text: String) throws {
    let read =
      text.unicodeScalars.first == "\u{feff}" ? String(text.unicodeScalars.dropFirst()) : text
    let entries = [Entry("nom", Value.text(text)), Entry("places", .integer(1))]
    let expected =
      [Entry("nom", Value.text(read))].filter { _ in !text.isEmpty } + entries.suffix(1)
    let bytes = Canonical.encode(Record(id: Canonical.id, entries: entries))
    #expect(try Tree(yaml: bytes) == Tree(expected))
  }
}
