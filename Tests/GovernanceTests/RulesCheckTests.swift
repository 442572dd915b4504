import Governance
import Records
import Testing

@Suite("Rules that could lock a commons out")
struct RulesCheckTests {
  private func codes(
    _ classes: [ChangeClass] = SoundRules.classes, roster: Roster = Commons.roster
  ) -> [String] {
    SoundRules.diagnostics(classes, roster: roster).map(\.code)
  }

  @Test("Sound rules have nothing wrong")
  func sound() {
    #expect(SoundRules.diagnostics() == [])
  }

  @Test("Every finding says where it is and, but for a warning, refuses")
  func places() {
    let found = SoundRules.diagnostics([], roster: Commons.roster([], colleges: []))
    #expect(found.map(\.location).allSatisfy { $0 != nil })
    #expect(found.hasErrors)
  }

  // MARK: - Classes

  @Test("A class that stands twice is refused")
  func duplicateClass() {
    #expect(
      codes(SoundRules.classes + [.of("C", [.records(kinds: ["lieu"])])]) == ["duplicate-class"])
  }

  @Test(
    "A class that requires nothing is refused",
    arguments: [Requirements(), .approvals(0)])
  func emptyClass(_ requirements: Requirements) {
    #expect(codes(SoundRules.classes + [.of("Z", requires: requirements)]) == ["empty-class"])
  }

  @Test("A negative threshold is refused", arguments: [(-1, 1, 1), (1, -1, 1), (1, 1, -1)])
  func negative(_ members: Int, _ structures: Int, _ colleges: Int) {
    let requirements = Requirements.approvals(members, structures: structures, colleges: colleges)
    #expect(codes(SoundRules.classes + [.of("Z", requires: requirements)]) == ["invalid-threshold"])
  }

  @Test("A class of files that asks for a voice only asks for nothing")
  func voiceOfFiles() {
    let scope = Scope.files(["README.md"])
    #expect(
      codes(SoundRules.classes + [.of("Z", [scope], requires: .voiceAsked)]) == ["voice-of-files"])
    #expect(codes(SoundRules.classes + [.of("Z", [scope], requires: .voiceAsked.adding(1))]) == [])
    #expect(codes(SoundRules.classes + [.of("Z", requires: .voiceAsked)]) == [])
  }

  @Test(
    "A period lasts from 1 to 90 days",
    arguments: [
      (Period(days: 1), true), (Period(days: 90), true), (Period(days: 91), false),
      (Period(days: 0), false), (Period(months: 2), true), (Period(months: 3), false),
      (Period(days: -1), false),
    ])
  func periods(_ period: Period, isSound: Bool) {
    var requirements = Requirements.approvals(1)
    requirements.period = period
    let found = codes(SoundRules.classes + [.of("Z", requires: requirements)])
    #expect(found == (isSound ? [] : ["invalid-period"]))
  }

  @Test("A kind that does not exist is named, with the nearest that does")
  func unknownKind() throws {
    let classes = SoundRules.classes + [.of("Z", [.records(kinds: ["lieux", "lieu", "xyz"])])]
    let found = SoundRules.diagnostics(classes)
    #expect(found.map(\.code) == ["unknown-kind", "unknown-kind"])
    #expect(found.first?.hint == "did you mean 'lieu'?")
    #expect(found.last?.hint == "use one of 'lieu', 'structure'")
  }

  // MARK: - Coverage

  @Test("A class for the rules and one for members must exist")
  func coverage() {
    let withoutRules = SoundRules.classes.filter { $0.id != "H" }
    #expect(codes(withoutRules) == ["rules-without-class"])
    let withoutMembers =
      SoundRules.classes.filter { !["M", "K", "H"].contains($0.id) }
      + [.of("H", [.files(["governance/rules.yaml"])])]
    #expect(Set(codes(withoutMembers)) == ["members-without-class"])
  }

  @Test(
    "Admission, suspension, mandates and keys must each be possible",
    arguments: [
      [Scope.files(["governance/members/*"], [.updated])],
      [Scope.files(["governance/members/*"], [.created])],
      [
        .files(["governance/members/*"], [.created]),
        .files(["governance/members/*"], [.updated], fields: ["status"]),
      ],
      [.files(["governance/members/m-a*"])],
      [.files(["governance/members/*"], own: true)],
    ])
  func partialCoverage(_ scopes: [Scope]) {
    let classes: [ChangeClass] = [
      .of("M", scopes, requires: .approvals(2).adding(period: "P7D")),
      .of("H", [.files(["governance/rules.yaml"])], requires: .approvals(2)),
    ]
    #expect(Set(codes(classes)) == ["members-without-class"])
  }

  @Test("Scopes by key cover members together")
  func coverageByKey() {
    let keys: Set<String> = ["structure", "college", "status", "roles", "mandates", "keys"]
    let classes: [ChangeClass] = [
      .of(
        "M",
        [
          .files(["governance/members/*"], [.created, .removed]),
          .files(["governance/members/*"], [.updated], fields: keys),
        ], requires: .approvals(2).adding(period: "P7D")),
      .of("H", [.files(["governance/rules.yaml"])], requires: .approvals(2)),
    ]
    #expect(codes(classes) == [])
  }

  @Test("The rules and members cannot be left to voices, whom files do not concern")
  func unreachable() {
    let classes: [ChangeClass] = [
      .of("H", [.files(["**"])], by: .voice, requires: .approvals(2).adding(period: "P7D"))
    ]
    #expect(codes(classes) == ["unreachable-class"])
  }

  @Test(
    "A class that admits, moves or removes members has a period",
    arguments: [
      [Scope.files(["governance/members/*"], [.created])],
      [.files(["governance/members/*"], [.removed])],
      [.files(["governance/members/*"], [.removed], own: true)],
      [.files(["governance/members/*"], [.updated], fields: ["status"])],
      [.files(["governance/members/*"], [.updated], fields: ["roles", "keys"])],
      [.files(["governance/members/*"], [.updated], fields: ["college"], own: true)],
      [.files(["governance/members/*"], [.updated])],
      [.files(["**"])],
    ])
  func admissions(_ scopes: [Scope]) {
    let hasty = ChangeClass.of("Q", scopes, requires: .approvals(2))
    #expect(codes([hasty] + SoundRules.classes) == ["admission-without-period"])
    let patient = ChangeClass.of("Q", scopes, requires: .approvals(2).adding(period: "P7D"))
    #expect(codes([patient] + SoundRules.classes) == [])
  }

  @Test("A class that never gets to judge members needs no period")
  func shadowed() {
    let classes = SoundRules.classes + [.of("Q", [.files(["governance/members/*"])])]
    #expect(codes(classes) == [])
  }
}

/// Rules with nothing wrong, for the roster of ``Commons``.
enum SoundRules {
  static let classes: [ChangeClass] = [
    .of("B", [.records(kinds: ["lieu"], byVoice: true)], requires: .unopposed),
    .of("C", [.records(kinds: ["lieu", "structure"])], requires: .approvals(1).addingVoice),
    .of(
      "K", [.files(["governance/members/*"], [.updated], fields: ["keys"], own: true)],
      by: .members, requires: .approvals(1)),
    .of(
      "M", [.files(["governance/members/*"])], by: .members,
      requires: .approvals(2, structures: 2, colleges: 2).adding(period: "P7D")),
    .of(
      "H", [.files(["governance/**"])], by: .members,
      requires: .approvals(3, structures: 3, named: ["personnes"]).adding(period: "P30D")
        .addingNoObjection, mixes: false),
  ]

  static func diagnostics(
    _ classes: [ChangeClass] = classes, customs: Customs = Customs(),
    roster: Roster = Commons.roster
  ) -> [Diagnostic] {
    RulesCheck.diagnostics(
      rules: Rules(classes: classes, customs: customs), roster: roster,
      kinds: ["lieu", "structure"])
  }

  /// Returns what one class more adds to the findings, as `code`, or `code?` for a warning.
  static func findings(
    _ more: [ChangeClass], customs: Customs = Customs(), roster: Roster = Commons.roster
  ) -> [String] {
    let before = diagnostics(customs: customs, roster: roster)
    return diagnostics(more + classes, customs: customs, roster: roster)
      .filter { !before.contains($0) }.map { $0.code + ($0.severity == .error ? "" : "?") }
  }
}

extension Requirements {
  /// Returns the requirements with something else asked.
  func asking(_ change: (inout Requirements) -> Void) -> Requirements {
    var requirements = self
    change(&requirements)
    return requirements
  }
}

extension Scope {
  /// Returns the scope with something else about it.
  func taking(_ change: (inout Scope) -> Void) -> Scope {
    var scope = self
    change(&scope)
    return scope
  }

  /// Records whose changes claim to be urgent.
  static var emergencies: Scope { Scope.records().taking { $0.isUrgent = true } }
}
