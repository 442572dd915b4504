import Governance
import Records
import Testing

@Suite("What is expected of whom")
struct AgendaTests {
  private func matters(_ scene: Scene) -> [AgendaItem.Matter] {
    Evaluation(scene.submission).agenda.map(\.matter)
  }

  private func who(_ scene: Scene, _ matter: AgendaItem.Matter) -> [Member.ID]? {
    Evaluation(scene.submission).agenda.first { $0.matter == matter }?.who
  }

  @Test("An opinion that is missing is expected of those whose consent would count")
  func opinions() {
    #expect(who(Scene(.approvals(1)), .approve("p")) == Commons.names("ana bao cleo dan eva fay"))
    let done = Scene(.approvals(1)).reviewed("ana+")
    #expect(matters(done) == [.decide("p", .accepted)])
    #expect(who(done, .decide("p", .accepted)) == Commons.names("ana bao cleo"))
  }

  @Test("A voice is expected of the structure concerned, a mandate where nobody has one")
  func voices() {
    let scene = Scene(.voiceAsked).with {
      $0.changes = [
        .update(Commons.place, ["horaires"], concerned: [Commons.caf, Commons.ecole])
      ]
    }
    let items = Evaluation(scene.submission).agenda
    #expect(items.map(\.matter) == [.speak("p", for: [Commons.caf]), .mandate([Commons.ecole])])
    #expect(items[0].who == ["m-bao"])
    #expect(items[0].structures == [Commons.caf])
    #expect(items[1].who == ["m-cleo"])
  }

  @Test("A period is opened by those who may, and what was objected to is settled by both sides")
  func periodsAndObjections() {
    let scene = Scene(.period("P7D").addingNoObjection)
    #expect(who(scene, .open("p")) == Commons.names("ana bao cleo"))
    let objected = scene.opened(by: "bao", daysAgo: 2).reviewed("eva-")
    let item = Evaluation(objected.submission).agenda.first
    #expect(item?.who == Commons.names("eva ivo"))
    #expect(item?.due == Commons.instant("2026-03-15T10:00:00Z"))
    let over = scene.opened(by: "bao", daysAgo: 9)
    #expect(who(over, .decide("p", .accepted)) == Commons.names("ana cleo"))
  }

  @Test("What cannot be accepted as it is is for its author to amend")
  func amending() {
    let scene = Scene(.unopposed).with { $0.natures = Natures(overall: nil) }
    guard case .amend("p", .natureMissing)? = matters(scene).first else {
      Issue.record("amending is expected")
      return
    }
    #expect(Evaluation(scene.submission).agenda.first?.who == ["m-ivo"])
  }

  @Test("Mandates are renewed when two months are left, those of one day together")
  func mandates() {
    let setting = Submission.Setting(
      rules: Rules(classes: []), roster: Commons.roster)
    let early = Commons.instant("2026-10-31T00:00:00Z")
    let near = Commons.instant("2026-11-01T00:00:00Z")
    #expect(setting.agenda(at: early).isEmpty)
    let items = setting.agenda(at: near)
    #expect(items.map(\.matter) == [.renewMandate(until: Commons.date("2027-01-01"))])
    #expect(items.first?.who == Commons.names("ana bao"))
  }

  @Test("Items come in the order in which they are due, those without a date last")
  func order() {
    let items = [
      AgendaItem(.open("a"), who: []), AgendaItem(.open("b"), who: [], due: Commons.now),
      AgendaItem(.open("c"), who: [], due: Instant(seconds: 0)),
    ]
    #expect(items.inOrderOfDueness.map(\.matter) == [.open("c"), .open("b"), .open("a")])
  }
}
