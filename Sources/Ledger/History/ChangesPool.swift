internal import Dispatch
internal import Git
internal import Synchronization

/// Threads that read what acts changed, each taking the next few that nobody has, from the last act back.
///
/// What it took a thread reads forward: Git keeps older content as what differs from newer, so that what one act is
/// read from serves those after it.
final class ChangesPool: Sendable {
  private let path: String
  private let earlier: ObjectID?
  private let later: ObjectID
  private let index: ChangeIndex?
  private let profiles = SharedProfiles()
  private let state: Mutex<State>

  private struct State {
    /// The newest act that nobody has.
    var next: ObjectID?
    /// The number of the act after it, where an index is at hand.
    var number: Int?
    /// What was read of each part of the acts, the newest first.
    var parts: [[ActFacts]] = []
    var contradictsIndex = false
    var failure: LedgerError?
  }

  /// Some acts that follow one another, the newest first.
  private struct Part {
    let place: Int
    let acts: [Commit]
    /// The number of the first of them, where an index is at hand.
    let number: Int?
  }

  /// How many acts a thread takes at a time.
  private static let size = 256

  init(
    path: String, after earlier: ObjectID?, upTo later: ObjectID, knowing index: ChangeIndex?
  ) {
    self.path = path
    self.earlier = earlier
    self.later = later
    self.index = index
    let last = index?.numbers(after: earlier, upTo: later)?.last
    state = Mutex(State(next: later, number: last))
  }

  /// Returns what the acts say, oldest first, or `nil` where the index is not one of these acts.
  func run(workers: Int) throws(LedgerError) -> [ActFacts]? {
    if index != nil, state.withLock({ $0.number == nil }) { return nil }
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
      do throws(LedgerError) { try work() } catch {
        state.withLock { $0.failure = $0.failure ?? error }
      }
    }
    let (failure, isWrong, parts) = state.withLock { ($0.failure, $0.contradictsIndex, $0.parts) }
    // Whatever is wrong with the acts shows again where they are read without an index.
    if isWrong || index != nil && failure != nil { return nil }
    if let failure { throw failure }
    var facts: [ActFacts] = []
    facts.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts.reversed() { facts += part }
    return facts
  }

  private func work() throws(LedgerError) {
    let ledger: Ledger
    do { ledger = Ledger(try Repository.open(at: path), signatures: .presumed) } catch {
      throw .git(error)
    }
    var reader = ChangesReader(profiles)
    while let part = try take(from: ledger) {
      let facts = try read(part, &reader, in: ledger)
      state.withLock { $0.parts[part.place] = facts }
    }
  }

  /// Takes the newest acts that nobody has, or returns `nil` when there are no more, or something failed.
  private func take(from ledger: borrowing Ledger) throws(LedgerError) -> Part? {
    do throws(GitError) {
      return try state.withLock { state throws(GitError) in
        guard state.failure == nil, !state.contradictsIndex else { return nil }
        var acts: [Commit] = []
        while acts.count < Self.size, let id = state.next, id != earlier {
          let commit = try ledger.repository.commit(id)
          acts.append(commit)
          state.next = commit.parents.first
        }
        guard !acts.isEmpty else { return nil }
        let number = state.number
        state.number = number.map { $0 - acts.count }
        state.parts.append([])
        return Part(place: state.parts.count - 1, acts: acts, number: number)
      }
    } catch { throw .git(error) }
  }

  private func read(
    _ part: Part, _ reader: inout ChangesReader, in ledger: borrowing Ledger
  ) throws(LedgerError) -> [ActFacts] {
    var facts: [ActFacts] = []
    facts.reserveCapacity(part.acts.count)
    for (place, commit) in part.acts.enumerated().reversed() {
      var files: [FileChange]?
      if let index, let number = part.number.map({ $0 - place }) {
        guard index.holds(commit, asAct: number) else {
          state.withLock { $0.contradictsIndex = true }
          return []
        }
        files = index.files(ofAct: number)
      }
      facts.append(try reader.facts(of: commit, changing: files, in: ledger))
    }
    return facts
  }
}
