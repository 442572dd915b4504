import Governance
import Records
import Testing

@Suite("What is fixed in the engine")
struct SafeguardTests {
  // MARK: - Classes

  @Test("What no class takes in is refused, and named")
  func noClass() {
    let scene = Scene(classes: [.of("C", [.records(fields: ["nom"])])]).with {
      $0.changes = [.update(Commons.place, ["nom", "horaires"]), .file("governance/rules.yaml")]
    }
    let verdict = scene.verdict
    #expect(verdict.outcome == .refused)
    #expect(verdict.changeClass == "C")
    #expect(
      scene.step("class")?.missing == ["governance/rules.yaml", "\(Commons.place) horaires"])
    #expect(verdict.diagnostics.map(\.code) == ["no-class", "no-class"])
    #expect(
      verdict.diagnostics.compactMap(\.location?.path)
        == [Commons.place.path, "governance/rules.yaml"])
  }

  @Test("A proposal of which nothing is taken in has no class, and every requirement still speaks")
  func noClassAtAll() {
    let verdict = Scene(classes: []).verdict
    #expect(verdict.changeClass == nil)
    #expect(verdict.classes == [])
    #expect(verdict.outcome == .refused)
    #expect(verdict.steps.map(\.requirement) == ["class", "nature"])
  }

  @Test("A proposal that changes nothing is refused")
  func noChange() {
    let scene = Scene().reviewed("ana+").with { $0.changes = [] }
    #expect(scene.step("class")?.because == .nothingChanges)
    #expect(scene.verdict.outcome == .refused)
  }

  @Test(
    "A class that requires nothing accepts nothing",
    arguments: [Requirements(), .approvals(0), .approvals(-1)])
  func emptyClass(_ requirements: Requirements) {
    let scene = Scene(requirements).reviewed("ana+ bao+")
    #expect(scene.step("class")?.because == .nothingRequired(["C"]))
    #expect(scene.verdict.outcome == .refused)
  }

  @Test("An empty class beside a demanding one is refused as well")
  func emptyClassBesideAnother() {
    let scene = Scene(classes: [
      .of("A", [.records(fields: ["nom"])], requires: Requirements()),
      .of("C", [.records()], requires: .approvals(1)),
    ]).reviewed("ana+").with { $0.changes = [.update(Commons.place, ["nom", "horaires"])] }
    #expect(scene.step("class")?.because == .nothingRequired(["A"]))
  }

  // MARK: - Mixing

  @Test("A class that stands alone may not be mixed")
  func mix() {
    let classes: [ChangeClass] = [
      .of("C", [.records()]), .of("M", [.files(["governance/members/*"])]),
      .of("H", [.files(["**"])], mixes: false),
    ]
    let scene = Scene(classes: classes)
    let rules = Change.file("governance/rules.yaml")
    #expect(scene.with { $0.changes = [rules] }.step("mix") == nil)
    #expect(scene.with { $0.changes = [rules, .file("README.md")] }.step("mix") == nil)
    let mixed = scene.with { $0.changes.append(rules) }
    #expect(mixed.step("mix")?.because == .mixed("H", with: ["C"]))
    #expect(mixed.verdict.outcome == .refused)
    #expect(mixed.verdict.changeClass == "H")
  }

  // MARK: - Protected fields

  @Test(
    "Fields that say who is concerned never change where nobody else is asked",
    arguments: [
      (Requirements.voiceAsked, .failed), (.unopposed, .failed), (.period("P7D"), .failed),
      (.voiceAsked.addingNoObjection.adding(period: "P7D"), .failed), (.approvals(0), .failed),
      (.voiceAsked.adding(1), nil), (.approvals(0, structures: 1), nil),
      (.approvals(0, colleges: 1), nil), (.approvals(0, named: ["personnes"]), nil),
    ] as [(Requirements, Verdict.Step.State?)])
  func protectedFields(_ requirements: Requirements, expected: Verdict.Step.State?) {
    let scene = Scene(requirements).proposed(by: "ana").with {
      $0.changes = [.update(Commons.place, ["etat"], concerned: [Commons.cyber])]
    }
    #expect(scene.state("protected_fields") == expected)
  }

  @Test(
    "They are protected in new and ended records too",
    arguments: [RecordChange.Operation.created, .ended, .merged, .reopened, .withdrawn])
  func protectedInWholeRecords(_ operation: RecordChange.Operation) {
    let scene = Scene(.voiceAsked).proposed(by: "ana")
    let touching = scene.with { $0.changes = [.whole(Commons.place, operation, ["nom", "etat"])] }
    #expect(touching.state("protected_fields") == .failed)
    let sparing = scene.with { $0.changes = [.whole(Commons.place, operation, ["nom"])] }
    #expect(sparing.step("protected_fields") == nil)
  }

  @Test("Each class answers for its own units")
  func protectedByClass() {
    let classes: [ChangeClass] = [
      .of("B", [.records(fields: ["horaires"])], requires: .voiceAsked),
      .of(
        "E", [.records(fields: ["etat", "porte_par.nom", "porte_par"])], requires: .approvals(1)),
    ]
    let scene = Scene(classes: classes).with {
      $0.changes = [.update(Commons.place, ["horaires", "etat", "porte_par.nom"])]
    }
    #expect(scene.step("protected_fields") == nil)
    let lenient = scene.with { $0.classes = [.of("B", requires: .voiceAsked)] }
    #expect(
      lenient.step("protected_fields")?.because
        == .protectedFields(
          "B", [.field(Commons.place, "etat"), .field(Commons.place, "porte_par")]))
  }

  @Test("They are protected from a lenient class at the opening as at the closing")
  func protectedAtBothEnds() {
    let scene = Scene(.period("P7D").adding(1)).opened(by: "bao", daysAgo: 10).with {
      $0.changes = [.update(Commons.place, ["etat"])]
    }
    #expect(scene.step("protected_fields") == nil)
    let lenient = [ChangeClass.of("C", requires: .period("P7D"))]
    #expect(scene.with { $0.openingClasses = lenient }.state("protected_fields") == .failed)
  }

  // MARK: - Members

  private static let ana = Commons.members[0]

  @Test(
    "Members come, move and go in a class with a period only",
    arguments: [
      Change.member(from: nil, to: ana), .member(from: ana, to: nil),
      .member(from: ana, to: ana.with(status: .retired)),
      .member(from: ana, to: ana.with(status: .suspended)),
      .member(from: ana, to: ana.with(college: "services")),
      .member(from: ana, to: ana.with(structure: .some(nil))),
      .member(from: ana, to: ana.with(roles: [.sealer])),
      .member(from: ana, to: ana, fields: ["roles"]),
      .file("governance/members/m-new.yaml", .created),
      .path(
        PathChange(
          path: "governance/members/m-ana.yaml", operation: .removed, memberBefore: ana,
          memberAfter: ana)),
      .file("governance/members/m-ana.yaml", .updated),
      .file("governance/members/deep/m-x.yaml", .removed),
    ])
  func membership(_ change: Change) {
    let hasty = Scene(classes: [.of("M", [.files(["**"])], requires: .approvals(2))]).with {
      $0.changes = [change]
    }
    #expect(hasty.state("membership") == .failed)
    #expect(hasty.verdict.outcome == .refused)
    let patient = hasty.with {
      $0.classes = [.of("M", [.files(["**"])], requires: .approvals(2).adding(period: "P7D"))]
    }
    #expect(patient.step("membership") == nil)
  }

  @Test(
    "Keys, mandates and interests change without a period",
    arguments: [
      ana.with(keys: ["ssh-ed25519 new"]), ana.with(mandates: []), ana,
    ])
  func otherMemberChanges(_ after: Member) {
    let scene = Scene(classes: [.of("M", [.files(["**"])])]).with {
      $0.changes = [.member(from: Self.ana, to: after, fields: ["keys"])]
    }
    #expect(scene.step("membership") == nil)
  }

  @Test("Other files are no members")
  func otherFiles() {
    let scene = Scene(classes: [.of("H", [.files(["**"])])]).with {
      $0.changes = [.file("governance/rules.yaml"), .file("governance/members.md", .created)]
    }
    #expect(scene.step("membership") == nil)
  }

  // MARK: - Sealers

  @Test(
    "Whoever seals is an active member with that role",
    arguments: [
      ("ana", nil), ("cleo", nil), ("ivo", .notSealer), ("hal", .notSealer), ("zoe", .notMember),
    ] as [(String, SealerBar?)])
  func sealer(_ name: String, bar: SealerBar?) {
    let scene = Scene().reviewed("bao+").with { $0.sealer = Commons.name(name) }
    #expect(scene.state("sealer") == (bar == nil ? .met : .failed))
    #expect(
      scene.step("sealer")?.because
        == bar.map {
          .sealerBarred(Commons.name(name), $0, sealers: ["m-ana", "m-bao", "m-cleo"])
        } ?? .sealerEntitled(Commons.name(name)))
  }

  @Test(
    "A sealer who does not take part seals nothing", arguments: [Member.Status.suspended, .retired])
  func inactiveSealer(_ status: Member.Status) {
    let scene = Scene().reviewed("bao+").with {
      $0.sealer = "m-ana"
      $0.roster = Commons.roster("ana") { $0.with(status: status) }
    }
    #expect(scene.verdict.outcome == .refused)
  }

  @Test("While nobody seals, nothing is said of it")
  func noSealer() {
    #expect(Scene().reviewed("ana+").step("sealer") == nil)
  }
}
