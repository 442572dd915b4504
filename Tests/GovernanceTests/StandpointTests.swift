import Governance
import Records
import Testing

@Suite("Where a member stands towards a proposal")
struct StandpointTests {
  private func can(_ scene: Scene, _ member: String) -> [Standpoint.Possibility] {
    Evaluation(scene.submission).standpoint(of: Commons.name(member)).possibilities
  }

  @Test("The voice awaited may speak, who is missed approve, who is not consent")
  func consents() {
    let scene = Scene(.approvals(1).addingVoice).with {
      $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.caf])]
    }
    #expect(can(scene, "bao") == [.speak(for: [Commons.caf]), .approve])
    #expect(can(scene, "ana") == [.approve])
    #expect(can(scene.reviewed("eva+"), "ana") == [.consent])
    #expect(can(scene.reviewed("ana+"), "ana") == [])
    #expect(can(scene, "hal") == [])
    #expect(can(scene, "zoe") == [])
    #expect(can(scene, "ivo") == [.amend])
  }

  @Test("Who may object is told on which grounds, who gains by it is not")
  func objections() {
    let scene = Scene(
      Requirements.approvals(1).with {
        $0.noObjection = .init(grounds: [.harm, .error])
        $0.needsRecusal = true
      }
    ).with { $0.changes = [$0.changes[0].with(interests: [Commons.caf])] }
    #expect(can(scene, "hal") == [])
    #expect(can(scene, "gil") == [.object([.error, .harm])])
    #expect(can(scene.reviewed("gil-"), "gil") == [])
    #expect(can(scene, "bao") == [])
    #expect(can(scene, "ivo") == [.amend])
  }

  @Test("Sealers may open, then accept, who has a part may not")
  func sealing() {
    let scene = Scene(Requirements.approvals(1).adding(period: "P2D"))
    #expect(can(scene, "bao") == [.approve, .open])
    #expect(can(scene, "eva") == [.approve])
    #expect(can(scene.proposed(by: "bao"), "bao") == [.amend])
    let open = scene.opened(by: "bao", daysAgo: 3).reviewed("ana+")
    #expect(can(open, "cleo") == [.accept, .consent])
    #expect(can(open, "bao") == [.consent])
    #expect(can(Scene().reviewed("ana+"), "ana") == [.accept])
  }

  @Test("A recorded opinion may be replaced by one's own, and a scribe record what others say")
  func scribes() {
    let scene = Scene(.approvals(1)).reviewed("eva+@hal").with { $0.roster = Commons.assisted }
    #expect(can(scene, "eva") == [.disown])
    #expect(can(scene, "hal") == [.record])
    #expect(can(scene.proposed(by: "bao"), "hal") == [])
    #expect(can(scene.proposed(by: "hal"), "hal") == [.amend])
  }

  @Test("Where enough must propose together, others are asked to join")
  func join() {
    let scene = Scene(classes: [.of("H", by: .entitled(roles: [], joint: .init(members: 2)))])
    #expect(can(scene, "ana").contains(.join))
    #expect(!can(scene, "ivo").contains(.join))
    #expect(!can(scene.proposed(by: "ivo bao"), "ana").contains(.join))
  }

  @Test("The exclusion is that of the consent, given or not")
  func exclusions() {
    let evaluation = Evaluation(
      Scene(.approvals(1)).proposed(by: "ana").reviewed("dan+").submission)
    #expect(evaluation.standpoint(of: "m-dan").exclusion == .sameStructure(as: "m-ana"))
    #expect(evaluation.standpoint(of: "m-dan").position == .consent)
    #expect(evaluation.standpoint(of: "m-gil").exclusion == .consultative("appui"))
    #expect(evaluation.standpoint(of: "m-bao").exclusion == nil)
  }
}
