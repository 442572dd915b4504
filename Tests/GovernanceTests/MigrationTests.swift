import Governance
import Records
import Testing

@Suite("Migrations are decided as the rules are")
struct MigrationTests {
  private static let file = "governance/migrations/services-2026.yaml"

  private static let light = ChangeClass.of(
    "B", [.records([.updated])], requires: .voiceAsked, mixes: true)
  private static let govern = ChangeClass.of(
    "H", [.files(["governance/**"])], requires: .approvals(3, structures: 3), mixes: false)

  private func scene(
    _ changes: [Change], _ natures: Natures = Natures(overall: .migration),
    classes: [ChangeClass] = [light, govern]
  ) -> Scene {
    Scene(classes: classes).with {
      $0.natures = natures
      $0.changes = changes
    }
  }

  private func update(
    _ record: RecordID = Commons.place, _ fields: [String] = ["nom"], explained: [String] = ["nom"]
  ) -> Change {
    Change.update(record, fields, concerned: [Commons.cyber]).with(explained: Set(explained))
  }

  private var added: Change { .file(Self.file, .created) }

  @Test("What a migration declares needs its class alone, whoever is concerned")
  func accepted() {
    let scene = scene([added, update(), update(Commons.otherPlace)])
    #expect(scene.step("nature")?.because == .migrationExplains(2))
    #expect(scene.verdict.classes == ["H"])
    #expect(scene.step("voice") == nil)
    #expect(scene.step("mix") == nil)
    #expect(scene.verdict.outcome == .pending)
    #expect(scene.reviewed("ana+ bao+ cleo+").verdict.outcome == .accepted)
  }

  @Test("It adds its own file: one that stands already, or is changed, explains nothing")
  func ownFile() {
    #expect(scene([update()]).step("nature")?.because == .migrationMissing)
    #expect(scene([update()]).step("nature")?.missing == ["governance/migrations/"])
    #expect(scene([.file("README.md", .created)]).step("nature")?.because == .migrationMissing)
    for path in [
      "governance/migrations/a/b.yaml", "governance/migrations/a.md", "governance/a.yaml",
    ] {
      let scene = scene([.file(path, .created), update()])
      #expect(scene.step("nature")?.because == .migrationMissing, "\(path)")
    }
    for operation in [RecordChange.Operation.updated, .removed] {
      let scene = scene([added, .file("governance/migrations/b.yaml", operation), update()])
      #expect(
        scene.step("nature")?.because == .migrationRewritten(["governance/migrations/b.yaml"]))
    }
    #expect(scene([added]).step("nature") == nil)
  }

  @Test("The refusal names each record and field that is not explained")
  func unexplained() {
    let other = update(Commons.otherPlace, ["nom", "horaires"], explained: ["nom"])
    let scene = scene([added, update(), other])
    #expect(
      scene.step("nature")?.because
        == .migrationUnexplained([.field(Commons.otherPlace, "horaires")]))
    #expect(scene.step("nature")?.missing == ["\(Commons.otherPlace) horaires"])
    #expect(scene.verdict.outcome == .refused)
    // What is not explained keeps the class it has otherwise.
    #expect(scene.verdict.classes == ["B", "H"])
  }

  @Test(
    "It ends, merges, creates and opens nothing",
    arguments: RecordChange.Operation.allCases.filter { $0 != .updated })
  func operations(_ operation: RecordChange.Operation) {
    let change = Change.whole(Commons.place, operation, ["nom"]).with(explained: ["nom"])
    #expect(
      scene([added, change]).step("nature")?.because
        == .migrationUnexplained([.record(Commons.place, operation)]))
  }

  @Test("A nature of some records binds these, and the others keep their class")
  func recordByRecord() {
    let natures = Natures(overall: .correction, byRecord: [Commons.place: .migration])
    let other = update(Commons.otherPlace, explained: [])
    let scene = scene([added, update(), other], natures)
    #expect(scene.state("nature") == .met)
    #expect(scene.verdict.classes == ["B", "H"])
    #expect(scene.state("mix") == .failed)
  }

  @Test("Explained or not, what is no migration keeps its class", arguments: Nature.allCases)
  func otherNatures(_ nature: Nature) {
    let scene = scene([update()], Natures(overall: nature))
    if nature != .migration { #expect(scene.verdict.classes == ["B"]) }
    #expect(scene.state("voice") == (nature == .migration ? nil : .pending))
  }

  @Test("A class for migrations alone lightens nothing: records go by the class of the rules")
  func lightClassForMigrations() {
    let easy = ChangeClass.of("E", [.files(["governance/migrations/**"])], requires: .approvals(1))
    let both = scene([added, update()], classes: [Self.light, easy, Self.govern])
    #expect(both.verdict.classes == ["E", "H"])
    // Where the rules themselves cannot change, nothing is rewritten either.
    let without = scene([added, update()], classes: [Self.light, easy])
    #expect(without.state("class") == .failed)
  }

  @Test("Records whose own class comes after that of the rules must meet it as well")
  func heavierClass() {
    let rules = ChangeClass.of("H", [.files(["governance/**"])], requires: .approvals(2))
    let scene = scene([added, update()], classes: [rules, Self.light])
    #expect(scene.verdict.classes == ["H", "B"])
    #expect(scene.state("voice") == .pending)
  }

  @Test("What no class takes in, no migration rewrites")
  func strays() {
    let scene = scene([added, update()], classes: [Self.govern])
    #expect(scene.step("class")?.because == .noClass([.field(Commons.place, "nom")]))
  }

  @Test("Everybody may decide on a code, though records of everybody's change")
  func interests() {
    let recusing = ChangeClass.of(
      "H", [.files(["governance/**"])],
      requires: .approvals(1).with { $0.needsRecusal = true }, mixes: false)
    let change = update().with(interests: [Commons.caf])
    #expect(
      scene([added, change], classes: [Self.light, recusing]).reviewed("bao+").verdict.outcome
        == .accepted)
    let correction = Scene(classes: [
      .of("C", requires: .approvals(1).with { $0.needsRecusal = true })
    ])
    .with { $0.changes = [change] }.reviewed("bao+")
    #expect(correction.verdict.outcome == .pending)
  }

  @Test("A migration uses up no quota of a light class")
  func quota() {
    let quota = Requirements.approvals(1).with {
      $0.quota = Requirements.Quota(records: 1, fields: nil, period: Period(days: 30))
    }
    let scene = scene(
      [added, update(), update(Commons.otherPlace)],
      classes: [.of("A", [.records([.updated])], requires: quota), Self.govern])
    #expect(scene.verdict.classes == ["H"])
  }
}
