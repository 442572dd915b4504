import Governance
import Records
import Testing

@Suite("Graduated measures")
struct MeasureTests {
  private func measure(
    _ level: Measure.Level, on member: String, _ from: String = "2026-03-01",
    _ until: String = "2026-04-01"
  ) -> Incidents {
    Incidents(measures: [
      Measure(
        record: RecordID(kind: "mesure", name: "dddddddddddd"), member: Commons.name(member),
        level: level, from: Commons.date(from), until: Commons.date(until))
    ])
  }

  private func scene(
    _ reviews: String, _ incidents: Incidents, _ requirements: Requirements = .approvals(1)
  ) -> Scene {
    Scene(requirements).reviewed(reviews).with { $0.incidents = incidents }
  }

  @Test("A reminder changes nothing that counts")
  func reminder() {
    #expect(scene("ana+", measure(.reminder, on: "ana")).verdict.outcome == .accepted)
    #expect(scene("ana+", measure(.reminder, on: "ivo")).verdict.outcome == .accepted)
  }

  @Test("Under a reinforced review, what a member proposes needs one more, of one structure more")
  func reinforced() {
    let incidents = measure(.reinforcedReview, on: "ivo")
    #expect(scene("ana+", incidents).verdict.outcome == .pending)
    #expect(scene("ana+ dan+", incidents, .approvals(1, structures: 1)).verdict.outcome == .pending)
    #expect(
      scene("ana+ bao+", incidents, .approvals(1, structures: 1)).verdict.outcome == .accepted)
    #expect(scene("ana+", incidents).proposed(by: "bao").verdict.outcome == .accepted)
    #expect(scene("cleo+", incidents).proposed(by: "bao ivo").verdict.outcome == .pending)
    #expect(scene("ivo+", incidents).proposed(by: "bao").verdict.outcome == .accepted)
  }

  @Test("A suspended opinion is shown and not counted, while the measure lasts")
  func opinions() {
    #expect(scene("ana+", measure(.opinionsSuspended, on: "ana")).verdict.outcome == .pending)
    #expect(
      scene("ana+", measure(.opinionsSuspended, on: "ana")).verdict.notes == [
        .notCounted("m-ana", .consent, .opinionsSuspended(until: Commons.date("2026-04-01")))
      ])
    #expect(scene("dan+", measure(.opinionsSuspended, on: "ana")).verdict.outcome == .accepted)
    #expect(scene("ana+", measure(.opinionsSuspended, on: "ivo")).verdict.outcome == .accepted)
  }

  @Test(
    "A measure lasts from its first day until the day on which it is over",
    arguments: [
      ("2026-03-10", "2026-03-11", true), ("2026-03-11", "2026-04-11", false),
      ("2026-02-10", "2026-03-10", false), ("2026-03-09", "2026-03-11", true),
    ])
  func dates(_ from: String, _ until: String, lasts: Bool) {
    let scene = scene("ana+", measure(.opinionsSuspended, on: "ana", from, until))
    #expect((scene.verdict.outcome == .pending) == lasts)
    for level in [Measure.Level.proposalsSuspended, .reinforcedReview] {
      let proposing = self.scene("ana+", measure(level, on: "ivo", from, until))
      #expect((proposing.verdict.outcome == .pending) == lasts)
    }
  }

  @Test("A measure that began after the opening takes nothing from an objection, one before does")
  func objections() {
    let rules = Requirements.approvals(1).addingNoObjection.adding(period: "P2D")
    let scene = scene("ana+ eva-", measure(.opinionsSuspended, on: "eva", "2026-03-09"), rules)
      .opened(by: "bao", daysAgo: 3)
    #expect(scene.with { $0.openingIncidents = Incidents() }.state("no_objection") == .failed)
    #expect(scene.state("no_objection") == .failed)
    let before = scene.with { $0.incidents = measure(.opinionsSuspended, on: "eva", "2026-03-01") }
    #expect(before.state("no_objection") == .met)
    #expect(before.with { $0.openingIncidents = Incidents() }.state("no_objection") == .failed)
    let over = before.with { $0.incidents = Incidents() }
    #expect(over.state("no_objection") == .failed)
    #expect(
      scene.reviewed("eva+").with { $0.openingIncidents = Incidents() }.state("approvals")
        == .pending)
  }

  @Test("While proposals are suspended nothing of a member's is accepted, until the day it ends")
  func proposals() {
    let scene = scene("ana+", measure(.proposalsSuspended, on: "ivo"))
    #expect(scene.verdict.outcome == .pending)
    #expect(scene.step("measure")?.until == Commons.instant("2026-04-01T00:00:00Z"))
    #expect(scene.proposed(by: "bao").step("measure") == nil)
    #expect(scene.proposed(by: "bao ivo").reviewed("cleo+").verdict.outcome == .pending)
    #expect(
      self.scene("ivo+", measure(.proposalsSuspended, on: "ivo")).proposed(by: "bao").verdict
        .outcome == .accepted)
  }

  @Test(
    "Nobody loses the right to correct what is said of their own structure, nor to contest",
    arguments: [Measure.Level.proposalsSuspended, .reinforcedReview])
  func own(_ level: Measure.Level) {
    let scene = scene("ana+", measure(level, on: "ivo"))
    let own = scene.with {
      $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.amis])]
    }
    #expect(own.verdict.outcome == .accepted)
    let taken = scene.with {
      $0.changes = [.update(Commons.place, ["porte_par"], concerned: [Commons.amis])]
    }
    #expect(taken.verdict.outcome == .pending)
    let contesting = scene.with {
      $0.changes = [
        Change.whole(RecordID(kind: "contestation", name: "cccccccccccc"), .created).with(
          isContestation: true)
      ]
    }
    #expect(contesting.verdict.outcome == .accepted)
    let mixed = own.with { $0.changes.append(.update(Commons.otherPlace, ["nom"])) }
    #expect(mixed.verdict.outcome == .pending)
    let others = own.with {
      $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.caf])]
    }
    #expect(others.verdict.outcome == .pending)
    let resident = self.scene("ana+", measure(level, on: "eva")).proposed(by: "eva")
    #expect(resident.verdict.outcome == .pending)
    let together = own.proposed(by: "ivo bao").reviewed("ana+ eva+")
    #expect(together.verdict.outcome == .accepted)
    let file = scene.with {
      $0.changes = [.file("governance/rules.yaml")]
      $0.classes = [.of("H", [.files(["**"])])]
    }
    #expect(file.verdict.outcome == .pending)
  }

  @Test("A suspended voice still speaks for its own structure")
  func voice() {
    let scene = scene("ana+", measure(.opinionsSuspended, on: "ana"), .voiceAsked).with {
      $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.cyber])]
    }
    #expect(scene.verdict.outcome == .accepted)
  }

  @Test("Of several measures of a level the one that ends last is named")
  func several() {
    var incidents = measure(.opinionsSuspended, on: "ana")
    incidents.measures +=
      measure(.opinionsSuspended, on: "ana", "2026-03-05", "2026-03-20").measures
    #expect(
      scene("ana+", incidents).verdict.notes == [
        .notCounted("m-ana", .consent, .opinionsSuspended(until: Commons.date("2026-04-01")))
      ])
    incidents.measures.reverse()
    #expect(scene("ana+", incidents).verdict.notes.count == 1)
  }
}
