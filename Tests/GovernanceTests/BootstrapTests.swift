import Governance
import Records
import Testing

@Suite("A commons that is starting")
struct BootstrapTests {
  private func scene(
    _ people: String, _ reviews: String = "", _ requirements: Requirements? = nil
  ) -> Scene {
    var customs = Customs()
    customs.bootstrap = Customs.Bootstrap(structures: 6, colleges: 3)
    return Scene(
      requirements ?? .approvals(3, structures: 3, colleges: 3, named: ["personnes"])
    ).reviewed(reviews).with {
      $0.roster = Commons.roster(only: people)
      $0.customs = customs
    }
  }

  @Test(
    "With one, two, three and four members, those beside the proposer decide, as many as are asked at most",
    arguments: [
      ("ivo", "", .pending), ("ivo", "ivo+", .pending),
      ("ivo bao", "", .pending), ("ivo bao", "bao+", .accepted),
      ("ivo bao cleo", "bao+", .pending), ("ivo bao cleo", "bao+ cleo+", .accepted),
      ("ivo bao cleo ana", "bao+ cleo+", .pending),
      ("ivo bao cleo ana", "bao+ cleo+ ana+", .accepted),
      ("ivo bao eva", "bao+", .pending), ("ivo bao eva", "bao+ eva+", .accepted),
      ("ivo hal", "hal+", .pending), ("ivo gil", "gil+", .pending),
    ] as [(String, String, Verdict.Outcome)])
  func small(_ people: String, _ reviews: String, expected: Verdict.Outcome) {
    #expect(scene(people, reviews).verdict.outcome == expected)
  }

  @Test("Without the custom nothing is lowered")
  func withoutCustom() {
    #expect(scene("ivo bao", "bao+").with { $0.customs = Customs() }.verdict.outcome == .pending)
  }

  @Test("Members of the proposer's structure are none of those who could decide")
  func ownStructure() {
    #expect(scene("ana dan bao", "bao+").proposed(by: "ana").verdict.outcome == .accepted)
    #expect(scene("ana dan bao", "").proposed(by: "ana").verdict.outcome == .pending)
    #expect(scene("ana dan bao", "ana+").proposed(by: "bao").verdict.outcome == .pending)
    #expect(scene("ana dan bao", "ana+ dan+").proposed(by: "bao").verdict.outcome == .accepted)
    // One structure alone decides nothing, and residents together are one.
    #expect(scene("ana dan", "dan+").proposed(by: "ana").verdict.outcome == .pending)
    #expect(scene("eva fay", "fay+").proposed(by: "eva").verdict.outcome == .pending)
  }

  @Test("A college where nobody but the proposer sits is not waited for")
  func ownCollege() {
    #expect(scene("eva bao cleo", "bao+ cleo+").proposed(by: "eva").verdict.outcome == .accepted)
    #expect(scene("eva fay bao", "bao+").proposed(by: "eva").verdict.outcome == .pending)
  }

  @Test("An interest that a proposal gives to others lowers nothing")
  func addedInterests() {
    let scene = scene("ivo bao cleo ana", "ana+").with {
      $0.changes = [
        .update(
          Commons.place, ["horaires"], addedInterests: [Commons.caf, Commons.mairie])
      ]
    }
    #expect(scene.verdict.outcome == .pending)
  }

  @Test("A proposal from outside still needs two in a commons of three, and one where there is one")
  func outside() {
    #expect(
      scene("ivo bao cleo", "ivo+", .approvals(1)).proposed(by: "").verdict.outcome == .pending)
    #expect(
      scene("ivo bao cleo", "ivo+ bao+", .approvals(1)).proposed(by: "").verdict.outcome
        == .accepted)
    #expect(scene("ivo", "ivo+", .approvals(3)).proposed(by: "").verdict.outcome == .accepted)
  }

  @Test("It ends by itself once enough structures of enough colleges can consent")
  func ends() {
    let people = (1...6).map {
      Commons.member(
        "p\($0)", Commons.structure(20 + $0), ["personnes", "mediation", "services"][$0 % 3],
        [.reviewer])
    }
    func scene(_ count: Int) -> Scene {
      self.scene("ivo", "", .approvals(9)).with {
        $0.roster = Roster(members: Array(people.prefix(count)), colleges: Commons.colleges)
        $0.origin = .member("m-p1")
        $0.reviews = people.map { Review(member: $0.id, position: .consent) }
      }
    }
    #expect(scene(5).verdict.outcome == .accepted)
    #expect(scene(6).verdict.outcome == .pending)
    #expect(
      scene(5).verdict.notes.contains(
        .bootstrap(
          structures: 5, colleges: 3, until: Customs.Bootstrap(structures: 6, colleges: 3))))
    #expect(!scene(6).verdict.notes.contains { if case .bootstrap = $0 { true } else { false } })
  }

  @Test("A commons that has grown at one of the two moments has grown")
  func grownMeanwhile() {
    var customs = Customs()
    customs.bootstrap = Customs.Bootstrap(structures: 5, colleges: 3)
    let scene = Scene(Requirements.approvals(3).adding(period: "P2D")).reviewed("bao+")
      .opened(by: "ana", daysAgo: 3).with {
        $0.customs = customs
        $0.roster = Commons.roster(only: "ivo bao")
        $0.openingRoster = $0.roster
        $0.opener = nil
      }
    #expect(scene.state("approvals") == .met)
    let shrunk = scene.with {
      $0.opener = "m-ana"
      $0.openingRoster = Commons.roster
    }
    #expect(shrunk.state("approvals") == .pending)
  }

  @Test("An emergency is confirmed by those who are left, and by nobody where there is nobody left")
  func ratification() {
    let emergency = Requirements.approvals(1).with {
      $0.ratification = Requirements.Ratification(
        within: Period(days: 7), approvals: Requirements.Approvals(members: 2, structures: 2))
    }
    func settled(_ people: String) -> Settlement.Outcome {
      Settlement(
        of: scene(people, "bao+", emergency).submission,
        lodged: Review.list("cleo+").map {
          Settlement.Lodged(review: $0, time: Commons.now.adding(days: 1))
        },
        at: Commons.now.adding(days: 9)
      ).outcome
    }
    #expect(settled("ivo bao cleo") == .stands)
    #expect(settled("ivo bao cleo ana") == .lapses)
    #expect(settled("ivo bao") == .lapses)
  }
}
