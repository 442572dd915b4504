package import Records

/// What came out of a case, and in what it differs from what was expected.
package struct ExampleResult: Hashable, Sendable {
  /// One thing that came out otherwise than the case says.
  package enum Difference: Hashable, Sendable {
    case outcome(RuleExample.Expectation.Outcome)
    case changeClass(RuleExample.Expectation.Class, actual: ChangeClass.ID?)
    case requirement(
      String, RuleExample.Expectation.State, actual: RuleExample.Expectation.State)
    /// It should be missing, and is not.
    case notMissing(String)
  }

  package let example: RuleExample
  package let submission: Submission
  package let verdict: Verdict
  /// What became of the acceptance, where the case asks.
  package let settlement: Settlement?
  package let outcome: RuleExample.Expectation.Outcome
  package let differences: [Difference]

  /// A Boolean value indicating whether all came out as expected.
  package var agrees: Bool { differences.isEmpty }

  /// Judges a case by the rules of a setting.
  package init(of example: RuleExample, in setting: Submission.Setting, profile: Profile) {
    let submission = example.submission(in: setting, profile: profile)
    let verdict = evaluate(submission)
    let expected = example.expectation
    var settlement: Settlement?
    if expected.outcome.isOfAcceptance, verdict.outcome == .accepted {
      settlement = Settlement(
        of: submission, lodged: example.sequel.lodged, at: example.sequel.time ?? example.time)
    }
    self.example = example
    self.submission = submission
    self.verdict = verdict
    self.settlement = settlement
    let outcome = settlement?.outcome.expected ?? verdict.outcome.expected
    self.outcome = outcome
    var differences: [Difference] = []
    if outcome != expected.outcome { differences.append(.outcome(expected.outcome)) }
    if let wanted = expected.changeClass,
      wanted != verdict.changeClass.map({ .named($0) }) ?? .unclassified
    {
      differences.append(.changeClass(wanted, actual: verdict.changeClass))
    }
    differences += expected.differences(from: verdict)
    self.differences = differences
  }
}

extension RuleExample.Expectation {
  /// What differs in the requirements and in what is missing.
  fileprivate func differences(from verdict: Verdict) -> [ExampleResult.Difference] {
    let states = Dictionary(
      verdict.steps.map { ($0.requirement, $0.state.expected) },
      uniquingKeysWith: { first, _ in first })
    let missed = Set(verdict.steps.filter { $0.state != .met }.flatMap(\.missing))
    let wrong = requirements.sorted { $0.key < $1.key }
      .compactMap { name, wanted -> ExampleResult.Difference? in
        let actual = states[name] ?? .unasked
        return actual == wanted ? nil : .requirement(name, wanted, actual: actual)
      }
    return wrong + missing.filter { !missed.contains($0) }.map { .notMissing($0) }
  }
}

extension Verdict.Outcome {
  fileprivate var expected: RuleExample.Expectation.Outcome {
    switch self {
    case .accepted: .accepted
    case .pending: .pending
    case .refused: .refused
    }
  }
}

extension Settlement.Outcome {
  fileprivate var expected: RuleExample.Expectation.Outcome {
    switch self {
    case .stands: .stands
    case .provisional: .provisional
    case .lapses: .lapses
    }
  }
}
