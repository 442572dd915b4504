import Governance
import Records
import TestSupport
import Testing

@Suite("Laws of evaluation, whatever the rules ask")
struct RichLawTests {
  private func scene(_ seed: UInt64) -> (Scene, SeededGenerator) {
    var random = SeededGenerator(seed: seed)
    let scene = Scene.rich(using: &random)
    return (scene, random)
  }

  @Test(
    "A verdict is a function of what is given, in whatever order",
    arguments: 0..<300 as Range<UInt64>)
  func function(seed: UInt64) {
    var (scene, random) = scene(seed)
    #expect(scene.verdict == scene.verdict)
    let shuffled = scene.with {
      $0.reviews.shuffle(using: &random)
      $0.incidents.measures.shuffle(using: &random)
      $0.incidents.contestations.shuffle(using: &random)
      $0.incidents.invitations.shuffle(using: &random)
      $0.past.shuffle(using: &random)
      $0.roster = Commons.roster($0.roster.members.values.shuffled(using: &random))
    }
    #expect(shuffled.verdict == scene.verdict)
    // The same opinion twice is one opinion.
    let twice = scene.with { $0.reviews = ($0.reviews + $0.reviews).shuffled(using: &random) }
    #expect(twice.verdict.steps == scene.verdict.steps)
  }

  // One consent more may fail nothing. It may make silence of a voice or an objection overruled, never the contrary;
  // a share of the colleges and a vote count it on the side of those who are for.
  @Test(
    "One more consent that is eligible never undoes anything", arguments: 0..<300 as Range<UInt64>)
  func consents(seed: UInt64) {
    let (scene, _) = scene(seed)
    let evaluation = Evaluation(scene.submission)
    for member in scene.roster.active
    where !scene.reviews.contains(where: { $0.member == member.id })
      && evaluation.standpoint(of: member.id).exclusion == nil
    {
      let more = scene.with { $0.reviews.append(Review(member: member.id, position: .consent)) }
      #expect(more.verdict.outcome.rank >= scene.verdict.outcome.rank, "\(member.id)")
      for step in scene.verdict.steps where step.state == .met {
        // A consent may be the voice that makes the approvals asked instead needless: then they are not asked at all.
        let after = more.state(step.requirement)
        #expect(after == .met || after == nil, "\(member.id) \(step.requirement)")
      }
    }
  }

  @Test(
    "The consent or abstention of who is not eligible and no voice changes no step",
    arguments: 0..<300 as Range<UInt64>)
  func ineligible(seed: UInt64) {
    let (scene, _) = scene(seed)
    let evaluation = Evaluation(scene.submission)
    let voices: Set<Member.ID> = ["m-ana", "m-bao"]
    for member in scene.roster.members.values
    where !scene.reviews.contains(where: { $0.member == member.id }) && !voices.contains(member.id)
      && evaluation.standpoint(of: member.id).exclusion != nil
    {
      for position in [Review.Position.consent, .abstain, .recuse] {
        let more = scene.with { $0.reviews.append(Review(member: member.id, position: position)) }
        #expect(more.verdict.steps == scene.verdict.steps, "\(member.id) \(position)")
      }
    }
  }

  @Test("What was recorded without counting changes no step", arguments: 0..<300 as Range<UInt64>)
  func recordings(seed: UInt64) {
    var (scene, random) = scene(seed)
    let review = Review.recorded(for: .any(using: &random), using: &random)
    guard let recording = review.recording else { return }
    let unread = Review(
      member: review.member, position: review.position, reason: review.reason,
      ground: review.ground,
      recording: .init(
        scribe: recording.scribe, college: recording.college, present: recording.present,
        channel: .paper, isReadBack: false))
    #expect(scene.with { $0.reviews.append(unread) }.verdict.steps == scene.verdict.steps)
  }

  @Test("One more objection never makes accepted what was not", arguments: 0..<300 as Range<UInt64>)
  func objections(seed: UInt64) {
    var (scene, random) = scene(seed)
    let member = Member.ID.any(using: &random)
    let objected = scene.with {
      $0.reviews.append(Review(member: member, position: .object, reason: "No.", ground: .harm))
    }
    // An objection that a member signs takes the place of a consent recorded for them, and of an objection: only
    // the latter could help, when theirs has no force, so that nobody had spoken for them before.
    guard !scene.reviews.contains(where: { $0.member == member && $0.recording != nil }) else {
      return
    }
    #expect(objected.verdict.outcome.rank <= scene.verdict.outcome.rank)
  }

  // Recusing may help: a share of the colleges is of those that do not stand aside, and so is a vote; and the voice
  // that recuses itself is silent where silence counts. Where none of these is asked, it never does.
  @Test(
    "Recusing oneself never helps, shares, votes and silence aside",
    arguments: 0..<300 as Range<UInt64>)
  func recusals(seed: UInt64) {
    var (scene, random) = scene(seed)
    scene.classes = scene.classes.map { changeClass in
      ChangeClass.of(
        changeClass.id, changeClass.scopes, by: changeClass.proposers,
        requires: changeClass.requirements.with {
          $0.approvals?.collegeShare = nil
          $0.voice?.silence = nil
          if case .vote? = $0.noObjection?.overruling { $0.noObjection?.overruling = nil }
        }, mixes: changeClass.mixes)
    }
    let member = Member.ID.any(using: &random)
    // One who objected lifts the objection by recusing themselves: that is another position, and may help.
    guard !scene.reviews.contains(where: { $0.member == member && $0.position != .consent }) else {
      return
    }
    let recused = scene.with { $0.reviews.append(Review(member: member, position: .recuse)) }
    #expect(recused.verdict.outcome.rank <= scene.verdict.outcome.rank)
  }

  @Test(
    "More rounds never hurt, and a quota never makes a class lighter",
    arguments: 0..<300 as Range<UInt64>)
  func roundsAndQuotas(seed: UInt64) {
    let (scene, _) = scene(seed)
    let more = scene.with { $0.rounds = 9 }
    #expect(more.verdict.outcome.rank >= scene.verdict.outcome.rank)
    let places = scene.classes.map(\.id)
    let free = scene.with { $0.past = [] }
    for (used, before) in zip(heaviest(scene, places), heaviest(free, places)) {
      #expect(used >= before)
    }
  }

  private func heaviest(_ scene: Scene, _ places: [ChangeClass.ID]) -> [Int] {
    scene.verdict.strayCount > 0
      ? [] : scene.verdict.classes.compactMap(places.firstIndex).suffix(1)
  }

  @Test(
    "A measure never helps who it is on, a contestation never makes silence count",
    arguments: 0..<300 as Range<UInt64>)
  func incidents(seed: UInt64) {
    let (scene, _) = scene(seed)
    let without = scene.with {
      $0.incidents.measures = []
      $0.openingIncidents = $0.openingIncidents == nil ? $0.incidents : Incidents()
    }
    let isOnObjector = scene.incidents.measures.contains { measure in
      scene.reviews.contains { $0.member == measure.member && $0.position == .object }
    }
    // Whose opinions are suspended is out of a share of the colleges and of a vote, and objects no more.
    let isSuspension = scene.incidents.measures.contains { $0.level == .opinionsSuspended }
    if !isOnObjector, !isSuspension {
      #expect(without.verdict.outcome.rank >= scene.verdict.outcome.rank)
    }
    let uncontested = scene.with { $0.incidents.contestations = [] }
    #expect(uncontested.state("voice").map(rank) ?? 2 >= scene.state("voice").map(rank) ?? 2)
  }

  private func rank(_ state: Verdict.Step.State) -> Int {
    switch state {
    case .failed: 0
    case .pending: 1
    case .met: 2
    }
  }

  @Test(
    "What is accepted says what it hangs on, and what is not hangs on nothing",
    arguments: 0..<300 as Range<UInt64>)
  func provisions(seed: UInt64) {
    let (scene, _) = scene(seed)
    let verdict = scene.verdict
    if verdict.outcome != .accepted { #expect(verdict.provisions == []) }
    #expect(verdict.provisions.allSatisfy { $0.until > scene.time })
    guard verdict.outcome == .accepted else { return }
    let settlement = Settlement(of: scene.submission, lodged: [], at: scene.time)
    #expect((settlement.outcome == .stands) == verdict.provisions.isEmpty)
    // What nobody objects to and no ratification is asked of stands when all is over.
    let needsRatification = verdict.provisions.contains {
      if case .ratification = $0 { true } else { false }
    }
    let later = Settlement(of: scene.submission, lodged: [], at: scene.time.adding(days: 400))
    #expect(later.outcome == (needsRatification ? .lapses : .stands))
  }

  @Test("The scenes these laws are tried on reach every outcome and what is new")
  func scenesAreVaried() {
    var outcomes: [Verdict.Outcome: Int] = [:]
    var steps: Set<String> = []
    var notes: Set<String> = []
    for seed in 0..<300 as Range<UInt64> {
      let verdict = scene(seed).0.verdict
      outcomes[verdict.outcome, default: 0] += 1
      steps.formUnion(verdict.steps.map { "\($0.requirement) \($0.state)" })
      notes.formUnion(verdict.diagnostics.map(\.code))
    }
    #expect(outcomes.values.allSatisfy { $0 >= 15 } && outcomes.count == 3, "\(outcomes)")
    let expected: Set<String> = [
      "attestation pending", "reply pending", "reply met", "measure pending", "expiry failed",
      "no_objection met", "no_objection failed", "voice met", "voice pending",
    ]
    #expect(expected.isSubset(of: steps), "\(expected.subtracting(steps))")
    let noted: Set<String> = [
      "bootstrap", "quota-exceeded", "contested", "to-be-confirmed", "recorded-opinion", "remark",
      "provisional", "expires", "review-not-counted",
    ]
    #expect(noted.isSubset(of: notes), "\(noted.subtracting(notes))")
  }
}

extension Verdict {
  fileprivate var strayCount: Int { notes.count { if case .stray = $0 { true } else { false } } }
}
