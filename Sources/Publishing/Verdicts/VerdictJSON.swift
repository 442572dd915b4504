package import Governance
internal import Records

/// A verdict as programs read it, the answer of `check --format json` (design §8).
///
/// Every key is always there. Moments are in RFC 3339, in UTC; `because` is the sentence of the text form,
/// in its language, and may be reworded at any time.
package struct VerdictJSON: Encodable, Hashable, Sendable {
  private enum CodingKeys: String, CodingKey {
    case proposal
    case changeClass = "class"
    case classes
    case outcome
    case until
    case requirements
    case provisions
    case standpoint
    case suppositions
    case diagnostics
  }

  private let proposal: String
  private let changeClass: String?
  private let classes: [ClassJSON]
  private let outcome: String
  private let until: String?
  private let requirements: [RequirementJSON]
  private let provisions: [ProvisionJSON]
  private let standpoint: StandpointJSON?
  private let suppositions: [SuppositionJSON]
  private let diagnostics: [DiagnosticJSON]

  /// Creates the answer; `standpoint` is where the member stands whom it was asked for, and `suppositions` what it
  /// supposes that nobody said.
  package init(
    _ verdict: Verdict, words: VerdictText, standpoint: Standpoint? = nil,
    suppositions: [Supposition] = []
  ) {
    self.proposal = verdict.proposal
    self.changeClass = verdict.changeClass
    self.classes = verdict.classes.map { ClassJSON($0, of: verdict, words: words) }
    self.outcome = verdict.outcome.rawValue
    self.until = verdict.until?.description
    self.requirements = verdict.steps.map { RequirementJSON($0, because: words.sentence(for: $0)) }
    self.provisions = verdict.provisions.map {
      ProvisionJSON($0, because: words.sentence(for: $0))
    }
    self.standpoint = standpoint.map {
      StandpointJSON($0, of: verdict.proposal, words: words)
    }
    self.suppositions = suppositions.map { SuppositionJSON($0) }
    self.diagnostics = verdict.diagnostics.map { DiagnosticJSON($0) }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(proposal, forKey: .proposal)
    try container.encode(changeClass, forKey: .changeClass)
    try container.encode(classes, forKey: .classes)
    try container.encode(outcome, forKey: .outcome)
    try container.encode(until, forKey: .until)
    try container.encode(requirements, forKey: .requirements)
    try container.encode(provisions, forKey: .provisions)
    try container.encode(standpoint, forKey: .standpoint)
    try container.encode(suppositions, forKey: .suppositions)
    try container.encode(diagnostics, forKey: .diagnostics)
  }
}

/// One requirement of a verdict, under the name it has in rules files.
struct RequirementJSON: Encodable, Hashable {
  private enum CodingKeys: String, CodingKey {
    case id
    case state
    case needed
    case counted
    case missing
    case until
    case because
  }

  private let step: Verdict.Step
  private let because: String

  init(_ step: Verdict.Step, because: String) {
    self.step = step
    self.because = because
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(step.requirement, forKey: .id)
    try container.encode(step.state.rawValue, forKey: .state)
    try container.encode(step.needed, forKey: .needed)
    try container.encode(step.counted, forKey: .counted)
    try container.encode(step.missing, forKey: .missing)
    try container.encode(step.until?.description, forKey: .until)
    try container.encode(because, forKey: .because)
  }
}
