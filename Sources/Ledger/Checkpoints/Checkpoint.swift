package import Git
package import Records

/// What somebody saw of a ledger at one moment: which act `main` was at (design §5.4).
///
/// An act's id stands for the whole history before it, so one line says all that had happened. Kept in
/// minutes or in somebody's drawer, it reveals a ledger that was rewritten, rolled back, or shown
/// differently to different people. It says what was seen, not that it holds: that is for verification.
package struct Checkpoint: Hashable, Sendable {
  /// The purpose that a checkpoint is signed for: a signature made for git is none of it.
  package static let namespace = "terrier-checkpoint"

  /// The ledger's trust root.
  package let ledger: ObjectID

  /// The number of the act that `main` was at, and its id.
  package let sequence: Int
  package let head: ObjectID

  /// The moment it was seen.
  package let time: Instant

  package init(ledger: ObjectID, sequence: Int, head: ObjectID, time: Instant) {
    self.ledger = ledger
    self.sequence = sequence
    self.head = head
    self.time = time
  }

  /// Returns the lines that a member signs.
  func lines(by member: String) -> String {
    """
    terrier-checkpoint: 1
    ledger: \(ledger.hex)
    sequence: \(sequence)
    head: \(head.hex)
    time: \(time)
    member: \(member)

    """
  }
}

extension Ledger {
  /// Returns the checkpoint of the present head.
  package func checkpoint(at time: Instant) throws(LedgerError) -> Checkpoint {
    let act = try act(try tip())
    return Checkpoint(ledger: act.root, sequence: act.sequence, head: act.id, time: time)
  }
}
