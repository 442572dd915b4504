import Coding
import Governance
import Records
import Testing

@Suite("Reading what a commons does about personal data")
struct DocumentsPrivacyTests {
  private static let rules = """
    classes:
    - id: A
      title: {fr: A}
      reason: {fr: A}
      when: [{operations: [updated]}]
      proposers: anyone
      requires: {voice: true}

    """

  private static func privacy(_ text: String?) throws -> PrivacyRules {
    let bytes = Array((rules + (text.map { "privacy: \($0)\n" } ?? "")).utf8)
    return try RulesDecoder.decode(bytes, path: "governance/rules.yaml").privacy
  }

  @Test("What is not said keeps its default: numbers of people are refused, the rest is told")
  func defaults() throws {
    let rules = try Self.privacy(nil)
    #expect(rules == PrivacyRules())
    let refused = PersonalDatum.allCases.filter { rules[$0] == .refuse }
    #expect(refused == [.socialSecurityNumber, .bankAccount, .benefitNumber])
    #expect(PersonalDatum.allCases.filter { rules[$0] == .warning }.count == 6)
  }

  @Test("Each sort has the level that is said of it", arguments: PersonalDatum.allCases)
  func said(datum: PersonalDatum) throws {
    for level in PrivacyRules.Level.allCases {
      let rules = try Self.privacy("{\(datum.rawValue): \(level.rawValue)}")
      #expect(rules[datum] == level)
      for other in PersonalDatum.allCases where other != datum {
        #expect(rules[other] == PrivacyRules()[other])
      }
    }
  }

  @Test(
    "What is not known is refused where it stands",
    arguments: [
      ("{mobile: refuse}", "8:11 unknown-key"), ("{mobile-phone: refused}", "8:25 bad-value"),
      ("{}", "8:10 bad-value"), ("refuse", "8:10 wrong-type"),
    ])
  func wrong(text: String, problem: String) throws {
    do {
      _ = try Self.privacy(text)
      Issue.record("'\(text)' is accepted")
    } catch let rejection as Rejection {
      let first = try #require(rejection.diagnostics.first)
      let place = first.location.map { "\($0.line):\($0.column) \(first.code)" }
      #expect(place == problem)
    }
  }
}
