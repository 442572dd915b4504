import Coding
import Governance
import Records
import Testing

@Suite("Reading rules")
struct DocumentsRulesTests {
  /// The problems of one class, which is good but for the parts that are given: `when` stands on line 5,
  /// `requires` on line 7.
  private static func problems(
    when: String = "[{operations: [updated]}]", requires: String = "{voice: true}",
    more: String = ""
  ) -> [String] {
    Decoding.problems(
      """
      classes:
      - id: A
        title: {fr: A}
        reason: {fr: A}
        when: \(when)
        proposers: anyone
        requires: \(requires)
      \(more)

      """, path: "governance/rules.yaml", RulesDecoder.decode)
  }

  @Test(
    "What is wrong with requirements is told where it stands",
    arguments: [
      ("{}", ["7:13 empty-class"]),
      ("{voice: false}", ["7:13 empty-class"]),
      ("{voic: true}", ["7:14 unknown-key"]),
      ("{approvals: {members: 0}}", ["7:35 bad-value"]),
      ("{approvals: {structures: 1}}", ["7:25 missing-key"]),
      ("{approvals: {members: 1, structures: 2}}", ["7:50 bad-value"]),
      ("{approvals: {members: 2, colleges: 3}}", ["7:48 bad-value"]),
      ("{approvals: {members: 2, named: []}}", ["7:45 bad-value"]),
      ("{approvals: {members: 99999999999999999999}}", ["7:35 bad-value"]),
      ("{period: P0D}", ["7:22 bad-value"]),
      ("{period: P90D}", []),
      ("{period: P91D}", ["7:22 bad-value"]),
      ("{period: P3M}", ["7:22 bad-value"]),
      ("voice", ["7:13 wrong-type"]),
    ])
  func wrongRequirements(requires: String, expected: [String]) {
    #expect(Self.problems(requires: requires) == expected)
  }

  @Test(
    "What is wrong with a scope is told where it stands",
    arguments: [
      ("[]", ["5:9 empty-scope"]),
      ("[{}]", ["5:10 empty-scope"]),
      ("[{kinds: []}]", ["5:18 bad-value"]),
      ("[{operations: [udpated]}]", ["5:24 bad-value"]),
      ("[{kinds: [lieu], paths: [a]}]", ["5:26 mixed-scope"]),
      ("[{own: true, by_voice: true}]", ["5:22 mixed-scope"]),
      ("[{paths: [a], sections: [contact]}]", ["5:23 mixed-scope"]),
      ("[{own: true}]", ["5:11 missing-key"]),
      ("[{paths: [/etc]}]", ["5:19 bad-value"]),
      ("[{paths: [a/../b]}]", ["5:19 bad-value"]),
      ("[{path: [a]}]", ["5:11 unknown-key"]),
      ("[{fields: [Nom]}]", ["5:20 bad-value"]),
    ])
  func wrongScopes(when: String, expected: [String]) {
    #expect(Self.problems(when: when) == expected)
  }

  @Test("A class stands once, with a good id and proposers that are known")
  func wrongClasses() {
    let again =
      "- {id: A, title: {fr: A}, reason: {fr: A}, when: [{operations: [ended]}], "
      + "proposers: member, requires: {voice: true}}"
    #expect(Self.problems(more: again) == ["8:8 duplicate-class", "8:86 bad-value"])
    let missing = Array(repeating: "8:3 missing-key", count: 5)
    #expect(Self.problems(more: "- {id: a}") == missing + ["8:8 bad-value"])
  }
}
