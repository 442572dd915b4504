import Governance
import Records
import Testing

@Suite("Who may propose")
struct ProposersTests {
  private func scene(
    _ proposers: ChangeClass.Proposers, by name: String, concerning structures: [RecordID] = []
  ) -> Scene {
    Scene(classes: [.of("C", by: proposers)]).proposed(by: name).with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: structures)]
    }
  }

  @Test("Anyone may propose where the class says so", arguments: ["ivo", "eva", "hal", "zoe", ""])
  func anyone(_ name: String) {
    #expect(scene(.anyone, by: name).step("proposers")?.because == .openToAnyone)
    #expect(scene(.anyone, by: name).state("proposers") == .met)
  }

  @Test(
    "Members are those who take part at present",
    arguments: [("ivo", true), ("eva", true), ("hal", true), ("zoe", false), ("", false)])
  func members(_ name: String, mayPropose: Bool) {
    let scene = scene(.members, by: name)
    #expect(scene.state("proposers") == (mayPropose ? .met : .failed))
    #expect(
      scene.step("proposers")?.because
        == (mayPropose ? .proposedByMember(Commons.name(name)) : .proposerNotMember("C")))
  }

  @Test(
    "A member who does not take part is not one who may propose",
    arguments: [Member.Status.candidate, .suspended, .retired])
  func inactive(_ status: Member.Status) {
    let scene = scene(.members, by: "ivo").with {
      $0.roster = Commons.roster("ivo") { $0.with(status: status) }
    }
    #expect(scene.state("proposers") == .failed)
  }

  @Test(
    "A voice proposes for a structure that each record concerns",
    arguments: [
      ("ana", [Commons.cyber], true), ("ana", [Commons.annexe], true),
      ("ana", [Commons.caf, Commons.cyber], true), ("ana", [Commons.caf], false),
      ("ana", [], false), ("dan", [Commons.cyber], false), ("", [Commons.cyber], false),
      ("zoe", [Commons.cyber], false),
    ] as [(String, [RecordID], Bool)])
  func voices(_ name: String, _ concerned: [RecordID], mayPropose: Bool) {
    let scene = scene(.voice, by: name, concerning: concerned)
    #expect(scene.state("proposers") == (mayPropose ? .met : .failed))
  }

  @Test("A voice needs to be concerned by every record of the class")
  func everyRecord() {
    let scene = scene(.voice, by: "ana", concerning: [Commons.cyber]).with {
      $0.changes.append(
        .update(Commons.otherPlace, ["horaires"], concerned: [Commons.caf]))
    }
    #expect(scene.state("proposers") == .failed)
  }

  @Test("The refusal names the voices who could propose")
  func namesVoices() {
    let step = scene(.voice, by: "ivo", concerning: [Commons.annexe]).step("proposers")
    #expect(step?.because == .proposerNotVoice("C", voices: ["m-ana"]))
    #expect(step?.missing == ["by:m-ana"])
    let none = scene(.voice, by: "ivo", concerning: [Commons.ecole]).step("proposers")
    #expect(none?.because == .proposerNotVoice("C", voices: []))
  }

  @Test("Files concern nobody, so that no voice proposes their change")
  func files() {
    let scene = Scene(classes: [.of("H", [.files(["**"])], by: .voice)]).proposed(by: "ana").with {
      $0.changes = [.file("governance/rules.yaml")]
    }
    #expect(scene.state("proposers") == .failed)
  }

  @Test("Every class of a proposal must let its proposer propose")
  func everyClass() {
    let classes: [ChangeClass] = [
      .of("B", [.records([.updated])], by: .voice), .of("D", [.records([.created])], by: .anyone),
    ]
    let both = Scene(classes: classes).with {
      $0.changes = [
        .whole(Commons.otherPlace, .created),
        .update(Commons.place, ["horaires"], concerned: [Commons.cyber]),
      ]
    }
    #expect(both.proposed(by: "ana").step("proposers")?.because == .proposedByVoice("m-ana"))
    #expect(both.proposed(by: "bao").state("proposers") == .failed)
  }

  @Test("The proposer must be entitled at the opening and at the closing")
  func bothSettings() {
    let opened = Scene(classes: [.of("C", by: .members, requires: .period("P7D"))])
      .opened(by: "bao", daysAgo: 10)
    let without = Commons.roster("ivo") { _ in nil }
    #expect(opened.state("proposers") == .met)
    #expect(opened.with { $0.openingRoster = without }.state("proposers") == .failed)
    let left = opened.with {
      $0.openingRoster = Commons.roster
      $0.roster = without
    }
    #expect(left.state("proposers") == .failed)
  }

  @Test("A mandate must run at the opening and at the closing")
  func mandateAtBoth() {
    let classes: [ChangeClass] = [.of("B", by: .voice, requires: .period("P7D"))]
    let scene = Scene(classes: classes).proposed(by: "ana").opened(by: "bao", daysAgo: 10).with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: [Commons.cyber])]
    }
    func mandated(_ from: String, _ until: String) -> Scene {
      scene.with {
        $0.roster = Commons.roster("ana") { $0.with(mandates: [Commons.mandate(from, until)]) }
      }
    }
    #expect(mandated("2026-02-28", "2026-03-11").state("proposers") == .met)
    #expect(mandated("2026-03-01", "2026-03-11").state("proposers") == .failed)
    #expect(mandated("2026-01-01", "2026-03-10").state("proposers") == .failed)
  }
}
