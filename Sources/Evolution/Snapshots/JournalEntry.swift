package import Governance
package import Records

/// One act of the journal, as far as a report needs it (design §5.1).
package struct JournalEntry: Hashable, Sendable {
  /// Its place in the journal: the founding act is number 1.
  package let sequence: Int

  /// The commit that it is, in hexadecimal.
  package let commit: String

  /// What it does, as its trailer says: `founded`, `opened`, `accepted`, `refused` and so on.
  package let act: String
  package let time: Instant
  package let proposal: String?
  package let title: String?
  package let reasons: String?

  /// Whether the world changed or the record was wrong, as the proposal says; `nil` when it has none.
  package let natures: Natures?

  /// When the world changed, as the proposal says; `nil` means the day of the act (domain §7.1, 4).
  package let effective: PartialDate?

  /// The records whose files the act, or the proposal it closes, touches.
  package let records: [RecordID]

  /// The top-level fields it changed in a record, where whoever read the journal compared them.
  ///
  /// A touched record without an entry may have changed in any field. Entries are needed only where
  /// acts of different natures touched the same record in the period: without them, what changed
  /// there is of unknown nature.
  package let fields: [RecordID: Set<String>]

  /// The records it changed that concern a structure.
  package let concerning: [RecordID]

  /// Those of them that somebody of a structure concerned wrote, by proposing the change.
  package let own: [RecordID]

  /// The files outside the records that it touches.
  package let governancePaths: [String]

  /// What it changed in each record, where whoever read the journal compared them.
  package let changes: [RecordChange]

  /// The members who wrote the proposal, by the keys that signed it; none when it comes from outside.
  package let proposers: [Participant]

  /// The member who sealed it.
  package let sealer: Participant?

  /// The reviews that it takes in.
  package let reviews: [Opinion]

  /// The classes of change that the proposal belongs to, by the rules of that time.
  package let classes: [ChangeClass.ID]

  /// When the proposal was written down, before any act; `nil` without one.
  package let submitted: Instant?

  package init(
    sequence: Int, commit: String, act: String, time: Instant, proposal: String? = nil,
    title: String? = nil, reasons: String? = nil, natures: Natures? = nil,
    effective: PartialDate? = nil, records: [RecordID] = [],
    fields: [RecordID: Set<String>] = [:], concerning: [RecordID] = [], own: [RecordID] = [],
    governancePaths: [String] = [], changes: [RecordChange] = [], proposers: [Participant] = [],
    sealer: Participant? = nil, reviews: [Opinion] = [], classes: [ChangeClass.ID] = [],
    submitted: Instant? = nil
  ) {
    self.sequence = sequence
    self.commit = commit
    self.act = act
    self.time = time
    self.proposal = proposal
    self.title = title
    self.reasons = reasons
    self.natures = natures
    self.effective = effective
    self.records = records
    self.fields = fields
    self.concerning = concerning
    self.own = own
    self.governancePaths = governancePaths
    self.changes = changes
    self.proposers = proposers
    self.sealer = sealer
    self.reviews = reviews
    self.classes = classes
    self.submitted = submitted
  }

  /// A Boolean value indicating whether the act changed the tree: the others leave it as it was.
  package var changesState: Bool { act == "founded" || act == "accepted" || act == "lapsed" }
}
