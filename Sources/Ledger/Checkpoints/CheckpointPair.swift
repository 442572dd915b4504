package import Records
internal import Trust

/// Two checkpoints held against each other, without a ledger: what two members were shown.
package struct CheckpointPair: Hashable, Sendable {
  /// How what was seen first stands to what was seen second.
  package enum Relation: String, Hashable, Sendable {
    /// The same act of the same ledger.
    case agree
    /// The same number in the same ledger, and another act: there are two histories.
    case fork
    /// Ledgers with different roots.
    case foreignLedger = "foreign-ledger"
    /// The same number and different codes: two histories, or two ledgers.
    case differ
    /// The same act under two numbers, which no history has.
    case contradiction
    /// Different numbers: whether one follows the other takes a ledger to tell.
    case undetermined
    /// One of them proves nothing.
    case unsigned
  }

  package let first: CheckpointEvidence
  package let second: CheckpointEvidence

  package init(_ first: CheckpointEvidence, _ second: CheckpointEvidence) {
    self.first = first
    self.second = second
  }

  package var relation: Relation {
    guard broken.isEmpty else { return .unsigned }
    if case .signed(let first) = first, case .signed(let second) = second {
      let (one, other) = (first.checkpoint, second.checkpoint)
      if one.ledger != other.ledger { return .foreignLedger }
      if one.sequence != other.sequence {
        return one.head == other.head ? .contradiction : .undetermined
      }
      return one.head == other.head ? .agree : .fork
    }
    if first.sequence != second.sequence { return .undetermined }
    return first.code == second.code ? .agree : .differ
  }

  /// The diagnostics of the signatures that do not hold.
  private var broken: [Diagnostic] {
    [first, second].compactMap { evidence in
      guard case .nobody(let problem) = evidence.attestation(among: []) else { return nil }
      return .unsignedCheckpoint(problem)
    }
  }

  /// What does not agree, in words; nothing when they agree.
  package var diagnostics: [Diagnostic] {
    switch relation {
    case .agree: []
    case .unsigned: broken
    case .fork:
      [
        Diagnostic(
          .error, "fork", "both saw act \(first.sequence) of the same ledger, and not the same act",
          hint: "there are two histories: bring both checkpoints to all members")
      ]
    case .foreignLedger:
      [
        Diagnostic(
          .error, "foreign-ledger", "they are of two ledgers, with different trust roots",
          hint: "compare the roots with the one that was announced when the ledger was founded")
      ]
    case .differ:
      [
        Diagnostic(
          .error, "fork", "both saw an act \(first.sequence), and not the same one",
          hint: "there are two histories, or two ledgers: compare the signed texts")
      ]
    case .contradiction:
      [
        Diagnostic(
          .error, "contradiction", "they give the same act two numbers, \(numbers)",
          hint: "one of them is false: verify each with 'terrier verify --checkpoint'")
      ]
    case .undetermined:
      [
        Diagnostic(
          .warning, "undetermined", "they are of different moments, acts \(numbers)",
          hint: "only a ledger tells whether one follows the other: "
            + "'terrier verify --checkpoint' with each")
      ]
    }
  }

  private var numbers: String { "\(first.sequence) and \(second.sequence)" }
}
