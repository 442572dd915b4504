internal import Git
internal import Governance
internal import Records

/// Reads one act after another, keeping of those before it what the next ones need.
struct JournalReader {
  private let detail: JournalDetail
  private var index: JournalIndex?
  private var quotas = QuotaPast()

  init(_ detail: JournalDetail) { self.detail = detail }

  /// Prepares to read the acts after one.
  mutating func start(after id: ObjectID?, in ledger: borrowing Ledger) throws(LedgerError) {
    index = try id.map { id throws(LedgerError) in JournalIndex(upTo: try ledger.act(id)) }
  }

  /// Returns what the history says of the act that follows those read before.
  mutating func facts(
    of id: ObjectID, in ledger: borrowing Ledger
  ) throws(LedgerError) -> ActFacts {
    let act = try ledger.act(id)
    var facts = ActFacts(act)
    if let previous = act.previous {
      if index == nil { try start(after: previous, in: ledger) }
      guard let index else { return facts }
      let state = try ledger.state(at: index.last)
      do throws(LedgerError) {
        try read(act, at: state, index, into: &facts, in: ledger)
      } catch LedgerError.problems, LedgerError.refused {
        // What cannot be read says nothing here; verification tells of it.
      } catch LedgerError.git(let error) where error.isAboutOneObject {
        // Refused content stays outside history, so that a clone may lack it.
      }
      if detail.contains(.people) {
        try tellPeople(of: act, at: state, index, into: &facts, in: ledger)
      }
      index.add(act, bringing: [])
    } else {
      index = JournalIndex(upTo: act)
      if detail.contains(.people) {
        let state = try ledger.state(at: act)
        facts.sealer = try ledger.signer(of: act.id, in: state.commons).map(state.person)
      }
    }
    return facts
  }

  private mutating func read(
    _ act: Act, at state: State, _ index: JournalIndex, into facts: inout ActFacts,
    in ledger: borrowing Ledger
  ) throws(LedgerError) {
    if detail.contains(.changes), act.commit.tree != state.tree {
      let difference = try ledger.difference(from: state.tree, to: act.commit.tree)
      facts.changes = difference.records.map { detail.contains(.records) ? $0 : $0.withoutRecords }
      facts.files = difference.files
    }
    guard let id = act.proposal, let head = act.head else { return }
    let found = try ledger.range(of: head, in: index)
    let claims = ProposalClaims(found.range.first)
    facts.take(claims, of: found.range.first)
    guard detail.contains(.people) || detail.contains(.classes) else { return }
    try index.extend(to: found.oldestBorder, in: ledger)
    let opening = try ledger.openingState(
      try index.openings[id].map { id throws(LedgerError) in try ledger.act(id) })
    let branch = try ledger.branch(
      id, found.range, claims, of: act, at: state, opening: opening)
    facts.proposers = branch.proposal.origin.members.map(state.person)
    guard act.kind == .opened || act.kind.closesProposal else { return }
    try tellChanges(of: branch, act, at: state, into: &facts, in: ledger)
  }

  /// Tells of what a proposal changes as the rules see it: whose it is, and of which classes.
  private mutating func tellChanges(
    of branch: ProposalBranch, _ act: Act, at state: State, into facts: inout ActFacts,
    in ledger: borrowing Ledger
  ) throws(LedgerError) {
    let result = act.kind == .accepted ? act.commit.tree : nil
    let changes = try ledger.changes(of: branch, at: state, giving: result)
    let setting = try ledger.setting(at: state, for: branch)
    if act.kind == .accepted {
      let roster = setting.roster
      let authorship = changes.authorship(of: branch.proposal, among: roster)
      facts.concerning = authorship.concerning
      facts.own = authorship.own
    }
    guard detail.contains(.classes) else { return }
    let past = try quotas.past(of: branch, changes, upTo: state.act, in: setting, act.time, ledger)
    facts.classes =
      Classification(of: branch.proposal, changes, past: past, in: setting, at: act.time)
      .classes.map(\.id)
  }

  private func tellPeople(
    of act: Act, at state: State, _ index: JournalIndex, into facts: inout ActFacts,
    in ledger: borrowing Ledger
  ) throws(LedgerError) {
    facts.sealer = try ledger.signer(of: act.id, in: state.commons).map(state.person)
    guard let id = act.proposal, !act.reviews.isEmpty else { return }
    let opening = try ledger.openingState(
      try index.openings[id].map { id throws(LedgerError) in try ledger.act(id) })
    let reviews = try ledger.reviews(of: id, tips: act.reviews, at: state, opening: opening).reviews
    facts.opinions = reviews.map { $0.opinion(on: act, at: state) }
  }
}

extension State {
  /// Returns a member as they stand in the state.
  fileprivate func person(_ id: Member.ID) -> ActFacts.Person {
    let member = commons.member(id)
    return ActFacts.Person(member: id, structure: member?.structure, college: member?.college)
  }
}

extension ReviewCommit {
  fileprivate func opinion(on act: Act, at state: State) -> ActFacts.Opinion {
    let review = review(isCurrent: content == act.content)
    let person =
      review.recording?.college.map {
        ActFacts.Person(member: member, structure: nil, college: $0)
      } ?? state.person(review.member)
    return ActFacts.Opinion(
      person: person, review: review, day: Instant(seconds: commit.committer.seconds).date)
  }
}
