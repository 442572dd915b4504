internal import Dispatch
internal import Git
internal import Synchronization

/// Threads that read one repository, each with a handle and caches of its own.
struct ReadingThreads: Sendable {
  let path: String
  let count: Int

  private struct State<Result> {
    var next = 0
    var results: [Int: Result] = [:]
    var failure: (part: Int, error: LedgerError)?
  }

  /// Returns what a closure gives for each of a number of parts, which are taken in their order; throws what it throws
  /// for the first of those that fail.
  func map<Result: Sendable>(
    _ parts: Int, _ body: @Sendable (Int, borrowing Ledger) throws(LedgerError) -> Result
  ) throws(LedgerError) -> [Result] {
    let state = Mutex(State<Result>())
    DispatchQueue.concurrentPerform(iterations: max(1, min(count, parts))) { _ in
      var part = 0
      do throws(LedgerError) {
        let ledger: Ledger
        do throws(GitError) {
          ledger = Ledger(try Repository.open(at: path), signatures: .presumed)
        } catch {
          throw .git(error)
        }
        while true {
          part = state.withLock { state in
            defer { state.next += 1 }
            return state.failure == nil ? state.next : parts
          }
          guard part < parts else { return }
          let result = try body(part, ledger)
          state.withLock { $0.results[part] = result }
        }
      } catch {
        state.withLock { state in
          if part < state.failure?.part ?? .max { state.failure = (part, error) }
        }
      }
    }
    let (results, failure) = state.withLock { ($0.results, $0.failure) }
    if let failure { throw failure.error }
    return (0..<parts).compactMap { results[$0] }
  }
}
