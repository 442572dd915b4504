import Governance
import Records
import Testing

@Suite("What stands for a voice that says nothing")
struct SilenceTests {
  private let voice = Requirements.Voice(
    silence: Period(days: 15), approvals: Requirements.Approvals(members: 2, structures: 2))

  private func scene(
    _ voice: Requirements.Voice, concerning structures: [RecordID] = [Commons.caf],
    _ reviews: String = "", openedDaysAgo days: Int? = 15
  ) -> Scene {
    let scene = Scene(Requirements().with { $0.voice = voice }).reviewed(reviews).with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: structures)]
    }
    return days.map { scene.opened(by: "cleo", daysAgo: $0) } ?? scene
  }

  // MARK: - Silence

  @Test("Silence counts from the instant at which it has lasted, not one second before")
  func endOfSilence() {
    let over = scene(voice)
    #expect(over.state("voice") == .met)
    #expect(over.earlier(by: 1).state("voice") == .pending)
    #expect(over.earlier(by: 1).step("voice")?.until == Commons.now)
    #expect(over.earlier(by: -1).state("voice") == .met)
    #expect(over.step("voice")?.until == nil)
  }

  @Test("Silence never counts where the rules do not say so, nor before an opening of this content")
  func noSilence() {
    #expect(scene(Requirements.Voice()).state("voice") == .pending)
    #expect(scene(voice, openedDaysAgo: nil).state("voice") == .pending)
    #expect(scene(voice).with { $0.isOpeningCurrent = false }.state("voice") == .pending)
  }

  @Test("An opening by who proposes, or by who is no sealer, starts no silence")
  func barredOpener() {
    for opener in ["ivo", "eva", "zoe"] {
      #expect(scene(voice).opened(by: opener, daysAgo: 20).state("voice") == .pending, "\(opener)")
    }
    let own = scene(voice, concerning: [Commons.caf]).proposed(by: "ana")
    #expect(own.opened(by: "ana", daysAgo: 20).state("voice") == .pending)
    #expect(own.opened(by: "cleo", daysAgo: 20).state("voice") == .met)
  }

  @Test("Silence that one structure started and ends by itself counts only between two structures")
  func sameCloser() {
    let silent = scene(voice, "ana+ eva+")
    #expect(silent.with { $0.sealer = "m-ana" }.verdict.outcome == .accepted)
    #expect(silent.with { $0.sealer = "m-cleo" }.verdict.outcome != .accepted)
  }

  @Test("Approvals are asked instead of a silent voice, and only then")
  func approvalsInstead() {
    #expect(scene(voice, "").verdict.outcome == .pending)
    #expect(scene(voice, "ana+").state("approvals") == .pending)
    #expect(scene(voice, "ana+ eva+").state("approvals") == .met)
    #expect(scene(voice, "ana+ eva+").verdict.outcome == .accepted)
    #expect(scene(voice, "ana+ dan+").state("approvals") == .pending)
    #expect(scene(voice, "bao+").state("approvals") == nil)
    #expect(scene(voice, "bao+").verdict.outcome == .accepted)
  }

  @Test("Silence without approvals named is enough by itself")
  func silenceAlone() {
    #expect(scene(Requirements.Voice(silence: Period(days: 15))).verdict.outcome == .accepted)
  }

  @Test("A structure that nobody speaks for is waited for as long as any other")
  func voiceless() {
    let scene = scene(voice, concerning: [Commons.ecole], "ana+ eva+")
    #expect(scene.verdict.outcome == .accepted)
    #expect(scene.earlier(by: 1).verdict.outcome == .pending)
    #expect(
      self.scene(Requirements.Voice(), concerning: [Commons.ecole]).step("voice")?.because
        == .voices(VoiceCount(voiceless: [Commons.ecole])))
  }

  @Test(
    "A voice that abstains or recuses itself is as good as silent at once",
    arguments: ["bao.", "bao~"])
  func abstention(_ review: String) {
    #expect(scene(voice, review, openedDaysAgo: nil).state("voice") == .met)
    #expect(scene(voice, review, openedDaysAgo: nil).state("approvals") == .pending)
    #expect(scene(voice, review + " ana+ eva+", openedDaysAgo: nil).verdict.outcome == .accepted)
    #expect(scene(Requirements.Voice(), review).state("voice") == .pending)
  }

  @Test("An abstention of somebody else of the structure is not that of its voice")
  func abstentionOfAnother() {
    #expect(scene(voice, "hal.", openedDaysAgo: 3).state("voice") == .pending)
  }

  @Test("Silence never counts on a record that somebody contests, nor does an abstention")
  func contested() {
    let incidents = Incidents(contestations: [
      Contestation(
        record: RecordID(kind: "contestation", name: "cccccccccccc"), subjects: [Commons.place],
        received: Commons.date("2026-03-01"))
    ])
    let scene = scene(voice, "ana+ eva+").with { $0.incidents = incidents }
    #expect(scene.verdict.outcome == .pending)
    #expect(scene.step("voice")?.until == nil)
    #expect(scene.reviewed("bao. ana+ eva+").state("voice") == .pending)
    #expect(scene.reviewed("bao+").verdict.outcome == .accepted)
    #expect(
      scene.verdict.notes.contains(.contested(Commons.place, since: Commons.date("2026-03-01"))))
    let other = scene.with {
      $0.changes = [.update(Commons.otherPlace, ["horaires"], concerned: [Commons.caf])]
    }
    #expect(other.verdict.outcome == .accepted)
    let voiceless = scene.with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: [Commons.ecole])]
    }
    #expect(voiceless.verdict.outcome == .pending)
  }

  @Test("A voice that objects refuses, however long the silence of the others lasted")
  func objection() {
    #expect(scene(voice, "bao- ana+ eva+").verdict.outcome == .refused)
    #expect(
      scene(voice, concerning: [Commons.caf, Commons.cyber], "bao- eva+ cleo+").verdict.outcome
        == .refused)
  }

  @Test(
    "Of several structures, each is silent or consents for itself, and what is silent is to be confirmed"
  )
  func several() {
    let both = scene(voice, concerning: [Commons.caf, Commons.ecole], "bao+")
    #expect(both.state("voice") == .met)
    #expect(both.step("voice")?.needed == 2)
    #expect(both.state("approvals") == .pending)
    #expect(both.verdict.notes.contains(.toBeConfirmed([Commons.place])))
    #expect(!scene(voice, "bao+").verdict.notes.contains(.toBeConfirmed([Commons.place])))
  }

  @Test("Where one class lets silence count and another does not, it does not")
  func union() {
    let scene = Scene(classes: [
      .of("B", [.records([.updated])], requires: Requirements().with { $0.voice = voice }),
      .of("D", [.records([.created])], requires: .voiceAsked),
    ]).opened(by: "cleo", daysAgo: 40).reviewed("ana+ eva+").with {
      $0.changes = [
        .update(Commons.place, ["horaires"], concerned: [Commons.caf]),
        .whole(Commons.otherPlace, .created, concerned: []),
      ]
    }
    #expect(scene.state("voice") == .pending)
    let alone = scene.with { $0.changes.removeLast() }
    #expect(alone.state("voice") == .met)
  }

  @Test("Two silences end with the later one, whatever the length of the months")
  func laterSilence() {
    let month = Requirements.Voice(silence: Period(months: 1))
    let thirty = Requirements.Voice(silence: Period(days: 30))
    for (first, second) in [(month, thirty), (thirty, month)] {
      let scene = Scene(classes: [
        .of("B", [.records([.updated])], requires: Requirements().with { $0.voice = first }),
        .of("D", [.records([.created])], requires: Requirements().with { $0.voice = second }),
      ]).with {
        $0.changes = [
          .update(Commons.place, ["horaires"], concerned: [Commons.caf]),
          .whole(Commons.otherPlace, .created, concerned: [Commons.caf]),
        ]
        $0.opener = "m-cleo"
        $0.openedAt = Commons.instant("2026-02-01T10:00:00Z")
        $0.time = Commons.instant("2026-03-02T10:00:00Z")
      }
      #expect(scene.state("voice") == .pending)
      #expect(
        scene.with { $0.time = Commons.instant("2026-03-03T10:00:00Z") }.state("voice") == .met)
    }
  }

  // MARK: - Lapse

  @Test("What nobody verified for long is no longer protected, from that very day on")
  func lapse() {
    let lapse = Requirements.Voice(
      approvals: Requirements.Approvals(members: 1), lapse: Period(months: 18))
    func scene(verified: String, _ reviews: String = "ana+", _ fields: [String] = ["horaires"])
      -> Scene
    {
      self.scene(lapse, reviews, openedDaysAgo: nil).with {
        $0.changes = [
          Change.update(Commons.place, fields, concerned: [Commons.caf])
            .with(verified: ["horaires": Commons.date(verified)])
        ]
      }
    }
    #expect(scene(verified: "2024-09-10").verdict.outcome == .accepted)
    #expect(scene(verified: "2024-09-10", "").state("approvals") == .pending)
    #expect(scene(verified: "2024-09-11").state("voice") == .pending)
    #expect(scene(verified: "2024-09-10", "bao-").verdict.outcome == .refused)
    #expect(scene(verified: "2024-09-10", "bao+").verdict.outcome == .accepted)
    #expect(
      scene(verified: "2024-09-10", "ana+", ["horaires", "telephone"]).state("voice") == .pending)
    #expect(
      scene(verified: "2024-09-10", "ana+", ["horaires", "verifie_le"]).state("voice") == .met)
    #expect(scene(verified: "2024-09-10", "ana+", ["nom"]).state("voice") == .pending)
    let ended = scene(verified: "2020-01-01").with {
      $0.changes = [
        .whole(Commons.place, .ended, ["horaires"], concerned: [Commons.caf])
          .with(verified: ["horaires": Commons.date("2020-01-01")])
      ]
    }
    #expect(ended.state("voice") == .pending)
    let never = scene(verified: "2020-01-01").with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: [Commons.caf])]
    }
    #expect(never.state("voice") == .pending)
  }

  @Test("Where nobody is concerned, the approvals named stand for the voice")
  func nobodyConcerned() {
    let scene = scene(voice, concerning: [], "ana+", openedDaysAgo: nil)
    #expect(scene.state("voice") == .met)
    #expect(scene.state("approvals") == .pending)
    #expect(scene.reviewed("ana+ eva+").verdict.outcome == .accepted)
  }
}
