import Coding
import Governance
import Records
import Testing

@Suite("Reading what holds for every class")
struct DocumentsCustomsTests {
  private static func text(
    _ top: String, when: String = "[{operations: [updated]}]", proposers: String = "anyone",
    more: String = ""
  ) -> String {
    """
    \(top)
    classes:
    - id: A
      title: {fr: A}
      reason: {fr: A}
      when: \(when)
      proposers: \(proposers)
      requires: {voice: true}
      \(more)

    """
  }

  /// The problems of rules with a first line, or with one thing else about their class.
  private static func problems(
    _ top: String = "", when: String = "[{operations: [updated]}]", proposers: String = "anyone",
    more: String = ""
  ) -> [String] {
    Decoding.problems(
      text(top, when: when, proposers: proposers, more: more), path: "governance/rules.yaml",
      RulesDecoder.decode)
  }

  private static func rules(_ text: String) throws -> Rules {
    try RulesDecoder.decode(Array(text.utf8), path: "governance/rules.yaml")
  }

  @Test(
    "What is wrong at the top is told where it stands",
    arguments: [
      ("bootstrap: {structures: 6, colleges: 3}", []),
      ("bootstrap: {structures: 6}", ["1:12 missing-key"]),
      ("bootstrap: {structures: 0, colleges: 3}", ["1:25 bad-value"]),
      ("bootstrap: true", ["1:12 wrong-type"]),
      ("vacancy: P12M", []), ("vacancy: P0M", ["1:10 bad-value"]),
      ("mandates: {longest: P12M}", []), ("mandates: {}", ["1:11 missing-key"]),
      ("mandates: {longest: a year}", ["1:21 bad-value"]), ("mandates: P12M", ["1:11 wrong-type"]),
      ("collective: {colleges: [personnes], present: 3}", []),
      ("collective: {colleges: [], present: 3}", ["1:24 bad-value"]),
      ("collective: {colleges: [personnes]}", ["1:13 missing-key"]),
      ("collective: {colleges: [personnes], present: 1}", ["1:46 bad-value"]),
      ("collective: {colleges: [a, a], present: 3}", ["1:28 duplicate-value"]),
      ("disowning: P30D", []), ("disowning: P91D", ["1:12 bad-value"]),
      ("bootstrp: {structures: 6, colleges: 3}", ["1:1 unknown-key"]),
      ("silence: P15D", ["1:1 unknown-key"]),
    ])
  func wrongCustoms(_ top: String, expected: [String]) {
    #expect(Self.problems(top) == expected)
  }

  @Test("All that holds for every class is read, and is absent where nothing is said")
  func values() throws {
    let top = """
      bootstrap: {structures: 6, colleges: 3}
      vacancy: P12M
      mandates: {longest: P1Y}
      collective: {colleges: [personnes], present: 3}
      disowning: P30D
      """
    let customs = try Self.rules(Self.text(top)).customs
    #expect(customs.bootstrap == Customs.Bootstrap(structures: 6, colleges: 3))
    #expect(customs.vacancy == Period(months: 12))
    #expect(customs.longestMandate == Period(months: 12))
    #expect(customs.collective == Customs.Collective(colleges: ["personnes"], present: 3))
    #expect(customs.disowning == Period(days: 30))
    #expect(try Self.rules(Self.text("")).customs == Customs())
  }

  @Test(
    "What is wrong with proposers is told where it stands",
    arguments: [
      ("{roles: [steward, data-referent]}", []), ("{joint: {members: 2, structures: 2}}", []),
      ("{roles: [steward], joint: {members: 3}}", []), ("{}", ["7:14 missing-key"]),
      ("{roles: []}", ["7:22 bad-value"]), ("{roles: [facilitator]}", ["7:23 bad-value"]),
      ("{joint: {structures: 2}}", ["7:22 missing-key"]),
      ("{joint: {members: 1}}", ["7:32 bad-value"]),
      ("{joint: {members: 2, structures: 3}}", ["7:47 bad-value"]),
      ("{joint: 2}", ["7:22 wrong-type"]), ("{role: [steward]}", ["7:15 unknown-key"]),
      ("stewards", ["7:14 bad-value"]), ("[members]", ["7:14 wrong-type"]),
    ])
  func wrongProposers(_ proposers: String, expected: [String]) {
    #expect(Self.problems(proposers: proposers) == expected)
  }

  @Test("Roles and joint proposers are read")
  func proposers() throws {
    let text = Self.text("", proposers: "{roles: [steward], joint: {members: 3}}")
    #expect(
      try Self.rules(text).classes.first?.proposers
        == .entitled(
          roles: [.steward], joint: ChangeClass.Proposers.Joint(members: 3, structures: 1)))
  }

  @Test(
    "Whether a scope is of protected fields, or of emergencies, is told where it is wrong",
    arguments: [
      ("[{operations: [updated], protected: false}]", []), ("[{protected: true}]", []),
      ("[{urgent: true}]", []), ("[{urgent: false}]", ["6:10 empty-scope"]),
      ("[{urgent: soon}]", ["6:19 bad-value"]), ("[{protected: 1}]", ["6:22 bad-value"]),
      ("[{paths: [a], protected: true}]", ["6:23 mixed-scope"]),
      ("[{paths: [a], urgent: true}]", []),
    ])
  func wrongScopes(_ when: String, expected: [String]) {
    #expect(Self.problems(when: when) == expected)
  }

  @Test("Scopes say what they take in")
  func scopes() throws {
    let text = Self.text("", when: "[{protected: false}, {kinds: [lieu], urgent: true}]")
    let scopes = try #require(try Self.rules(text).classes.first).scopes
    #expect(scopes.map(\.isProtected) == [false, nil])
    #expect(scopes.map(\.isUrgent) == [false, true])
  }

  @Test("A class may say by when it is looked at again")
  func reexamination() throws {
    let text = Self.text("", more: "reexamine: 2028-06-30")
    #expect(
      try Self.rules(text).classes.first?.reexamination == PartialDate("2028-06-30")?.earliest)
    #expect(Self.problems(more: "reexamine: 2028-06") == ["9:14 bad-value"])
  }

  @Test("Everything that is wrong is told in one pass, with a way forward")
  func allAtOnce() {
    let text = Self.text(
      "bootstrap: {structures: 6}", when: "[{urgent: soon}]", proposers: "{}",
      more: "reexamine: soon")
    #expect {
      try RulesDecoder.decode(Array(text.utf8), path: "governance/rules.yaml")
    } throws: { error in
      let found = (error as? Rejection)?.diagnostics ?? []
      return found.map { $0.location?.line } == [1, 6, 7, 9] && found.allSatisfy { $0.hint != nil }
    }
  }
}
