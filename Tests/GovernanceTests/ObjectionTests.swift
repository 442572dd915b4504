import Governance
import Records
import Testing

@Suite("Objections")
struct ObjectionTests {
  private let scene = Scene(.unopposed)

  @Test(
    "An objection of any member but the proposer stands",
    arguments: [
      ("", .met), ("ana+", .met), ("ana.", .met), ("ana~", .met), ("ana-", .failed),
      ("ana+ bao-", .failed), ("eva-", .failed), ("hal-", .failed), ("gil-", .failed),
      ("ivo-", .met), ("zoe-", .met), ("ana-'", .met), ("ana-' ana+", .met),
      ("ana-' ana-", .failed),
    ] as [(String, Verdict.Step.State)])
  func standing(_ reviews: String, expected: Verdict.Step.State) {
    #expect(scene.reviewed(reviews).state("no_objection") == expected)
  }

  @Test("Members of the proposer's structure may object, though they may not consent")
  func sameStructure() {
    #expect(scene.proposed(by: "ana").reviewed("dan-").state("no_objection") == .failed)
    #expect(scene.proposed(by: "ana").reviewed("ana-").state("no_objection") == .met)
  }

  @Test("Having taken a commit of somebody's into a proposal silences nobody")
  func signers() {
    let signed = scene.proposed(by: "").with { $0.signers = ["m-ana", "m-bao"] }
    #expect(signed.reviewed("ana-").state("no_objection") == .failed)
    #expect(signed.reviewed("cleo-").state("no_objection") == .failed)
    #expect(signed.reviewed("ana+ bao+").state("no_objection") == .met)
  }

  @Test(
    "Those who do not take part cannot object",
    arguments: [Member.Status.candidate, .suspended, .retired])
  func inactive(_ status: Member.Status) {
    let scene = scene.reviewed("ana-").with {
      $0.roster = Commons.roster("ana") { $0.with(status: status) }
    }
    #expect(scene.state("no_objection") == .met)
    #expect(scene.verdict.notes == [.notCounted("m-ana", .object, .notActive(status))])
  }

  @Test("The answer names who objects and quotes their reasons")
  func namesObjectors() {
    let step = scene.reviewed("bao- ana-").step("no_objection")
    #expect(step?.counted == ["m-ana", "m-bao"])
    #expect(
      step?.because
        == .objections(
          [
            Objection(member: "m-ana", reason: "It harms."),
            Objection(member: "m-bao", reason: "It harms."),
          ], nil))
  }

  @Test(
    "An objection waits while the period runs and refuses once it is over",
    arguments: [(1, Verdict.Step.State.pending), (6, .pending), (7, .failed), (30, .failed)])
  func duringThePeriod(_ days: Int, expected: Verdict.Step.State) {
    let scene = Scene(.period("P7D").addingNoObjection).opened(by: "bao", daysAgo: days)
      .reviewed("ana-")
    #expect(scene.state("no_objection") == expected)
    let end = Commons.instant("2026-03-17T10:00:00Z").seconds - Int64(days) * 86_400
    #expect(
      scene.step("no_objection")?.until
        == (expected == .pending ? Instant(seconds: end) : nil))
    #expect(scene.verdict.outcome == (expected == .pending ? .pending : .refused))
  }

  @Test(
    "Before a period is opened, or after the content changed, an objection waits: it may be lifted")
  func withoutARunningPeriod() {
    let scene = Scene(.period("P7D").addingNoObjection).reviewed("ana-")
    #expect(scene.state("no_objection") == .pending)
    let stale = scene.opened(by: "bao", daysAgo: 1).with { $0.isOpeningCurrent = false }
    #expect(stale.state("no_objection") == .pending)
  }

  @Test("Removing or suspending a member after the opening voids no objection")
  func objectorRemoved() {
    let opened = Scene(.period("P7D").addingNoObjection).opened(by: "bao", daysAgo: 10)
      .reviewed("ana-")
    let removed = opened.with {
      $0.openingRoster = Commons.roster
      $0.roster = Commons.roster("ana") { _ in nil }
    }
    #expect(removed.state("no_objection") == .failed)
    let suspended = removed.with {
      $0.roster = Commons.roster("ana") { $0.with(status: .suspended) }
    }
    #expect(suspended.state("no_objection") == .failed)
    #expect(suspended.verdict.notes.isEmpty)
  }

  @Test("A member admitted after the opening may object")
  func objectorAdmitted() {
    let scene = Scene(.period("P7D").addingNoObjection).opened(by: "bao", daysAgo: 10)
      .reviewed("ana-").with { $0.openingRoster = Commons.roster("ana") { _ in nil } }
    #expect(scene.state("no_objection") == .failed)
  }

  @Test("Where no class gives objections force, they are shown with their reason")
  func withoutForce() {
    let scene = Scene(.approvals(1)).reviewed("ana- bao+")
    #expect(scene.step("no_objection") == nil)
    #expect(scene.verdict.outcome == .accepted)
    #expect(scene.verdict.notes == [.objectionWithoutForce("m-ana", reason: "It harms.")])
  }

  @Test("An objection given up leaves the way free")
  func withdrawn() {
    let scene = Scene(.approvals(2).addingNoObjection)
    #expect(scene.reviewed("ana- bao+ cleo+").verdict.outcome == .refused)
    #expect(scene.reviewed("ana. bao+ cleo+").verdict.outcome == .accepted)
    #expect(scene.reviewed("ana+ bao+").verdict.outcome == .accepted)
  }
}
