import Governance
import Records
import Testing

@Suite("Proposals of members together, and of roles")
struct JointProposalTests {
  private func scene(
    _ names: String, _ joint: ChangeClass.Proposers.Joint? = .init(members: 3, structures: 3),
    roles: Set<Member.Role> = [.steward]
  ) -> Scene {
    Scene(classes: [.of("H", by: .entitled(roles: roles, joint: joint))]).proposed(by: names)
  }

  @Test(
    "Enough members of enough structures, or one with the role, may propose",
    arguments: [
      ("ana bao ivo", true), ("ana bao", false), ("ana dan bao", false), ("ana bao eva", true),
      ("eva fay bao", false), ("ana dan bao ivo", true), ("cleo", true), ("cleo ana", true),
      ("ana", false), ("", false), ("ana bao zoe", false), ("zoe", false),
    ])
  func entitled(_ names: String, expected: Bool) {
    #expect((scene(names).state("proposers") == .met) == expected)
    #expect((scene(names).verdict.outcome == .refused) != expected)
  }

  @Test("Without a joint way, only the role; without a role, only together")
  func eitherWay() {
    #expect(scene("ana bao ivo", nil).state("proposers") == .failed)
    #expect(scene("cleo", nil).state("proposers") == .met)
    #expect(scene("cleo", roles: []).state("proposers") == .failed)
  }

  @Test("None of those who propose together is counted, nor anybody of their structures")
  func counting() {
    let scene = scene("ana bao ivo").with {
      $0.classes = [.of("C", requires: .approvals(1, structures: 1))]
    }
    for review in ["ana+", "bao+", "ivo+", "dan+"] {
      #expect(scene.reviewed(review).verdict.outcome == .pending, "\(review)")
    }
    #expect(scene.reviewed("cleo+").verdict.outcome == .accepted)
    #expect(scene.reviewed("eva+").verdict.outcome == .accepted)
  }

  @Test(
    "A retired or suspended member among them makes them no members together",
    arguments: Member.Status.allCases)
  func inactive(_ status: Member.Status) {
    let scene = scene("ana bao ivo cleo").with {
      $0.roster = Commons.roster("ivo") { $0.with(status: status) }
    }
    #expect((scene.state("proposers") == .met) == (status == .active))
  }

  @Test("They must be entitled at the opening as well as at the closing")
  func atOpening() {
    let scene = scene("cleo").with {
      $0.classes = [
        .of("H", by: .entitled(roles: [.steward], joint: nil), requires: .period("P2D").adding(1))
      ]
    }.opened(by: "bao", daysAgo: 3)
    #expect(scene.state("proposers") == .met)
    let before = scene.with {
      $0.openingRoster = Commons.roster("cleo") { $0.with(roles: [.reviewer, .sealer]) }
    }
    #expect(before.state("proposers") == .failed)
  }

  @Test(
    "Members together are members; the voice of a structure is one of them, and says so by a review"
  )
  func voice() {
    #expect(
      Scene(classes: [.of("C", by: .members)]).proposed(by: "ana bao").state("proposers") == .met)
    let scene = Scene(classes: [.of("B", by: .voice, requires: .voiceAsked)]).proposed(
      by: "ana ivo"
    ).with {
      $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.cyber])]
    }
    #expect(scene.state("proposers") == .met)
    // What the others signed after her is not what she signed: her consent is a review of the whole.
    #expect(scene.state("voice") == .pending)
    #expect(scene.reviewed("ana+").state("voice") == .met)
    #expect(scene.proposed(by: "dan ivo").state("proposers") == .failed)
  }

  @Test("One who proposed with others may still object to it, alone they cannot")
  func objection() {
    let scene = Scene(Requirements.approvals(1).addingNoObjection).reviewed("cleo+ ana-")
    #expect(scene.proposed(by: "ana bao").verdict.outcome == .refused)
    #expect(scene.proposed(by: "ana").verdict.outcome == .accepted)
  }

  @Test("The answer names those who have the role, and how many it takes together")
  func words() {
    #expect(scene("ana").step("proposers")?.missing == ["by:m-cleo", "members:3"])
  }
}
