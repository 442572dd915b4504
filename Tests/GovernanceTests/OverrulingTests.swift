import Governance
import Records
import Testing

@Suite("Objections: their grounds, their rounds, and what overrules them")
struct OverrulingTests {
  private func scene(
    _ reviews: String, _ overruling: Requirements.NoObjection.Overruling?, rounds: Int = 2,
    needed: Int = 2, grounds: Set<Review.Ground> = []
  ) -> Scene {
    Scene(
      Requirements.approvals(1).with {
        $0.noObjection = Requirements.NoObjection(
          grounds: grounds, rounds: needed, overruling: overruling)
        $0.period = Period(days: 2)
      }
    ).reviewed(reviews).opened(by: "bao", daysAgo: 3).with { $0.rounds = rounds }
  }

  @Test(
    "An objection on no ground that the rules receive is a remark",
    arguments: [
      ("eva-#harm", true), ("eva-#error", true), ("eva-#burden", false), ("eva-", false),
    ])
  func grounds(_ review: String, isReceived: Bool) {
    let scene = scene("ana+ " + review, nil, grounds: [.harm, .error])
    #expect((scene.state("no_objection") == .failed) == isReceived)
    let isRemark = scene.verdict.notes.contains(
      .remark("m-eva", reason: "It harms.", grounds: [.error, .harm]))
    #expect(isRemark != isReceived)
    #expect(self.scene("ana+ " + review, nil).state("no_objection") == .failed)
  }

  @Test("Where one class names grounds and another none, any ground is received")
  func unionOfGrounds() {
    let named = Requirements.approvals(1).with { $0.noObjection = .init(grounds: [.harm]) }
    let scene = Scene(classes: [
      .of("C", [.records([.updated])], requires: named),
      .of("D", [.records([.created])], requires: .unopposed),
    ]).reviewed("ana+ eva-")
    #expect(scene.state("no_objection") == .met)
    #expect(
      scene.with { $0.changes.append(.whole(Commons.otherPlace, .created)) }.state("no_objection")
        == .failed)
  }

  // MARK: - Colleges

  @Test(
    "Other colleges that say why overrule after the rounds, neither before nor without reasons",
    arguments: [
      (#"ana+" bao+" cleo+" eva-"#, 2, true), (#"ana+" bao+" cleo+" eva-"#, 3, true),
      (#"ana+" bao+" cleo+" eva-"#, 1, false), (#"ana+ bao+" cleo+" eva-"#, 2, false),
      (#"ana+" bao+" eva-"#, 2, false), (#"ana+" bao+" cleo+" eva- dan-"#, 2, false),
      (#"ana+" bao+" fay+" eva-"#, 2, false), (#"ana+" bao+" cleo+' eva-"#, 2, false),
      (#"ana+" bao+" gil+" eva-"#, 2, false), (#"ana+" dan+" bao+" eva-"#, 2, false),
    ])
  func colleges(_ reviews: String, _ rounds: Int, isOverruled: Bool) {
    let scene = scene(reviews, .colleges(3), rounds: rounds)
    #expect((scene.verdict.outcome == .accepted) == isOverruled)
    #expect(scene.state("no_objection") == (isOverruled ? .met : .failed))
  }

  @Test("Where nothing may overrule, nothing does")
  func nothing() {
    #expect(scene(#"ana+" bao+" cleo+" eva-"#, nil, rounds: 9).verdict.outcome == .refused)
  }

  @Test(
    "While the period runs an objection is waited upon, and one that is overruled already stays so")
  func whileRunning() {
    let running = scene(#"ana+" bao+" eva-"#, .colleges(3)).opened(by: "bao", daysAgo: 1)
    #expect(running.state("no_objection") == .pending)
    #expect(running.reviewed(#"ana+" bao+" cleo+" eva-"#).state("no_objection") == .met)
  }

  @Test("The college of an objector who left after the opening is still an objector's")
  func objectorWhoLeft() {
    let scene = scene(#"ana+" bao+" fay+" eva-"#, .colleges(3)).with {
      $0.openingRoster = Commons.roster
      $0.roster = Commons.roster("eva") { _ in nil }
    }
    #expect(scene.state("no_objection") == .failed)
  }

  // MARK: - Vote

  /// Weights: personnes 20, mediation 30, services 30, collectivites 15; ivo, of mediation, proposes.
  @Test(
    "A vote weighs colleges: a tie and silence weigh without being for, abstention weighs nothing",
    arguments: [
      ("ana+ bao+ cleo+ eva-", Share(2, of: 3), true),
      ("ana+ bao+ eva-", Share(2, of: 3), false),
      ("ana+ bao+ eva- cleo.", Share(2, of: 3), true),
      ("ana+ bao+ eva- cleo~", Share(2, of: 3), true),
      ("ana+ bao+ cleo+ eva- fay+", Share(2, of: 3), true),
      ("ana+ bao+ cleo+ dan-", Share(2, of: 3), false),
      ("ana+ bao+ cleo+ eva+ dan-", Share(2, of: 3), true),
      ("ana+ eva-", Share(2, of: 3), false),
      ("cleo+ eva- ana. dan. bao.", Share(2, of: 3), false),
      ("cleo+ bao+ eva- ana. dan.", Share(2, of: 3), true),
      ("cleo+ bao+ eva- ana.", Share(2, of: 3), false),
      ("ana+ bao+ cleo+ hal- eva+", Share(2, of: 3), true),
      ("ana+ bao+ cleo+ hal- eva+", Share(7, of: 10), false),
      ("ana+ bao+ cleo+ eva+ gil-", Share(95, of: 95), true),
      ("ana+ bao+ cleo+ eva-", Share(75, of: 95), true),
      ("ana+ bao+ cleo+ eva-", Share(75, of: 95, isStrict: true), false),
    ])
  func vote(_ reviews: String, _ share: Share, isCarried: Bool) {
    #expect((scene(reviews, .vote(share)).state("no_objection") == .met) == isCarried)
    #expect(scene(reviews, .vote(share), rounds: 1).state("no_objection") == .failed)
  }

  @Test(
    "A vacant college weighs nothing, and a recorded abstention that does not count takes none out")
  func vacancy() {
    let two = scene("ana+ bao+ eva-", .vote(Share(2, of: 3)))
    let vacant = two.with { $0.roster = Commons.roster("cleo") { _ in nil } }
    #expect(vacant.state("no_objection") == .met)
    let bogus = two.reviewed("ana+ bao+ eva- cleo.@ivo")
    #expect(bogus.state("no_objection") == .failed)
  }

  @Test("The vote of an objector who left after the opening still weighs against")
  func voteOfObjectorWhoLeft() {
    let scene = scene("ana+ bao+ cleo+ eva- fay+", .vote(Share(9, of: 10))).with {
      $0.openingRoster = Commons.roster
      $0.roster = Commons.roster("eva") { _ in nil }
    }
    #expect(
      scene.with {
        $0.openingRoster = nil
        $0.roster = Commons.roster
      }.state("no_objection") == .failed)
    #expect(scene.state("no_objection") == .failed)
  }

  @Test("Of two ways to overrule, the harder one is asked, in any order")
  func harder() {
    let ways: [Requirements.NoObjection.Overruling] = [
      .vote(Share(75, of: 95)), .vote(Share(75, of: 95, isStrict: true)), .vote(Share(1, of: 2)),
      .colleges(1),
    ]
    for one in ways {
      for other in ways {
        func scene(
          _ first: Requirements.NoObjection.Overruling?,
          _ second: Requirements.NoObjection.Overruling?
        ) -> Verdict.Step.State? {
          let scene = self.scene(#"ana+" bao+" cleo+" eva-"#, first)
          return scene.with {
            $0.classes = [
              .of("C", [.records([.updated])], requires: scene.classes[0].requirements),
              .of(
                "D", [.records([.created])],
                requires: self.scene("", second).classes[0].requirements),
            ]
            $0.changes.append(.whole(Commons.otherPlace, .created))
          }.state("no_objection")
        }
        #expect(scene(one, other) == scene(other, one), "\(one) \(other)")
        let isHard = one == ways[1] || other == ways[1]
        #expect(scene(one, other) == (isHard ? .failed : .met), "\(one) \(other)")
        #expect(scene(one, nil) == .failed)
      }
    }
  }
}
