import Coding
import Governance
import Records
import Testing

@Suite("Reading the limits of a server")
struct DocumentsLimitsTests {
  private static let rules = """
    classes:
    - id: A
      title: {fr: A}
      reason: {fr: A}
      when: [{operations: [updated]}]
      proposers: anyone
      requires: {voice: true}

    """

  private static func limits(_ text: String?) throws -> Limits {
    let bytes = Array((rules + (text.map { "limits: \($0)\n" } ?? "")).utf8)
    return try RulesDecoder.decode(bytes, path: "governance/rules.yaml").limits
  }

  @Test("What is not said keeps its default")
  func defaults() throws {
    #expect(try Self.limits(nil) == Limits())
    #expect(try Self.limits("{proposal_files: 12}") == Limits(files: 12))
    let all =
      "{proposal_commits: 1, proposal_files: 2, proposal_bytes: 1048576, outside_proposals: 0, "
      + "clock_minutes: 60}"
    #expect(
      try Self.limits(all)
        == Limits(commits: 1, files: 2, bytes: 1 << 20, outsideProposals: 0, clockMinutes: 60))
  }

  @Test(
    "A limit that could never be raised again, or that is no number, is refused where it stands",
    arguments: [
      ("{proposal_commits: 0}", "8:28 bad-value"), ("{proposal_files: -1}", "8:26 bad-value"),
      ("{proposal_bytes: 1000}", "8:26 bad-value"), ("{clock_minutes: PT10M}", "8:25 bad-value"),
      ("{commits: 10}", "8:10 unknown-key"), ("[]", "8:9 wrong-type"),
      ("{proposal_files: 99999999999999999999}", "8:26 bad-value"),
    ])
  func refused(text: String, problem: String) {
    #expect(
      Decoding.problems(
        Self.rules + "limits: \(text)\n", path: "governance/rules.yaml", RulesDecoder.decode)
        == [problem])
  }
}
