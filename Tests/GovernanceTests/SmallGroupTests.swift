import Governance
import Records
import Testing

/// Situations that other systems of collective decision test themselves with, said in our words.
///
/// Groups of one, two and three; the same person by two ways; authors and co-authors who approve; those
/// who left; disagreement; reviews that a change of content voids.
@Suite("Small groups and known cases")
struct SmallGroupTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let group: String
    let proposer: String
    let needed: Requirements
    let reviews: String
    let outcome: Verdict.Outcome

    init(
      _ description: String, _ group: String, by proposer: String, _ needed: Requirements,
      _ reviews: String, _ outcome: Verdict.Outcome
    ) {
      self.testDescription = description
      self.group = group
      self.proposer = proposer
      self.needed = needed
      self.reviews = reviews
      self.outcome = outcome
    }
  }

  private static let one = Requirements.approvals(1)
  private static let two = Requirements.approvals(2)
  private static let consent = Requirements.approvals(1).addingNoObjection

  private static let groupCases: [Case] = [
    Case("alone, one cannot approve oneself", "ana", by: "ana", one, "ana+", .pending),
    Case("alone, one can do what needs no approval", "ana", by: "ana", .unopposed, "", .accepted),
    Case(
      "alone, one still cannot object to oneself", "ana", by: "ana", .unopposed, "ana-", .accepted
    ),
    Case(
      "alone, one approves what comes from outside", "ana", by: "", .unopposed, "ana+", .accepted),
    Case("alone, one is not enough for outside and one more", "ana", by: "", one, "ana+", .pending),
    Case("two: the other is needed", "ana bao", by: "ana", one, "", .pending),
    Case("two: the other is enough", "ana bao", by: "ana", one, "bao+", .accepted),
    Case("two: both is more than there are", "ana bao", by: "ana", two, "ana+ bao+", .pending),
    Case(
      "two of one structure cannot approve one another", "ana dan", by: "ana", one, "dan+", .pending
    ),
    Case(
      "two of one structure can object to one another", "ana dan", by: "ana", .unopposed, "dan-",
      .refused),
    Case("two: an objection stops", "ana bao", by: "ana", consent, "bao-", .refused),
    Case("two: an abstention does not consent", "ana bao", by: "ana", consent, "bao.", .pending),
    Case("two residents approve one another", "eva fay", by: "eva", one, "fay+", .accepted),
    Case(
      "two residents are no two structures", "eva fay", by: "eva", .approvals(1, structures: 1),
      "fay+", .pending),
    Case("three: one of the two others", "ana bao cleo", by: "ana", one, "cleo+", .accepted),
    Case("three: both others", "ana bao cleo", by: "ana", two, "bao+ cleo+", .accepted),
    Case("three: one is not two", "ana bao cleo", by: "ana", two, "bao+", .pending),
    Case(
      "three: one for, one against, approvals only", "ana bao cleo", by: "ana", one, "bao+ cleo-",
      .accepted),
    Case(
      "three: one for, one against, by consent", "ana bao cleo", by: "ana", consent, "bao+ cleo-",
      .refused),
    Case("three: two against", "ana bao cleo", by: "ana", consent, "bao- cleo-", .refused),
    Case("three: silence is not consent", "ana bao cleo", by: "ana", consent, "", .pending),
    Case(
      "three: silence is no objection either", "ana bao cleo", by: "ana", .unopposed, "",
      .accepted),
    Case("three, from outside", "ana bao cleo", by: "", one, "ana+ bao+", .accepted),
    Case("three, from outside, all but one", "ana bao cleo", by: "", two, "ana+ bao+", .pending),
    Case(
      "a threshold above the group", "ana bao cleo", by: "ana", .approvals(3), "ana+ bao+ cleo+",
      .pending),
  ]

  private static let authorCases: [Case] = [
    Case("an author who approves", "ana bao", by: "ana", one, "ana+", .pending),
    Case(
      "an author who approves beside another", "ana bao", by: "ana", one, "ana+ bao+", .accepted),
    Case("a colleague of the author", "ana dan bao", by: "dan", one, "ana+", .pending),
    Case("a stranger who approves", "ana bao", by: "ana", one, "zoe+", .pending),
    Case("a stranger who objects", "ana bao", by: "ana", consent, "bao+ zoe-", .accepted),
    Case("a stranger named nearly like a member", "ana bao", by: "ana", one, "Bao+", .pending),
    Case("a member of no counted role", "ana hal bao", by: "ana", one, "hal+", .pending),
    Case("a consultative member", "ana gil", by: "ana", one, "gil+", .pending),
    Case(
      "a consultative member may object", "ana bao gil", by: "ana", consent, "bao+ gil-", .refused),
    Case("one member twice", "ana bao cleo", by: "ana", two, "bao+ bao+", .pending),
    Case(
      "two members of one structure, where structures count", "ana dan bao ivo", by: "ivo",
      .approvals(2, structures: 2), "ana+ dan+", .pending),
    Case(
      "two members of two structures", "ana bao ivo", by: "ivo",
      .approvals(2, structures: 2), "ana+ bao+", .accepted),
  ]

  private static let changedCases: [Case] = [
    Case("a consent on an earlier content", "ana bao", by: "ana", one, "bao+'", .pending),
    Case("a consent given again", "ana bao", by: "ana", one, "bao+' bao+", .accepted),
    Case(
      "an objection on an earlier content", "ana bao cleo", by: "ana", consent, "cleo+ bao-'",
      .accepted),
    Case(
      "an objection given again", "ana bao cleo", by: "ana", consent, "cleo+ bao-' bao-", .refused),
    Case(
      "an objection that turned into a consent", "ana bao", by: "ana", consent, "bao-' bao+",
      .accepted),
    Case(
      "a consent that turned into an objection", "ana bao cleo", by: "ana", consent,
      "cleo+ bao+' bao-", .refused),
    Case("a recusal after a consent", "ana bao", by: "ana", one, "bao+' bao~", .pending),
    Case("one renewed of two", "ana bao cleo", by: "ana", two, "bao+ cleo+'", .pending),
  ]

  @Test("Groups of one, two and three", arguments: groupCases)
  func groups(_ example: Case) { expect(example) }

  @Test("Authors, colleagues and strangers", arguments: authorCases)
  func authors(_ example: Case) { expect(example) }

  @Test("Changes of content and of mind", arguments: changedCases)
  func changes(_ example: Case) { expect(example) }

  private func expect(_ example: Case) {
    let scene = Scene(example.needed).proposed(by: example.proposer).reviewed(example.reviews)
      .with { $0.roster = Commons.roster(only: example.group) }
    #expect(scene.verdict.outcome == example.outcome)
  }

  @Test("A college left vacant is waited for, and nobody is named in its place")
  func vacantCollege() {
    let scene = Scene(.approvals(2, named: ["personnes"])).reviewed("ana+ bao+").with {
      $0.roster = Commons.roster(only: "ana bao cleo ivo")
    }
    #expect(scene.step("approvals")?.missing == ["college:personnes"])
    #expect(scene.verdict.outcome == .pending)
  }

  @Test("A commons without members accepts nothing that needs somebody")
  func nobody() {
    let empty = Commons.roster([])
    #expect(Scene().with { $0.roster = empty }.verdict.outcome == .pending)
    #expect(Scene(.period("P7D")).with { $0.roster = empty }.verdict.outcome == .pending)
    let outside = Scene(.unopposed).proposed(by: "").with { $0.roster = empty }
    #expect(outside.verdict.outcome == .pending)
  }
}
