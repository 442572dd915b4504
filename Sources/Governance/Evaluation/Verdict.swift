package import Records

/// The answer to whether a proposal may enter the ledger, with the whole of its reasoning (design §5.2).
///
/// It holds facts, not sentences: the same value becomes text in French or English, JSON or a page.
package struct Verdict: Hashable, Sendable {
  /// What of a proposal belongs to a class.
  package struct ClassUse: Hashable, Sendable {
    package let changeClass: ChangeClass.ID
    package let units: [ChangeUnit]

    package init(changeClass: ChangeClass.ID, units: [ChangeUnit]) {
      self.changeClass = changeClass
      self.units = units
    }
  }

  /// Where a proposal stands.
  package enum Outcome: String, Hashable, Sendable {
    case accepted
    case pending
    case refused
  }

  package let proposal: Proposal.ID

  /// The last class, in the order of the rules, that one of its changes belongs to; `nil` when none takes it in.
  package let changeClass: ChangeClass.ID?

  /// Every class that one of its changes belongs to, in the order of the rules.
  package let classes: [ChangeClass.ID]
  /// What belongs to each of those classes, by the rules in force.
  package let uses: [ClassUse]
  package let steps: [Step]

  /// What else people should know: reviews that do not count and why, and the like.
  package let diagnostics: [Diagnostic]

  /// The facts behind the diagnostics, for those who put them into other words.
  package let notes: [Note]

  package init(
    proposal: Proposal.ID, classes: [ChangeClass.ID], uses: [ClassUse] = [], steps: [Step],
    diagnostics: [Diagnostic], notes: [Note] = []
  ) {
    self.proposal = proposal
    self.changeClass = classes.last
    self.classes = classes
    self.uses = uses
    self.steps = steps
    self.diagnostics = diagnostics
    self.notes = notes
  }

  /// Refused when a requirement has failed, pending when one is not met yet, accepted when all are met.
  ///
  /// A verdict without steps accepts nothing: silence of the rules is not consent.
  package var outcome: Outcome {
    if steps.isEmpty || steps.contains(where: { $0.state == .failed }) { return .refused }
    return steps.contains { $0.state == .pending } ? .pending : .accepted
  }

  /// The latest moment that something still to come is waited for, or `nil` when nothing dated is.
  package var until: Instant? { steps.compactMap { $0.state == .pending ? $0.until : nil }.max() }
}

extension Verdict {
  /// One requirement's part in a verdict.
  package struct Step: Hashable, Sendable {
    /// Whether a requirement holds now, may hold later, or can no longer hold as the proposal stands.
    package enum State: String, Hashable, Sendable {
      case met
      case pending
      case failed
    }

    /// The requirement's name, as in rules files, such as `approvals`, `voice` or `period`.
    package let requirement: String
    package let state: State
    package let needed: Int?
    /// Who or what counts, in alphabetical order.
    package let counted: [String]
    /// Who or what is missing, in alphabetical order.
    ///
    /// Numbers and groups are written `members:1`, `structures:2`, `colleges:1`, `college:<id>`; who could
    /// provide them, `by:<member>`; anything else is the record, field or file that lacks something.
    package let missing: [String]
    package let until: Instant?
    package let because: Because

    package init(
      _ requirement: String, _ state: State, because: Because, needed: Int? = nil,
      counted: [String] = [], missing: [String] = [], until: Instant? = nil
    ) {
      self.requirement = requirement
      self.state = state
      self.because = because
      self.needed = needed
      self.counted = counted
      self.missing = missing
      self.until = until
    }
  }
}

extension Verdict {
  /// What an acceptance would hang on afterwards, the first to end first.
  package var provisions: [Provision] {
    notes.compactMap { if case .provisional(let provision) = $0 { provision } else { nil } }
  }
}
