package import Git

extension Ledger {
  /// Returns what the history says of the acts after one revision of `main` up to another, oldest first; of all of
  /// them when there is no earlier one.
  ///
  /// The acts are shared out between threads, each with a handle and caches of its own. Signatures are not
  /// verified: the key that each names stands for the member.
  package func facts(
    after earlier: ObjectID?, upTo later: ObjectID, telling detail: JournalDetail = .everything,
    workers: Int = 2
  ) throws(LedgerError) -> [ActFacts] {
    let threads = ReadingThreads(path: repository.gitDirectoryPath, count: workers)
    if detail == .changes {
      return try ChangesReader(threads: threads).facts(after: earlier, upTo: later, in: self)
    }
    let chain: [ObjectID]
    do { chain = try repository.firstParentChain(after: earlier, upTo: later) } catch {
      throw .git(error)
    }
    let size = max(16, min(Self.mostActs, (chain.count + workers - 1) / max(1, workers)))
    let parts = (chain.count + size - 1) / size
    return try threads.map(parts) { part, ledger throws(LedgerError) in
      let start = part * size
      var facts: [ActFacts] = []
      var reader = JournalReader(detail)
      try reader.start(after: start == 0 ? nil : chain[start - 1], in: ledger)
      for id in chain[start..<min(start + size, chain.count)] {
        facts.append(try reader.facts(of: id, in: ledger))
      }
      return facts
    }.flatMap(\.self)
  }

  /// How many acts a thread takes at a time: what it knows of their past it has to find out once.
  private static let mostActs = 512
}
