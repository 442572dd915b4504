internal import Git
internal import Records

/// Reads what acts that follow one another changed, field by field, and what their proposals claim, and nothing else
/// of them.
///
/// Each kind of object is read for all the acts before the next kind: their commits, then the trees, one directory
/// after another, beside the commits of the proposals, then the records in the order of their paths. Git keeps what is
/// alike as what differs, so that each object is read from one that was just read.
struct ChangesReader {
  let threads: ReadingThreads

  /// An act, and what is known of it so far.
  private struct Step {
    let commit: ObjectID
    /// The trees of the act before it and of itself; nothing differs for the founding act.
    let trees: TreeStep
    var files: [FileChange] = []
    /// What its records are read under, where no rule changed.
    var states: ComparedStates?
  }

  /// What a thread reads of acts while another one reads something else of them.
  private enum Found: Sendable {
    case files([[FileChange]])
    case facts([ActFacts])
  }

  /// How many acts a thread takes at a time.
  private static let size = 1024

  /// Returns what the acts after one say, up to another one, oldest first.
  func facts(
    after earlier: ObjectID?, upTo later: ObjectID, in ledger: borrowing Ledger
  ) throws(LedgerError) -> [ActFacts] {
    var steps = try steps(after: earlier, upTo: later, in: ledger)
    var facts = try readFilesAndActs(of: &steps)
    try settle(&steps, into: &facts, in: ledger)
    try readRecords(of: steps, into: &facts)
    return facts
  }

  private func steps(
    after earlier: ObjectID?, upTo later: ObjectID, in ledger: borrowing Ledger
  ) throws(LedgerError) -> [Step] {
    var acts: [(commit: ObjectID, tree: ObjectID)] = []
    do {
      try ledger.repository.firstParentTrees(from: later) { commit, tree in
        acts.append((commit, tree))
        return commit != earlier
      }
    } catch { throw .git(error) }
    var before = acts.last?.tree
    if acts.last?.commit == earlier { acts.removeLast() }
    return acts.reversed().map { commit, tree in
      defer { before = tree }
      return Step(commit: commit, trees: TreeStep(from: before, to: tree))
    }
  }

  /// Finds the files that acts changed, and returns what they and their proposals say.
  private func readFilesAndActs(of steps: inout [Step]) throws(LedgerError) -> [ActFacts] {
    let trees = steps.map(\.trees)
    let acts = steps.map(\.commit)
    let parts = (acts.count + Self.size - 1) / Self.size
    let found = try threads.map(parts + 1) { part, ledger throws(LedgerError) -> Found in
      do throws(GitError) {
        if part == 0 { return .files(try ledger.repository.differences(along: trees)) }
      } catch { throw .git(error) }
      var facts: [ActFacts] = []
      for id in acts[((part - 1) * Self.size)..<min(part * Self.size, acts.count)] {
        facts.append(try ActFacts(claimedBy: id, in: ledger))
      }
      return .facts(facts)
    }
    var facts: [ActFacts] = []
    for found in found {
      switch found {
      case .files(let files):
        for (place, files) in files.enumerated() { steps[place].files = files }
      case .facts(let part): facts += part
      }
    }
    return facts
  }

  /// Finds what the records of each act are read under; what an act that changes rules did is read at once.
  private func settle(
    _ steps: inout [Step], into facts: inout [ActFacts], in ledger: borrowing Ledger
  ) throws(LedgerError) {
    let kinds = Set(steps.lazy.flatMap(\.files).compactMap { RecordID(path: $0.path)?.kind })
    var states: ComparedStates?
    for (place, step) in steps.enumerated() where !step.files.isEmpty {
      guard let old = step.trees.before, let new = step.trees.after else { continue }
      let isSettled = !step.files.contains { $0.path.hasPrefix(Paths.governance) }
      do throws(LedgerError) {
        if !isSettled || states == nil {
          let profile = try ledger.profile(in: new, ofKinds: kinds)
          states = ComparedStates(from: profile, to: profile)
        }
        if isSettled {
          steps[place].states = states
        } else {
          facts[place].take(try ledger.difference(from: old, to: new))
        }
      } catch .problems {
        // What cannot be read says nothing here; verification tells of it.
        states = nil
      }
    }
  }

  /// Reads the fields that differ between the files of records.
  private func readRecords(
    of steps: [Step], into facts: inout [ActFacts]
  ) throws(LedgerError) {
    var files: [(step: Int, file: RecordFile)] = []
    for (place, step) in steps.enumerated() {
      guard let states = step.states else { continue }
      facts[place].files = step.files.filter { RecordID(path: $0.path) == nil }
      files += step.files.compactMap { RecordFile($0, in: states) }.map { (place, $0) }
    }
    files.sort { ($0.file.id, $0.step) < ($1.file.id, $1.step) }
    let outcomes = try RecordFileReader(threads: threads, isNaming: false).read(files.map(\.file))
    var unreadable: [Int] = []
    for ((place, _), outcome) in zip(files, outcomes) {
      do throws(LedgerError) {
        if let change = try outcome.get() { facts[place].changes.append(change.change) }
      } catch .problems { unreadable.append(place) }
    }
    for place in unreadable { (facts[place].changes, facts[place].files) = ([], []) }
  }
}

extension ActFacts {
  /// Reads what an act and its proposal say of themselves.
  fileprivate init(claimedBy id: ObjectID, in ledger: borrowing Ledger) throws(LedgerError) {
    let act: Act
    do { act = try Act(try ledger.repository.commit(id)) } catch { throw LedgerError(error) }
    self.init(act)
    do throws(LedgerError) {
      if let first = try Self.firstCommit(of: act, in: ledger) {
        take(ProposalClaims(first), of: first)
      }
    } catch {
      switch error {
      case .problems, .refused: break
      case .git(let error) where error.isAboutOneObject: break
      case .git: throw error
      }
    }
  }

  /// Returns the first commit of an act's proposal, or `nil` where there is none.
  private static func firstCommit(
    of act: Act, in ledger: borrowing Ledger
  ) throws(LedgerError) -> Commit? {
    guard let head = act.head, act.proposal != nil, let previous = act.previous else { return nil }
    let commit: Commit
    do { commit = try ledger.repository.commit(head) } catch { throw .git(error) }
    if commit.parents.count == 1, let base = act.base, commit.parents[0] == base { return commit }
    return try ledger.range(of: head, in: JournalIndex(upTo: try ledger.act(previous))).range.first
  }

  /// Takes what the first commit of the proposal claims.
  mutating func take(_ claims: ProposalClaims, of first: Commit) {
    title = claims.title
    reasons = claims.reasons
    natures = claims.natures
    effective = claims.effective
    submitted = Instant(seconds: first.committer.seconds)
  }

  fileprivate mutating func take(_ difference: Difference) {
    changes = difference.records.map(\.withoutRecords)
    files = difference.files
  }
}

extension RecordChange {
  /// The change without the whole records: many acts are told of at once.
  var withoutRecords: RecordChange {
    RecordChange(
      record: record, operation: operation, fields: fields, before: nil, after: nil)
  }
}

extension GitError {
  /// A Boolean value indicating whether an object is missing or not what it should be: the rest can be read.
  var isAboutOneObject: Bool {
    code == .notFound || code == .malformed || code == .tooLarge
  }
}
