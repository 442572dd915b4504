import Governance
import Records
import Testing

@Suite("Approvals")
struct ApprovalsTests {
  /// A count to reach, some reviews, and what is missing then; nothing missing means met.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let needed: Requirements
    let reviews: String
    let missing: String
    let proposer: String

    init(
      _ description: String, _ needed: Requirements, _ reviews: String, missing: String = "",
      by proposer: String = "ivo"
    ) {
      self.testDescription = description
      self.needed = needed
      self.reviews = reviews
      self.missing = missing
      self.proposer = proposer
    }

    var scene: Scene { Scene(needed).proposed(by: proposer).reviewed(reviews) }
  }

  private static let countingCases: [Case] = [
    Case("one consent of one", .approvals(1), "ana+"),
    Case("none of one", .approvals(1), "", missing: "members:1"),
    Case("one of two", .approvals(2), "ana+", missing: "members:1"),
    Case("two of two", .approvals(2), "ana+ bao+"),
    Case("more than needed", .approvals(2), "ana+ bao+ cleo+ eva+"),
    Case("none of three", .approvals(3), "", missing: "members:3"),
    Case("an abstention is no consent", .approvals(1), "ana.", missing: "members:1"),
    Case("an objection is no consent", .approvals(1), "ana-", missing: "members:1"),
    Case("a recusal is no consent", .approvals(1), "ana~", missing: "members:1"),
    Case("another's objection takes nothing away", .approvals(1), "ana+ bao-"),
    Case("the same person twice", .approvals(2), "ana+ ana+", missing: "members:1"),
    Case("a steward counts like a reviewer", .approvals(1), "cleo+"),
    Case("a resident counts", .approvals(1), "eva+"),
    Case("two residents are two people", .approvals(2), "eva+ fay+"),
    Case("two people of one SIREN are two people", .approvals(2), "ana+ dan+"),
  ]

  private static let structuresCases: [Case] = [
    Case("two of two", .approvals(2, structures: 2), "ana+ bao+"),
    Case("one of two", .approvals(1, structures: 2), "ana+", missing: "structures:1"),
    Case(
      "two people of one SIREN are one structure", .approvals(2, structures: 2), "ana+ dan+",
      missing: "structures:1"),
    Case("a third from elsewhere mends it", .approvals(2, structures: 2), "ana+ dan+ bao+"),
    Case(
      "residents are one structure together", .approvals(2, structures: 2), "eva+ fay+",
      missing: "structures:1"),
    Case("residents and a structure", .approvals(2, structures: 2), "eva+ fay+ ana+"),
    Case(
      "a structure without a SIREN counts by its record", .approvals(2, structures: 2),
      "ivo+ ana+", by: "bao"),
    Case(
      "three structures and residents", .approvals(3, structures: 4), "ana+ bao+ cleo+ eva+"),
    Case(
      "members are reached before structures", .approvals(2, structures: 3), "ana+ dan+ eva+ fay+",
      missing: "structures:1"),
  ]

  private static let collegesCases: [Case] = [
    Case("two of two", .approvals(2, colleges: 2), "ana+ bao+"),
    Case(
      "one college, however many members", .approvals(2, colleges: 2), "ana+ dan+",
      missing: "colleges:1"),
    Case("residents are a college", .approvals(2, colleges: 2), "ana+ eva+"),
    Case("all four that count", .approvals(4, colleges: 4), "ana+ bao+ cleo+ eva+"),
    Case(
      "a consultative college is heard, not counted", .approvals(2, colleges: 2), "ana+ gil+",
      missing: "members:1 colleges:1"),
    Case("a named college", .approvals(1, named: ["personnes"]), "eva+"),
    Case(
      "a named college that has not spoken", .approvals(1, named: ["personnes"]), "ana+",
      missing: "college:personnes"),
    Case(
      "one named college of two", .approvals(2, named: ["personnes", "services"]), "eva+ ana+",
      missing: "college:services"),
    Case(
      "a named college that objects has not consented", .approvals(1, named: ["personnes"]),
      "ana+ eva-", missing: "college:personnes"),
    Case(
      "a named college that nobody sits in", .approvals(1, named: ["vacant"]), "ana+",
      missing: "college:vacant"),
    Case(
      "a named college that is consultative", .approvals(1, named: ["appui"]), "ana+ gil+",
      missing: "college:appui"),
    Case(
      "everything at once", .approvals(3, structures: 3, colleges: 3, named: ["personnes"]),
      "ana+ bao+ eva+"),
    Case(
      "everything at once, one short",
      .approvals(3, structures: 3, colleges: 3, named: ["personnes"]), "ana+ dan+ bao+",
      missing: "structures:1 colleges:1 college:personnes"),
  ]

  @Test("Consents of distinct members count", arguments: countingCases)
  func members(_ example: Case) throws { try expect(example) }

  @Test("People of one structure count once as a structure", arguments: structuresCases)
  func structures(_ example: Case) throws { try expect(example) }

  @Test("Colleges count when one of their members consents", arguments: collegesCases)
  func colleges(_ example: Case) throws { try expect(example) }

  private func expect(_ example: Case) throws {
    let step = try #require(example.scene.step("approvals"))
    let lacking = step.missing.filter { !$0.hasPrefix("by:") }
    #expect(lacking == example.missing.split(separator: " ").map(String.init).sorted())
    #expect(step.state == (example.missing.isEmpty ? .met : .pending))
  }

  @Test("The answer names who counts and how many are needed")
  func namesWhoCounts() throws {
    let step = try #require(Scene(.approvals(3)).reviewed("bao+ ana+ gil+").step("approvals"))
    #expect(step.needed == 3)
    #expect(step.counted == ["m-ana", "m-bao"])
    #expect(step.until == nil)
  }

  @Test(
    "The answer names who could provide what is missing, and nobody else",
    arguments: [
      Case("anybody entitled", .approvals(1), "", missing: "ana bao cleo dan eva fay"),
      Case("not those who spoke", .approvals(2), "ana+ bao.", missing: "cleo dan eva fay"),
      Case(
        "another structure", .approvals(1, structures: 2), "ana+", missing: "bao cleo eva fay"),
      Case("another college", .approvals(1, colleges: 2), "ana+", missing: "bao cleo eva fay"),
      Case(
        "the named college", .approvals(1, named: ["personnes"]), "ana+", missing: "eva fay"),
      Case("nobody for a vacant college", .approvals(1, named: ["vacant"]), "ana+", missing: ""),
      Case(
        "nobody of the proposer's own", .approvals(1), "", missing: "bao cleo eva fay ivo",
        by: "dan"),
      Case(
        "other residents, when a resident proposes", .approvals(1), "",
        missing: "ana bao cleo dan fay ivo", by: "eva"),
    ])
  func namesWhoCouldHelp(_ example: Case) throws {
    let step = try #require(example.scene.step("approvals"))
    #expect(
      step.missing.filter { $0.hasPrefix("by:") }
        == Commons.names(example.missing).map { "by:\($0)" })
  }

  @Test("Nothing is asked where no class asks for approvals")
  func asksNothing() {
    #expect(Scene(.unopposed).reviewed("ana+").step("approvals") == nil)
  }

  @Test("Members of one structure are said to count once only where it matters")
  func saysThatStructuresCountOnce() {
    func notes(_ structures: Int, _ reviews: String) -> [Note] {
      Scene(.approvals(2, structures: structures)).reviewed(reviews).verdict.notes
    }
    #expect(notes(2, "dan+ ana+") == [.oneStructure(.legal("111"), ["m-ana", "m-dan"])])
    #expect(notes(2, "eva+ fay+") == [.oneStructure(.residents, ["m-eva", "m-fay"])])
    #expect(notes(2, "dan+ ana+ bao+").isEmpty)
    #expect(notes(1, "dan+ ana+").isEmpty)
  }
}
