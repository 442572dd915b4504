import Governance
import Records
import Testing

@Suite("Opinions that a scribe records")
struct RecordingTests {
  private var collective: Customs {
    var customs = Customs()
    customs.collective = Customs.Collective(colleges: ["personnes"], present: 3)
    return customs
  }

  private func scene(_ reviews: String, _ requirements: Requirements = .approvals(1)) -> Scene {
    Scene(requirements).reviewed(reviews).with {
      $0.roster = Commons.assisted
      $0.customs = collective
    }
  }

  @Test(
    "An opinion counts when a scribe apart from the proposal recorded it and read it back",
    arguments: [
      ("eva+@hal", true), ("eva+@hal!", false), ("eva+@dan", false), ("eva+@zoe", false),
      ("eva+'@hal", false), ("gil+@hal", false), ("ivo+@hal", false),
      ("personnes+@hal/3", true), ("personnes+@hal/2", false), ("personnes+@hal/3!", false),
      ("personnes+@dan/9", false), ("services+@hal/9", false), ("appui+@hal/9", false),
      ("inconnu+@hal/9", false), ("personnes+'@hal/3", false),
    ])
  func consents(_ review: String, counts: Bool) {
    #expect((scene(review).verdict.outcome == .accepted) == counts)
  }

  @Test("A scribe who proposes, is of the proposer's structure or gains by it records no consent")
  func involvedScribe() {
    #expect(scene("eva+@hal").proposed(by: "hal").verdict.outcome == .pending)
    #expect(scene("eva+@hal").proposed(by: "bao").verdict.outcome == .pending)
    let interested = scene("eva+@hal", Requirements.approvals(1).with { $0.needsRecusal = true })
    #expect(interested.verdict.outcome == .accepted)
    let gains = interested.with { $0.changes = [$0.changes[0].with(interests: [Commons.caf])] }
    #expect(gains.verdict.outcome == .pending)
    #expect(gains.verdict.notes.contains(.notCounted("m-eva", .consent, .scribeInvolved("m-hal"))))
  }

  @Test("An objection is heard whoever of the scribes wrote it down, once it was read back")
  func objections() {
    #expect(
      scene("ana+ eva-@hal", Requirements.approvals(1).addingNoObjection).verdict.outcome
        == .refused)
    #expect(
      scene("ana+ eva-@hal", Requirements.approvals(1).addingNoObjection).proposed(by: "bao")
        .verdict.outcome == .refused)
    #expect(
      scene("ana+ eva-@hal!", Requirements.approvals(1).addingNoObjection).verdict.outcome
        == .accepted)
    #expect(
      scene("ana+ eva-@dan", Requirements.approvals(1).addingNoObjection).verdict.outcome
        == .accepted)
    #expect(
      scene("ana+ personnes-@hal/3", Requirements.approvals(1).addingNoObjection).verdict.outcome
        == .refused)
    #expect(
      scene("ana+ personnes-@hal/2", Requirements.approvals(1).addingNoObjection).verdict.outcome
        == .accepted)
  }

  @Test(
    "What somebody signed prevails over what was recorded in their name",
    arguments: [
      "eva+@hal eva-", "eva+@hal eva.", "eva+@hal eva-'",
    ])
  func ownPrevails(_ reviews: String) {
    #expect(scene(reviews).state("approvals") == .pending)
    #expect(scene(reviews).verdict.notes.contains(.notCounted("m-eva", .consent, .ownPrevails)))
  }

  @Test("What does not count, because of how it was recorded, hides nothing that does")
  func invalidIsInert() {
    #expect(scene("eva+@hal eva-@dan").verdict.outcome == .accepted)
    #expect(scene("eva+@hal eva~@dan").verdict.outcome == .accepted)
    #expect(scene("personnes+@hal/3 personnes-@hal/1").verdict.outcome == .accepted)
    #expect(
      scene("personnes+@hal/3 personnes-@dan/9", Requirements.approvals(1).addingNoObjection)
        .verdict.outcome == .accepted)
  }

  @Test("The voice of a structure is not made by who is no scribe, nor by who proposes")
  func voices() {
    func scene(_ reviews: String, by proposer: String = "ivo") -> Scene {
      self.scene(reviews, .voiceAsked).proposed(by: proposer).with {
        $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.cyber])]
      }
    }
    #expect(scene("ana+@hal").verdict.outcome == .accepted)
    #expect(scene("ana+@ivo").verdict.outcome == .pending)
    #expect(scene("ana+@hal!").verdict.outcome == .pending)
    #expect(scene("ana+@hal", by: "hal").verdict.outcome == .pending)
    #expect(scene("ana-@hal").verdict.outcome == .refused)
    #expect(scene("ana-@ivo").verdict.outcome == .pending)
    #expect(
      scene("ana-@ivo").verdict.notes.contains(.notCounted("m-ana", .object, .notScribe("m-ivo"))))
  }

  @Test("An abstention that nobody may record makes no voice silent")
  func abstentionOfAVoice() {
    let voice = Requirements().with { $0.voice = Requirements.Voice(silence: Period(days: 15)) }
    let scene = scene("bao.@ivo", voice).with {
      $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.caf])]
    }
    #expect(scene.verdict.outcome == .pending)
    #expect(scene.reviewed("bao.@hal").verdict.outcome == .accepted)
  }

  @Test(
    "A recorded opinion that does not count leaves its author among those who could still consent")
  func couldStillConsent() {
    #expect(scene("eva+@dan").step("approvals")?.missing.contains("by:m-eva") == true)
    #expect(
      scene("eva+@hal!", .approvals(2)).step("approvals")?.missing.contains("by:m-eva") == true)
  }

  @Test(
    "A college that speaks together is one opinion, of one college, of people without a structure")
  func collectiveCounts() {
    #expect(scene("personnes+@hal/12", .approvals(2)).state("approvals") == .pending)
    #expect(
      scene("personnes+@hal/12 ana+", .approvals(2, structures: 2, colleges: 2)).state("approvals")
        == .met)
    #expect(
      scene("personnes+@hal/12 eva+", .approvals(2, structures: 2)).state("approvals") == .pending)
    #expect(
      scene("personnes+@hal/12", .approvals(1, named: ["personnes"])).state("approvals") == .met)
    #expect(scene("personnes.@hal/12", .approvals(1)).state("approvals") == .pending)
    #expect(
      scene("personnes+@hal/12", .approvals(1, structures: 1)).proposed(by: "fay").state(
        "approvals")
        == .pending)
    #expect(scene("personnes+@hal/12").step("approvals")?.counted == ["college:personnes"])
  }

  @Test("Each recorded opinion is shown with who recorded it, and why it does not count")
  func notes() {
    #expect(
      scene("eva+@hal").verdict.notes == [
        .recorded(by: "m-hal", of: "m-eva", college: nil, present: nil)
      ])
    #expect(
      scene("eva+@dan").verdict.notes == [
        .recorded(by: "m-dan", of: "m-eva", college: nil, present: nil),
        .notCounted("m-eva", .consent, .notScribe("m-dan")),
      ])
    #expect(
      scene("personnes+@hal/2").verdict.notes == [
        .recorded(by: "m-hal", of: nil, college: "personnes", present: 2),
        .collectiveNotCounted("personnes", scribe: "m-hal", .tooFewPresent(2, needed: 3)),
      ])
  }

  @Test("A scribe must be one at the opening as well as at the closing")
  func scribeAtBoth() {
    let scene = scene("eva+@hal", .period("P2D").adding(1)).opened(by: "bao", daysAgo: 3)
    #expect(scene.verdict.outcome == .accepted)
    #expect(scene.with { $0.openingRoster = Commons.roster }.verdict.outcome == .pending)
  }
}
