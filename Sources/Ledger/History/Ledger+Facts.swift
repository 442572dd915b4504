internal import Dispatch
package import Git
internal import Records
internal import Synchronization

extension Ledger {
  /// Returns what the history says of the acts after one revision of `main` up to another, oldest first; of all of
  /// them when there is no earlier one.
  ///
  /// Where the index of changes is at hand, it tells which files acts changed, if nothing more than their changes is
  /// asked for. The acts are shared out between threads, each with a handle and caches of its own. Signatures are not
  /// verified: the key that each names stands for the member.
  package func facts(
    after earlier: ObjectID?, upTo later: ObjectID, telling detail: JournalDetail = .everything,
    workers: Int = 2
  ) throws(LedgerError) -> [ActFacts] {
    if detail == .changes {
      return try changes(after: earlier, upTo: later, workers: workers)
    }
    let chain: [ObjectID]
    do { chain = try repository.firstParentChain(after: earlier, upTo: later) } catch {
      throw .git(error)
    }
    let pool = JournalPool(
      path: repository.gitDirectoryPath, chain: chain, after: earlier, detail: detail)
    return try pool.run(workers: workers)
  }

  private func changes(
    after earlier: ObjectID?, upTo later: ObjectID, workers: Int
  ) throws(LedgerError) -> [ActFacts] {
    func pool(_ index: ChangeIndex?) -> ChangesPool {
      ChangesPool(
        path: repository.gitDirectoryPath, after: earlier, upTo: later, knowing: index)
    }
    if let index = offeredChangeIndex(), let facts = try pool(index).run(workers: workers) {
      return facts
    }
    return try pool(nil).run(workers: workers) ?? []
  }
}

/// Threads that read the acts of a journal, each taking the next few that nobody has.
private final class JournalPool: Sendable {
  private let path: String
  private let chain: [ObjectID]
  private let earlier: ObjectID?
  private let detail: JournalDetail
  private let state = Mutex(State())

  private struct State {
    var next = 0
    var parts: [Int: [ActFacts]] = [:]
    var failure: LedgerError?
  }

  /// How many acts a thread takes at a time: what it knows of their past it has to find out once.
  private static let batch = 512

  init(path: String, chain: [ObjectID], after earlier: ObjectID?, detail: JournalDetail) {
    self.path = path
    self.chain = chain
    self.earlier = earlier
    self.detail = detail
  }

  func run(workers: Int) throws(LedgerError) -> [ActFacts] {
    let size = max(16, min(Self.batch, (chain.count + workers - 1) / max(1, workers)))
    let parts = (chain.count + size - 1) / size
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, parts))) { _ in
      do throws(LedgerError) { try work(size) } catch {
        state.withLock { $0.failure = $0.failure ?? error }
      }
    }
    if let failure = state.withLock({ $0.failure }) { throw failure }
    var facts: [ActFacts] = []
    facts.reserveCapacity(chain.count)
    let found = state.withLock { $0.parts }
    for start in stride(from: 0, to: chain.count, by: size) { facts += found[start] ?? [] }
    return facts
  }

  private func work(_ size: Int) throws(LedgerError) {
    let ledger: Ledger
    do { ledger = Ledger(try Repository.open(at: path), signatures: .presumed) } catch {
      throw .git(error)
    }
    while let start = take(size) {
      let end = min(start + size, chain.count)
      var facts: [ActFacts] = []
      var reader = JournalReader(detail)
      try reader.start(after: start == 0 ? nil : chain[start - 1], in: ledger)
      for id in chain[start..<end] { facts.append(try reader.facts(of: id, in: ledger)) }
      state.withLock { $0.parts[start] = facts }
    }
  }

  private func take(_ size: Int) -> Int? {
    state.withLock { state in
      guard state.failure == nil, state.next < chain.count else { return nil }
      defer { state.next += size }
      return state.next
    }
  }
}
