internal import Git
internal import Ledger
internal import Records
internal import Trust

// What members keep and compare, and what git tells a server of a push.
extension FuzzTarget {
  static let checkpoint = FuzzTarget(
    "checkpoint",
    words: [
      "terrier-checkpoint: 1\n", "ledger: ", "sequence: ", "head: ", "time: ", "member: m-",
      "-----BEGIN SSH SIGNATURE-----\n", "-----END SSH SIGNATURE-----", "2026-01-05T09:00:00Z",
    ],
    seeds: {
      let signer = MemorySigner(try SigningKey(demonstration: "m-genet"))
      let signed = try SignedCheckpoint(Self.seen, by: "m-genet", signer: signer)
      return [Array(signed.text.utf8), Array(CheckpointCode(Self.seen).description.utf8)]
    },
    findings: { bytes in
      var laws = Laws()
      if let signed = try? SignedCheckpoint.parse(bytes, path: "checkpoint") {
        let again = try? SignedCheckpoint.parse(Array(signed.text.utf8), path: "checkpoint")
        laws.require(again == signed, "a checkpoint reads as it is written")
      }
      if let code = try? CheckpointCode(String(decoding: bytes, as: UTF8.self)) {
        let again = try? CheckpointCode(code.description)
        laws.require(again == code, "a code reads as it is written")
      }
      return laws.broken
    })

  static let push = FuzzTarget(
    "push",
    words: [
      String(repeating: "0", count: 40), "refs/heads/main", "refs/heads/proposals/",
      "refs/heads/reviews/", "\n", " ", "/m-genet",
    ],
    seeds: {
      let (zero, one) = (String(repeating: "0", count: 40), String(repeating: "1", count: 40))
      return [
        Array("\(zero) \(one) refs/heads/main\n\(one) \(zero) refs/heads/reviews/a/m-b\n".utf8)
      ]
    },
    findings: { bytes in
      var laws = Laws()
      if let push = try? Push(lines: bytes) {
        laws.require(!push.updates.isEmpty, "a push moves something")
        laws.require(
          Set(push.updates.map(\.name)).count == push.updates.count, "each reference moves once")
      }
      return laws.broken
    })

  private static let seen = Checkpoint(
    ledger: .emptyTree, sequence: 42, head: .emptyTree, time: Instant(seconds: 1_772_445_600))
}
