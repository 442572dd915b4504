import Governance
import Records
import Testing

@Suite("What runs out, and what an acceptance hangs on")
struct DeadlineTests {
  private func asking(_ change: (inout Requirements) -> Void) -> Scene {
    Scene(Requirements.approvals(1).with(change)).reviewed("ana+")
  }

  @Test("A proposal runs out at the instant at which its time is over, opened last")
  func expiry() {
    let scene = asking { $0.expiry = Period(months: 6) }
    func opened(_ moment: String, isCurrent: Bool = true) -> Scene {
      scene.with {
        $0.opener = "m-bao"
        $0.openedAt = Commons.instant(moment)
        $0.isOpeningCurrent = isCurrent
      }
    }
    #expect(opened("2025-09-10T10:00:00Z").verdict.outcome == .refused)
    #expect(opened("2025-09-10T10:00:01Z").verdict.outcome == .accepted)
    #expect(opened("2025-09-10T10:00:00Z", isCurrent: false).verdict.outcome == .refused)
    #expect(scene.verdict.outcome == .accepted)
    #expect(
      opened("2025-09-10T10:00:01Z").verdict.notes.contains(
        .expires(Commons.instant("2026-03-10T10:00:01Z"))))
    #expect(
      asking { _ in }.with {
        $0.opener = "m-bao"
        $0.openedAt = Commons.instant("2001-01-01T00:00:00Z")
      }.verdict.outcome == .accepted)
  }

  @Test("Of several times the shortest runs out first")
  func shortestExpiry() {
    let scene = Scene(classes: [
      .of(
        "C", [.records([.updated])],
        requires: Requirements.approvals(1).with { $0.expiry = Period(months: 6) }),
      .of(
        "D", [.records([.created])],
        requires: Requirements.approvals(1).with { $0.expiry = Period(days: 10) }),
    ]).reviewed("ana+").opened(by: "bao", daysAgo: 10)
    #expect(scene.verdict.outcome == .accepted)
    #expect(
      scene.with { $0.changes.append(.whole(Commons.otherPlace, .created)) }.verdict.outcome
        == .refused)
  }

  @Test(
    "An acceptance says what it hangs on, the first to end first; what is not accepted hangs on nothing"
  )
  func provisions() {
    let needed = Requirements.Approvals(members: 2, structures: 2, colleges: 2)
    let scene = asking {
      $0.objectionWindow = Period(days: 9)
      $0.ratification = .init(within: Period(days: 7), approvals: needed)
    }
    #expect(
      scene.verdict.provisions == [
        .ratification(until: Commons.now.adding(days: 7), needed),
        .objections(until: Commons.now.adding(days: 9)),
      ])
    #expect(scene.reviewed("").verdict.provisions == [])
    #expect(asking { _ in }.verdict.provisions == [])
  }

  @Test("Of several windows the longest holds")
  func longestWindow() {
    let scene = Scene(classes: [
      .of(
        "C", [.records([.updated])],
        requires: Requirements.approvals(1).with { $0.objectionWindow = Period(days: 3) }),
      .of(
        "D", [.records([.created])],
        requires: Requirements.approvals(1).with { $0.objectionWindow = Period(days: 8) }),
    ]).reviewed("ana+").with { $0.changes.append(.whole(Commons.otherPlace, .created)) }
    #expect(scene.verdict.provisions == [.objections(until: Commons.now.adding(days: 8))])
  }

  @Test("A recorded consent may be disowned, one that was signed or does not count may not")
  func disowning() {
    var customs = Customs()
    customs.disowning = Period(days: 30)
    let scene = asking { _ in }.with {
      $0.customs = customs
      $0.roster = Commons.assisted
    }
    #expect(
      scene.reviewed("eva+@hal").verdict.provisions == [
        .disowning(until: Commons.now.adding(days: 30), ["m-eva"])
      ])
    #expect(scene.verdict.provisions == [])
    #expect(scene.reviewed("ana+ eva+@hal!").verdict.provisions == [])
    #expect(scene.reviewed("ana+ eva.@hal").verdict.provisions == [])
    #expect(scene.with { $0.customs = Customs() }.reviewed("eva+@hal").verdict.provisions == [])
  }

  @Test("A class for emergencies takes in only what claims to be urgent")
  func urgency() {
    var urgent = Scope.records(fields: ["etat"])
    urgent.isUrgent = true
    let scene = Scene(classes: [
      .of(
        "U", [urgent],
        requires: Requirements.approvals(1).with {
          $0.ratification = .init(within: Period(days: 7), approvals: .init(members: 2))
        }),
      .of("C", requires: .approvals(2)),
    ]).with { $0.changes = [.update(Commons.place, ["etat"])] }
    #expect(scene.verdict.classes == ["C"])
    #expect(scene.with { $0.isUrgent = true }.verdict.classes == ["U"])
    let mixed = scene.with {
      $0.isUrgent = true
      $0.changes = [.update(Commons.place, ["etat", "nom"])]
    }
    #expect(mixed.verdict.classes == ["U", "C"])
    #expect(mixed.verdict.notes == [.notAnEmergency])
    #expect(mixed.reviewed("ana+").verdict.outcome == .pending)
  }

  // MARK: - Amendments

  @Test(
    "Who changes the rules meets those in force and those that come, the old ones alone never being enough"
  )
  func amendment() {
    func scene(
      _ old: Requirements, _ new: Requirements, _ reviews: String, path: String = "governance/**"
    ) -> Scene {
      Scene(classes: [.of("H", [.files(["governance/**"])], requires: old)]).reviewed(reviews).with
      {
        $0.changes = [.file("governance/rules.yaml")]
        $0.amendedClasses = [.of("H", [.files([path])], requires: new)]
      }
    }
    #expect(scene(.approvals(1), .approvals(2), "ana+").verdict.outcome == .pending)
    #expect(scene(.approvals(1), .approvals(2), "ana+ bao+").verdict.outcome == .accepted)
    #expect(scene(.approvals(2), .approvals(1), "ana+").verdict.outcome == .pending)
    #expect(
      scene(.approvals(1), .approvals(1).addingNoObjection, "ana+ eva-").verdict.outcome == .refused
    )
    #expect(
      scene(.approvals(1), Requirements.approvals(1).adding(period: "P2D"), "ana+").verdict.outcome
        == .pending)
    #expect(
      scene(.approvals(1), .approvals(1), "ana+", path: "charter/**").verdict.outcome == .refused)
    let records = scene(.approvals(1), .approvals(3), "ana+").with {
      $0.classes = [.of("X", [.files(["governance/**"]), .records()])]
      $0.amendedClasses = $0.amendedClasses.map { $0 + [.of("C", requires: .approvals(9))] }
      $0.changes = [.file("governance/rules.yaml"), .update(Commons.place, ["nom"])]
    }
    #expect(records.reviewed("ana+ bao+ cleo+").verdict.outcome == .accepted)
  }
}
