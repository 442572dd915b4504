import Governance
import Records
import Testing

@Suite("Periods")
struct PeriodTests {
  private let scene = Scene(.period("P7D"))

  @Test("A proposal that was not opened waits for somebody to open it")
  func notOpened() {
    let step = scene.step("period")
    #expect(step?.state == .pending)
    #expect(step?.until == nil)
    #expect(step?.missing == ["by:m-ana", "by:m-bao", "by:m-cleo"])
    #expect(
      step?.because
        == .periodNotOpened(Commons.period("P7D"), openers: ["m-ana", "m-bao", "m-cleo"]))
    #expect(scene.verdict.until == nil)
  }

  @Test("Those who could open are not of the structure that proposes")
  func openersAreIndependent() {
    #expect(scene.proposed(by: "dan").step("period")?.missing == ["by:m-bao", "by:m-cleo"])
    #expect(scene.proposed(by: "hal").step("period")?.missing == ["by:m-ana", "by:m-cleo"])
  }

  @Test(
    "The period runs to the second",
    arguments: [
      ("2026-03-03T10:00:00Z", .met), ("2026-03-03T10:00:01Z", .pending),
      ("2026-03-01T00:00:00Z", .met), ("2026-03-10T10:00:00Z", .pending),
      ("2026-03-11T00:00:00Z", .pending),
    ] as [(String, Verdict.Step.State)])
  func runs(_ opened: String, expected: Verdict.Step.State) {
    let scene = scene.opened(by: "bao", daysAgo: 0).with { $0.openedAt = Commons.instant(opened) }
    #expect(scene.state("period") == expected)
    let end = Commons.period("P7D").end(from: Commons.instant(opened))
    #expect(scene.step("period")?.until == (expected == .pending ? end : nil))
    #expect(scene.verdict.until == (expected == .pending ? end : nil))
  }

  @Test("A period in months ends on the same day of the month")
  func months() {
    let scene = Scene(.period("P1M")).opened(by: "bao", daysAgo: 1)
    #expect(scene.step("period")?.until == Commons.instant("2026-04-09T10:00:00Z"))
  }

  @Test("The longest of the periods required holds")
  func longest() {
    let classes: [ChangeClass] = [
      .of("C", [.records([.updated])], requires: .period("P7D")),
      .of("D", [.records([.created])], requires: .period("P21D")),
    ]
    let scene = Scene(classes: classes).opened(by: "bao", daysAgo: 10)
    #expect(scene.state("period") == .met)
    let both = scene.with { $0.changes.append(.whole(Commons.otherPlace, .created)) }
    #expect(both.step("period")?.until == Commons.instant("2026-03-21T10:00:00Z"))
  }

  @Test("What was opened on an earlier content is to be opened again")
  func earlierContent() {
    let scene = scene.opened(by: "bao", daysAgo: 30).with { $0.isOpeningCurrent = false }
    #expect(scene.state("period") == .pending)
    #expect(
      scene.step("period")?.because
        == .openedForEarlierContent(
          Commons.period("P7D"), openers: ["m-ana", "m-bao", "m-cleo"]))
  }

  @Test(
    "An opening by somebody who may not leaves the period undetermined",
    arguments: [
      ("ivo", SealerBar.notSealer), ("zoe", .notMember), ("eva", .notSealer),
    ])
  func openerIsNoSealer(_ opener: String, bar: SealerBar) {
    expectOpener(opener, barredBy: bar, in: scene)
  }

  @Test("Neither a signer nor their structure opens")
  func openerIsNotIndependent() {
    expectOpener("ana", barredBy: .signedProposal, in: scene.proposed(by: "ana"))
    expectOpener("ana", barredBy: .sameStructureAsSigner, in: scene.proposed(by: "dan"))
    expectOpener("bao", barredBy: .sameStructureAsSigner, in: scene.proposed(by: "hal"))
    let cosigned = scene.proposed(by: "").with { $0.signers = ["m-bao"] }
    expectOpener("bao", barredBy: .signedProposal, in: cosigned)
  }

  @Test("An opener must have been an active sealer when they opened, not now")
  func openerAtTheTime() {
    let retired = Commons.roster("bao") { $0.with(status: .retired) }
    let left = scene.opened(by: "bao", daysAgo: 10).with {
      $0.openingRoster = Commons.roster
      $0.roster = retired
    }
    #expect(left.state("period") == .met)
    let early = left.with {
      $0.openingRoster = retired
      $0.roster = Commons.roster
    }
    #expect(
      early.step("period")?.because
        == .openerBarred(
          "m-bao", .notActive(.retired), openers: ["m-ana", "m-bao", "m-cleo"]))
  }

  private func expectOpener(_ opener: String, barredBy bar: SealerBar, in scene: Scene) {
    let step = scene.opened(by: opener, daysAgo: 10).step("period")
    #expect(step?.state == .failed)
    guard case .openerBarred(let member, let found, _) = step?.because else {
      Issue.record("the opener is not barred")
      return
    }
    #expect(member == Commons.name(opener))
    #expect(found == bar)
  }

  @Test("While nobody closes, the answer names who could")
  func closers() {
    let step = scene.opened(by: "bao", daysAgo: 10).step("period")
    #expect(step?.state == .met)
    #expect(step?.counted == ["m-ana", "m-cleo"])
    let byDan = scene.proposed(by: "dan").opened(by: "bao", daysAgo: 10)
    #expect(byDan.step("period")?.counted == ["m-cleo"])
  }

  @Test("A period that nobody independent can close waits")
  func nobodyCloses() {
    let scene = scene.opened(by: "bao", daysAgo: 10).with {
      $0.roster = Commons.roster(only: "bao hal ivo eva")
    }
    #expect(scene.state("period") == .pending)
    #expect(
      scene.step("period")?.because
        == .nobodyCanClose(until: Commons.instant("2026-03-07T10:00:00Z")))
  }

  @Test(
    "Who closes is a sealer of another structure than the opener's and the proposer's",
    arguments: [
      ("ivo", "bao", "ana", nil), ("ivo", "bao", "cleo", nil),
      ("ivo", "bao", "bao", .sameStructureAsOpener("m-bao")),
      ("ivo", "bao", "hal", .notSealer), ("ivo", "bao", "zoe", .notMember),
      ("cleo", "bao", "cleo", .signedProposal), ("dan", "bao", "ana", .sameStructureAsSigner),
    ] as [(String, String, String, SealerBar?)])
  func closer(_ proposer: String, _ opener: String, _ closer: String, bar: SealerBar?) {
    let scene = scene.proposed(by: proposer).opened(by: opener, daysAgo: 10).with {
      $0.sealer = Commons.name(closer)
    }
    #expect(scene.state("period") == (bar == nil ? .met : .failed))
    if case .closerBarred(let member, let found, _) = scene.step("period")?.because {
      #expect(member == Commons.name(closer))
      #expect(found == bar)
    } else {
      #expect(bar == nil)
    }
  }

  @Test("Two people of one legal entity cannot open and close for one another")
  func closerOfTheSameEntity() {
    let scene = scene.opened(by: "ana", daysAgo: 10).with {
      $0.roster = Commons.roster("dan") { $0.with(roles: [.sealer]) }
      $0.sealer = "m-dan"
    }
    #expect(scene.state("period") == .failed)
  }

  @Test("Moving to another structure after the opening makes nobody independent")
  func closerMoved() {
    let sealer = Commons.roster("dan") { $0.with(roles: [.sealer]) }
    let scene = scene.opened(by: "ana", daysAgo: 10).with {
      $0.openingRoster = sealer
      $0.roster = Commons.roster("dan") { $0.with(structure: Commons.amis, roles: [.sealer]) }
      $0.sealer = "m-dan"
    }
    #expect(scene.proposed(by: "eva").state("period") == .failed)
  }

  @Test("Two residents are of one structure where independence is asked")
  func residentSealers() {
    let roster = Commons.roster(
      Commons.members.map {
        $0.structure == nil ? $0.with(roles: [.reviewer, .sealer]) : $0
      })
    let opened = scene.opened(by: "eva", daysAgo: 10).with { $0.roster = roster }
    #expect(opened.with { $0.sealer = "m-fay" }.state("period") == .failed)
    #expect(opened.with { $0.sealer = "m-ana" }.state("period") == .met)
    #expect(opened.proposed(by: "fay").state("period") == .failed)
  }

  @Test("Nobody decides before the end, however many agree")
  func notBeforeTheEnd() {
    let scene = Scene(.period("P7D").adding(2)).opened(by: "bao", daysAgo: 3)
      .reviewed("ana+ bao+ cleo+ eva+").with { $0.sealer = "m-cleo" }
    #expect(scene.verdict.outcome == .pending)
    #expect(scene.verdict.until == Commons.instant("2026-03-14T10:00:00Z"))
  }

  @Test("Classes without a period need no opening")
  func noPeriod() {
    #expect(Scene(.approvals(1)).step("period") == nil)
    #expect(Scene(.approvals(1)).opened(by: "ivo", daysAgo: 1).step("period") == nil)
  }
}
