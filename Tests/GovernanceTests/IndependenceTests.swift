import Governance
import Records
import Testing

@Suite("Who does not count")
struct IndependenceTests {
  @Test(
    "The proposer and the members of their structure do not count",
    arguments: [
      ("ana", "ana+", Exclusion.ownProposal),
      ("ana", "dan+", .sameStructure(as: "m-ana")),
      ("dan", "ana+", .sameStructure(as: "m-dan")),
      ("hal", "bao+", .sameStructure(as: "m-hal")),
      ("ivo", "ivo+", .ownProposal),
      ("eva", "eva+", .ownProposal),
    ])
  func ownStructure(_ proposer: String, _ review: String, exclusion: Exclusion) {
    let scene = Scene(.approvals(1)).proposed(by: proposer).reviewed(review)
    #expect(scene.state("approvals") == .pending)
    let member = Commons.name(review.dropLast())
    #expect(scene.verdict.notes == [.notCounted(member, .consent, exclusion)])
  }

  @Test("Another resident counts as a person, not as another structure")
  func residentsAmongThemselves() {
    let scene = Scene(.approvals(1, named: ["personnes"])).proposed(by: "eva").reviewed("fay+")
    #expect(scene.state("approvals") == .met)
    let strict = Scene(.approvals(1, structures: 1)).proposed(by: "eva").reviewed("fay+")
    #expect(strict.step("approvals")?.missing.contains("structures:1") == true)
    #expect(strict.reviewed("fay+ ana+").state("approvals") == .met)
  }

  @Test("Everybody who signed a commit of the proposal is left out, with their structure")
  func signers() {
    let scene = Scene(.approvals(1)).proposed(by: "ivo").with { $0.signers = ["m-ivo", "m-ana"] }
    #expect(scene.reviewed("ana+").state("approvals") == .pending)
    #expect(scene.reviewed("dan+").state("approvals") == .pending)
    #expect(scene.reviewed("bao+").state("approvals") == .met)
  }

  @Test(
    "Those who do not take part do not count",
    arguments: [
      (.suspended, Exclusion.notActive(.suspended)), (.retired, .notActive(.retired)),
      (.candidate, .notActive(.candidate)),
    ] as [(Member.Status, Exclusion)])
  func inactive(_ status: Member.Status, exclusion: Exclusion) {
    let scene = Scene(.approvals(1)).reviewed("ana+").with {
      $0.roster = Commons.roster("ana") { $0.with(status: status) }
    }
    #expect(scene.state("approvals") == .pending)
    #expect(scene.verdict.notes == [.notCounted("m-ana", .consent, exclusion)])
  }

  @Test(
    "Only reviewers and stewards count",
    arguments: Member.Role.allCases)
  func roles(_ role: Member.Role) {
    let scene = Scene(.approvals(1)).reviewed("ana+").with {
      $0.roster = Commons.roster("ana") { $0.with(roles: [role]) }
    }
    let counts = role == .reviewer || role == .steward
    #expect(scene.state("approvals") == (counts ? .met : .pending))
    #expect(scene.verdict.notes == (counts ? [] : [.notCounted("m-ana", .consent, .noRole)]))
  }

  @Test("Strangers, consultative members, recusals and old reviews are shown and say why")
  func everyReason() {
    let scene = Scene(.approvals(1)).reviewed("zoe+ gil+ bao~ cleo+' eva.' ana.")
    #expect(scene.state("approvals") == .pending)
    #expect(
      scene.verdict.notes == [
        .notCounted("m-bao", .recuse, .recused),
        .notCounted("m-gil", .consent, .consultative("appui")),
        .notCounted("m-zoe", .consent, .notMember),
        .notCounted("m-cleo", .consent, .earlierContent),
        .notCounted("m-eva", .abstain, .earlierContent),
      ])
  }

  @Test(
    "A stranger's review is never more than a note",
    arguments: Review.Position.allCases)
  func strangers(_ position: Review.Position) {
    let scene = Scene(.approvals(1).addingNoObjection).reviewed("ana+")
    let disturbed = scene.with { $0.reviews.append(Review(member: "m-zoe", position: position)) }
    #expect(disturbed.verdict.steps == scene.verdict.steps)
    #expect(disturbed.verdict.notes == [.notCounted("m-zoe", position, .notMember)])
    #expect(disturbed.verdict.diagnostics.map(\.severity) == [.warning])
  }

  @Test("A new review replaces the one on an earlier content, without a note")
  func renewedReview() {
    let scene = Scene(.approvals(1)).reviewed("ana+' ana+")
    #expect(scene.state("approvals") == .met)
    #expect(scene.verdict.notes.isEmpty)
  }

  @Test("Of several positions of one member the most cautious stands")
  func mostCautious() {
    #expect(Scene(.approvals(1)).reviewed("ana+ ana.").state("approvals") == .pending)
    #expect(Scene(.approvals(1)).reviewed("ana~ ana+").state("approvals") == .pending)
    #expect(Scene(.unopposed).reviewed("ana- ana+ ana~").state("no_objection") == .failed)
  }

  @Test("A member of a college that does not exist does not count")
  func unknownCollege() {
    let scene = Scene(.approvals(1)).reviewed("ana+").with {
      $0.roster = Commons.roster("ana") { $0.with(college: "ghosts") }
    }
    #expect(scene.state("approvals") == .pending)
    #expect(scene.verdict.notes == [.notCounted("m-ana", .consent, .unknownCollege("ghosts"))])
  }

  @Test("An interest that the proposal adds voids the consents of that structure")
  func addedInterests() {
    let scene = Scene(.approvals(1)).with {
      $0.changes = [.update(Commons.place, ["nom"], addedInterests: [Commons.annexe])]
    }
    #expect(scene.reviewed("ana+").state("approvals") == .pending)
    #expect(
      scene.reviewed("ana+").verdict.notes == [.notCounted("m-ana", .consent, .interestAdded)])
    #expect(scene.reviewed("bao+").state("approvals") == .met)
  }

  @Test("An interest that stands already, or that a record adds for strangers, voids nothing")
  func otherInterests() {
    let scene = Scene(.approvals(1)).reviewed("ana+").with {
      $0.changes = [.update(Commons.place, ["nom"], addedInterests: [Commons.ecole])]
    }
    #expect(scene.state("approvals") == .met)
    let resident = scene.reviewed("eva+")
    #expect(resident.state("approvals") == .met)
  }

  @Test("Only consents are voided by an added interest, never objections")
  func interestsKeepObjections() {
    let scene = Scene(.approvals(1).addingNoObjection).reviewed("bao+ ana-").with {
      $0.changes = [.update(Commons.place, ["nom"], addedInterests: [Commons.cyber])]
    }
    #expect(scene.state("no_objection") == .failed)
  }

  @Test(
    "A proposal from outside needs one member and one structure more",
    arguments: [
      (Requirements.approvals(1, structures: 1), "ana+", "members:1 structures:1"),
      (.approvals(1, structures: 1), "ana+ bao+", ""),
      (.approvals(1, structures: 1), "ana+ dan+", "structures:1"),
      (.approvals(2, structures: 2, colleges: 2), "ana+ bao+ cleo+", ""),
      (.approvals(2, structures: 2, colleges: 2), "ana+ bao+", "members:1 structures:1"),
      (.unopposed, "", "members:1 structures:1"),
      (.unopposed, "ana+", ""),
      (.unopposed, "eva+", ""),
    ])
  func outside(_ needed: Requirements, _ reviews: String, missing: String) throws {
    let scene = Scene(needed).proposed(by: "").reviewed(reviews)
    let step = try #require(scene.step("approvals"))
    let lacking = step.missing.filter { !$0.hasPrefix("by:") }
    #expect(lacking == missing.split(separator: " ").map(String.init))
    #expect(step.state == (missing.isEmpty ? .met : .pending))
  }

  @Test("Members who signed a part of a proposal from outside are left out as well")
  func outsideWithSigners() {
    let scene = Scene(.unopposed).proposed(by: "").with { $0.signers = ["m-ana"] }
    #expect(scene.reviewed("ana+").state("approvals") == .pending)
    #expect(scene.reviewed("dan+").state("approvals") == .pending)
    #expect(scene.reviewed("bao+").state("approvals") == .met)
  }
}
