internal import Evolution
internal import Git
internal import Governance
internal import Ledger
internal import Records

extension JournalEntry {
  /// Takes what the history says of an act; records that states have as they are take no memory of their own.
  init(_ facts: ActFacts, sharing states: [Snapshot]) {
    self.init(
      sequence: facts.sequence, commit: facts.commit.hex, act: facts.kind.rawValue,
      time: facts.time, proposal: facts.proposal, title: facts.title, reasons: facts.reasons,
      natures: facts.natures, effective: facts.effective,
      records: facts.changes.map(\.record),
      fields: Dictionary(
        facts.changes.map { ($0.record, Set($0.fields.map(\.topField))) },
        uniquingKeysWith: { first, _ in first }),
      concerning: facts.concerning, own: facts.own, governancePaths: facts.files.map(\.path),
      changes: facts.changes.map { $0.sharing(states) },
      proposers: facts.proposers.map { Participant($0) },
      sealer: facts.sealer.map { Participant($0) }, reviews: facts.opinions.map { Opinion($0) },
      classes: facts.classes, submitted: facts.submitted)
  }
}

extension RecordChange {
  fileprivate func sharing(_ states: [Snapshot]) -> RecordChange {
    func shared(_ record: Record?) -> Record? {
      guard let record else { return nil }
      return states.lazy.compactMap { $0[record.id] }.first { $0 == record } ?? record
    }
    return RecordChange(
      record: record, operation: operation, fields: fields, before: shared(before),
      after: shared(after))
  }
}

extension Participant {
  fileprivate init(_ person: ActFacts.Person) {
    self.init(member: person.member, structure: person.structure, college: person.college)
  }
}

extension Opinion {
  fileprivate init(_ opinion: ActFacts.Opinion) {
    let review = opinion.review
    self.init(
      participant: Participant(opinion.person), position: review.position, ground: review.ground,
      reason: review.reason, day: opinion.day, channel: review.recording?.channel,
      isCollective: review.recording?.college != nil, present: review.recording?.present)
  }
}
