import Git
import Ledger
import Records
import TestSupport

extension Checkpoint {
  /// A checkpoint made from a seed.
  static func random(using random: inout SeededGenerator) throws -> Checkpoint {
    let digits = Int.random(in: 1...7, using: &random)
    return Checkpoint(
      ledger: try Memories.objectID(using: &random),
      sequence: Int.random(
        in: 1...(0..<digits).reduce(9) { value, _ in value * 10 }, using: &random),
      head: try Memories.objectID(using: &random),
      time: Instant(seconds: .random(in: 0...4_000_000_000, using: &random)))
  }
}
