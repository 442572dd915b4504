import Governance
import Records
import TestSupport
import Testing

@Suite("Examples of the rules")
struct ExampleTests {
  @Test(
    "An example of an evaluated submission agrees with the engine",
    arguments: 0..<200 as Range<UInt64>)
  func agreement(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var scene = Scene.any(using: &random)
    scene.openingRoster = nil
    let submission = scene.submission
    let verdict = evaluate(submission)
    let expected = try #require(
      RuleExample.Expectation.Outcome(rawValue: verdict.outcome.rawValue))
    let example = submission.example(
      RuleExample.Expectation(
        expected, changeClass: verdict.changeClass.map { .named($0) } ?? .unclassified,
        requirements: Dictionary(
          verdict.steps.map { ($0.requirement, $0.state.expected) },
          uniquingKeysWith: { first, _ in first })))
    let result = ExampleResult(
      of: example, in: submission.setting, profile: Profile(kinds: [], nomenclatures: []))
    #expect(result.verdict == verdict)
    #expect(result.agrees)
  }

  @Test("What comes out otherwise is told thing by thing")
  func differences() {
    let submission = Scene(.approvals(1)).submission
    let example = submission.example(
      RuleExample.Expectation(
        .accepted, changeClass: .named("D"), requirements: ["voice": .met, "approvals": .pending],
        missing: ["members:1", "college:personnes"]))
    let result = ExampleResult(
      of: example, in: submission.setting, profile: Profile(kinds: [], nomenclatures: []))
    #expect(result.outcome == .pending)
    #expect(
      result.differences == [
        .outcome(.accepted), .changeClass(.named("D"), actual: "C"),
        .requirement("voice", .met, actual: .unasked), .notMissing("college:personnes"),
      ])
  }
}

// MARK: - Builders

extension Submission {
  /// The submission as an example that says everything itself.
  fileprivate func example(_ expectation: RuleExample.Expectation) -> RuleExample {
    RuleExample(
      name: LocalizedText(["en": "An example"]), proposal: proposal, changes: changes.map(\.facts),
      opening: opening.map {
        RuleExample.Opening(
          time: $0.time, sealer: $0.sealer, rounds: rounds, isCurrent: $0.isCurrent)
      },
      reviews: reviews, sealer: sealer, time: time, expectation: expectation)
  }
}

extension Change {
  fileprivate var facts: RuleExample.ChangeFacts {
    switch self {
    case .path(let file):
      if let member = file.member {
        return .member(member, file.operation, fields: file.fields)
      }
      return .file(file.path, file.operation)
    case .record(let change, let circumstances):
      var facts = RuleExample.RecordFacts(
        change.record, change.operation, fields: change.fields.map(\.field))
      facts.label = circumstances.label
      facts.concerned = circumstances.concerned
      facts.interests = circumstances.interests
      facts.addedInterests = circumstances.addedInterests
      facts.protectedFields = circumstances.protectedFields
      facts.verificationFields = circumstances.verificationFields
      facts.sections = circumstances.sections
      facts.verified = circumstances.verified
      return .record(facts)
    }
  }
}
