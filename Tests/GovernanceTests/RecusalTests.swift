import Governance
import Records
import Testing

@Suite("Those who gain or lose by a change")
struct RecusalTests {
  private let asked = Requirements.approvals(1).with { $0.needsRecusal = true }

  /// A change by which the CAF gains, which bao and hal belong to.
  private func scene(_ reviews: String, _ requirements: Requirements? = nil) -> Scene {
    Scene(requirements ?? asked).reviewed(reviews).with {
      $0.changes = [
        Change.update(Commons.place, ["horaires"], concerned: [Commons.cyber])
          .with(interests: [Commons.caf])
      ]
    }
  }

  private func declaring(_ member: String, _ record: RecordID) -> Roster {
    Commons.roster(member) { $0.with(interests: [record]) }
  }

  @Test("A structure that gains or loses by a change is shown and not counted")
  func interestedStructure() {
    #expect(scene("bao+").verdict.outcome == .pending)
    #expect(
      scene("bao+").verdict.notes == [.notCounted("m-bao", .consent, .interested(Commons.place))])
    #expect(scene("ana+").verdict.outcome == .accepted)
    #expect(scene("bao+", .approvals(1)).verdict.outcome == .accepted)
  }

  @Test("The same legal entity has the same interest, and a merged structure that of its successor")
  func sameEntity() {
    let gains = scene("ana+").with {
      $0.changes = [$0.changes[0].with(interests: [Commons.annexe])]
    }
    #expect(gains.verdict.outcome == .pending)
    let merged = scene("bao+").with {
      $0.roster = Roster(
        members: Commons.members, colleges: Commons.colleges, legalNumbers: Commons.legalNumbers,
        successors: [Commons.ecole: Commons.caf])
      $0.changes = [$0.changes[0].with(interests: [Commons.ecole])]
    }
    #expect(merged.verdict.outcome == .pending)
  }

  @Test(
    "Who declares an interest in the record, a structure it names or one it concerns, is not counted"
  )
  func declaredInterest() {
    for record in [Commons.place, Commons.caf, Commons.cyber] {
      let scene = scene("eva+").with { $0.roster = declaring("eva", record) }
      #expect(scene.verdict.outcome == .pending)
      #expect(scene.verdict.notes == [.notCounted("m-eva", .consent, .declaredInterest(record))])
    }
    let elsewhere = scene("eva+").with { $0.roster = declaring("eva", Commons.otherPlace) }
    #expect(elsewhere.verdict.outcome == .accepted)
  }

  @Test("The voice of the structure concerned speaks for it, whatever it gains")
  func voiceConcerned() {
    let both = asked.addingVoice
    let scene = scene("bao+ ana+", both).with {
      $0.changes = [
        Change.update(Commons.place, ["horaires"], concerned: [Commons.caf])
          .with(interests: [Commons.caf])
      ]
    }
    #expect(scene.state("voice") == .met)
    #expect(scene.step("approvals")?.counted == ["m-ana"])
    #expect(scene.reviewed("bao-").state("voice") == .failed)
    #expect(scene.reviewed("bao+").verdict.outcome == .pending)
  }

  @Test("The objection of an interested member is heard without stopping, that of others stops")
  func objection() {
    let rules = asked.addingNoObjection
    #expect(scene("ana+ bao-", rules).verdict.outcome == .accepted)
    #expect(
      scene("ana+ bao-", rules).verdict.notes == [
        .notCounted("m-bao", .object, .interested(Commons.place))
      ])
    #expect(scene("ana+ eva-", rules).verdict.outcome == .refused)
    #expect(scene("ana+ bao-", .approvals(1).addingNoObjection).verdict.outcome == .refused)
  }

  @Test("An interest that is declared after the opening voids a consent, never an objection")
  func lateInterest() {
    let scene = scene("ana+ eva-", asked.addingNoObjection.adding(period: "P2D"))
      .opened(by: "cleo", daysAgo: 3).with {
        $0.roster = declaring("eva", Commons.place)
        $0.openingRoster = Commons.roster
      }
    #expect(scene.state("no_objection") == .failed)
    #expect(scene.with { $0.openingRoster = $0.roster }.state("no_objection") == .met)
    #expect(scene.reviewed("eva+").state("approvals") == .pending)
  }

  @Test("Who gains or loses neither opens nor closes")
  func sealers() {
    let scene = scene("ana+", asked.adding(period: "P2D"))
    #expect(
      scene.opened(by: "cleo", daysAgo: 3).with { $0.sealer = "m-ana" }.verdict.outcome == .accepted
    )
    #expect(scene.opened(by: "bao", daysAgo: 3).verdict.outcome == .refused)
    #expect(
      scene.opened(by: "cleo", daysAgo: 3).with { $0.sealer = "m-bao" }.verdict.outcome == .refused)
    #expect(scene.submission.openers == ["m-ana", "m-cleo"])
    let unasked = self.scene("ana+", .approvals(1).adding(period: "P2D")).opened(
      by: "bao", daysAgo: 3)
    #expect(unasked.verdict.outcome == .accepted)
  }

  @Test("An interested scribe records no consent")
  func scribe() {
    let scene = scene("eva+@hal").with { $0.roster = Commons.assisted }
    #expect(scene.verdict.outcome == .pending)
    #expect(
      scene.with { $0.changes = [$0.changes[0].with(interests: [])] }.verdict.outcome == .accepted)
  }

  @Test("Whom a measure is about takes no part in it, whatever the rules ask")
  func target() {
    let scene = Scene(Requirements.approvals(1).addingNoObjection).with {
      $0.changes = [
        Change.whole(RecordID(kind: "mesure", name: "dddddddddddd"), .created)
          .with(target: "m-eva")
      ]
    }
    #expect(scene.reviewed("eva+").verdict.outcome == .pending)
    #expect(scene.reviewed("ana+ eva-").verdict.outcome == .accepted)
    #expect(scene.reviewed("ana+ fay-").verdict.outcome == .refused)
    #expect(scene.reviewed("eva+").verdict.notes == [.notCounted("m-eva", .consent, .target)])
  }
}

@Suite("Mandates to give an opinion")
struct OpinionMandateTests {
  private let asked = Requirements.approvals(1).with { $0.needsMandate = true }

  private func roster(_ from: String, _ until: String, scope: Set<String>) -> Roster {
    Commons.roster("ana") { $0.with(mandates: [Commons.mandate(from, until, scope: scope)]) }
  }

  @Test(
    "Who belongs to a structure is counted while a mandate for opinions runs",
    arguments: [
      ("2026-01-01", "2027-01-01", ["opinion"], true),
      ("2026-01-01", "2027-01-01", ["voice", "opinion"], true),
      ("2026-01-01", "2027-01-01", ["voice"], false),
      ("2026-03-10", "2027-01-01", ["opinion"], true),
      ("2026-03-11", "2027-01-01", ["opinion"], false),
      ("2026-01-01", "2026-03-10", ["opinion"], false),
      ("2026-01-01", "2026-03-11", ["opinion"], true),
    ] as [(String, String, Set<String>, Bool)])
  func running(_ from: String, _ until: String, _ scope: Set<String>, counts: Bool) {
    let scene = Scene(asked).reviewed("ana+").with { $0.roster = roster(from, until, scope: scope) }
    #expect((scene.verdict.outcome == .accepted) == counts)
    #expect(scene.with { $0.classes = [.of("C")] }.verdict.outcome == .accepted)
  }

  @Test("A resident needs no mandate, and an objection needs none")
  func others() {
    #expect(Scene(asked).reviewed("eva+").verdict.outcome == .accepted)
    #expect(Scene(asked.addingNoObjection).reviewed("eva+ cleo-").verdict.outcome == .refused)
    #expect(
      Scene(asked).reviewed("cleo+").verdict.notes == [.notCounted("m-cleo", .consent, .noMandate)])
  }

  @Test("A mandate may be renewed while the period runs, as that of a voice may")
  func renewed() {
    let scene = Scene(asked.adding(period: "P7D")).reviewed("ana+").opened(by: "bao", daysAgo: 9)
      .with {
        $0.openingRoster = roster("2025-03-05", "2026-03-05", scope: ["opinion"])
        $0.roster = roster("2026-03-05", "2027-03-05", scope: ["opinion"])
      }
    #expect(scene.verdict.outcome == .accepted)
    #expect(scene.with { $0.roster = $0.openingRoster ?? $0.roster }.verdict.outcome == .pending)
  }
}
