import Git
import Ledger
import Records
import TestSupport
import Testing
import Trust

@Suite("Checkpoints against ledgers, and against each other")
struct CheckpointComparisonTests {
  private let ground: Ground

  init() throws { ground = try Ground() }

  private func sign(
    _ checkpoint: Checkpoint, by member: String = "m-iris", as named: String? = nil
  ) throws -> CheckpointEvidence {
    .signed(
      try SignedCheckpoint(
        checkpoint, by: named ?? member,
        signer: MemorySigner(try SigningKey(demonstration: member))))
  }

  private func other(
    _ checkpoint: Checkpoint, ledger: ObjectID? = nil, sequence: Int? = nil, head: ObjectID? = nil
  ) -> Checkpoint {
    Checkpoint(
      ledger: ledger ?? checkpoint.ledger, sequence: sequence ?? checkpoint.sequence,
      head: head ?? checkpoint.head, time: checkpoint.time)
  }

  @Test("A checkpoint agrees with the ledger it was made of, now and when acts have followed")
  func agrees() throws {
    let seen = try ground.ledger.checkpoint(at: ground.time)
    #expect(seen.sequence == 1 && seen.head == seen.ledger)
    func check() throws {
      for evidence in [try sign(seen), .code(CheckpointCode(seen))] {
        let comparison = try ground.ledger.comparison(with: evidence)
        #expect(comparison.agrees && comparison.diagnostics.isEmpty)
      }
    }
    try check()
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let act = try ground.accept("adresse")
    try check()
    let later = try ground.ledger.checkpoint(at: ground.time)
    #expect(later.sequence == 3 && later.head == act.id && later.ledger == seen.ledger)
    #expect(try ground.ledger.comparison(with: try sign(later)).attestation == .member("m-iris"))
  }

  @Test("A fork, a rollback and another ledger are told as what they are")
  func disagrees() throws {
    let seen = try ground.ledger.checkpoint(at: ground.time)
    let own = seen.head
    let fork = other(seen, head: .emptyTree)
    let ahead = other(seen, sequence: 7)
    let foreign = other(seen, ledger: .emptyTree)
    let cases: [(CheckpointEvidence, Checkpoint.Comparison.Relation, String)] = [
      (try sign(fork), .fork(here: own), "fork"),
      (.code(CheckpointCode(fork)), .differs(here: own), "fork"),
      (try sign(ahead), .rollback(last: 1), "rollback"),
      (.code(CheckpointCode(ahead)), .rollback(last: 1), "rollback"),
      (try sign(foreign), .foreignLedger, "foreign-ledger"),
      (.code(CheckpointCode(foreign)), .differs(here: own), "fork"),
    ]
    for (evidence, relation, code) in cases {
      let comparison = try ground.ledger.comparison(with: evidence)
      #expect(comparison.relation == relation && !comparison.agrees)
      #expect(comparison.diagnostics.map(\.code) == [code])
      #expect(comparison.diagnostics.hasErrors)
      #expect(comparison.diagnostics.allSatisfy { $0.hint != nil })
    }
  }

  @Test("Whoever vouches for a checkpoint is or was a member, with a key of their own")
  func attestations() throws {
    let seen = try ground.ledger.checkpoint(at: ground.time)
    let forged = other(seen, head: .emptyTree)
    let strange = try ground.ledger.comparison(with: try sign(forged, by: "mallory"))
    #expect(strange.diagnostics.map(\.code) == ["unsigned-checkpoint", "fork"])
    // What nobody vouches for accuses nobody.
    #expect(strange.diagnostics.map(\.severity) == [.error, .info])
    let borrowed = try ground.ledger.comparison(with: try sign(seen, by: "m-iris", as: "m-houx"))
    #expect(borrowed.attestation == .otherMember("m-iris", named: "m-houx"))
    #expect(!borrowed.agrees && borrowed.diagnostics.map(\.code) == ["unsigned-checkpoint"])
    guard case .signed(let signed) = try sign(seen) else { return }
    let text = signed.text.replacing("member: m-iris", with: "member: m-houx")
    let broken = try CheckpointEvidence.read(Array(text.utf8), path: "x")
    #expect(try ground.ledger.comparison(with: broken).attestation == .nobody(.mismatch))
  }

  @Test("Two checkpoints reveal a fork, and say when they cannot tell")
  func pairs() throws {
    let seen = try ground.ledger.checkpoint(at: ground.time)
    func relation(_ one: CheckpointEvidence, _ two: CheckpointEvidence) -> CheckpointPair.Relation {
      let pair = CheckpointPair(one, two)
      #expect(pair.relation == CheckpointPair(two, one).relation)
      #expect(pair.diagnostics.isEmpty == (pair.relation == .agree))
      return pair.relation
    }
    let one = try sign(seen)
    let code = CheckpointEvidence.code(CheckpointCode(seen))
    #expect(relation(one, try sign(seen, by: "m-genet")) == .agree)
    #expect(relation(one, code) == .agree)
    #expect(relation(code, code) == .agree)
    let fork = other(seen, head: .emptyTree)
    #expect(relation(one, try sign(fork)) == .fork)
    #expect(relation(code, try sign(fork)) == .differ)
    #expect(relation(one, try sign(other(seen, ledger: .emptyTree))) == .foreignLedger)
    let later = other(seen, sequence: 2, head: .emptyTree)
    #expect(relation(one, try sign(later)) == .undetermined)
    #expect(relation(code, .code(CheckpointCode(later))) == .undetermined)
    #expect(relation(one, try sign(other(seen, sequence: 2))) == .contradiction)
    guard case .signed(let signed) = one else { return }
    let text = signed.text.replacing("sequence: 1", with: "sequence: 2")
    let broken = try CheckpointEvidence.read(Array(text.utf8), path: "x")
    #expect(relation(one, broken) == .unsigned)
  }
}
