import Governance
import Records
import Testing

@Suite("Rules that ask for people who are not there")
struct RulesCheckPeopleTests {
  private func findings(
    _ requirements: Requirements, by proposers: ChangeClass.Proposers = .members,
    customs: Customs = Customs(), roster: Roster = Commons.roster,
    _ scope: Scope = .records()
  ) -> [String] {
    SoundRules.findings(
      [.of("Z", [scope], by: proposers, requires: requirements)], customs: customs, roster: roster)
  }

  private static func customs(_ change: (inout Customs) -> Void) -> Customs {
    var customs = Customs()
    change(&customs)
    return customs
  }

  // MARK: - Thresholds

  @Test("What is asked where no voice speaks must be within reach as well")
  func withoutVoice() {
    func asked(_ members: Int) -> Requirements {
      Requirements.approvals(1).asking {
        $0.voice = Requirements.Voice(approvals: Requirements.Approvals(members: members))
      }
    }
    #expect(findings(asked(7)) == [])
    #expect(findings(asked(8)) == ["threshold-beyond-electorate"])
  }

  @Test(
    "Those who confirm an emergency are others than those who let it through",
    arguments: [
      (1, 6, 1, true), (1, 7, 1, false), (3, 4, 1, true), (3, 5, 1, false), (1, 1, 5, true),
    ])
  func ratification(_ first: Int, _ members: Int, _ structures: Int, isSound: Bool) {
    let asked = Requirements.approvals(first).asking {
      $0.ratification = Requirements.Ratification(
        within: Period(days: 7),
        approvals: Requirements.Approvals(members: members, structures: structures, colleges: 1))
    }
    #expect(
      findings(asked, .emergencies) == (isSound ? [] : ["threshold-beyond-electorate"]))
  }

  @Test("A part of the colleges is a part of those where somebody can consent")
  func shares() {
    let all = Requirements.approvals(1).asking {
      $0.approvals?.collegeShare = Share(1, of: 1)
    }
    #expect(findings(all) == [])
    let nobody = Commons.roster(only: "ana")
    #expect(findings(all, roster: nobody).contains("threshold-beyond-electorate"))
  }

  @Test("A named college must be able to consent beside its only proposer")
  func namedBesideProposer() {
    let asked = Requirements.approvals(1, named: ["collectivites"])
    #expect(findings(asked, by: .entitled(roles: [.reviewer], joint: nil)) == [])
    #expect(
      findings(asked, by: .entitled(roles: [.steward], joint: nil))
        == ["threshold-beyond-electorate"])
  }

  @Test("Where mandates are asked for, too few of them today is told")
  func mandates() {
    func asked(_ members: Int) -> Requirements {
      Requirements.approvals(members).asking { $0.needsMandate = true }
    }
    let opinion = Commons.mandate("2020-01-01", "2021-01-01", scope: [Member.Mandate.opinion])
    let roster = Commons.roster("ivo") { $0.with(mandates: [opinion]) }
    #expect(findings(asked(3), roster: roster) == [])  // ivo, eva and fay
    #expect(findings(asked(4), roster: roster) == ["threshold-beyond-mandates?"])
    #expect(findings(asked(8), roster: roster) == ["threshold-beyond-electorate"])
  }

  // MARK: - Small commons and vacant colleges

  @Test(
    "While the commons is starting, numbers follow its size and vacant colleges are not waited for",
    arguments: [
      (nil, ["threshold-beyond-electorate", "vacant-college"]),
      (Customs.Bootstrap(structures: 6, colleges: 3), []),
      (
        Customs.Bootstrap(structures: 2, colleges: 2),
        [
          "threshold-beyond-electorate", "vacant-college",
        ]
      ),
    ] as [(Customs.Bootstrap?, [String])])
  func starting(_ bootstrap: Customs.Bootstrap?, expected: [String]) {
    let found = findings(
      .approvals(9, named: ["personnes"]), customs: Self.customs { $0.bootstrap = bootstrap },
      roster: Commons.roster(only: "ana bao cleo"))
    #expect(found.sorted() == expected)
  }

  @Test("People of one structure cannot approve one another, however small the commons")
  func startingTogether() {
    let customs = Self.customs { $0.bootstrap = Customs.Bootstrap(structures: 6, colleges: 3) }
    #expect(
      findings(.approvals(1), customs: customs, roster: Commons.roster(only: "ana dan"))
        == ["threshold-beyond-electorate"])
    #expect(
      findings(.approvals(1), customs: customs, roster: Commons.roster(only: "ana bao")) == [])
  }

  @Test("A start that counts more colleges than there are would never end")
  func endlessStart() {
    let customs = [4, 5].map { count in
      Self.customs { $0.bootstrap = Customs.Bootstrap(structures: 1, colleges: count) }
    }
    #expect(SoundRules.diagnostics(customs: customs[0]) == [])
    #expect(SoundRules.diagnostics(customs: customs[1]).map(\.code) == ["endless-bootstrap"])
  }

  @Test("An invitation stands for a vacant college, where the rules say for how long")
  func vacancy() {
    let roster = Commons.roster(only: "ana dan bao cleo ivo gil hal")
    let found = SoundRules.diagnostics(
      customs: Self.customs { $0.vacancy = Period(months: 12) }, roster: roster)
    #expect(found.map(\.code) == ["vacant-college"])
    #expect(found.map(\.severity) == [.warning])
    #expect(SoundRules.diagnostics(roster: roster).map(\.severity) == [.error])
  }

  // MARK: - Proposers

  @Test(
    "Somebody may propose in each class",
    arguments: [
      ([.steward], nil, []), ([.steward, .mediator], nil, []),
      ([.mediator], nil, ["no-proposer"]), ([.mediator], (2, 2), ["no-proposer?"]),
      ([], (9, 6), []), ([], (10, 1), ["no-proposer"]), ([], (7, 7), ["no-proposer"]),
      ([.steward], (10, 1), ["no-proposer?"]), ([], nil, ["no-proposer"]),
    ] as [(Set<Member.Role>, (Int, Int)?, [String])])
  func proposers(_ roles: Set<Member.Role>, _ joint: (Int, Int)?, expected: [String]) {
    let joint = joint.map { ChangeClass.Proposers.Joint(members: $0.0, structures: $0.1) }
    #expect(
      findings(.unopposed, by: .entitled(roles: roles, joint: joint)) == expected)
  }

  @Test("An emergency that nobody may declare is told, and locks nobody out")
  func undeclared() {
    #expect(
      findings(.approvals(1), by: .entitled(roles: [.dataReferent], joint: nil), .emergencies)
        == ["no-proposer?"])
  }

  @Test(
    "Members who propose together do not approve what they propose",
    arguments: [(1, 6, true), (2, 5, true), (3, 5, true), (1, 8, false), (4, 5, false)])
  func together(_ structures: Int, _ members: Int, isSound: Bool) {
    let joint = ChangeClass.Proposers.Joint(members: max(2, structures), structures: structures)
    let found = findings(.approvals(members), by: .entitled(roles: [], joint: joint))
    #expect(found == (isSound ? [] : ["threshold-beyond-electorate"]))
  }

  // MARK: - Overruling

  @Test(
    "What may overrule an objection could exist",
    arguments: [
      (.colleges(4), "ana bao cleo eva", []),
      (.colleges(5), "ana bao cleo eva", ["overruling-beyond-colleges"]),
      (.vote(Share(2, of: 3)), "ana bao cleo eva", []),
    ] as [(Requirements.NoObjection.Overruling, String, [String])])
  func overruling(
    _ way: Requirements.NoObjection.Overruling, _ group: String, expected: [String]
  ) {
    let asked = Requirements.period("P7D").asking {
      $0.noObjection = Requirements.NoObjection(rounds: 2, overruling: way)
    }
    #expect(findings(asked, roster: Commons.roster(only: group)) == expected)
    let starting = Self.customs { $0.bootstrap = Customs.Bootstrap(structures: 9, colleges: 4) }
    #expect(findings(asked, customs: starting, roster: Commons.roster(only: group)) == [])
  }

  @Test("A vote needs a college with a weight and somebody in it")
  func weightlessVote() {
    let asked = Requirements.period("P7D").asking {
      $0.noObjection = Requirements.NoObjection(overruling: .vote(Share(1, of: 2)))
    }
    let colleges = [
      Commons.college("mediation", 0), Commons.college("services", 0),
      Commons.college("collectivites", 0), Commons.college("personnes", 0),
      Commons.college("vide", 50), Commons.college("appui", 50, consultative: true),
    ]
    #expect(
      findings(asked, roster: Commons.roster(Commons.members, colleges: colleges))
        == ["vote-without-weight"])
  }

  // MARK: - Opinions together, mandates

  private static let collective = customs {
    $0.collective = Customs.Collective(colleges: ["personnes"], present: 3)
  }

  @Test("A college whose people speak together is not vacant, where a scribe may write it down")
  func collectiveOpinion() {
    let hal = Commons.roster("hal") { $0.with(roles: [.scribe]) }.members.values
      .filter { $0.structure != nil }
    #expect(
      SoundRules.diagnostics(customs: Self.collective, roster: Commons.roster(Array(hal))) == [])
    let nobody = Commons.roster(only: "ana dan bao cleo ivo gil hal")
    #expect(
      SoundRules.diagnostics(customs: Self.collective, roster: nobody).map(\.code).sorted()
        == ["no-scribe", "vacant-college"])
  }

  @Test("Colleges that speak together exist and count")
  func collectiveColleges() {
    let customs = Self.customs {
      $0.collective = Customs.Collective(colleges: ["appui", "personne"], present: 3)
    }
    let roster = Commons.roster("hal") { $0.with(roles: [.scribe]) }
    let found = SoundRules.diagnostics(customs: customs, roster: roster)
    #expect(Set(found.map(\.code)) == ["unknown-college", "consultative-college"])
    #expect(found.first { $0.code == "unknown-college" }?.hint == "did you mean 'personnes'?")
    #expect(found.first { $0.code == "consultative-college" }?.severity == .warning)
  }

  @Test("A mandate lasts no longer than the rules let it")
  func mandatesTooLong() {
    func found(_ until: String, status: Member.Status = .active) -> [Diagnostic] {
      let roster = Commons.roster("ivo") {
        $0.with(status: status, mandates: [Commons.mandate("2026-02-01", until)])
      }
      return SoundRules.diagnostics(
        customs: Self.customs { $0.longestMandate = Period(months: 12) }, roster: roster)
    }
    #expect(found("2027-02-01") == [])
    #expect(found("2027-02-02").map(\.code) == ["mandate-too-long"])
    #expect(found("2027-02-02").first?.location?.path == "governance/members/m-ivo.yaml")
    #expect(found("2027-02-02").first?.hint == "let it end on 2027-02-01, and renew it")
    #expect(found("2029-01-01", status: .retired) == [])
  }
}
