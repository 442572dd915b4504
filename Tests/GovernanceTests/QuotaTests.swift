import Governance
import Records
import Testing

@Suite("Quotas of a light class")
struct QuotaTests {
  private func place(_ number: Int) -> RecordID {
    RecordID(kind: "lieu", name: number.padded(to: 12))
  }

  private func updates(_ numbers: ClosedRange<Int>, _ fields: [String] = ["horaires"]) -> [Change] {
    numbers.map { Change.update(place($0), fields).with(fieldCount: 10) }
  }

  /// Class A takes in three records and a half of the fields in thirty days; class C the rest.
  private func scene(
    _ changes: [Change], past: [Submission.Past] = [], fields: Share? = Share(1, of: 2),
    by proposer: String = "ana"
  ) -> Scene {
    let quota = Requirements.approvals(1).with {
      $0.quota = Requirements.Quota(records: 3, fields: fields, period: Period(days: 30))
    }
    return Scene(classes: [.of("A", requires: quota), .of("C", requires: .approvals(2))])
      .proposed(by: proposer).with {
        $0.changes = changes
        $0.past = past
      }
  }

  private func past(
    _ changes: [Change], by proposer: String = "ana", daysAgo: Int = 10
  ) -> Submission.Past {
    Submission.Past(
      origin: scene([], by: proposer).origin, time: Commons.now.adding(days: -daysAgo),
      changes: changes)
  }

  @Test("Up to its quota the light class takes a proposal in, beyond it all belongs to the next")
  func records() {
    #expect(scene(updates(1...3)).verdict.classes == ["A"])
    #expect(scene(updates(1...4)).verdict.classes == ["C"])
    #expect(scene(updates(1...4)).reviewed("bao+").verdict.outcome == .pending)
    #expect(
      scene(updates(1...4)).verdict.notes.contains {
        if case .quotaExceeded("A", _) = $0 { true } else { false }
      })
    #expect(
      !scene(updates(1...3)).verdict.notes.contains {
        if case .quotaExceeded = $0 { true } else { false }
      })
  }

  @Test("The same record counts once, however many of its fields change, up to the share of fields")
  func fields() {
    let five = ["horaires", "telephone", "nom", "site", "courriel"]
    #expect(scene(updates(1...3, five)).verdict.classes == ["A"])
    #expect(scene(updates(1...1, five + ["acces"])).verdict.classes == ["C"])
    #expect(scene(updates(1...1, five + ["acces"]), fields: nil).verdict.classes == ["A"])
    #expect(scene(updates(1...3), past: [past(updates(1...3))]).verdict.classes == ["A"])
    let more = past(updates(1...1, five))
    #expect(scene(updates(1...1, ["acces"]), past: [more]).verdict.classes == ["C"])
    #expect(scene(updates(1...1, ["nom"]), past: [more]).verdict.classes == ["A"])
  }

  @Test("Cutting a large change into small ones gains nothing, nor does having used the next class")
  func cutting() {
    #expect(scene(updates(4...4), past: [past(updates(1...3))]).verdict.classes == ["C"])
    #expect(
      scene(updates(4...4), past: (1...3).map { past(updates($0...$0)) }).verdict.classes == ["C"])
    #expect(scene(updates(4...4), past: [past(updates(1...2))]).verdict.classes == ["A"])
    #expect(scene(updates(9...9), past: [past(updates(1...8))]).verdict.classes == ["C"])
  }

  @Test("What was accepted counts until the period is over, to the second")
  func period() {
    #expect(
      scene(updates(4...4), past: [past(updates(1...3), daysAgo: 29)]).verdict.classes == ["C"])
    #expect(
      scene(updates(4...4), past: [past(updates(1...3), daysAgo: 30)]).verdict.classes == ["A"])
    let almost = scene(updates(4...4), past: [past(updates(1...3), daysAgo: 30)]).earlier(by: 1)
    #expect(almost.verdict.classes == ["C"])
    #expect(
      scene(updates(4...4), past: [past(updates(1...3), daysAgo: -1)]).verdict.classes == ["A"])
  }

  @Test("People of one structure share a quota, and so do residents, and those from outside")
  func sharing() {
    let before = { (who: String) in [past(updates(1...3), by: who)] }
    #expect(scene(updates(4...4), past: before("dan"), by: "ana").verdict.classes == ["C"])
    #expect(scene(updates(4...4), past: before("bao"), by: "ana").verdict.classes == ["A"])
    #expect(scene(updates(4...4), past: before("fay"), by: "eva").verdict.classes == ["C"])
    #expect(scene(updates(4...4), past: before(""), by: "").verdict.classes == ["C"])
    #expect(scene(updates(4...4), past: before(""), by: "ana").verdict.classes == ["A"])
    #expect(scene(updates(4...4), past: before("ana"), by: "").verdict.classes == ["A"])
    #expect(scene(updates(4...4), past: before("ana bao"), by: "bao").verdict.classes == ["C"])
    #expect(scene(updates(4...4), past: before("bao"), by: "ana bao").verdict.classes == ["C"])
  }

  @Test("What another class takes in first uses nothing of a quota")
  func otherClass() {
    let created = (1...5).map { Change.whole(place($0), .created).with(fieldCount: 10) }
    let scene = scene(updates(6...6), past: [past(created)]).with {
      $0.classes[0] = .of("A", [.records([.updated])], requires: $0.classes[0].requirements)
    }
    #expect(scene.verdict.classes == ["A"])
  }

  @Test("A quota on emergencies counts the emergencies before")
  func emergencies() {
    var urgent = Scope.records()
    urgent.isUrgent = true
    let quota = Requirements.approvals(1).with {
      $0.quota = Requirements.Quota(records: 3, period: Period(days: 30))
    }
    func scene(_ past: Submission.Past) -> Scene {
      Scene(classes: [.of("U", [urgent], requires: quota), .of("C", requires: .approvals(2))])
        .proposed(by: "ana").with {
          $0.isUrgent = true
          $0.changes = updates(4...4)
          $0.past = [past]
        }
    }
    let before = past(updates(1...3))
    #expect(scene(before).verdict.classes == ["U"])
    let emergency = Submission.Past(
      origin: before.origin, time: before.time, changes: before.changes, isUrgent: true)
    #expect(scene(emergency).verdict.classes == ["C"])
  }

  @Test("When the next class has a quota as well, what goes beyond both falls through both")
  func severalQuotas() {
    let scene = scene(updates(1...6)).with {
      $0.classes.insert(
        .of(
          "B",
          requires: Requirements.approvals(1).with {
            $0.quota = Requirements.Quota(records: 5, period: Period(days: 30))
          }), at: 1)
    }
    #expect(scene.verdict.classes == ["C"])
    #expect(scene.with { $0.changes.removeLast() }.verdict.classes == ["B"])
    #expect(scene.with { $0.classes.removeLast() }.verdict.outcome == .refused)
  }
}
