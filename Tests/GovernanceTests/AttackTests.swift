import Governance
import Records
import Testing

/// Ways of cheating that comparable systems have met, tried on the evaluation of a proposal.
@Suite("Attacks on counting and on rules")
struct AttackTests {
  private let territory = Scene(classes: TerritoryRules.classes)
  private let place = Change.update(Commons.place, ["nom"], concerned: [Commons.cyber])

  // MARK: - Counting people

  @Test("One person with two reviews is one person")
  func doubleReview() {
    let scene = Scene(.approvals(2)).reviewed("ana+ ana+ ana+ ana+")
    #expect(scene.step("approvals")?.counted == ["m-ana"])
    #expect(scene.verdict.outcome == .pending)
  }

  @Test("A second membership in one's own structure approves nothing")
  func sockPuppetOfOnesStructure() {
    let puppets = (0..<5).map { Commons.member("p\($0)", Commons.annexe, "mediation", [.reviewer]) }
    let scene = Scene(.approvals(1)).proposed(by: "ana").with {
      $0.roster = Commons.roster(Commons.members + puppets)
      $0.reviews = puppets.map { Review(member: $0.id, position: .consent) }
    }
    #expect(scene.step("approvals")?.counted == [])
  }

  @Test("Members admitted after the opening approve nothing, however many")
  func sockPuppetsAfterOpening() {
    let puppets = (0..<9).map { Commons.member("p\($0)", nil, "personnes", [.reviewer]) }
    let scene = Scene(.period("P7D").adding(2, 1, 1, ["personnes"])).opened(by: "bao", daysAgo: 9)
      .with {
        $0.openingRoster = Commons.roster
        $0.roster = Commons.roster(Commons.members + puppets)
        $0.reviews = puppets.map { Review(member: $0.id, position: .consent) }
      }
    #expect(scene.step("approvals")?.counted == [])
    #expect(scene.verdict.notes.count == 9)
  }

  @Test("Any number of residents is one structure")
  func residentsFlood() {
    let puppets = (0..<50).map { Commons.member("p\($0)", nil, "personnes", [.reviewer]) }
    let scene = Scene(.approvals(2, structures: 2)).with {
      $0.roster = Commons.roster(Commons.members + puppets)
      $0.reviews = puppets.map { Review(member: $0.id, position: .consent) }
    }
    #expect(scene.step("approvals")?.missing.contains("structures:1") == true)
  }

  @Test("Splitting one's structure in several records does not multiply it")
  func splitStructure() {
    let scene = Scene(.approvals(2, structures: 2)).reviewed("ana+ dan+")
    #expect(scene.verdict.outcome == .pending)
  }

  @Test("A structure that was merged into another counts as that one")
  func mergedStructure() {
    let scene = Scene(.approvals(2, structures: 2)).proposed(by: "eva").reviewed("ana+ bao+")
    #expect(scene.state("approvals") == .met)
    let merged = scene.with {
      $0.roster = Roster(
        members: Commons.members, colleges: Commons.colleges,
        legalNumbers: Commons.legalNumbers, successors: [Commons.caf: Commons.cyber])
    }
    #expect(merged.state("approvals") == .pending)
  }

  @Test("Losing one's legal number before the closing does not make two of one")
  func erasedNumber() {
    let scene = Scene(.period("P7D").adding(2, 2)).opened(by: "bao", daysAgo: 9).reviewed(
      "ana+ dan+"
    )
    .with {
      $0.openingRoster = Commons.roster
      $0.roster = Roster(members: Commons.members, colleges: Commons.colleges)
    }
    #expect(scene.state("approvals") == .pending)
  }

  @Test("Having one's proposal signed by others takes their voices from them")
  func cosigners() {
    let scene = Scene(.approvals(2)).proposed(by: "").with { $0.signers = ["m-ivo", "m-bao"] }
      .reviewed("bao+ hal+ ivo+ ana+ dan+")
    #expect(scene.step("approvals")?.counted == ["m-ana", "m-dan"])
    #expect(scene.step("approvals")?.missing.contains("members:1") == true)
  }

  @Test("Making an objector's structure interested silences nobody")
  func interestAgainstObjector() {
    let scene = Scene(.unopposed.adding(1)).reviewed("ana- eva+").with {
      $0.changes = [.update(Commons.place, ["nom"], addedInterests: [Commons.cyber])]
    }
    #expect(scene.verdict.outcome == .refused)
  }

  @Test("Suspending an objector before the closing silences nobody")
  func suspendedObjector() {
    let scene = territory.with { $0.changes = [.file("governance/rules.yaml")] }
      .reviewed("ana+ cleo+ eva+ fay-").opened(by: "bao", daysAgo: 31).with {
        $0.openingRoster = Commons.roster
        $0.roster = Commons.roster("fay") { $0.with(status: .suspended) }
      }
    #expect(scene.verdict.outcome == .refused)
  }

  @Test("Making an objector's college consultative silences nobody")
  func demotedCollege() {
    let colleges = Commons.colleges.map {
      $0.id == "personnes" ? Commons.college("personnes", 20, consultative: true) : $0
    }
    let scene = Scene(.unopposed.adding(period: "P7D")).opened(by: "bao", daysAgo: 9)
      .reviewed("eva-").with {
        $0.openingRoster = Commons.roster
        $0.roster = Commons.roster(Commons.members, colleges: colleges)
      }
    #expect(scene.verdict.outcome == .refused)
  }

  // MARK: - Bending the rules

  @Test("Rules weakened between the opening and the closing do not help what was opened before")
  func weakenedRules() {
    let weak = TerritoryRules.classes.map {
      $0.id == "H" ? ChangeClass.of("H", $0.scopes, requires: .approvals(1)) : $0
    }
    let scene = territory.with {
      $0.changes = [.file("governance/rules.yaml")]
      $0.openingClasses = TerritoryRules.classes
      $0.classes = weak
    }.opened(by: "bao", daysAgo: 5).reviewed("ana+")
    #expect(scene.verdict.outcome == .pending)
    #expect(scene.step("period")?.until == Commons.instant("2026-04-04T10:00:00Z"))
  }

  @Test("A change of rules hidden among everyday changes is refused")
  func hiddenRules() {
    let scene = territory.with { $0.changes = [place, .file("governance/rules.yaml")] }
      .opened(by: "bao", daysAgo: 90).reviewed("ana+ bao+ cleo+ eva+ fay+")
    #expect(scene.state("mix") == .failed)
    #expect(scene.verdict.changeClass == "H")
  }

  @Test(
    "Paths that look like others are nobody's",
    arguments: [
      "governance/members/../rules.yaml/x", "Governance/rules.yaml",
      "governance\u{200B}/rules.yaml",
      "gov\u{435}rnance/rules.yaml", "/governance/rules.yaml", "governance", ".git/config",
    ])
  func lookalikes(_ path: String) {
    let classes = [
      ChangeClass.of("H", [.files(["governance/rules.yaml", "governance/members/*"])])
    ]
    let scene = Scene(classes: classes).reviewed("ana+").with { $0.changes = [.file(path)] }
    #expect(scene.verdict.outcome == .refused)
  }

  @Test("Naming a light nature opens no light class")
  func lightNature() {
    let scene = territory.proposed(by: "eva").with {
      $0.natures = Natures(overall: .verification)
      $0.changes = [.update(Commons.place, ["verifie_le", "nom"], concerned: [Commons.cyber])]
    }
    #expect(scene.verdict.classes == ["A", "C"])
    #expect(scene.state("nature") == .failed)
  }

  @Test("Adding oneself to those concerned does not take a record away from its structure")
  func selfConcerned() {
    let takeover = Change.update(
      Commons.place, ["horaires", "porte_par"], concerned: [Commons.caf, Commons.cyber])
    let scene = territory.proposed(by: "ana").with { $0.changes = [takeover] }
    #expect(scene.reviewed("eva+ cleo+").state("voice") == .pending)
    #expect(scene.reviewed("eva+ bao-").verdict.outcome == .refused)
  }

  @Test("A class for one's own record never carries whose record it is, whatever the rules say")
  func lenientTakeover() {
    let careless = ChangeClass.of(
      "B", [.records([.updated], byVoice: true)], by: .voice, requires: .voiceAsked)
    let scene = Scene(classes: [careless]).proposed(by: "ana").with {
      $0.changes = [.update(Commons.place, ["etat"], concerned: [Commons.cyber])]
    }
    #expect(scene.state("protected_fields") == .failed)
  }

  @Test("Rules that let members in without a period do not let them in")
  func hastyAdmission() {
    let careless = ChangeClass.of("M", [.files(["**"])], requires: .approvals(1))
    let scene = Scene(classes: [careless]).reviewed("ana+").with {
      $0.changes = [.member(from: nil, to: Commons.member("new", nil, "personnes", [.sealer]))]
    }
    #expect(scene.verdict.outcome == .refused)
  }

  // MARK: - Time

  @Test("What is opened in the future has not run at all")
  func openedTomorrow() {
    let scene = Scene(.period("P7D")).opened(by: "bao", daysAgo: -30)
    #expect(scene.state("period") == .pending)
    #expect(scene.verdict.until == Commons.instant("2026-04-16T10:00:00Z"))
  }

  @Test("Enough approvals do not shorten a period")
  func earlyClosing() {
    let scene = Scene(.period("P7D").adding(1)).opened(by: "bao", daysAgo: 6)
      .reviewed("ana+ bao+ cleo+ eva+ fay+ ivo+").with { $0.sealer = "m-cleo" }
    #expect(scene.verdict.outcome == .pending)
  }

  @Test("A proposal edited after the reviews starts again")
  func editedAfterReviews() {
    let scene = Scene(.period("P7D").adding(2)).opened(by: "bao", daysAgo: 9)
      .reviewed("ana+' cleo+' eva+'").with { $0.isOpeningCurrent = false }
    #expect(scene.state("approvals") == .pending)
    #expect(scene.state("period") == .pending)
    #expect(scene.verdict.notes.count == 3)
  }

  @Test("One sealer cannot open and close, nor may the proposer do either")
  func oneHandOnTheClock() {
    let scene = Scene(.period("P7D"))
    func close(_ proposer: String, _ opener: String, _ closer: String) -> Verdict.Outcome {
      scene.proposed(by: proposer).opened(by: opener, daysAgo: 9)
        .with { $0.sealer = Commons.name(closer) }.verdict.outcome
    }
    #expect(close("ivo", "ana", "cleo") == .accepted)
    #expect(close("ivo", "ana", "ana") == .refused)
    #expect(close("ana", "ana", "cleo") == .refused)
    #expect(close("ana", "cleo", "ana") == .refused)
    #expect(close("dan", "cleo", "ana") == .refused)
  }

  // MARK: - Odd input

  @Test("The same change twice is judged as once")
  func repeatedChange() {
    let once = Scene(classes: []).with { $0.changes = [place] }
    let twice = once.with { $0.changes = [place, place] }
    #expect(twice.verdict == once.verdict)
  }

  @Test("A proposer unknown to the roster has no privilege")
  func unknownProposer() {
    let scene = territory.proposed(by: "zoe").with {
      $0.changes = [.update(Commons.place, ["horaires"], concerned: [Commons.cyber])]
    }
    #expect(scene.verdict.classes == ["C"])
    #expect(scene.verdict.outcome == .pending)
  }

  @Test("Long lists of everything are judged as well", .timeLimit(.minutes(1)))
  func manyChanges() {
    let changes = (0..<2000).map { number -> Change in
      .whole(
        RecordID(kind: "lieu", name: number.padded(to: 12)), .created, ["nom", "etat"],
        concerned: [Commons.cyber])
    }
    let scene = territory.with { $0.changes = changes }.reviewed("ana+ bao+")
      .opened(by: "bao", daysAgo: 3)
    #expect(scene.verdict.classes == ["D"])
    #expect(scene.verdict.outcome == .accepted)
  }
}
