import Governance
import Records
import Testing

@Suite("Verdicts")
struct EvaluationTests {
  private static func step(
    _ state: Verdict.Step.State, until: String? = nil
  ) -> Verdict.Step {
    Verdict.Step("period", state, because: .noObjection, until: until.map { Commons.instant($0) })
  }

  @Test(
    "The outcome is that of the weakest requirement",
    arguments: [
      ([], .refused), ([.met], .accepted), ([.met, .met], .accepted), ([.met, .pending], .pending),
      ([.pending, .failed], .refused), ([.failed, .met], .refused), ([.pending], .pending),
    ] as [([Verdict.Step.State], Verdict.Outcome)])
  func outcome(_ states: [Verdict.Step.State], expected: Verdict.Outcome) {
    let verdict = Verdict(
      proposal: "p", classes: ["C"], steps: states.map { Self.step($0) }, diagnostics: [])
    #expect(verdict.outcome == expected)
  }

  @Test("A verdict waits for the latest moment that a pending requirement waits for")
  func until() {
    let verdict = Verdict(
      proposal: "p", classes: [],
      steps: [
        Self.step(.pending, until: "2026-03-12"), Self.step(.pending, until: "2026-03-20"),
        Self.step(.met, until: "2026-04-01"), Self.step(.pending),
      ], diagnostics: [])
    #expect(verdict.until == Commons.instant("2026-03-20"))
  }

  @Test("Every requirement speaks, even when another one fails")
  func everythingSpeaks() {
    let requirements = Requirements.period("P7D").adding(2).addingVoice.addingNoObjection
    let scene = Scene(classes: [.of("C", by: .members, requires: requirements)])
      .proposed(by: "").reviewed("bao-").with {
        $0.natures = Natures(overall: nil)
        $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.cyber])]
        $0.sealer = "m-ivo"
      }
    let states = scene.verdict.steps.map { "\($0.requirement) \($0.state)" }
    #expect(
      states == [
        "proposers failed", "nature pending", "approvals pending", "voice pending",
        "no_objection pending", "period pending", "sealer failed",
      ])
    #expect(scene.verdict.outcome == .refused)
  }

  @Test("A proposal that meets everything is accepted")
  func everythingMet() {
    let requirements = Requirements.period("P7D").adding(2, 2, 2, ["personnes"]).addingVoice
      .addingNoObjection
    let scene = Scene(classes: [.of("C", by: .members, requires: requirements)])
      .reviewed("ana+ eva+").opened(by: "bao", daysAgo: 8).with {
        $0.changes = [.update(Commons.place, ["nom"], concerned: [Commons.annexe])]
        $0.sealer = "m-cleo"
      }
    #expect(scene.verdict.steps.allSatisfy { $0.state == .met })
    #expect(scene.verdict.outcome == .accepted)
    #expect(scene.verdict.diagnostics.isEmpty)
  }

  @Test(
    "A proposal must meet the union of what its classes require",
    arguments: [
      (["verifie_le"], "", .accepted), (["horaires"], "ana+", .accepted),
      (["horaires"], "cleo+", .pending), (["nom"], "cleo+ bao+", .accepted),
      (["verifie_le", "nom"], "cleo+", .pending), (["horaires", "nom"], "cleo+ bao+", .pending),
      (["horaires", "nom"], "ana+ bao+", .accepted), (["horaires", "nom"], "ana+", .pending),
      (["verifie_le", "nom"], "cleo+ bao+ eva-", .refused),
    ] as [([String], String, Verdict.Outcome)])
  func union(_ fields: [String], _ reviews: String, expected: Verdict.Outcome) {
    let scene = Scene(classes: [
      .of("A", [.records(fields: ["verifie_le"])], requires: .unopposed),
      .of("B", [.records(fields: ["horaires"])], requires: .voiceAsked),
      .of("C", [.records()], requires: .approvals(2)),
    ]).reviewed(reviews).with {
      $0.changes = [.update(Commons.place, fields, concerned: [Commons.cyber])]
    }
    #expect(scene.verdict.outcome == expected)
  }

  @Test(
    "Numbers join by their largest, named colleges add up, in whatever order",
    arguments: [false, true])
  func unionOfApprovals(isReversed: Bool) {
    let requirements: [Requirements] = [
      .approvals(3, structures: 1, colleges: 2, named: ["services"]),
      .approvals(1, structures: 2, colleges: 1, named: ["personnes"]),
    ]
    let ordered = isReversed ? Array(requirements.reversed()) : requirements
    let scene = Scene(classes: [
      .of("A", [.records(fields: ["a"])], requires: ordered[0]),
      .of("B", [.records(fields: ["b"])], requires: ordered[1]),
    ]).with { $0.changes = [.update(Commons.place, ["a", "b"])] }
    guard case .approvals(let count) = scene.step("approvals")?.because else {
      Issue.record("no approvals are asked")
      return
    }
    #expect(
      count.needed
        == Requirements.Approvals(
          members: 3, structures: 2, colleges: 2, named: ["personnes", "services"]))
  }

  @Test("The same submission gives the same verdict, whoever writes it")
  func function() {
    let scene = Scene(.approvals(2)).reviewed("ana+ zoe+")
    #expect(evaluate(scene.submission) == Evaluation(scene.submission).verdict)
    #expect(scene.verdict == scene.verdict)
  }

  @Test(
    "Diagnostics have the codes of their notes and a place where there is one",
    arguments: [
      (Note.notCounted("m-a", .consent, .earlierContent), "review-not-counted", .info),
      (.notCounted("m-a", .consent, .notMember), "review-not-counted", .warning),
      (.oneStructure(.residents, ["m-a", "m-b"]), "one-structure", .info),
      (.objectionWithoutForce("m-a", reason: ""), "objection-without-force", .info),
      (.stray(.file("a/b", .created)), "no-class", .error),
      (.natureWithoutChange(Commons.place), "nature-without-change", .warning),
    ] as [(Note, String, Diagnostic.Severity)])
  func diagnostics(_ note: Note, code: String, severity: Diagnostic.Severity) {
    #expect(note.diagnostic.code == code)
    #expect(note.diagnostic.severity == severity)
    #expect(note.diagnostic.location?.path == (code == "no-class" ? "a/b" : nil))
    #expect(!note.diagnostic.message.hasSuffix("."))
  }

  @Test("Every exclusion says something of its own")
  func exclusions() {
    let all: [Exclusion] = [
      .ownProposal, .sameStructure(as: "m-b"), .notMember, .notActive(.suspended),
      .notActive(.retired), .notAtOpening, .notAtClosing, .noRole, .consultative("x"),
      .unknownCollege("x"), .interestAdded, .recused, .earlierContent,
    ]
    let messages = all.map { Note.notCounted("m-a", .consent, $0).diagnostic.message }
    #expect(Set(messages).count == all.count)
  }
}
