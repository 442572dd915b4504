internal import Git
internal import Governance
internal import Records

/// What a proposal's head brings: the commits between it and the newest act it starts from (design §5.1).
struct ProposalRange: Sendable {
  /// The newest act reachable from the head; git's merge base is never used.
  let base: Act

  /// The commits that are reachable from the head and not from the base, parents first; the head is the last.
  let commits: [SignedCommit]

  /// The oldest commit on the first-parent chain of the head, whose message makes the claims.
  let first: Commit

  /// The commits without a parent, through which another history would come in.
  let roots: [ObjectID]

  var head: Commit { commits[commits.count - 1].commit }
}

/// What the journal says of a proposal as of one act, and what its head brings: all that judging needs of
/// history.
struct ProposalEvidence: Sendable {
  /// The act that opened its period last.
  let opening: ObjectID?
  /// The number of the act that closed it.
  let closing: Int?
  /// How many contents of it were opened.
  let rounds: Int
  /// The acts that lodged reviews of it.
  let lodgings: Set<ObjectID>
  let range: ProposalRange
}

extension Ledger {
  /// The most commits that a proposal may bring, whatever the rules say: reading them is bounded.
  static let longestRange = 10_000

  /// Returns what the journal up to a state says of a proposal, and what a head of it brings.
  func evidence(
    of id: Proposal.ID, head: ObjectID, at state: State, depth: HistoryDepth
  ) throws(LedgerError) -> ProposalEvidence {
    let index = try journal(upTo: state.act)
    let found = try range(of: head, in: index)
    switch depth {
    case .journal: try index.complete(in: self)
    case .branch: try index.extend(to: found.oldestBorder, in: self)
    }
    return index.evidence(of: id, found.range)
  }

  /// Returns the index of the journal up to an act: the one at hand, gone forward when it can.
  func journal(upTo act: Act) throws(LedgerError) -> JournalIndex {
    if let known = cache.journal, try known.advance(to: act, in: self) { return known }
    let index = JournalIndex(upTo: act)
    cache.journal = index
    return index
  }

  /// Walks from a head to the acts that its commits start from.
  ///
  /// Nothing older than those acts is read, since what an act can be reached from is in history already.
  func range(
    of head: ObjectID, in index: JournalIndex
  ) throws(LedgerError) -> (range: ProposalRange, oldestBorder: Int) {
    var walk = RangeWalk(head: head)
    try walk.run(in: self, index)
    guard let base = walk.base else { throw .unrelated(head) }
    var own = walk.own
    if walk.borders.count > 1 {
      // A commit that another proposal brought in may stand between two acts.
      var kept: [SignedCommit] = []
      for commit in own where try !index.isKnown(commit.commit.id, at: base.act, in: self) {
        kept.append(commit)
      }
      own = kept
    }
    guard own.last?.commit.id == head, let first = firstCommit(of: own) else {
      throw .emptyProposal(head)
    }
    return (
      ProposalRange(base: base.act, commits: own, first: first, roots: walk.roots),
      walk.borders.min() ?? base.number
    )
  }

  private func firstCommit(of commits: [SignedCommit]) -> Commit? {
    let byID = Dictionary(
      commits.map { ($0.commit.id, $0.commit) }, uniquingKeysWith: { first, _ in first })
    var first = commits.last?.commit
    while let parent = first?.parents.first.flatMap({ byID[$0] }) { first = parent }
    return first
  }
}

/// A walk through the commits of a proposal, parents before children.
private struct RangeWalk {
  private var stack: [(id: ObjectID, commit: SignedCommit?)]
  private var seen: Set<ObjectID> = []

  private(set) var own: [SignedCommit] = []
  private(set) var roots: [ObjectID] = []

  /// The numbers of the acts that the commits start from.
  private(set) var borders: Set<Int> = []

  /// The newest of those acts.
  private(set) var base: (act: Act, number: Int)?

  init(head: ObjectID) { stack = [(head, nil)] }

  mutating func run(in ledger: borrowing Ledger, _ index: JournalIndex) throws(LedgerError) {
    while let (id, visited) = stack.popLast() {
      if let visited {
        own.append(visited)
        continue
      }
      guard seen.insert(id).inserted else { continue }
      guard seen.count <= Ledger.longestRange else { throw .tooManyCommits }
      let commit = try ledger.signedCommit(id)
      if let number = try index.number(of: commit.commit, in: ledger) {
        borders.insert(number)
        if number > base?.number ?? .min, let act = try? Act(commit.commit) { base = (act, number) }
        continue
      }
      if commit.commit.parents.isEmpty { roots.append(id) }
      stack.append((id, commit))
      for parent in commit.commit.parents.reversed() { stack.append((parent, nil)) }
    }
  }
}

extension LedgerError {
  fileprivate static func unrelated(_ head: ObjectID) -> LedgerError {
    .impossible(
      "unrelated-history", "commit \(head.hex) shares no history with the ledger's 'main'",
      hint: "start the proposal from 'main'")
  }

  fileprivate static func emptyProposal(_ head: ObjectID) -> LedgerError {
    .impossible(
      "empty-proposal", "commit \(head.short) is in the ledger already: nothing is proposed",
      hint: "commit the change on the proposal's branch")
  }

  fileprivate static var tooManyCommits: LedgerError {
    .impossible(
      "too-many-commits", "the proposal has more than \(Ledger.longestRange) commits",
      hint: "propose the same content in fewer commits")
  }
}
