import Coding
import Governance
import Records
import Testing

@Suite("Reading requirements")
struct DocumentsRequirementsTests {
  /// The problems of one class that requires something, on line 7 from column 13 on.
  private static func problems(_ requires: String) -> [String] {
    Decoding.problems(text(requires), path: "governance/rules.yaml", RulesDecoder.decode)
  }

  private static func requirements(_ requires: String) throws -> Requirements? {
    try RulesDecoder.decode(Array(text(requires).utf8), path: "governance/rules.yaml")
      .classes.first?.requirements
  }

  private static func text(_ requires: String) -> String {
    """
    classes:
    - id: A
      title: {fr: A}
      reason: {fr: A}
      when: [{operations: [updated]}]
      proposers: anyone
      requires: \(requires)

    """
  }

  @Test(
    "What is wrong with approvals is told where it stands",
    arguments: [
      ("{members: 1, college_share: {at_least: 2/3}}", []),
      ("{members: 1, college_share: {at_least: 1/1}}", []),
      ("{members: 1, college_share: {more_than: 1/1}}", ["7:65 bad-value"]),
      ("{members: 1, college_share: {more_than: 99/100}}", []),
      ("{members: 1, college_share: {at_least: 0/3}}", ["7:64 bad-value"]),
      ("{members: 1, college_share: {at_least: 4/3}}", ["7:64 bad-value"]),
      ("{members: 1, college_share: {at_least: 1/101}}", ["7:64 bad-value"]),
      ("{members: 1, college_share: {at_least: 01/3}}", ["7:64 bad-value"]),
      ("{members: 1, college_share: {at_least: 1/-3}}", ["7:64 bad-value"]),
      ("{members: 1, college_share: {at_least: 0.5}}", ["7:64 bad-value"]),
      ("{members: 1, college_share: {at_least: 1/2/3}}", ["7:64 bad-value"]),
      ("{members: 1, college_share: 2/3}", ["7:53 wrong-type"]),
      ("{members: 1, college_share: {}}", ["7:53 missing-key"]),
      ("{members: 1, college_share: {at_least: 1/2, more_than: 1/3}}", ["7:69 bad-value"]),
      ("{members: 1, college_share: {atleast: 1/2}}", ["7:53 missing-key", "7:54 unknown-key"]),
      ("{members: 1001}", ["7:35 bad-value"]),
      ("{members: 1, named: [Personnes]}", ["7:46 bad-value"]),
    ])
  func approvals(_ approvals: String, expected: [String]) {
    #expect(Self.problems("{approvals: \(approvals)}") == expected)
  }

  @Test(
    "What is wrong with the voice is told where it stands",
    arguments: [
      ("{silence: P15D, lapse: P18M, approvals: {members: 2, structures: 2}}", []),
      ("{approvals: {members: 1}}", []),
      ("{}", ["7:21 bad-value"]),
      ("{silence: P15D}", ["7:22 missing-key"]),
      ("{lapse: P18M}", ["7:22 missing-key"]),
      ("{silence: P91D, approvals: {members: 1}}", ["7:31 bad-value"]),
      ("{silence: 15, approvals: {members: 1}}", ["7:31 bad-value"]),
      ("{approvals: {members: 1, colleges: 2}}", ["7:56 bad-value"]),
      ("{after: P15D}", ["7:22 unknown-key"]),
      ("yes", ["7:21 bad-value"]),
      ("[true]", ["7:21 wrong-type"]),
    ])
  func voice(_ voice: String, expected: [String]) {
    #expect(Self.problems("{voice: \(voice)}") == expected)
  }

  @Test(
    "What is wrong with objections is told where it stands",
    arguments: [
      ("{grounds: [error, charter, harm, burden]}", []),
      ("{rounds: 2, overruling: {colleges: 3}}", []),
      ("{overruling: {vote: {at_least: 2/3}}}", []),
      ("{}", ["7:28 bad-value"]),
      ("{grounds: []}", ["7:38 bad-value"]),
      ("{grounds: [taste]}", ["7:39 bad-value"]),
      ("{rounds: 2}", ["7:29 missing-key"]),
      ("{rounds: 0, overruling: {colleges: 3}}", ["7:37 bad-value"]),
      ("{overruling: {}}", ["7:41 missing-key"]),
      ("{overruling: {colleges: 0}}", ["7:52 bad-value"]),
      ("{overruling: {colleges: 3, vote: {at_least: 2/3}}}", ["7:55 bad-value"]),
      ("{overruling: {vote: 2/3}}", ["7:48 wrong-type"]),
      ("{overruling: vote}", ["7:41 wrong-type"]),
    ])
  func objections(_ rule: String, expected: [String]) {
    #expect(Self.problems("{no_objection: \(rule)}") == expected)
  }

  @Test(
    "What is wrong with times is told where it stands",
    arguments: [
      ("{period: P21D, expiry: P6M}", []), ("{period: P21D, expiry: P2Y}", []),
      ("{period: P21D, expiry: P730D}", []), ("{period: P21D, expiry: P731D}", ["7:36 bad-value"]),
      ("{period: P21D, expiry: P25M}", ["7:36 bad-value"]),
      ("{period: P21D, expiry: P21D}", ["7:36 bad-value"]),
      ("{period: P21D, expiry: P22D}", []), ("{period: P30D, expiry: P1M}", ["7:36 bad-value"]),
      ("{expiry: P10D, voice: {silence: P15D, approvals: {members: 1}}}", ["7:22 bad-value"]),
      ("{expiry: P6M}", ["7:13 empty-class"]),
      ("{objection_window: P7D}", []), ("{objection_window: P91D}", ["7:32 bad-value"]),
      ("{objection_window: P3M}", ["7:32 bad-value"]),
      ("{ratification: {within: P7D, approvals: {members: 2}}}", []),
      ("{ratification: {within: P91D, approvals: {members: 2}}}", ["7:37 bad-value"]),
      ("{ratification: {within: P7D}}", ["7:28 missing-key"]),
      ("{ratification: {approvals: {members: 2}}}", ["7:28 missing-key"]),
      ("{ratification: true}", ["7:28 wrong-type"]),
    ])
  func times(_ requires: String, expected: [String]) {
    #expect(Self.problems(requires) == expected)
  }

  @Test(
    "What says who counts and how often is told where it stands",
    arguments: [
      ("recusal: true, mandate: true, reply: true", []), ("recusal: 1", ["7:36 bad-value"]),
      ("quota: {records: 20, fields: 1/2, period: P30D}", []),
      ("quota: {records: 20, period: P1Y}", ["7:56 bad-value"]),
      ("quota: {records: 20, period: P366D}", []), ("quota: {records: 20}", ["7:34 missing-key"]),
      ("quota: {records: 0, period: P30D}", ["7:44 bad-value"]),
      ("quota: {records: 2, fields: {at_least: 1/2}, period: P30D}", ["7:55 wrong-type"]),
      ("quota: {records: 2, fields: 3/2, period: P30D}", ["7:55 bad-value"]),
      ("silence: P15D", ["7:27 unknown-key"]), ("vote: true", ["7:27 unknown-key"]),
      ("emergency: true", ["7:27 unknown-key"]), ("weights: {}", ["7:27 unknown-key"]),
    ])
  func others(_ more: String, expected: [String]) {
    #expect(Self.problems("{voice: true, \(more)}") == expected)
  }

  @Test(
    "What keeps nothing out is no requirement",
    arguments: ["recusal", "mandate", "reply", "voice", "no_objection"])
  func qualifiers(_ name: String) {
    #expect(Self.problems("{\(name): false}") == ["7:13 empty-class"])
  }

  @Test("Each requirement is read as it stands")
  func values() throws {
    let read = try Self.requirements(
      "{approvals: {members: 3, structures: 2, colleges: 2, named: [personnes], college_share: "
        + "{more_than: 1/2}}, voice: {silence: P15D, lapse: P18M, approvals: {members: 2}}, "
        + "no_objection: {grounds: [harm], rounds: 2, overruling: {vote: {at_least: 2/3}}}, "
        + "period: P21D, expiry: P6M, objection_window: P7D, ratification: {within: P7D, "
        + "approvals: {members: 1}}, recusal: true, mandate: true, reply: true, "
        + "quota: {records: 20, fields: 1/2, period: P30D}}")
    var expected = Requirements()
    expected.approvals = Requirements.Approvals(
      members: 3, structures: 2, colleges: 2, named: ["personnes"],
      collegeShare: Share(1, of: 2, isStrict: true))
    expected.voice = Requirements.Voice(
      silence: Period(days: 15), approvals: Requirements.Approvals(members: 2),
      lapse: Period(months: 18))
    expected.noObjection = Requirements.NoObjection(
      grounds: [.harm], rounds: 2, overruling: .vote(Share(2, of: 3)))
    expected.period = Period(days: 21)
    expected.expiry = Period(months: 6)
    expected.objectionWindow = Period(days: 7)
    expected.ratification = Requirements.Ratification(
      within: Period(days: 7), approvals: Requirements.Approvals(members: 1))
    expected.needsRecusal = true
    expected.needsMandate = true
    expected.needsReply = true
    expected.quota = Requirements.Quota(
      records: 20, fields: Share(1, of: 2), period: Period(days: 30))
    #expect(read == expected)
  }

  @Test("A number of colleges may overrule, and `true` means no more than it says")
  func shorthands() throws {
    #expect(
      try Self.requirements("{no_objection: {overruling: {colleges: 3}}}")?.noObjection
        == Requirements.NoObjection(overruling: .colleges(3)))
    let plain = try Self.requirements("{voice: true, no_objection: true}")
    #expect(plain?.voice == Requirements.Voice())
    #expect(plain?.noObjection == Requirements.NoObjection())
  }
}
