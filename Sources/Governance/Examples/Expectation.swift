extension RuleExample {
  /// What should come out of a case; what it does not say is not compared.
  package struct Expectation: Hashable, Sendable {
    /// What a case comes out as: the verdict, or what became of an acceptance.
    package enum Outcome: String, Hashable, Sendable, CaseIterable {
      case accepted
      case pending
      case refused
      case stands
      case provisional
      case lapses

      /// A Boolean value indicating whether it tells what became of an acceptance.
      package var isOfAcceptance: Bool {
        switch self {
        case .accepted, .pending, .refused: false
        case .stands, .provisional, .lapses: true
        }
      }
    }

    /// The class that is shown, or that there is none.
    package enum Class: Hashable, Sendable {
      case named(ChangeClass.ID)
      case unclassified
    }

    /// What one requirement concludes.
    package enum State: String, Hashable, Sendable, CaseIterable {
      case met
      case pending
      case failed
      /// The requirement has nothing to say of the case.
      case unasked
    }

    package let outcome: Outcome
    package let changeClass: Class?
    /// By the names that requirements have in rules files and results.
    package let requirements: [String: State]
    /// What must be among what is missing, as results write it: `members:1`, `college:personnes`.
    package let missing: [String]

    package init(
      _ outcome: Outcome, changeClass: Class? = nil, requirements: [String: State] = [:],
      missing: [String] = []
    ) {
      self.outcome = outcome
      self.changeClass = changeClass
      self.requirements = requirements
      self.missing = missing
    }
  }
}

extension Verdict.Step {
  /// The names of everything that a verdict may conclude on.
  package static let requirements = [
    "class", "mix", "proposers", "measure", "nature", "protected_fields", "membership",
    "approvals", "voice", "attestation", "reply", "no_objection", "period", "expiry", "sealer",
  ]
}

extension Verdict.Step.State {
  /// What an example calls it.
  package var expected: RuleExample.Expectation.State {
    switch self {
    case .met: .met
    case .pending: .pending
    case .failed: .failed
    }
  }
}
