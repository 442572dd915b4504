import Governance
import Records
import Testing

@Suite("Thresholds, colleges and members that could lock a commons out")
struct RulesCheckRosterTests {
  private func codes(_ roster: Roster, _ more: [ChangeClass] = []) -> [String] {
    SoundRules.diagnostics(SoundRules.classes + more, roster: roster).map(\.code)
  }

  private func codes(
    requiring requirements: Requirements, by proposers: ChangeClass.Proposers = .members,
    of group: String = "ana dan bao cleo ivo eva fay gil hal"
  ) -> [String] {
    let roster = Commons.roster(only: group)
    let before = SoundRules.diagnostics(roster: roster)
    let zone = ChangeClass.of("Z", by: proposers, requires: requirements)
    return SoundRules.diagnostics(SoundRules.classes + [zone], roster: roster)
      .filter { !before.contains($0) }.map(\.code)
  }

  // MARK: - Thresholds

  @Test(
    "A threshold must be within reach of the best placed proposer",
    arguments: [
      (Requirements.approvals(7), true),  // hal, who does not count, proposes; caf is left out
      (.approvals(8), false),
      (.approvals(1, structures: 5), true),  // gil proposes: cyber, caf, mairie, amis, residents
      (.approvals(1, structures: 6), false),
      (.approvals(1, colleges: 4), true),
      (.approvals(1, colleges: 5), false),
    ])
  func reach(_ requirements: Requirements, isSound: Bool) {
    #expect(codes(requiring: requirements) == (isSound ? [] : ["threshold-beyond-electorate"]))
  }

  @Test("The finding says how many there are")
  func reachIsSaid() {
    let zone = ChangeClass.of("Z", by: .members, requires: .approvals(12, structures: 9))
    let found = SoundRules.diagnostics(SoundRules.classes + [zone])
    #expect(
      found.map(\.message) == [
        "class 'Z' asks for 12 members, and at most 7 could consent to a proposal",
        "class 'Z' asks for 9 structures, and at most 5 could consent to a proposal",
      ])
  }

  @Test(
    "Small groups have small thresholds",
    arguments: [
      ("ana", 1, false), ("ana bao", 1, true), ("ana bao", 2, false), ("ana dan", 1, false),
      ("eva fay", 1, true), ("ana bao cleo", 2, true), ("ana bao cleo", 3, false),
      ("ana dan bao", 2, true), ("gil hal", 1, false), ("ana hal", 1, true),
    ])
  func smallGroups(_ group: String, _ members: Int, isSound: Bool) {
    let found = codes(requiring: .approvals(members), of: group)
    #expect(found == (isSound ? [] : ["threshold-beyond-electorate"]))
  }

  @Test("Somebody from outside may be the only one who can propose")
  func outside() {
    #expect(codes(requiring: .approvals(0, named: ["mediation"]), by: .anyone, of: "ana") == [])
    #expect(
      codes(requiring: .approvals(1), by: .anyone, of: "ana") == ["threshold-beyond-electorate"])
    #expect(codes(requiring: .approvals(1, structures: 1), by: .anyone, of: "ana bao") == [])
  }

  @Test("Members who do not take part or do not count are not counted upon")
  func inactive() {
    let roster = Commons.roster(
      Commons.members.map {
        $0.id == "m-bao" || $0.id == "m-cleo" ? $0 : $0.with(status: .suspended)
      })
    let needs = ChangeClass.of("Z", by: .members, requires: .approvals(2))
    #expect(codes(roster, [needs]).contains("threshold-beyond-electorate"))
  }

  @Test(
    "A college that is named exists, counts, and has somebody in it",
    arguments: [
      ("personnes", nil, nil), ("ghosts", "unknown-college", nil),
      ("personne", "unknown-college", "did you mean 'personnes'?"),
      ("appui", "consultative-college", nil),
    ] as [(String, String?, String?)])
  func named(_ college: String, code: String?, hint: String?) {
    let zone = ChangeClass.of("Z", by: .members, requires: .approvals(1, named: [college]))
    let found = SoundRules.diagnostics(SoundRules.classes + [zone])
    #expect(found.map(\.code) == [code].compactMap(\.self))
    if let hint { #expect(found.first?.hint == hint) }
  }

  @Test("A named college without anybody who can consent is refused")
  func vacant() {
    let roster = Commons.roster(
      Commons.members.map { $0.structure == nil ? $0.with(roles: [.observer]) : $0 })
    #expect(codes(roster) == ["vacant-college"])
  }

  // MARK: - Colleges

  @Test(
    "Weights go from 0 to 50 and sum to 100",
    arguments: [
      ([50, 50], []), ([50, 50, 0], []), ([20, 30, 50], []), ([60, 40], ["invalid-weight"]),
      ([50, 49], ["invalid-weights"]), ([51, 50], ["invalid-weight", "invalid-weights"]),
      ([-10, 60, 50], ["invalid-weight", "invalid-weight"]), ([], ["invalid-weights"]),
    ] as [([Int], [String])])
  func weights(_ weights: [Int], expected: [String]) {
    let colleges = weights.enumerated().map { Commons.college("c\($0)", $1) }
    let found = SoundRules.diagnostics(roster: Commons.roster([], colleges: colleges))
      .filter { $0.location?.path == "governance/colleges.yaml" }
    #expect(found.map(\.code) == expected)
  }

  @Test("A college that stands twice is refused")
  func duplicateCollege() {
    let colleges = Commons.colleges + [Commons.college("services", 0)]
    #expect(codes(Commons.roster(Commons.members, colleges: colleges)) == ["duplicate-college"])
  }

  // MARK: - Members

  @Test("A member sits in a college that exists")
  func unknownCollege() {
    let roster = Commons.roster("gil") { $0.with(college: "apui") }
    let found = SoundRules.diagnostics(roster: roster)
    #expect(found.map(\.code) == ["unknown-college"])
    #expect(found.first?.location?.path == "governance/members/m-gil.yaml")
    #expect(found.first?.hint == "did you mean 'appui'?")
  }

  @Test(
    "A key belongs to one person, whatever is written after it",
    arguments: [
      ("ssh-ed25519 AAAA", "ssh-ed25519 AAAA", true),
      ("ssh-ed25519 AAAA ana@home", "ssh-ed25519 AAAA bao@work", true),
      ("ssh-ed25519  AAAA", "ssh-ed25519 AAAA", true),
      ("ssh-ed25519 AAAA", "ssh-ed25519 aaaa", false),
      ("ssh-ed25519 AAAA", "ssh-rsa AAAA", false),
    ])
  func sharedKeys(_ first: String, _ second: String, isShared: Bool) {
    let roster = Commons.roster(
      Commons.members.map {
        switch $0.id {
        case "m-ana": $0.with(keys: [first, "ssh-ed25519 other"])
        case "m-bao": $0.with(status: .retired, keys: [second])
        default: $0
        }
      })
    let found = SoundRules.diagnostics(roster: roster).filter { $0.code == "shared-key" }
    #expect(found.map(\.location?.path) == (isShared ? ["governance/members/m-bao.yaml"] : []))
  }

  @Test("One person may have the same key written twice")
  func repeatedKey() {
    let roster = Commons.roster("ana") { $0.with(keys: ["ssh-ed25519 A x", "ssh-ed25519 A y"]) }
    #expect(codes(roster) == [])
  }

  @Test(
    "Somebody can seal, and people of two structures should",
    arguments: [
      ("ana cleo", nil), ("ana bao cleo", nil), ("ana eva", nil), ("ana", .warning),
      ("ana dan", .warning), ("eva fay", .warning), ("", .error),
    ] as [(String, Diagnostic.Severity?)])
  func sealers(_ names: String, expected: Diagnostic.Severity?) {
    let sealers = Commons.names(names)
    let roster = Commons.roster(
      Commons.members.map {
        $0.with(roles: sealers.contains($0.id) ? [.reviewer, .sealer] : [.reviewer])
      })
    let found = SoundRules.diagnostics(roster: roster)
    #expect(found.map(\.severity) == [expected].compactMap(\.self))
    #expect(found.hasErrors == (expected == .error))
  }

  @Test("Those who do not take part seal nothing")
  func inactiveSealers() {
    let roster = Commons.roster(
      Commons.members.map { $0.roles.contains(.sealer) ? $0.with(status: .suspended) : $0 })
    #expect(codes(roster).contains("no-sealer"))
  }
}
