internal import Governance
package import Records

extension Ledger {
  /// Returns what is expected of whom at a moment: on proposals that wait, on acceptances that may lapse, and in the
  /// life of the commons itself.
  ///
  /// A proposal that cannot be read at all is left to `check`, which says why.
  package func agenda(at time: Instant) throws(LedgerError) -> Agenda {
    let state = try state()
    let setting = try setting(at: state)
    var agenda = Agenda(setting: setting)
    for (id, _) in try proposalBranches() where try closing(of: id) == nil {
      do {
        let judgement = try judge(id, at: time)
        agenda.items += Evaluation(judgement.submission).agenda
        agenda.add(judgement)
      } catch {
        guard error.isAboutContent else { throw error }
      }
    }
    for id in try acceptances(notBefore: state.rules.horizon(at: time)) {
      guard let acceptance = try acceptance(of: id, at: time), acceptance.lapse == nil else {
        continue
      }
      agenda.items += acceptance.settlement.agenda(of: id, in: setting)
      agenda.add(acceptance.judgement)
    }
    agenda.items += setting.agenda(at: time)
    agenda.items += try staleness(at: state, setting.roster, time)
    let named = Set(agenda.items.flatMap(\.records)).subtracting(agenda.labels.keys)
    agenda.labels.merge(
      try labels(of: named, in: state.tree, profile: state.profile), uniquingKeysWith: { $1 })
    return agenda
  }

  /// Returns the proposals that were accepted since a moment, the latest first.
  private func acceptances(notBefore start: Instant?) throws(LedgerError) -> [Proposal.ID] {
    guard let start else { return [] }
    var found: [Proposal.ID] = []
    try walkActs(from: try tip()) { act in
      guard act.time >= start else { return false }
      if act.kind == .accepted, let id = act.proposal { found.append(id) }
      return true
    }
    return found
  }
}

extension Agenda {
  fileprivate mutating func add(_ judgement: Judgement) {
    titles[judgement.branch.proposal.id] = judgement.branch.proposal.title
    labels.merge(judgement.labels, uniquingKeysWith: { $1 })
  }
}

extension AgendaItem {
  /// The records that it speaks of.
  fileprivate var records: [RecordID] {
    switch matter {
    case .speak(_, let records), .mandate(let records): records + structures
    case .answer(let contestation): contestation.subjects + structures
    case .verify(let record, _): [record] + structures
    default: structures
    }
  }
}

extension LedgerError {
  /// A Boolean value indicating whether it is about what a proposal brings, not about the repository.
  fileprivate var isAboutContent: Bool {
    switch self {
    case .problems, .refused: true
    default: false
    }
  }
}

extension Rules {
  /// Returns the earliest moment at which an acceptance may still hang on something at another one, or `nil` when none
  /// ever does.
  fileprivate func horizon(at time: Instant) -> Instant? {
    let longest = classes.compactMap(\.requirements.period?.longestDays).max() ?? 0
    let terms =
      classes.compactMap { $0.requirements.objectionWindow.map { $0.longestDays + longest } }
      + classes.compactMap(\.requirements.ratification?.within.longestDays)
      + [customs.disowning?.longestDays].compactMap(\.self)
    // What has lapsed waits until somebody records it: as long again is looked back.
    return terms.max().map { Instant(seconds: time.seconds - Int64(2 * $0) * 86_400) }
  }
}
