import Coding
import Governance
import Records
import Testing

@Suite("Reading nomenclatures, colleges and members")
struct DocumentsPeopleTests {
  private static func problems(codes: String) -> [String] {
    Decoding.problems(
      "title: {fr: État}\ncodes: \(codes)\n", path: "governance/nomenclatures/etat.yaml",
      NomenclatureDecoder.decode)
  }

  private static func problems(colleges: String) -> [String] {
    Decoding.problems(
      "colleges: \(colleges)\n", path: "governance/colleges.yaml", CollegesDecoder.decode)
  }

  private static func problems(
    member: String, path: String = "governance/members/m-iris.yaml"
  ) -> [String] {
    Decoding.problems(
      "college: a\nroles: [reviewer]\n\(member)\n", path: path, MemberDecoder.decode)
  }

  @Test(
    "What is wrong with a code is told where it stands",
    arguments: [
      ("[]", ["2:8 bad-value"]),
      ("[{fr: A}]", ["2:9 missing-key"]),
      ("[{code: a}, {code: a}]", ["2:27 duplicate-code"]),
      ("[{code: a, successor: b}]", ["2:30 unknown-code"]),
      ("[{code: a, successor: a}]", ["2:30 bad-value"]),
      ("[{code: a, means: actve}]", ["2:26 bad-value"]),
      ("[{code: a b}]", ["2:16 bad-value"]),
      ("[{code: a, french: A}]", ["2:19 unknown-key"]),
      ("[{code: a, from: 2026-13}]", ["2:25 bad-value"]),
      ("[{code: a, from: 2026, until: 2025-02}]", ["2:38 bad-value"]),
      ("[{code: a, aliases: [B, B]}]", ["2:32 duplicate-value"]),
    ])
  func wrongCodes(codes: String, expected: [String]) {
    #expect(Self.problems(codes: codes) == expected)
  }

  @Test("Codes keep their labels, dates, successor and meaning")
  func codes() throws {
    let text = """
      title: {fr: État}
      codes:
        - {code: actif, fr: Ouvert, falc: C'est ouvert., means: active, aliases: [ouvert]}
        - {code: OLD_1, from: 2020, until: 2024-05, successor: actif}
      """
    let nomenclature = try NomenclatureDecoder.decode(Array(text.utf8), path: "etat.yaml")
    #expect(nomenclature.name == "etat")
    #expect(nomenclature["actif"]?.means == .active)
    #expect(nomenclature["actif"]?.labels.texts == ["fr": "Ouvert", "falc": "C'est ouvert."])
    #expect(nomenclature["actif"]?.aliases == ["ouvert"])
    #expect(nomenclature["OLD_1"]?.successor == "actif")
    #expect(nomenclature["OLD_1"]?.validUntil == PartialDate("2024-05"))
  }

  @Test(
    "What is wrong with a college is told where it stands",
    arguments: [
      ("[]", ["1:11 bad-value"]),
      ("{}", ["1:11 wrong-type"]),
      ("[{id: a, title: {fr: A}, weight: 51}]", ["1:44 bad-value"]),
      ("[{id: a, title: {fr: A}, weight: -1}]", ["1:44 bad-value"]),
      ("[{id: a, title: {fr: A}, weight: 05}]", ["1:44 bad-value"]),
      ("[{id: a, title: {fr: A}}]", ["1:12 missing-key"]),
      ("[{id: A, title: {}, weight: 5}]", ["1:17 bad-value", "1:27 bad-value"]),
      (
        "[{id: a, title: {fr: A}, weight: 5}, {id: a, title: {fr: A}, weight: 5}]",
        ["1:53 duplicate-college"]
      ),
    ])
  func wrongColleges(colleges: String, expected: [String]) {
    #expect(Self.problems(colleges: colleges) == expected)
  }

  @Test(
    "What is wrong with a member is told where it stands",
    arguments: [
      ("structure: mairie", ["3:12 bad-value"]),
      ("status: activ", ["3:9 bad-value"]),
      ("role: [sealer]", ["3:1 unknown-key"]),
      ("mandates: [{from: 2026-01-01, until: 2026-01-01, scope: [voice]}]", ["3:38 bad-value"]),
      (
        "mandates: [{from: 2026-01, until: 2027-01-01, scope: []}]",
        ["3:19 bad-value", "3:54 bad-value"]
      ),
      ("mandates: [{from: 2026-01-01, scope: [voice]}]", ["3:12 missing-key"]),
      ("interests: [structure/0dda1c601b6]", ["3:13 bad-value"]),
      ("keys: [ssh-ed2551 AAAA]", ["3:8 bad-value"]),
      ("keys: [ssh-ed25519]", ["3:8 bad-value"]),
      ("keys: [ssh-ed25519 AA*A]", ["3:8 bad-value"]),
      ("keys: [ssh-ed25519 AAAA one, ssh-ed25519 AAAA two]", ["3:30 duplicate-value"]),
      ("keys: ssh-ed25519 AAAA", ["3:7 wrong-type"]),
    ])
  func wrongMembers(member: String, expected: [String]) {
    #expect(Self.problems(member: member) == expected)
  }

  @Test("A member needs a name, a college and a role")
  func incompleteMember() {
    #expect(Self.problems(member: "", path: "governance/members/iris.yaml") == ["1:1 bad-name"])
    let path = "governance/members/m-iris.yaml"
    let decode = MemberDecoder.decode
    #expect(Decoding.problems("status: active\n", path: path, decode).count == 2)
    #expect(
      Decoding.problems("college: a\nroles: []\n", path: path, decode) == ["2:8 bad-value"])
    #expect(
      Decoding.problems("college: a\nroles: [reviewr]\n", path: path, decode) == ["2:9 bad-value"])
  }

  @Test("A member's keys lose their comments, and the rest is kept")
  func member() throws {
    let text = """
      structure: structure/0dda1c601b61
      college: collectivites
      roles: [reviewer, data-referent]
      mandates: [{from: 2026-01-01, until: 2027-01-01, scope: [voice]}]
      interests: [lieu/4f9c1a7be20d]
      keys: ["ssh-ed25519 AAAAC3Nz iris@desk"]
      """
    let member = try MemberDecoder.decode(Array(text.utf8), path: "governance/members/m-iris.yaml")
    #expect(member.id == "m-iris")
    #expect(member.status == .active)
    #expect(member.roles == [.reviewer, .dataReferent])
    #expect(member.keys == ["ssh-ed25519 AAAAC3Nz"])
    #expect(member.interests == [RecordID(kind: "lieu", name: "4f9c1a7be20d")])
    #expect(member.mandates.first?.scope == ["voice"])
  }
}
