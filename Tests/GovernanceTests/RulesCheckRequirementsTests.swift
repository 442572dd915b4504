import Governance
import Records
import Testing

@Suite("Requirements that could lock a commons out")
struct RulesCheckRequirementsTests {
  /// What a class of records that asks for something adds to the findings.
  private func findings(_ requirements: Requirements, of scope: Scope = .records()) -> [String] {
    SoundRules.findings([.of("Z", [scope], requires: requirements)])
  }

  /// One approval, and something else.
  private static func asking(_ change: (inout Requirements) -> Void) -> Requirements {
    Requirements.approvals(1).asking(change)
  }

  // MARK: - Numbers and times

  @Test(
    "A number or a part that means nothing is refused",
    arguments: [
      (asking { $0.approvals?.collegeShare = Share(2, of: 3) }, nil),
      (asking { $0.approvals?.collegeShare = Share(4, of: 3) }, "invalid-share"),
      (asking { $0.approvals?.collegeShare = Share(1, of: 1, isStrict: true) }, "invalid-share"),
      (asking { $0.approvals?.collegeShare = Share(0, of: 3) }, "invalid-share"),
      (asking { $0.approvals?.collegeShare = Share(1, of: 0) }, "invalid-share"),
      (
        asking { $0.quota = Requirements.Quota(records: 0, period: Period(days: 30)) },
        "invalid-threshold"
      ),
      (
        asking {
          $0.quota = Requirements.Quota(
            records: 1, fields: Share(3, of: 2), period: Period(days: 9))
        }, "invalid-share"
      ),
      (
        asking { $0.voice = Requirements.Voice(approvals: Requirements.Approvals(members: -1)) },
        "invalid-threshold"
      ),
    ] as [(Requirements, String?)])
  func numbers(_ asked: Requirements, code: String?) {
    let found = Set(findings(asked)).subtracting(["threshold-beyond-electorate"])
    #expect(found == Set([code].compactMap(\.self)))
  }

  @Test(
    "A time lasts from a day to what it may last",
    arguments: [
      (asking { $0.objectionWindow = Period(days: 91) }, true),
      (asking { $0.voice = Requirements.Voice(silence: Period(days: 91)) }, true),
      (asking { $0.voice = Requirements.Voice(lapse: Period(days: 0)) }, true),
      (asking { $0.voice = Requirements.Voice(lapse: Period(months: 240)) }, false),
      (asking { $0.expiry = Period(months: 25) }, true),
      (asking { $0.expiry = Period(months: 24) }, false),
      (asking { $0.quota = Requirements.Quota(records: 1, period: Period(days: 367)) }, true),
    ] as [(Requirements, Bool)])
  func times(_ asked: Requirements, isRefused: Bool) {
    #expect(findings(asked).contains("invalid-period") == isRefused)
  }

  @Test(
    "A proposal does not run out before it can be accepted",
    arguments: [
      (21, 21, nil, ["expiry-before-period"]), (21, 22, nil, []),
      (21, 40, 45, ["silence-after-expiry?"]), (21, 60, 45, []),
      (nil, 60, 45, ["never-opened?", "never-opened?"]), (nil, nil, 45, ["never-opened?"]),
    ] as [(Int?, Int?, Int?, [String])])
  func orders(_ period: Int?, _ expiry: Int?, _ silence: Int?, expected: [String]) {
    let asked = Self.asking {
      $0.period = period.map { Period(days: $0) }
      $0.expiry = expiry.map { Period(days: $0) }
      $0.voice = silence.map {
        Requirements.Voice(
          silence: Period(days: $0), approvals: Requirements.Approvals(members: 1))
      }
    }
    #expect(findings(asked) == expected)
  }

  // MARK: - Emergencies and windows

  private static let confirmed = Requirements.approvals(1).asking {
    $0.ratification = Requirements.Ratification(
      within: Period(days: 7), approvals: Requirements.Approvals(members: 2, structures: 2))
  }

  @Test(
    "What is confirmed afterwards is urgent, of records, at once, and agreed by somebody",
    arguments: [
      ([.emergencies], confirmed, []), ([.records()], confirmed, ["emergency-too-wide"]),
      ([.emergencies, .records()], confirmed, ["emergency-too-wide"]),
      (
        [Scope.files(["README.md"]).taking { $0.isUrgent = true }], confirmed,
        ["emergency-of-files"]
      ),
      ([.emergencies], confirmed.asking { $0.period = Period(days: 2) }, ["emergency-with-period"]),
      (
        [.emergencies], confirmed.asking { $0.approvals = nil }, ["emergency-without-approval"]
      ),
      (
        [.emergencies],
        confirmed.asking {
          $0.ratification?.approvals = Requirements.Approvals(
            members: 0, structures: 0, colleges: 0)
        }, ["emergency-without-ratification"]
      ),
    ])
  func emergencies(_ scopes: [Scope], _ requirements: Requirements, expected: [String]) {
    #expect(SoundRules.findings([.of("U", scopes, requires: requirements)]) == expected)
  }

  @Test(
    "A class for emergencies stands before those that take in the same",
    arguments: [
      (Scope.emergencies, .records(), ["urgent-never-reached?"]),
      (.emergencies, .records(kinds: ["lieu"]), []),
      (
        .emergencies.taking { $0.kinds = ["lieu"] }, .records(kinds: ["lieu", "structure"]),
        [
          "urgent-never-reached?"
        ]
      ),
      (.emergencies.taking { $0.operations = [.removed] }, .records(), []),
      (.emergencies, .records(byVoice: true), []),
      (.emergencies.taking { $0.isProtected = false }, .records(), ["urgent-never-reached?"]),
      (.emergencies, Scope.records().taking { $0.isProtected = false }, []),
      (.emergencies, .emergencies, []), (.emergencies, .files(["**"]), []),
    ] as [(Scope, Scope, [String])])
  func reached(_ urgent: Scope, _ earlier: Scope, expected: [String]) {
    let classes = [
      ChangeClass.of("C", [earlier], requires: .approvals(1).adding(period: "P2D")),
      .of("U", [urgent], requires: .approvals(1)),
    ]
    let found = SoundRules.findings(classes).filter { $0.hasPrefix("urgent") }
    #expect(found == expected)
    #expect(SoundRules.findings(classes.reversed()).filter { $0.hasPrefix("urgent") } == [])
  }

  @Test(
    "What is accepted at once is of records, leaves protected fields out, and waits for nothing",
    arguments: [
      (Scope.records(sections: ["horaires"]).taking { $0.isProtected = false }, nil, []),
      (.records(), nil, ["window-of-protected-fields?"]),
      (.records(fields: ["telephone"]), nil, []),
      (Scope.records().taking { $0.isProtected = true }, nil, ["window-of-protected-fields"]),
      (.files(["README.md"]), nil, ["window-of-files"]),
      (.records(fields: ["telephone"]), 7, ["window-with-period"]),
    ] as [(Scope, Int?, [String])])
  func windows(_ scope: Scope, _ period: Int?, expected: [String]) {
    let asked = Self.asking {
      $0.objectionWindow = Period(days: 7)
      $0.period = period.map { Period(days: $0) }
    }
    #expect(findings(asked, of: scope) == expected)
  }

  @Test("A class where nobody approves does not claim the fields that it may never change")
  func exposed() {
    let scope = Scope.records().taking { $0.isProtected = true }
    #expect(
      SoundRules.findings([.of("Z", [scope], requires: .unopposed)])
        == ["protected-fields-unapproved"])
    #expect(SoundRules.findings([.of("Z", [scope], requires: .approvals(1))]) == [])
  }

  @Test("Files that only a voice or a qualifier would keep out are refused")
  func voiceOfFiles() {
    let asked = Requirements.voiceAsked.asking { $0.needsRecusal = true }
    #expect(
      SoundRules.findings([.of("Z", [.files(["README.md"])], requires: asked)])
        == ["voice-of-files"])
  }

  // MARK: - What governs stays possible

  private static let quota = Requirements.Quota(records: 1, period: Period(days: 30))

  @Test("Above its quota, a class leaves what governs to another one")
  func quotas() {
    let light = ChangeClass.of(
      "L", [.files(["governance/**"])], by: .members,
      requires: .approvals(2).asking {
        $0.quota = Self.quota
        $0.period = Period(days: 7)
      })
    #expect(SoundRules.findings([light]) == [])
    let alone = SoundRules.diagnostics([light]).map(\.code)
    #expect(Set(alone) == ["quota-without-next-class"])
    #expect(alone.count == 5)
  }

  @Test("What a quota leaves to the next class is judged there")
  func behindQuota() {
    let light = ChangeClass.of(
      "L", [.files(["governance/members/*"])], by: .members,
      requires: .approvals(2).asking {
        $0.quota = Self.quota
        $0.period = Period(days: 7)
      })
    let hasty = ChangeClass.of("Q", [.files(["governance/members/*"])], requires: .approvals(2))
    #expect(SoundRules.findings([light, hasty]) == ["admission-without-period"])
  }

  @Test("Nobody admits members in a hurry")
  func urgentAdmissions() {
    let scope = Scope.files(["governance/members/*"]).taking { $0.isUrgent = true }
    #expect(
      SoundRules.findings([.of("Q", [scope], requires: .approvals(2))])
        == ["admission-without-period"])
  }

  @Test("Mandates are not given by those alone who have one")
  func circularMandates() {
    let scope = Scope.files(["governance/members/*"], [.updated], fields: ["mandates"])
    func findings(_ members: Int, _ structures: Int) -> [String] {
      let asked = Requirements.approvals(members, structures: structures)
        .asking { $0.needsMandate = true }
      return SoundRules.findings([.of("Q", [scope], by: .members, requires: asked)])
        .filter { $0 == "mandates-from-mandated" }
    }
    #expect(findings(2, 1) == [])  // eva and fay, who need none
    #expect(findings(2, 2) == ["mandates-from-mandated"])
  }
}
