package import Records

/// A case that a commons discusses its rules on: this change, these opinions, at this date, this verdict.
///
/// Rules are hard to argue over as rules. A case says what should come out, in words that people who never
/// read the rules can agree or disagree with, and is judged by the engine itself, so that it stays true. It
/// names only what matters: the rest is what the ledger's own kinds, colleges and members say.
package struct RuleExample: Hashable, Sendable {
  /// The kind of the structures that a case calls by short names.
  package static let structureKind = "structure"

  /// What the case shows, in one sentence.
  package let name: LocalizedText

  /// Why it should come out so.
  package let reason: LocalizedText?

  package let cast: Cast
  package let proposal: Proposal
  package let changes: [ChangeFacts]
  package let incidents: Incidents
  package let earlier: [Earlier]
  package let opening: Opening?
  package let reviews: [Review]

  /// The member who decides, or `nil` to ask what any sealer could do.
  package let sealer: Member.ID?

  /// The moment at which it is judged.
  package let time: Instant

  /// What comes after an acceptance that hangs on something.
  package let sequel: Sequel

  package let expectation: Expectation

  package init(
    name: LocalizedText, reason: LocalizedText? = nil, cast: Cast = Cast(), proposal: Proposal,
    changes: [ChangeFacts], incidents: Incidents = Incidents(), earlier: [Earlier] = [],
    opening: Opening? = nil, reviews: [Review] = [], sealer: Member.ID? = nil, time: Instant,
    sequel: Sequel = Sequel(), expectation: Expectation
  ) {
    self.name = name
    self.reason = reason
    self.cast = cast
    self.proposal = proposal
    self.changes = changes
    self.incidents = incidents
    self.earlier = earlier
    self.opening = opening
    self.reviews = reviews
    self.sealer = sealer
    self.time = time
    self.sequel = sequel
    self.expectation = expectation
  }
}

extension RuleExample {
  /// The people and structures of a case.
  package struct Cast: Hashable, Sendable {
    /// Somebody whom a case speaks of.
    package enum Person: Hashable, Sendable {
      /// A member as the case describes them.
      case member(Member)
      /// A member as the ledger has them.
      case registered(Member.ID)
    }

    /// All members there are; those of the ledger, when `nil`.
    ///
    /// A case that names its own people does not come out otherwise the day somebody joins.
    package let people: [Person]?

    /// The legal numbers of the structures that the case tells of.
    package let legalNumbers: [RecordID: String]

    /// The short names of structures and records.
    package let labels: [RecordID: String]

    package init(
      people: [Person]? = nil, legalNumbers: [RecordID: String] = [:],
      labels: [RecordID: String] = [:]
    ) {
      self.people = people
      self.legalNumbers = legalNumbers
      self.labels = labels
    }
  }

  /// A change that was accepted before, for quotas.
  package struct Earlier: Hashable, Sendable {
    package let origin: Proposal.Origin
    package let time: Instant
    package let changes: [ChangeFacts]

    package init(origin: Proposal.Origin, time: Instant, changes: [ChangeFacts]) {
      self.origin = origin
      self.time = time
      self.changes = changes
    }
  }

  /// The act that started the period.
  package struct Opening: Hashable, Sendable {
    package let time: Instant
    package let sealer: Member.ID
    /// How many texts of the proposal were opened.
    package let rounds: Int
    /// A Boolean value indicating whether the text has not changed since.
    package let isCurrent: Bool

    package init(time: Instant, sealer: Member.ID, rounds: Int = 1, isCurrent: Bool = true) {
      self.time = time
      self.sealer = sealer
      self.rounds = rounds
      self.isCurrent = isCurrent
    }
  }

  /// The opinions that came in after an acceptance, and when one looks at what became of it.
  package struct Sequel: Hashable, Sendable {
    package let lodged: [Settlement.Lodged]
    package let time: Instant?

    package init(lodged: [Settlement.Lodged] = [], time: Instant? = nil) {
      self.lodged = lodged
      self.time = time
    }
  }
}
