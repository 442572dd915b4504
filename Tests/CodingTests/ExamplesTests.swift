import Coding
import Governance
import Records
import Testing

@Suite("Reading examples of the rules")
struct ExamplesTests {
  private static let names = ExampleNames(
    rules: Rules(classes: []), colleges: [], members: [],
    profile: Profile(kinds: [], nomenclatures: []))

  /// The problems of one case, which is good but for the lines that are given: they begin on line 10.
  private static func problems(
    _ lines: String, expect: String = "pending", names: ExampleNames? = nil
  ) -> [String] {
    let text = """
      structures: {cyber: "111111111"}
      people:
        m-ana: {structure: cyber, college: mediation}
        m-eva: {college: personnes}
      examples:
      - name: {fr: A}
        proposal: {by: m-ana}
        at: 2026-03-10
        expect: \(expect)
      \(lines)

      """
    return Decoding.problems(text, path: "governance/examples/a.yaml") {
      (bytes, path) throws(Rejection) in
      try ExamplesDecoder.decode(bytes, path: path, names: names)
    }
  }

  private static let change = "  changes: [{kind: lieu, fields: [nom]}]\n"

  @Test(
    "What is wrong with a case is told where it stands, all at once",
    arguments: [
      ("", []),
      ("  opinions: [consent by m-eva]", []),
      (
        "  opinions: [agree by m-eva, consent m-eva, consent by m-ena]",
        ["11:14 bad-value", "11:30 bad-value", "11:45 unknown-member"]
      ),
      ("  opinions: [{position: consent, by: m-eva, channel: meeting}]", ["11:45 missing-key"]),
      ("  opened: {at: 2026-04-01, by: m-eva}", ["11:11 bad-value"]),
      ("  later: []", ["11:3 bad-value"]),
      ("  requirements: {aprovals: met}", ["11:18 unknown-key"]),
      ("  requirements: {approvals: maybe}", ["11:29 bad-value"]),
      ("  opinion: []", ["11:3 unknown-key"]),
      (
        "  records: {measures: [{member: m-eva, level: light, from: 2026-01-01}]}",
        ["11:24 missing-key", "11:47 bad-value"]
      ),
      (
        "  earlier: [{by: outside, at: 2026-02-30, changes: []}]",
        ["11:31 bad-value", "11:52 bad-value"]
      ),
    ])
  func wrongCases(lines: String, expected: [String]) {
    #expect(Self.problems(Self.change + lines) == expected)
  }

  @Test(
    "What is wrong with a change is told where it stands",
    arguments: [
      ("{kind: lieu}", ["10:13 missing-key"]),
      ("{kind: lieu, fields: [nom], concerned: [cybre]}", ["10:53 unknown-record"]),
      ("{kind: lieu, fields: [nom]}, {kind: lieu, fields: [nom]}", ["10:42 duplicate-value"]),
      ("{kind: lieu, fields: [nom]}, {kind: lieu, record: b, fields: [nom]}", []),
      ("{path: governance/rules.yaml, fields: [a]}", ["10:43 unknown-key"]),
      ("{member: m-eva, fields: [key]}", ["10:38 unknown-field"]),
      ("{member: m-new, operation: created}", []),
      ("", ["10:12 bad-value"]),
    ])
  func wrongChanges(changes: String, expected: [String]) {
    #expect(Self.problems("  changes: [\(changes)]") == expected)
  }

  @Test("Names of the ledger are looked at when they are known")
  func names() {
    #expect(
      Self.problems(Self.change, names: Self.names) == [
        "3:38 unknown-college", "4:20 unknown-college", "10:20 unknown-kind",
      ])
  }
}
