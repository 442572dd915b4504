import Governance
import Records
import TestSupport
import Testing

@Suite("Laws of rules")
struct RulesLawTests {
  @Test(
    "A threshold that is refused could never be met, and one that is not can be",
    arguments: 0..<200 as Range<UInt64>)
  func thresholdsAreExact(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...9, using: &random)
    let group = Array(Commons.members.shuffled(using: &random).prefix(count))
    let roster = Commons.roster(group)
    let needs = Requirements.approvals(
      Int.random(in: 1...5, using: &random), structures: Int.random(in: 0...4, using: &random),
      colleges: Int.random(in: 0...4, using: &random))
    let proposers: ChangeClass.Proposers = Bool.random(using: &random) ? .anyone : .members
    let classes = [ChangeClass.of("C", by: proposers, requires: needs)]
    let isRefused = RulesCheck.diagnostics(
      rules: Rules(classes: classes), roster: roster, kinds: []
    ).contains { $0.code == "threshold-beyond-electorate" }
    let isReachable = ([""] + group.map { String($0.id.dropFirst(2)) }).contains { name in
      let scene = Scene(classes: classes).proposed(by: name).with {
        $0.roster = roster
        $0.reviews = group.map { Review(member: $0.id, position: .consent) }
      }
      return scene.verdict.outcome == .accepted
    }
    #expect(isRefused == !isReachable)
  }

  @Test("Asking for more never accepts more", arguments: 0..<200 as Range<UInt64>)
  func stricterIsStricter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let stricter = scene.with {
      $0.classes = $0.classes.map { $0.stricter(using: &random) }
    }
    #expect(stricter.verdict.outcome.rank <= scene.verdict.outcome.rank || scene.isLenient)
  }

  @Test(
    "The order of changes matters to nothing but the order of words",
    arguments: 0..<200 as Range<UInt64>)
  func orderOfChanges(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let reversed = scene.with { $0.changes.reverse() }
    #expect(reversed.verdict.outcome == scene.verdict.outcome)
    #expect(reversed.verdict.classes == scene.verdict.classes)
    #expect(
      reversed.verdict.steps.map(\.state) == scene.verdict.steps.map(\.state))
    #expect(reversed.verdict.steps.map(\.missing) == scene.verdict.steps.map(\.missing))
  }

  @Test("The order of members in files never matters", arguments: 0..<100 as Range<UInt64>)
  func orderOfMembers(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let shuffled = scene.with {
      $0.roster = Commons.roster(Commons.members.shuffled(using: &random))
    }
    #expect(shuffled.verdict == scene.verdict)
  }

  @Test(
    "A class behind one that takes everything in is never used",
    arguments: 0..<50 as Range<UInt64>)
  func shadowing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let all = ChangeClass.of("ALL", [.records(), .files(["**"])], requires: .any(using: &random))
    let verdict = scene.with {
      $0.classes.insert(all, at: 0)
      $0.openingClasses = $0.classes
    }.verdict
    #expect(verdict.classes == ["ALL"])
  }

  @Test("Reviews that do not count could as well not be there", arguments: 0..<200 as Range<UInt64>)
  func excludedReviewsAreInert(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    let inert = scene.verdict.notes.compactMap { note -> Member.ID? in
      switch note {
      case .notCounted(_, _, .noRole), .notCounted(_, _, .interestAdded),
        .notCounted(_, _, .consultative):
        nil  // they may still be voices
      case .notCounted(let member, .consent, _): member
      default: nil
      }
    }
    let without = scene.with { $0.reviews.removeAll { inert.contains($0.member) } }
    #expect(without.step("approvals")?.counted == scene.step("approvals")?.counted)
    #expect(without.state("approvals") == scene.state("approvals"))
    #expect(without.verdict.outcome == scene.verdict.outcome || scene.speaksForItself(inert))
  }

  @Test(
    "Whoever could approve brings the count nearer by consenting",
    arguments: 0..<200 as Range<UInt64>)
  func helpersHelp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.any(using: &random)
    guard case .approvals(let count) = scene.step("approvals")?.because else { return }
    for helper in count.couldApprove {
      let helped = scene.with {
        $0.reviews.removeAll { $0.member == helper }
        $0.reviews.append(Review(member: helper, position: .consent))
      }
      guard case .approvals(let nearer) = helped.step("approvals")?.because else {
        Issue.record("the approvals are gone")
        return
      }
      #expect(nearer.distance < count.distance, "\(helper)")
    }
  }
}

extension ChangeClass {
  /// Returns the class asking for more of one thing.
  fileprivate func stricter(using random: inout SeededGenerator) -> ChangeClass {
    var more = requirements
    switch Int.random(in: 0..<4, using: &random) {
    case 0: more.noObjection = Requirements.NoObjection()
    case 1: more.voice = Requirements.Voice()
    case 2: more.period = more.period ?? Period(days: 30)
    default: more.approvals?.members += 1
    }
    return ChangeClass(
      id: id, title: title, reason: reason, scopes: scopes, proposers: proposers,
      requirements: more, mixes: mixes)
  }
}

extension Scene {
  /// A Boolean value indicating whether what is refused for a lenient class may be cured by a stricter one.
  fileprivate var isLenient: Bool {
    verdict.steps.contains {
      ["class", "membership", "protected_fields"].contains($0.requirement) && $0.state == .failed
    } || verdict.steps.contains { $0.requirement == "no_objection" && $0.state == .failed }
  }

  /// A Boolean value indicating whether one of some members is a voice, who speaks for a structure.
  fileprivate func speaksForItself(_ members: [Member.ID]) -> Bool {
    members.contains { roster[$0]?.isVoice(at: time) == true }
  }
}

extension ApprovalCount {
  /// How far it is from being reached.
  fileprivate var distance: Int {
    missingMembers + missingStructures + missingCollegeCount + missingColleges.count
  }
}
