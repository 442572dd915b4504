import Governance
import Records
import TestSupport
import Testing

@Suite("Laws of evaluation")
struct LawTests {
  @Test("The order of reviews never matters", arguments: 0..<200 as Range<UInt64>)
  func orderNeverMatters(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let shuffled = scene.with { $0.reviews.shuffle(using: &random) }
    #expect(shuffled.verdict == scene.verdict)
  }

  @Test("One more consent never undoes an acceptance", arguments: 0..<200 as Range<UInt64>)
  func consentsAreMonotone(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let more = scene.with {
      $0.reviews.append(Review(member: .any(using: &random), position: .consent))
    }
    #expect(more.verdict.outcome.rank >= scene.verdict.outcome.rank)
  }

  @Test("Enough consents and a lifted objection accept", arguments: 0..<200 as Range<UInt64>)
  func everybodyConsents(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    guard scene.verdict.outcome == .accepted else { return }
    let all = scene.with {
      $0.reviews = Commons.members.map { Review(member: $0.id, position: .consent) }
    }
    #expect(all.verdict.outcome == .accepted)
  }

  @Test("One objection never helps", arguments: 0..<200 as Range<UInt64>)
  func objectionsNeverHelp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let objected = scene.with {
      $0.reviews.append(Review(member: .any(using: &random), position: .object, reason: "No."))
    }
    #expect(objected.verdict.outcome.rank <= scene.verdict.outcome.rank)
  }

  @Test("Replacing a review by an objection never helps", arguments: 0..<200 as Range<UInt64>)
  func turningAgainstNeverHelps(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    guard let index = scene.reviews.indices.randomElement(using: &random) else { return }
    let member = scene.reviews[index].member
    let objected = scene.with {
      $0.reviews[index] = Review(member: member, position: .object, reason: "No.")
    }
    #expect(objected.verdict.outcome.rank <= scene.verdict.outcome.rank)
  }

  @Test("Evaluation is deterministic", arguments: 0..<200 as Range<UInt64>)
  func deterministic(seed: UInt64) {
    var first = SeededGenerator(seed: seed)
    var second = SeededGenerator(seed: seed)
    #expect(Scene.any(using: &first).verdict == Scene.any(using: &second).verdict)
  }

  @Test("A stranger's review changes only what is noted", arguments: 0..<200 as Range<UInt64>)
  func strangersOnlyLeaveNotes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let position = Review.Position.allCases.randomElement(using: &random) ?? .consent
    let visited = scene.with {
      $0.reviews.append(
        Review(member: "m-zoe", position: position, isCurrent: Bool.random(using: &random)))
    }
    #expect(visited.verdict.steps == scene.verdict.steps)
    #expect(visited.verdict.classes == scene.verdict.classes)
    #expect(visited.verdict.outcome == scene.verdict.outcome)
    #expect(visited.verdict.notes.count == scene.verdict.notes.count + 1)
  }

  @Test("The proposer and their structure never count", arguments: 0..<200 as Range<UInt64>)
  func ownStructureNeverCounts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random).proposed(by: "dan")
    let own = scene.with {
      $0.reviews.removeAll { ["m-ana", "m-dan"].contains($0.member) }
      $0.reviews += Review.list("ana+ dan+")
    }
    #expect(own.step("approvals")?.counted.contains("m-ana") != true)
    #expect(own.step("approvals")?.counted.contains("m-dan") != true)
    let silent = own.with { $0.reviews.removeAll { $0.member == "m-dan" } }
    #expect(own.step("approvals")?.state == silent.step("approvals")?.state)
  }

  @Test(
    "Two changes together are accepted only if each is alone", arguments: 0..<200 as Range<UInt64>)
  func unionIsStricter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    guard scene.verdict.outcome == .accepted else { return }
    for change in scene.changes {
      let alone = scene.with { $0.changes = [change] }
      #expect(alone.verdict.outcome == .accepted)
    }
  }

  @Test("Waiting never undoes an acceptance, mandates aside", arguments: 0..<200 as Range<UInt64>)
  func timeOnlyHelps(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let later = scene.with { $0.time = Instant(seconds: $0.time.seconds + 86_400 * 3) }
    guard scene.verdict.outcome == .accepted else { return }
    #expect(later.verdict.outcome == .accepted)
  }

  @Test("Stricter rules at the opening never help", arguments: 0..<200 as Range<UInt64>)
  func twoSettingsAreStricter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let other = Scene.any(using: &random)
    let scene = Scene.any(using: &random)
    let both = scene.with {
      $0.openingClasses = other.classes
      $0.openingRoster = other.roster
    }
    guard both.opener != nil, both.isOpeningCurrent, both.verdict.outcome == .accepted else {
      return
    }
    let now = scene.with {
      $0.openingClasses = nil
      $0.openingRoster = nil
    }
    #expect(now.verdict.outcome == .accepted)
  }

  @Test("The scenes these laws are tried on reach every outcome and requirement")
  func scenesAreVaried() {
    var outcomes: [Verdict.Outcome: Int] = [:]
    var steps: Set<String> = []
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let verdict = Scene.any(using: &random).verdict
      outcomes[verdict.outcome, default: 0] += 1
      steps.formUnion(verdict.steps.map { "\($0.requirement) \($0.state)" })
    }
    #expect(outcomes.values.allSatisfy { $0 >= 20 } && outcomes.count == 3, "\(outcomes)")
    let expected: Set<String> = [
      "approvals met", "approvals pending", "voice met", "voice pending", "voice failed",
      "no_objection met", "no_objection failed", "period met", "period pending", "nature pending",
      "proposers met", "proposers failed", "class failed", "mix failed", "membership failed",
      "protected_fields failed",
    ]
    #expect(expected.isSubset(of: steps), "\(expected.subtracting(steps))")
  }
}
