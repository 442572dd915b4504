internal import Dispatch
internal import Git
internal import Records
internal import Synchronization

/// Threads that judge the acts of a journal, each with a repository handle and caches of its own.
///
/// Whoever is free gathers the next few acts, in their order, then judges them while others gather.
final class AuditPool: Sendable {
  private let path: String
  private let now: Instant
  private let total: Int
  private let report: @Sendable (Int, Int) -> Void
  private let source: Mutex<ActCases>
  private let outcome = Mutex(Outcome())

  /// What the threads have found so far.
  private struct Outcome {
    var results: [CaseResult] = []
    var judged = 0
    var failure: LedgerError?
  }

  /// How many acts a thread takes at a time.
  private static let batch = 16

  /// How many times it does before it opens the repository anew.
  private static let batchesOfAHandle = 128

  init(_ request: AuditRequest, _ cases: consuming sending ActCases, total: Int) {
    path = request.path
    now = request.now
    report = request.progress
    self.total = total
    source = Mutex(cases)
  }

  /// Judges every act, and returns what is not as it should be, in the order of the journal.
  func run(workers: Int) throws(LedgerError) -> [CaseResult] {
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, total / Self.batch + 1))) { _ in
      do throws(LedgerError) { try work() } catch {
        outcome.withLock { $0.failure = $0.failure ?? error }
      }
    }
    if let failure = outcome.withLock({ $0.failure }) { throw failure }
    return outcome.withLock { $0.results }.sorted { $0.number < $1.number }
  }

  /// What a later verification needs to go on from the last act.
  var progress: Memory.Progress? { source.withLock { $0.progress } }

  /// The reviews at hand that acts left out.
  var leftOut: [LeftOutReview] { source.withLock { $0.leftOut } }

  private func work() throws(LedgerError) {
    while try workForAWhile() {}
  }

  /// Judges a good number of acts, and returns whether there may be more.
  ///
  /// Trying how a proposal applies makes objects. They are kept in memory, never in the repository, and go with
  /// the handle.
  private func workForAWhile() throws(LedgerError) -> Bool {
    let ledger: Ledger
    do {
      let repository = try Repository.open(at: path)
      try repository.keepWritesInMemory()
      ledger = Ledger(repository)
    } catch { throw .git(error) }
    for _ in 0..<Self.batchesOfAHandle {
      guard outcome.withLock({ $0.failure == nil }) else { return false }
      let cases = try source.withLock { source throws(LedgerError) in try source.take(Self.batch) }
      guard !cases.isEmpty else { return false }
      var results: [CaseResult] = []
      for actCase in cases {
        let result = try ledger.result(of: actCase, notAfter: now)
        if !result.isSound { results.append(result) }
      }
      let judged = outcome.withLock { outcome in
        outcome.results += results
        outcome.judged += cases.count
        return outcome.judged
      }
      report(judged, total)
    }
    return true
  }
}
