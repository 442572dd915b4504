import Governance
import Records
import Testing

@Suite("Whether the world changed or the record was wrong")
struct NatureTests {
  private func scene(_ natures: Natures, _ changes: [Change]) -> Scene {
    Scene().with {
      $0.natures = natures
      $0.changes = changes
    }
  }

  private func said(
    _ overall: Nature?, _ byRecord: [RecordID: Nature] = [:]
  ) -> Natures {
    Natures(overall: overall, byRecord: byRecord)
  }

  @Test(
    "It is asked where a record that stands says something else",
    arguments: [
      (.updated, .pending), (.ended, .pending), (.reopened, .pending), (.created, nil),
      (.merged, nil), (.withdrawn, nil),
    ] as [(RecordChange.Operation, Verdict.Step.State?)])
  func asked(_ operation: RecordChange.Operation, expected: Verdict.Step.State?) {
    let scene = scene(said(nil), [.whole(Commons.place, operation)])
    #expect(scene.state("nature") == expected)
    #expect(scene.step("nature")?.missing ?? [] == (expected == nil ? [] : ["\(Commons.place)"]))
  }

  @Test("Not knowing is an answer", arguments: [Nature.change, .correction, .unknown])
  func answered(_ nature: Nature) {
    #expect(scene(said(nature), [.update(Commons.place, ["nom"])]).state("nature") == .met)
    let own = scene(said(nil, [Commons.place: nature]), [.update(Commons.place, ["nom"])])
    #expect(own.state("nature") == .met)
  }

  @Test("It is asked record by record, unless it is said for the whole")
  func recordByRecord() {
    let changes: [Change] = [
      .update(Commons.place, ["nom"]), .whole(Commons.otherPlace, .ended),
    ]
    let half = scene(said(nil, [Commons.place: .correction]), changes)
    #expect(half.step("nature")?.because == .natureMissing([Commons.otherPlace]))
    #expect(scene(said(.change, [Commons.place: .correction]), changes).state("nature") == .met)
  }

  @Test("Files have no nature")
  func files() {
    #expect(scene(said(nil), [.file("governance/rules.yaml")]).step("nature") == nil)
  }

  @Test(
    "A verification changes nothing but what was verified",
    arguments: [
      (["verifie_le"], .met), (["verifie_le", "nom"], .failed), (["nom"], .failed),
      (["verifie_le.par"], .met),
    ] as [([String], Verdict.Step.State)])
  func verification(_ fields: [String], expected: Verdict.Step.State) {
    let scene = scene(said(.verification), [.update(Commons.place, fields)])
    #expect(scene.state("nature") == expected)
  }

  @Test("The refusal names what a verification changes beside")
  func verificationNames() {
    let scene = scene(said(.verification), [.update(Commons.place, ["verifie_le", "nom", "a"])])
    #expect(
      scene.step("nature")?.because
        == .verificationChangesMore([.field(Commons.place, "nom"), .field(Commons.place, "a")]))
  }

  @Test(
    "A verification creates, ends and merges nothing, and changes no file",
    arguments: [RecordChange.Operation.created, .ended, .merged, .withdrawn, .reopened, .removed])
  func verificationOfWholes(_ operation: RecordChange.Operation) {
    let whole = scene(said(.verification), [.whole(Commons.place, operation, ["verifie_le"])])
    #expect(whole.state("nature") == .failed)
    let file = scene(
      said(.verification), [.update(Commons.place, ["verifie_le"]), .file("README.md")])
    #expect(file.state("nature") == .failed)
  }

  @Test("A verification of one record binds that record only")
  func verificationOfOne() {
    let scene = scene(
      said(.change, [Commons.place: .verification]),
      [.update(Commons.place, ["verifie_le"]), .update(Commons.otherPlace, ["nom"])])
    #expect(scene.state("nature") == .met)
  }

  @Test("A kind without verification fields cannot be verified")
  func nothingToVerify() {
    let scene = scene(
      said(.verification), [.update(Commons.place, ["verifie_le"], verification: [])])
    #expect(scene.state("nature") == .failed)
  }

  @Test("A nature of a record that does not change is a warning")
  func natureWithoutChange() {
    let scene = scene(
      said(.change, [Commons.otherPlace: .migration]), [.update(Commons.place, ["nom"])])
    #expect(scene.state("nature") == .met)
    #expect(scene.verdict.notes == [.natureWithoutChange(Commons.otherPlace)])
    #expect(scene.verdict.diagnostics.map(\.code) == ["nature-without-change"])
  }

  @Test("A nature never lightens a class", arguments: Nature.allCases)
  func neverLightens(_ nature: Nature) {
    let change = Change.update(Commons.place, ["verifie_le", "nom"])
    #expect(
      scene(said(nature), [change]).verdict.classes == scene(said(nil), [change]).verdict.classes)
    #expect(scene(said(nature), [change]).state("approvals") == .pending)
  }
}
