package import Git
package import Governance
package import Records
package import Trust

extension Checkpoint {
  /// What a checkpoint and a ledger say of each other.
  package struct Comparison: Hashable, Sendable {
    /// How the ledger stands to what was seen.
    package enum Relation: Hashable, Sendable {
      /// The act seen then is the one of that number now.
      case agrees
      /// Another act has that number: there are two histories of one ledger.
      case fork(here: ObjectID)
      /// The ledger has fewer acts than were seen.
      case rollback(last: Int)
      /// It was another ledger that was seen.
      case foreignLedger
      /// A code is of another history, or of another ledger: it does not say which.
      case differs(here: ObjectID)
    }

    package let evidence: CheckpointEvidence
    package let relation: Relation
    package let attestation: CheckpointEvidence.Attestation

    /// A Boolean value indicating whether the checkpoint is vouched for, and the ledger is as it says.
    package var agrees: Bool { relation == .agrees && isVouchedFor }

    /// A Boolean value indicating whether it proves something: a forged one accuses nobody.
    package var isVouchedFor: Bool {
      switch attestation {
      case .keeper, .member: true
      case .otherMember, .key, .nobody: false
      }
    }
  }
}

extension CheckpointEvidence {
  /// Compares it with the chain of acts of a ledger: its root, the number of the last act, the id of the act
  /// of a number, and the keys that members have or had.
  ///
  /// The chain must be the one from the root by first parents, whatever numbers the acts give themselves.
  package func comparison<Failure: Error>(
    withRoot root: ObjectID, last: Int, keys: [(principal: Member.ID, key: PublicKey)],
    act: (Int) throws(Failure) -> ObjectID?
  ) throws(Failure) -> Checkpoint.Comparison {
    func compared(_ relation: Checkpoint.Comparison.Relation) -> Checkpoint.Comparison {
      Checkpoint.Comparison(
        evidence: self, relation: relation, attestation: attestation(among: keys))
    }
    if case .signed(let signed) = self, signed.checkpoint.ledger != root {
      return compared(.foreignLedger)
    }
    guard sequence <= last, let here = try act(sequence) else {
      return compared(.rollback(last: last))
    }
    switch self {
    case .signed(let signed):
      return compared(signed.checkpoint.head == here ? .agrees : .fork(here: here))
    case .code(let code):
      let own = CheckpointCode(
        Checkpoint(ledger: root, sequence: sequence, head: here, time: Instant(seconds: 0)))
      return compared(code == own ? .agrees : .differs(here: here))
    }
  }
}

extension Ledger {
  /// Compares a checkpoint with the present history of `main`, whose acts are counted and not verified.
  package func comparison(
    with evidence: CheckpointEvidence
  ) throws(LedgerError) -> Checkpoint.Comparison {
    var chain: [ObjectID] = []
    do {
      try repository.firstParents(from: try tip()) { commit in
        chain.append(commit.id)
        return true
      }
    } catch { throw LedgerError(error) }
    chain.reverse()
    return evidence.comparison(withRoot: chain[0], last: chain.count, keys: try everyKey()) {
      chain.indices.contains($0 - 1) ? chain[$0 - 1] : nil
    }
  }
}

// MARK: - Words

extension Checkpoint.Comparison {
  /// What does not agree, in words; nothing when all does.
  ///
  /// What an unvouched checkpoint says of the ledger is told for what it is worth, as information.
  package var diagnostics: [Diagnostic] {
    [unvouched, disagreement].compactMap(\.self)
  }

  private var disagreement: Diagnostic? {
    let severity = isVouchedFor ? Diagnostic.Severity.error : .info
    let sequence = evidence.sequence
    return switch relation {
    case .agrees: nil
    case .fork(let here):
      Diagnostic(
        severity, "fork", "act \(sequence) is \(here.short) here, and the checkpoint saw another",
        hint: "there are two histories of this ledger: compare them with who gave the checkpoint")
    case .differs(let here):
      Diagnostic(
        severity, "fork", "act \(sequence) is \(here.short) here, and the code is not its own",
        hint: "there are two histories, or the code is another ledger's: compare with its keeper")
    case .rollback(let last):
      Diagnostic(
        severity, "rollback",
        "the checkpoint saw act \(sequence), and the last one here is \(last)",
        hint: "fetch the ledger again; if acts are still missing, they were taken away")
    case .foreignLedger:
      Diagnostic(
        severity, "foreign-ledger", "the checkpoint is of another ledger",
        hint: "compare the trust root it names with the one you were given")
    }
  }

  private var unvouched: Diagnostic? {
    switch attestation {
    case .keeper, .member: nil
    case .nobody(let problem): .unsignedCheckpoint(problem)
    case .key(let fingerprint):
      Diagnostic(
        .error, "unsigned-checkpoint",
        "the checkpoint is signed with \(fingerprint), which is no key of a member",
        hint: "ask who signed it: it proves nothing of this ledger")
    case .otherMember(let owner, let named):
      Diagnostic(
        .error, "unsigned-checkpoint",
        "the checkpoint names \(named.quoted) and is signed with a key of \(owner.quoted)",
        hint: "ask both: it proves nothing as it is")
    }
  }
}
