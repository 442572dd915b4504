package import Git
package import Records

/// What a verification of a ledger concludes: every finding in one pass, and the last act that holds.
package struct Audit: Hashable, Sendable {
  /// The trust root that the history leads back to.
  package var root: ObjectID

  /// A Boolean value indicating whether that root was given, or remembered as given.
  package var isRootKnown: Bool

  /// The commit that `main` points to.
  package let head: ObjectID

  /// The number of acts, the founding one included.
  package let acts: Int

  /// The number of acts recomputed in this run; the others were by an earlier one.
  package var recomputed = 0

  /// The last act before which everything holds, itself included; `nil` when not even the founding one does.
  package var lastGood: Position?

  /// Why acts, or the history they stand in, do not hold, in the order of the journal.
  package var findings: [Finding] = []

  /// What voids nothing and should be known: reviews that acts left out, what could not be recomputed.
  package var notices: [Finding] = []

  /// Why nothing can be concluded from what is here.
  package var obstacles: [Diagnostic] = []

  /// What to warn of that concerns this machine, such as a memory that was ignored.
  package var warnings: [Diagnostic] = []

  /// The last act seen before that still stands, where history was rewritten.
  var lastSeen: Int?

  /// An act by its commit and its number.
  package struct Position: Hashable, Sendable {
    package let commit: ObjectID
    package let sequence: Int

    package init(commit: ObjectID, sequence: Int) {
      self.commit = commit
      self.sequence = sequence
    }
  }

  /// A Boolean value indicating whether every act holds, from a root that is known, on a history that is
  /// whole.
  package var holds: Bool { findings.isEmpty && obstacles.isEmpty && isRootKnown }
}

extension Audit {
  /// Takes in what judging the acts of a history gave.
  mutating func add(_ results: [CaseResult], _ history: SeenHistory) {
    recomputed = history.chain.count
    findings += results.flatMap(\.findings)
    notices += results.flatMap(\.notices)
    obstacles += results.flatMap(\.obstacles)
    guard !findings.contains(where: { $0.code == "foreign-root" }) else { return }
    let firstBad =
      results.first { !($0.findings.isEmpty && $0.obstacles.isEmpty) }?.number ?? history.count + 1
    let last = min(firstBad - 1, lastSeen ?? .max)
    if let commit = last == history.count ? head : history[last] {
      lastGood = Position(commit: commit, sequence: last)
    }
  }
}

/// What is asked of a verification.
package struct AuditRequest: Sendable {
  /// The git repository, bare or not.
  package var path: String
  /// An earlier commit to verify up to; `nil` for that of `main`.
  package var head: ObjectID?
  /// The trust root that was given from outside, if one was.
  package var root: ObjectID?
  /// The moment of verification: no act is later.
  package var now: Instant
  /// Where what was seen is remembered; `nil` for nowhere.
  package var store: MemoryStore?
  /// A checkpoint that somebody kept, to compare with.
  package var checkpoint: CheckpointEvidence?
  /// A Boolean value indicating whether what was seen before is left aside and forgotten.
  package var isForgetting = false
  /// A Boolean value indicating whether everything is recomputed whatever is remembered.
  package var isFromRoot = false
  /// How many threads work.
  package var workers = 2
  /// Is told how many acts were judged, of how many; on any thread.
  package var progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }

  package init(path: String, now: Instant) {
    self.path = path
    self.now = now
  }
}
