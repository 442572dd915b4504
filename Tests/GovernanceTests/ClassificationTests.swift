import Governance
import Records
import Testing

@Suite("Classification of changes")
struct ClassificationTests {
  /// Classes in the order of a rules file: light ones first.
  private let classes: [ChangeClass] = [
    .of("A", [.records([.updated], fields: ["verifie_le"])]),
    .of("B", [.records([.updated], sections: ["horaires", "contact"], byVoice: true)]),
    .of("C", [.records(kinds: ["lieu"], [.updated])]),
    .of("D", [.records(kinds: ["lieu"], [.created])]),
    .of("E", [.records(kinds: ["lieu"], [.ended, .merged])]),
    .of("K", [.files(["governance/members/*"], [.updated], fields: ["keys"], own: true)]),
    .of("M", [.files(["governance/members/*"])]),
    .of("H", [.files(["governance/**"])], mixes: false),
  ]

  private func classify(
    _ changes: [Change], by name: String = "ivo", classes: [ChangeClass]? = nil,
    roster: Roster = Commons.roster
  ) -> [String] {
    let origin: Proposal.Origin = name.isEmpty ? .outside : .member(Commons.name(name))
    let classification = Classification(
      of: Proposal(
        id: "p", title: "", reasons: "", origin: origin, signers: [],
        natures: Natures(overall: .change), effective: nil), changes,
      in: Submission.Setting(rules: Rules(classes: classes ?? self.classes), roster: roster),
      at: Commons.now
    )
    return classification.assignments.map {
      "\($0.unit) > \(classification.changeClass(of: $0)?.id ?? "none")"
    }
  }

  @Test("An update is classified field by field")
  func updatesByField() {
    let change = Change.update(Commons.place, ["verifie_le", "nom"])
    #expect(classify([change]) == ["\(Commons.place) verifie_le > A", "\(Commons.place) nom > C"])
  }

  @Test("Fields inside a map are one field, that of the record")
  func nestedFields() {
    let change = Change.update(Commons.place, ["adresse.voie", "adresse.commune", "nom"])
    #expect(
      classify([change]) == ["\(Commons.place) adresse > C", "\(Commons.place) nom > C"])
  }

  @Test(
    "Any other operation is classified as a whole",
    arguments: [
      (.created, "D"), (.ended, "E"), (.merged, "E"), (.withdrawn, "none"), (.reopened, "none"),
      (.removed, "none"),
    ] as [(RecordChange.Operation, String)])
  func wholeRecords(_ operation: RecordChange.Operation, expected: String) {
    let change = Change.whole(Commons.place, operation, ["nom", "horaires"])
    #expect(classify([change]) == ["\(Commons.place) > \(expected)"])
  }

  @Test("The first class that takes a unit in has it")
  func firstClassWins() {
    let change = Change.update(Commons.place, ["nom"])
    let all = ChangeClass.of("Z", [.records()])
    #expect(classify([change], classes: [all] + classes) == ["\(Commons.place) nom > Z"])
    #expect(classify([change], classes: classes + [all]) == ["\(Commons.place) nom > C"])
  }

  @Test(
    "The voice of a structure concerned has a lighter class, on its own record only",
    arguments: [
      ("ana", [Commons.cyber], "B"),
      ("ana", [Commons.annexe], "B"),
      ("ana", [Commons.caf, Commons.cyber], "B"),
      ("ana", [Commons.caf], "C"),
      ("ana", [], "C"),
      ("dan", [Commons.cyber], "C"),
      ("cleo", [Commons.mairie], "C"),
      ("eva", [Commons.cyber], "C"),
      ("", [Commons.cyber], "C"),
      ("nobody", [Commons.cyber], "C"),
    ] as [(String, [RecordID], String)])
  func voices(_ proposer: String, _ concerned: [RecordID], expected: String) {
    let change = Change.update(Commons.place, ["horaires"], concerned: concerned)
    #expect(classify([change], by: proposer) == ["\(Commons.place) horaires > \(expected)"])
  }

  @Test(
    "A mandate makes a voice only while it runs and its holder is active",
    arguments: [
      ("2026-03-10", "2026-03-11", .active, "B"), ("2026-03-11", "2027-01-01", .active, "C"),
      ("2026-01-01", "2026-03-10", .active, "C"), ("2026-01-01", "2027-01-01", .suspended, "C"),
    ] as [(String, String, Member.Status, String)])
  func mandates(_ from: String, _ until: String, status: Member.Status, expected: String) {
    let roster = Commons.roster("ana") {
      $0.with(status: status, mandates: [Commons.mandate(from, until)])
    }
    let change = Change.update(Commons.place, ["horaires"], concerned: [Commons.cyber])
    #expect(
      classify([change], by: "ana", roster: roster) == ["\(Commons.place) horaires > \(expected)"])
  }

  @Test(
    "One's own key is a lighter class than a file of somebody else",
    arguments: [
      ("ana", ["keys"], "K"), ("ana", ["keys", "roles"], "M"), ("bao", ["keys"], "M"),
      ("", ["keys"], "M"),
    ] as [(String, Set<String>, String)])
  func ownFile(_ proposer: String, _ fields: Set<String>, expected: String) {
    let ana = Commons.members[0]
    let change = Change.member(from: ana, to: ana, fields: fields)
    #expect(
      classify([change], by: proposer) == ["governance/members/m-ana.yaml > \(expected)"])
  }

  @Test("A file is one's own by its path and by what it said before")
  func ownFileIsNotForged() {
    let ana = Commons.members[0]
    let newcomer = Change.member(from: nil, to: ana, fields: ["keys"])
    let anyOwn = [ChangeClass.of("OWN", [.files(["**"], own: true)])]
    #expect(
      classify([newcomer], by: "ana", classes: anyOwn) == ["governance/members/m-ana.yaml > none"])
    #expect(classify([newcomer], by: "ana") == ["governance/members/m-ana.yaml > M"])
    let elsewhere = Change.path(
      PathChange(
        path: "governance/members/m-bao.yaml", operation: .updated, fields: ["keys"],
        memberBefore: ana, memberAfter: ana))
    #expect(classify([elsewhere], by: "ana") == ["governance/members/m-bao.yaml > M"])
  }

  @Test(
    "Files are classified by exact paths",
    arguments: [
      ("governance/rules.yaml", "H"), ("governance/members/m-x.yaml", "M"),
      ("governance/members/deep/m-x.yaml", "H"), ("Governance/rules.yaml", "none"),
      ("README.md", "none"), ("governance2/rules.yaml", "none"),
    ])
  func files(_ path: String, expected: String) {
    #expect(classify([.file(path, .created)]) == ["\(path) > \(expected)"])
  }

  @Test("The classes used stand in the order of the rules, each once")
  func usedClasses() {
    let changes: [Change] = [
      .whole(Commons.otherPlace, .created), .update(Commons.place, ["nom", "verifie_le"]),
      .update(Commons.place, ["telephone"]),
    ]
    let verdict = Scene(classes: classes).with { $0.changes = changes }.verdict
    #expect(verdict.classes == ["A", "C", "D"])
    #expect(verdict.changeClass == "D")
  }

  @Test("Rules without classes take nothing in")
  func noRules() {
    #expect(
      classify([.update(Commons.place, ["nom"])], classes: []).first?.hasSuffix("none") == true)
  }
}
