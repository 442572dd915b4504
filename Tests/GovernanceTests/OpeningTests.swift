import Governance
import Records
import Testing

@Suite("Between an opening and its closing")
struct OpeningTests {
  /// A proposal whose week is over, judged by the rules and people of both ends.
  private func opened(
    _ requirements: Requirements = .period("P7D").adding(1), _ reviews: String = "",
    rosterThen: Roster = Commons.roster, rosterNow: Roster = Commons.roster
  ) -> Scene {
    Scene(requirements).opened(by: "bao", daysAgo: 10).reviewed(reviews).with {
      $0.openingRoster = rosterThen
      $0.roster = rosterNow
    }
  }

  private static let withoutAna = Commons.roster("ana") { _ in nil }

  @Test("A member admitted after the opening does not count")
  func admittedLater() {
    let scene = opened(rosterThen: Self.withoutAna).reviewed("ana+")
    #expect(scene.state("approvals") == .pending)
    #expect(scene.verdict.notes == [.notCounted("m-ana", .consent, .notAtOpening)])
    #expect(scene.reviewed("ana+ cleo+").state("approvals") == .met)
  }

  @Test("A member removed after the opening does not count")
  func removedLater() {
    let scene = opened(rosterNow: Self.withoutAna).reviewed("ana+")
    #expect(scene.state("approvals") == .pending)
    #expect(scene.verdict.notes == [.notCounted("m-ana", .consent, .notAtClosing)])
  }

  @Test(
    "A member who did not take part at one end does not count",
    arguments: [Member.Status.candidate, .suspended, .retired])
  func inactiveAtOneEnd(_ status: Member.Status) {
    let roster = Commons.roster("ana") { $0.with(status: status) }
    let then = opened(rosterThen: roster).reviewed("ana+")
    #expect(then.verdict.notes == [.notCounted("m-ana", .consent, .notAtOpening)])
    let now = opened(rosterNow: roster).reviewed("ana+")
    #expect(now.verdict.notes == [.notCounted("m-ana", .consent, .notActive(status))])
    #expect(then.state("approvals") == .pending)
    #expect(now.state("approvals") == .pending)
  }

  @Test("A role given or taken after the opening does not count")
  func roleAtOneEnd() {
    let roster = Commons.roster("ana") { $0.with(roles: [.sealer]) }
    for scene in [opened(rosterThen: roster), opened(rosterNow: roster)] {
      let reviewed = scene.reviewed("ana+")
      #expect(reviewed.state("approvals") == .pending)
      #expect(reviewed.verdict.notes == [.notCounted("m-ana", .consent, .noRole)])
    }
  }

  @Test("A college that was consultative at one end does not count")
  func consultativeAtOneEnd() {
    let colleges = Commons.colleges.map {
      $0.id == "mediation" ? Commons.college("mediation", 30, consultative: true) : $0
    }
    let roster = Commons.roster(Commons.members, colleges: colleges)
    #expect(opened(rosterThen: roster).reviewed("ana+").state("approvals") == .pending)
    #expect(opened(rosterNow: roster).reviewed("ana+").state("approvals") == .pending)
  }

  @Test("A member who changed college meanwhile speaks for neither, yet counts as a person")
  func changedCollege() {
    let moved = Commons.roster("ana") { $0.with(college: "services") }
    let scene = opened(
      .period("P7D").adding(1, 0, 1), "ana+", rosterThen: moved)
    #expect(scene.step("approvals")?.missing.contains("colleges:1") == true)
    #expect(scene.step("approvals")?.missing.contains("members:1") == false)
  }

  @Test("Two structures that were one entity at one end count once")
  func entitiesAtBothEnds() {
    let apart = Roster(members: Commons.members, colleges: Commons.colleges, legalNumbers: [:])
    let needs = Requirements.period("P7D").adding(2, 2)
    #expect(opened(needs, "ana+ dan+", rosterThen: apart).state("approvals") == .pending)
    #expect(opened(needs, "ana+ dan+", rosterNow: apart).state("approvals") == .pending)
    #expect(
      opened(needs, "ana+ dan+", rosterThen: apart, rosterNow: apart).state("approvals") == .met)
  }

  @Test("The proposer's structure is left out as it stood at either end")
  func proposerMoved() {
    let moved = Commons.roster("ivo") { $0.with(structure: Commons.cyber) }
    #expect(opened(rosterThen: moved).reviewed("ana+").state("approvals") == .pending)
    #expect(opened(rosterNow: moved).reviewed("ana+").state("approvals") == .pending)
    #expect(opened().reviewed("ana+").state("approvals") == .met)
  }

  @Test("A voice mandated after the opening speaks, if its holder was a member already")
  func newMandate() {
    let unmandated = Commons.roster("ana") { $0.with(mandates: []) }
    let scene = opened(.period("P7D").addingVoice, "ana+").with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: [Commons.cyber])]
    }
    #expect(scene.with { $0.openingRoster = unmandated }.state("voice") == .met)
    #expect(scene.with { $0.roster = unmandated }.state("voice") == .pending)
    #expect(scene.with { $0.openingRoster = Self.withoutAna }.state("voice") == .pending)
  }

  @Test("The rules of the opening and of the closing must both be met")
  func rulesOfBothEnds() {
    let strict = ChangeClass.of("C", requires: .period("P7D").adding(2, 2))
    let lenient = ChangeClass.of("C", requires: .period("P2D").adding(1))
    let scene = opened().reviewed("ana+")
    let tightened = scene.with {
      $0.classes = [strict]
      $0.openingClasses = [lenient]
    }
    let loosened = scene.with {
      $0.classes = [lenient]
      $0.openingClasses = [strict]
    }
    #expect(tightened.state("approvals") == .pending)
    #expect(loosened.state("approvals") == .pending)
    #expect(loosened.step("approvals")?.needed == 2)
    #expect(loosened.reviewed("ana+ cleo+").verdict.outcome == .accepted)
  }

  @Test("The longest period of either set of rules holds")
  func longestOfBothEnds() {
    let long = ChangeClass.of("C", requires: .period("P30D").adding(1))
    let end = Commons.instant("2026-03-30T10:00:00Z")
    #expect(opened().with { $0.openingClasses = [long] }.step("period")?.until == end)
    let later = opened().with {
      $0.openingClasses = $0.classes
      $0.classes = [long]
    }
    #expect(later.step("period")?.until == end)
  }

  @Test("Classes that only the opening's rules use come first, the rules in force last")
  func classesOfBothEnds() {
    let scene = opened().with {
      $0.openingClasses = [.of("OLD", requires: .period("P7D"))]
      $0.classes = [.of("NEW", requires: .period("P7D"))]
    }
    #expect(scene.verdict.classes == ["OLD", "NEW"])
    #expect(scene.verdict.changeClass == "NEW")
  }

  @Test("What one of the two sets of rules does not take in cannot change")
  func strayAtOneEnd() {
    let scene = opened().with { $0.openingClasses = [.of("C", [.records(kinds: ["autre"])])] }
    #expect(scene.state("class") == .failed)
    #expect(scene.verdict.outcome == .refused)
    #expect(scene.verdict.diagnostics.map(\.code) == ["no-class"])
  }

  @Test("A mix that one of the two sets of rules forbids is refused")
  func mixAtOneEnd() {
    let classes: [ChangeClass] = [
      .of("C", [.records([.updated])]), .of("D", [.records([.created])]),
    ]
    let scene = opened().with {
      $0.changes.append(.whole(Commons.otherPlace, .created))
      $0.classes = classes
      $0.openingClasses = [classes[0], .of("D", [.records([.created])], mixes: false)]
    }
    #expect(scene.state("mix") == .failed)
  }

  @Test("An opening of an earlier content brings neither its rules nor its people")
  func staleOpening() {
    let scene = opened(.approvals(1), "ana+", rosterThen: Self.withoutAna).with {
      $0.openingClasses = [.of("C", requires: .approvals(9))]
      $0.isOpeningCurrent = false
    }
    #expect(scene.verdict.outcome == .accepted)
    #expect(scene.with { $0.isOpeningCurrent = true }.verdict.outcome == .pending)
  }
}
