internal import Git
internal import Governance
internal import Records

/// Where acts stand in the journal and what they did with proposals, as far back as was asked.
///
/// It starts from one act and reads back on demand, so that a question about recent acts costs as many
/// reads as there are acts since; it goes forward as acts are added. It belongs to one `Ledger`.
final class JournalIndex {
  /// The act it goes up to.
  private(set) var last: Act

  /// The oldest act that was read.
  private var oldest: Act

  /// The number of each act that was read, counted from the last one: what acts say of themselves is a claim.
  private var numbers: [ObjectID: Int] = [:]

  /// The commits beside the acts themselves that acts brought into history, by the number of the act.
  private var arrivals: [ObjectID: Int] = [:]

  /// The last act that opened each proposal.
  private(set) var openings: [Proposal.ID: ObjectID] = [:]

  /// The number of the act that closed each proposal.
  private(set) var closings: [Proposal.ID: Int] = [:]
  /// The contents of each proposal that were opened, while it is open.
  private(set) var rounds: [Proposal.ID: Set<String>] = [:]
  /// The acts that lodged reviews of each proposal before it was closed.
  private(set) var lodgings: [Proposal.ID: Set<ObjectID>] = [:]

  /// A Boolean value indicating whether the acts before the oldest that was read are accounted for, because
  /// there are none, or because a verification already told of them.
  private var isWhole: Bool

  /// A Boolean value indicating whether every act, and every commit that one ever brought in, was added.
  private let knowsArrivals: Bool

  /// Starts from an act; from the founding one, a caller that adds every act with what it brings says so.
  init(upTo act: Act, knowsArrivals: Bool = false) {
    last = act
    oldest = act
    isWhole = act.previous == nil
    self.knowsArrivals = knowsArrivals
    numbers[act.id] = act.sequence
    note(act)
  }

  /// Goes on from where an earlier verification stopped, with what it had learnt of proposals.
  init(upTo act: Act, _ progress: Memory.Progress) {
    last = act
    oldest = act
    isWhole = true
    knowsArrivals = false
    numbers[act.id] = progress.sequence
    openings = progress.opened
    closings = progress.closed
    rounds = progress.rounds
    lodgings = progress.lodged
  }

  /// What a later verification needs of the acts up to the last one.
  var progress: Memory.Progress {
    Memory.Progress(
      head: last.id, sequence: numbers[last.id] ?? last.sequence, time: last.time,
      engine: Memory.engine,
      closed: closings, opened: openings.filter { closings[$0.key] == nil },
      rounds: rounds.filter { closings[$0.key] == nil },
      lodged: lodgings.filter { closings[$0.key] == nil })
  }

  /// Adds the act that follows the last one, with the commits that it brings into history.
  func add(_ act: Act, bringing commits: [ObjectID]) {
    let number = (numbers[last.id] ?? 0) + 1
    numbers[act.id] = number
    for commit in commits where arrivals[commit] == nil { arrivals[commit] = number }
    last = act
    guard let proposal = act.proposal else { return }
    if act.kind == .opened { openings[proposal] = act.id }
    noteSteps(of: act, proposal)
    if act.kind.closesProposal, closings[proposal] == nil { closings[proposal] = number }
  }

  /// Notes an act that is older than those noted before.
  private func note(_ act: Act) {
    guard let proposal = act.proposal else { return }
    if act.kind == .opened, openings[proposal] == nil { openings[proposal] = act.id }
    noteSteps(of: act, proposal)
    if act.kind.closesProposal { closings[proposal] = numbers[act.id] }
  }

  private func noteSteps(of act: Act, _ proposal: Proposal.ID) {
    if act.kind == .opened, let content = act.content {
      rounds[proposal, default: []].insert(content)
    }
    if act.kind == .lodged { lodgings[proposal, default: []].insert(act.id) }
  }

  /// Returns what the acts that were read say of a proposal, with what its head brings.
  func evidence(of id: Proposal.ID, _ range: ProposalRange) -> ProposalEvidence {
    ProposalEvidence(
      opening: openings[id], closing: closings[id], rounds: rounds[id]?.count ?? 0,
      lodgings: lodgings[id] ?? [], range: range)
  }

  /// Returns whether an act that was read names a proposal.
  func hasSeen(_ proposal: Proposal.ID) -> Bool {
    openings[proposal] != nil || closings[proposal] != nil
  }

  /// Returns the number of a commit that is an act of the journal, or `nil` when it is not one.
  func number(of commit: Commit, in ledger: borrowing Ledger) throws(LedgerError) -> Int? {
    if let number = numbers[commit.id] { return number }
    guard !knowsArrivals, commit.message.contains("\nAct: ") else { return nil }
    guard let claim = try? Act(commit) else { return nil }
    try extend(to: claim.sequence, in: ledger)
    return numbers[commit.id]
  }

  /// Returns whether a commit that is no act came into history with an act or before it.
  func isKnown(
    _ commit: ObjectID, at act: Act, in ledger: borrowing Ledger
  ) throws(LedgerError) -> Bool {
    if let arrival = arrivals[commit], arrival <= (numbers[act.id] ?? 0) { return true }
    if knowsArrivals { return false }
    do { return try ledger.repository.isAncestor(commit, of: act.id) } catch {
      throw LedgerError(error)
    }
  }

  /// Reads back to the act of a number, or to the founding one.
  func extend(to number: Int, in ledger: borrowing Ledger) throws(LedgerError) {
    while let previous = oldest.previous, (numbers[oldest.id] ?? 0) > number {
      let act = try ledger.act(previous)
      numbers[act.id] = (numbers[oldest.id] ?? 0) - 1
      oldest = act
      guard !isWhole else { continue }
      note(act)
    }
    if oldest.previous == nil { isWhole = true }
  }

  /// Reads back until every act is accounted for.
  func complete(in ledger: borrowing Ledger) throws(LedgerError) {
    if !isWhole { try extend(to: .min, in: ledger) }
  }

  /// Goes forward to another act that follows the last one, reading what lies between; returns `false` when
  /// it does not follow.
  func advance(to act: Act, in ledger: borrowing Ledger) throws(LedgerError) -> Bool {
    var newer: [Act] = []
    var next = act
    while next.id != last.id {
      guard next.sequence > last.sequence, let previous = next.previous else { return false }
      newer.append(next)
      next = try ledger.act(previous)
    }
    for act in newer.reversed() { add(act, bringing: []) }
    return true
  }
}
