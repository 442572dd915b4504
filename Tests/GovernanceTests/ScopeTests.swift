import Governance
import Records
import Testing

@Suite("Scopes")
struct ScopeTests {
  private func record(
    _ operation: RecordChange.Operation = .updated, kind: String = "lieu",
    fields: [String] = ["horaires"], sections: [String?] = ["horaires"], byVoice: Bool = false
  ) -> Scope.Question {
    Scope.Question(
      .record(kind: kind), operation, fields: fields, sections: sections, isByVoice: byVoice)
  }

  private func file(
    _ path: String = "governance/members/m-ana.yaml",
    _ operation: RecordChange.Operation = .updated, fields: [String] = [], own: Bool = false
  ) -> Scope.Question {
    Scope.Question(.file(path: path), operation, fields: fields, isOwn: own)
  }

  @Test("A scope without conditions takes in any record and no file")
  func emptyScope() {
    #expect(Scope().takesIn(record()))
    #expect(Scope().takesIn(record(.created)))
    #expect(!Scope().takesIn(file()))
  }

  @Test("A record is removed only where removal is named")
  func removalIsNamed() {
    #expect(!Scope.records().takesIn(record(.removed)))
    #expect(!Scope.records(kinds: ["lieu"]).takesIn(record(.removed)))
    #expect(Scope.records([.removed]).takesIn(record(.removed)))
  }

  @Test("Kinds and operations are alternatives, and both must hold")
  func kindsAndOperations() {
    let scope = Scope.records(kinds: ["lieu", "mediation"], [.updated, .ended])
    #expect(scope.takesIn(record(.updated)))
    #expect(scope.takesIn(record(.ended, kind: "mediation")))
    #expect(!scope.takesIn(record(.created)))
    #expect(!scope.takesIn(record(kind: "structure")))
  }

  @Test(
    "Conditions on fields hold when they hold for every field",
    arguments: [
      (["horaires"], true), (["horaires", "telephone"], true), (["horaires", "nom"], false),
      (["nom"], false), ([], false),
    ])
  func fields(_ fields: [String], isTakenIn: Bool) {
    let scope = Scope.records(fields: ["horaires", "telephone"])
    #expect(scope.takesIn(record(.created, fields: fields)) == isTakenIn)
  }

  @Test(
    "Conditions on sections hold when every field has one of them",
    arguments: [
      (["horaires"], true), (["horaires", "contact"], true), (["horaires", "offre"], false),
      ([nil], false), (["horaires", nil], false), ([], false),
    ] as [([String?], Bool)])
  func sections(_ sections: [String?], isTakenIn: Bool) {
    let scope = Scope.records(sections: ["horaires", "contact"])
    #expect(scope.takesIn(record(sections: sections)) == isTakenIn)
  }

  @Test(
    "A condition on who proposes is left open, asked for or excluded",
    arguments: [
      (nil, true, true), (nil, false, true), (true, true, true), (true, false, false),
      (false, true, false), (false, false, true),
    ] as [(Bool?, Bool, Bool)])
  func voices(_ condition: Bool?, _ isByVoice: Bool, isTakenIn: Bool) {
    let scope = Scope.records(byVoice: condition)
    #expect(scope.takesIn(record(byVoice: isByVoice)) == isTakenIn)
    let files = Scope.files(["**"], own: condition)
    #expect(files.takesIn(file(own: isByVoice)) == isTakenIn)
  }

  @Test("A scope of files takes in no record, and one of kinds no file")
  func filesAndRecordsAreApart() {
    #expect(!Scope.files(["**"]).takesIn(record()))
    var both = Scope.files(["**"])
    both.kinds = ["lieu"]
    #expect(!both.takesIn(record()))
    #expect(!both.takesIn(file()))
  }

  @Test("Any of the patterns is enough")
  func patterns() {
    let scope = Scope.files(["README.md", "governance/members/*"])
    #expect(scope.takesIn(file()))
    #expect(scope.takesIn(file("README.md")))
    #expect(!scope.takesIn(file("governance/rules.yaml")))
  }

  @Test("A condition on a file's keys does not hold where they are not known")
  func keysOfFiles() {
    let scope = Scope.files(["governance/members/*"], [.updated], fields: ["keys"])
    #expect(scope.takesIn(file(fields: ["keys"])))
    #expect(!scope.takesIn(file(fields: ["keys", "roles"])))
    #expect(!scope.takesIn(file(fields: [])))
    #expect(!scope.takesIn(file(fields: ["keys"], own: false).created))
  }

  @Test("A file has no section and is by nobody's voice")
  func recordConditionsOnFiles() {
    var sections = Scope.files(["**"])
    sections.sections = ["horaires"]
    #expect(!sections.takesIn(file()))
    var voice = Scope.files(["**"])
    voice.byVoice = true
    #expect(!voice.takesIn(file()))
  }
}

extension Scope.Question {
  fileprivate var created: Scope.Question {
    Scope.Question(target, .created, fields: fields, sections: sections, isOwn: isOwn)
  }
}
