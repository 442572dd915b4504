package import Git
package import Governance
package import Records

/// What the history says of one act, for those who tell of a period: nothing in it was verified.
///
/// People are known by the keys that their signatures name. `verify` is what proves them.
package struct ActFacts: Hashable, Sendable {
  /// A member as they stood in the state that an act follows.
  package struct Person: Hashable, Sendable {
    package let member: Member.ID
    package let structure: RecordID?
    package let college: College.ID?
  }

  /// A review that an act takes in.
  package struct Opinion: Hashable, Sendable {
    /// Whose position it is; for that of a whole college, the scribe, with the college that spoke.
    package let person: Person
    package let review: Review
    package let day: CalendarDate
  }

  package let sequence: Int
  package let commit: ObjectID
  package let kind: Act.Kind
  package let time: Instant
  package let proposal: Proposal.ID?

  /// The title of its proposal; that of the act where the proposal is not here.
  package var title: String

  /// What the proposal claims; `nil` where there is none, or where its commits are not here.
  package var reasons: String?
  package var natures: Natures?
  package var effective: PartialDate?

  /// When the proposal was written down.
  package var submitted: Instant?

  /// What it changed in each record, in the order of paths; nothing for the founding act, which made them all.
  package var changes: [RecordChange] = []

  /// The files outside the records that it changed.
  package var files: [FileChange] = []

  /// The records it changed that concern a structure, and those of them that somebody of such a structure wrote.
  package var concerning: [RecordID] = []
  package var own: [RecordID] = []

  package var proposers: [Person] = []
  package var sealer: Person?
  package var opinions: [Opinion] = []

  /// The classes of what it accepts, refuses or opens, in the order of the rules.
  package var classes: [ChangeClass.ID] = []

  init(_ act: Act) {
    sequence = act.sequence
    commit = act.id
    kind = act.kind
    time = act.time
    proposal = act.proposal
    title = act.title
  }
}

/// How much of each act is told: what nobody asks for is not read.
package struct JournalDetail: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// What each act changed, field by field.
  package static let changes = JournalDetail(rawValue: 1)

  /// The whole records before and after each change, beside its fields.
  package static let records = JournalDetail(rawValue: 3)

  /// Who proposed, reviewed and sealed, and which records concern whom.
  package static let people = JournalDetail(rawValue: 5)

  /// The classes of change.
  package static let classes = JournalDetail(rawValue: 9)

  package static let everything: JournalDetail = [.records, .people, .classes]
}
