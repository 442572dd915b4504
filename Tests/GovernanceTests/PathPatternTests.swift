import Governance
import TestSupport
import Testing

@Suite("Path patterns")
struct PathPatternTests {
  @Test(
    "A pattern takes in exactly the paths it describes",
    arguments: [
      ("governance/rules.yaml", "governance/rules.yaml"),
      ("governance/members/*", "governance/members/m-ana.yaml"),
      ("governance/members/*.yaml", "governance/members/m-ana.yaml"),
      ("governance/*/a.yaml", "governance/kinds/a.yaml"),
      ("governance/**", "governance/rules.yaml"),
      ("governance/**", "governance/members/m-ana.yaml"),
      ("**", "README.md"),
      ("**", "a/b/c/d"),
      ("**/rules.yaml", "governance/rules.yaml"),
      ("**/rules.yaml", "a/b/rules.yaml"),
      ("a*b*c", "axxbyyc"),
      ("a*b*c", "abc"),
      ("*", "README.md"),
      ("a/***/b", "a/x/y/b"),
      ("a**b", "a/x/b"),
      ("docs/é*", "docs/été.md"),
    ])
  func takesIn(_ pattern: String, _ path: String) {
    #expect(PathPattern(pattern).matches(path))
  }

  @Test(
    "A pattern leaves out everything else",
    arguments: [
      ("governance/rules.yaml", "governance/rules.yam"),
      ("governance/rules.yaml", "governance/rules.yaml/x"),
      ("governance/rules.yaml", "Governance/rules.yaml"),
      ("governance/rules.yaml", "governance/rules\u{200B}.yaml"),
      ("governance/members/*", "governance/members/a/b.yaml"),
      ("governance/members/*", "governance/members"),
      ("governance/*", "governance/members/m-ana.yaml"),
      ("*", "a/b"),
      ("", "a"),
      ("a", ""),
      ("a*b", "ab/b"),
      ("**/rules.yaml", "rules.yaml"),
      ("governance/**", "governance"),
      ("docs/caf\u{E9}", "docs/cafe\u{301}"),
      ("a.c", "abc"),
      ("[a]", "a"),
      ("a?", "ab"),
    ])
  func leavesOut(_ pattern: String, _ path: String) {
    #expect(!PathPattern(pattern).matches(path))
  }

  @Test("A pattern made to be slow is not", .timeLimit(.minutes(1)))
  func isNeverExponential() {
    let pattern = PathPattern(String(repeating: "a*", count: 60) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 300)))
  }

  @Test("A pattern without stars takes in itself alone", arguments: 0..<50 as Range<UInt64>)
  func literal(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab/.-é")
    let text = String((0..<8).map { _ in alphabet[Int.random(in: 0..<6, using: &random)] })
    let other = String((0..<8).map { _ in alphabet[Int.random(in: 0..<6, using: &random)] })
    #expect(PathPattern(text).matches(text))
    #expect(PathPattern(text).matches(other) == (text == other))
  }

  @Test("A star agrees with what it stands for", arguments: 0..<100 as Range<UInt64>)
  func starAgreesWithDefinition(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab/")
    let path = String((0..<6).map { _ in alphabet[Int.random(in: 0..<3, using: &random)] })
    let head = String(path.prefix(Int.random(in: 0...3, using: &random)))
    let tail = String(path.suffix(Int.random(in: 0...3, using: &random)))
    let middle = path.dropFirst(head.count).dropLast(tail.count)
    #expect(PathPattern(head + "*" + tail).matches(path) == !middle.contains("/"))
    #expect(PathPattern(head + "**" + tail).matches(path))
  }
}
