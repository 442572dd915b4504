import Governance
import Records
import Testing

@Suite("The voice of the structures concerned")
struct VoiceTests {
  private func scene(
    concerning structures: [RecordID], by proposer: String = "ivo", _ reviews: String = ""
  ) -> Scene {
    Scene(.voiceAsked).proposed(by: proposer).reviewed(reviews).with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: structures)]
    }
  }

  @Test(
    "Each structure concerned must consent through its voice",
    arguments: [
      ([Commons.cyber], "ana+", .met),
      ([Commons.cyber], "", .pending),
      ([Commons.cyber], "dan+", .pending),
      ([Commons.cyber], "bao+ cleo+ eva+", .pending),
      ([Commons.cyber], "ana.", .pending),
      ([Commons.cyber], "ana~", .pending),
      ([Commons.cyber], "ana+'", .pending),
      ([Commons.cyber], "ana-", .failed),
      ([Commons.annexe], "ana+", .met),
      ([Commons.cyber, Commons.annexe], "ana+", .met),
      ([Commons.cyber, Commons.caf], "ana+ bao+", .met),
      ([Commons.cyber, Commons.caf], "ana+", .pending),
      ([Commons.cyber, Commons.caf], "bao+", .pending),
      ([Commons.cyber, Commons.caf], "ana+ bao-", .failed),
      ([Commons.cyber, Commons.mairie], "ana+ cleo+", .pending),
      ([Commons.ecole], "ana+ bao+", .pending),
    ] as [([RecordID], String, Verdict.Step.State)])
  func consents(_ concerned: [RecordID], _ reviews: String, expected: Verdict.Step.State) {
    #expect(scene(concerning: concerned, reviews).state("voice") == expected)
  }

  @Test("Where nobody is concerned, no voice is needed, and the answer says so")
  func nobodyConcerned() {
    let step = scene(concerning: []).step("voice")
    #expect(step?.state == .met)
    #expect(step?.because == .nobodyConcerned)
  }

  @Test("The proposer who is the voice has consented by proposing")
  func proposerIsVoice() {
    #expect(scene(concerning: [Commons.cyber], by: "ana").state("voice") == .met)
    #expect(scene(concerning: [Commons.annexe], by: "ana").state("voice") == .met)
    #expect(scene(concerning: [Commons.cyber], by: "dan").state("voice") == .pending)
    #expect(scene(concerning: [Commons.cyber, Commons.caf], by: "ana").state("voice") == .pending)
  }

  @Test("The answer names the structures that are missing and who speaks for them")
  func namesTheMissing() {
    let step = scene(concerning: [Commons.caf, Commons.cyber, Commons.ecole], "ana+").step("voice")
    #expect(step?.needed == 3)
    #expect(step?.counted == [Commons.cyber.description])
    #expect(
      step?.missing == [
        "by:m-bao", Commons.caf.description, Commons.ecole.description,
      ])
    #expect(
      step?.because
        == .voices(
          VoiceCount(
            consenting: [Commons.cyber],
            awaited: [VoiceCount.Awaited(structure: Commons.caf, voices: ["m-bao"])],
            voiceless: [Commons.ecole])))
  }

  @Test("A mandate that has run out is no voice")
  func expiredMandate() {
    let scene = scene(concerning: [Commons.cyber], "ana+").with {
      $0.roster = Commons.roster("ana") {
        $0.with(mandates: [Commons.mandate("2025-01-01", "2026-03-10")])
      }
    }
    #expect(scene.state("voice") == .pending)
    #expect(scene.step("voice")?.because == .voices(VoiceCount(voiceless: [Commons.cyber])))
  }

  @Test("Nobody is brought into a structure, while the period runs, to speak for it")
  func movedMember() {
    let scene = Scene(.voiceAsked.adding(period: "P2D")).opened(by: "bao", daysAgo: 5).reviewed(
      "ana+"
    )
    .with { $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.cyber])] }
    #expect(scene.state("voice") == .met)
    let moved = Commons.roster("ana") { $0.with(structure: Commons.mairie) }
    #expect(scene.with { $0.openingRoster = moved }.state("voice") == .pending)
  }

  @Test("A mandate for other matters is no voice")
  func otherMandate() {
    let scene = scene(concerning: [Commons.cyber], "ana+").with {
      $0.roster = Commons.roster("ana") {
        $0.with(mandates: [Commons.mandate("2026-01-01", "2027-01-01", scope: ["plan"])])
      }
    }
    #expect(scene.state("voice") == .pending)
  }

  @Test("A voice speaks whatever their role and their college")
  func anyRole() {
    let scene = scene(concerning: [Commons.cyber], "ana+").with {
      $0.roster = Commons.roster("ana") { $0.with(college: "appui", roles: [.observer]) }
    }
    #expect(scene.state("voice") == .met)
  }

  @Test("A voice that counts is not said not to count, unless approvals are asked for as well")
  func notes() {
    let scene = scene(concerning: [Commons.cyber], by: "dan", "ana+ bao+ hal+")
    #expect(
      scene.verdict.notes == [.notCounted("m-hal", .consent, .noRole)])
    let both = scene.with { $0.classes = [.of("C", requires: .voiceAsked.adding(1))] }
    #expect(
      both.verdict.notes == [
        .notCounted("m-ana", .consent, .sameStructure(as: "m-dan")),
        .notCounted("m-hal", .consent, .noRole),
      ])
    let elsewhere = scene.with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: [Commons.caf])]
    }
    #expect(elsewhere.verdict.notes.count == 2)
  }

  @Test("Of two voices of one structure one is enough, and the other's objection is an objection")
  func twoVoices() {
    let roster = Commons.roster("dan") {
      $0.with(mandates: [Commons.mandate("2026-01-01", "2027-01-01")])
    }
    let scene = scene(concerning: [Commons.cyber]).with {
      $0.roster = roster
      $0.classes = [.of("C", requires: .voiceAsked.addingNoObjection)]
    }
    #expect(scene.reviewed("dan+").state("voice") == .met)
    #expect(scene.reviewed("dan+ ana-").state("voice") == .met)
    #expect(scene.reviewed("dan+ ana-").state("no_objection") == .failed)
    #expect(scene.reviewed("ana-").state("voice") == .failed)
  }

  @Test("The voice consents for its structure even where the proposal gives it an interest")
  func interestedVoice() {
    let scene = Scene(.approvals(1).addingVoice).reviewed("ana+ bao+").with {
      $0.changes = [
        .update(
          Commons.place, ["porte_par"], concerned: [Commons.cyber, Commons.caf],
          addedInterests: [Commons.caf])
      ]
    }
    #expect(scene.state("voice") == .met)
    #expect(scene.step("approvals")?.counted == ["m-ana"])
  }

  @Test("Only records of a class that asks for the voice are looked at")
  func onlyItsClass() {
    let scene = Scene(classes: [
      .of("B", [.records([.updated])], requires: .voiceAsked),
      .of("D", [.records([.created])], requires: .approvals(1)),
    ]).with {
      $0.changes = [
        .update(Commons.place, ["horaires"], concerned: [Commons.cyber]),
        .whole(Commons.otherPlace, .created, concerned: [Commons.caf]),
      ]
    }
    #expect(scene.reviewed("ana+").state("voice") == .met)
    #expect(scene.reviewed("bao+").state("voice") == .pending)
  }

  @Test("Where no class asks for the voice, nothing is said of it")
  func notAsked() {
    let scene = scene(concerning: [Commons.cyber]).with {
      $0.classes = [.of("C", requires: .approvals(1))]
    }
    #expect(scene.step("voice") == nil)
  }
}
