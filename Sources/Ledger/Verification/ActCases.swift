internal import Coding
internal import Git
internal import Governance
internal import Records

/// The acts of a journal, oldest first, gathered a few at a time for those who judge them.
///
/// Gathering is cheap and follows the order of the journal; judging is not, and follows none.
struct ActCases: ~Copyable {
  private let ledger: Ledger
  private let chain: [ObjectID]
  private var next = 0
  private var previous: Act?
  private var index: JournalIndex?
  /// The heads of proposals that acts speak of and that are not here.
  private var missing: [ObjectID]
  /// The number of the act before the chain; 0 when the chain starts with the founding one.
  private let offset: Int
  /// The last review at hand on each member's branch, by proposal; `nil` when so few acts are gathered that
  /// listing every branch would cost more than asking for theirs.
  private let held: [Proposal.ID: [HeldReview]]?
  /// The reviews at hand that the act which closed their proposal left out.
  private(set) var leftOut: [LeftOutReview] = []

  /// Prepares to gather a chain from the founding act on, or what follows an act that was verified before.
  init(
    _ ledger: consuming Ledger, chain: [ObjectID], after start: (Act, Memory.Progress)?
  ) throws(LedgerError) {
    held = chain.count > 32 ? try ledger.heldReviews() : nil
    self.ledger = ledger
    self.chain = chain
    previous = start?.0
    index = start.map { JournalIndex(upTo: $0.0, $0.1) }
    offset = start?.1.sequence ?? 0
    missing = start?.1.missing ?? []
  }

  /// What a later verification needs to go on from the last act that was gathered.
  var progress: Memory.Progress? {
    guard var progress = index?.progress else { return nil }
    progress.missing = missing
    return progress
  }

  /// Returns the next acts, at most as many as asked for; none at the end.
  mutating func take(_ count: Int) throws(LedgerError) -> [ActCase] {
    var cases: [ActCase] = []
    while cases.count < count, next < chain.count {
      cases.append(try gather(chain[next]))
      next += 1
    }
    return cases
  }

  private mutating func gather(_ id: ObjectID) throws(LedgerError) -> ActCase {
    let number = offset + next + 1
    let before = previous
    let commit: SignedCommit
    do { commit = try ledger.signedCommit(id) } catch LedgerError.git(let error)
      where error.code == .malformed
    {
      previous = nil
      let finding = Finding(id, number, "malformed-object", "it is not a commit: \(error.detail)")
      return ActCase(
        commit: id, reading: .other(finding), previous: before, past: .none, number: number,
        commits: [])
    }
    let act: Act
    do { act = try Act(commit.commit) } catch {
      previous = nil
      let reason = error.diagnostics.map(\.message).joined(separator: "; ")
      return ActCase(
        commit: id, reading: .other(Finding(id, number, "not-an-act", reason)), previous: before,
        past: .none, number: number, commits: [])
    }
    let past = try past(of: act)
    if case .unavailable = past, let head = act.head { missing.append(head) }
    previous = act
    if act.kind.closesProposal { try noteLeftOut(by: act) }
    let range: [SignedCommit] =
      if case .known(let evidence) = past { evidence.range.commits } else { [] }
    add(act, bringing: act.kind == .accepted ? range.map(\.commit.id) : [])
    return ActCase(
      commit: id, reading: .act(act), previous: before, past: past, number: number,
      commits: [commit] + range)
  }

  private func past(of act: Act) throws(LedgerError) -> ActCase.Past {
    guard let index, let id = act.proposal, let head = act.head else { return .none }
    // Another head than the one it brings in is found without reading it.
    guard act.kind != .accepted || act.commit.parents.dropFirst().first == head else {
      return .none
    }
    if act.kind.followsAcceptance, let closing = index.closings[id] { return .closed(by: closing) }
    do {
      return .known(index.evidence(of: id, try ledger.range(of: head, in: index).range))
    } catch LedgerError.git(let error) where error.code == .notFound && act.kind != .accepted {
      return .unavailable(opening: index.openings[id], closing: index.closings[id])
    } catch { return .failed(error) }
  }

  private mutating func noteLeftOut(by act: Act) throws(LedgerError) {
    guard let id = act.proposal, Proposal.isID(id) else { return }
    let sealed = Set(act.commit.parents)
    let reviews = if let held { held[id] ?? [] } else { try ledger.heldReviews(of: id) }
    for review in reviews where !sealed.contains(review.tip) {
      leftOut.append(LeftOutReview(act: act, review: review))
    }
  }

  private mutating func add(_ act: Act, bringing commits: [ObjectID]) {
    if let index {
      index.add(act, bringing: commits)
    } else {
      index = JournalIndex(upTo: act, knowsArrivals: true)
    }
  }
}
