package import Records

/// What a class of change needs before it is accepted; what is absent is not asked.
package struct Requirements: Hashable, Sendable {
  package var approvals: Approvals?
  package var voice: Voice?
  package var noObjection: NoObjection?

  /// How long the proposal stays open for review, at least; 90 days at most.
  package var period: Period?

  /// How long after its opening a proposal that was not decided runs out.
  package var expiry: Period?

  /// How long an objection may still undo a change that was accepted at once.
  package var objectionWindow: Period?

  /// Who must confirm an emergency after it was accepted, and by when, or it lapses.
  package var ratification: Ratification?

  /// A Boolean value indicating whether those who gain or lose by a change are heard without being counted.
  package var needsRecusal = false

  /// A Boolean value indicating whether who belongs to a structure needs a running mandate to be counted.
  package var needsMandate = false

  /// A Boolean value indicating whether the structures that a record names must have been invited to reply.
  package var needsReply = false

  /// How much of this class one structure may do in some time; what goes beyond belongs to the next class.
  package var quota: Quota?

  package init() {}
}

extension Requirements {
  /// Consents from a number of distinct members, structures and colleges, the proposer's own left out.
  package struct Approvals: Hashable, Sendable {
    package var members: Int
    package var structures: Int
    package var colleges: Int
    /// Colleges that must be among those that consent.
    package var named: [College.ID]
    /// The part of the colleges that must consent, of those where somebody can.
    package var collegeShare: Share?

    package init(
      members: Int = 1, structures: Int = 1, colleges: Int = 1, named: [College.ID] = [],
      collegeShare: Share? = nil
    ) {
      self.members = members
      self.structures = structures
      self.colleges = colleges
      self.named = named
      self.collegeShare = collegeShare
    }
  }

  /// The consent of each structure concerned, through its voice, and what stands for it.
  package struct Voice: Hashable, Sendable {
    /// How long after the opening a structure that said nothing is taken not to mind; never, when `nil`.
    package var silence: Period?
    /// What is asked instead of a voice that is silent, that nobody has, or whose protection has lapsed.
    package var approvals: Approvals?
    /// How long after its last verification a section is no longer protected by the voice; never, when `nil`.
    package var lapse: Period?

    package init(silence: Period? = nil, approvals: Approvals? = nil, lapse: Period? = nil) {
      self.silence = silence
      self.approvals = approvals
      self.lapse = lapse
    }
  }

  /// No objection that stands, and what may overrule one that stands for long.
  package struct NoObjection: Hashable, Sendable {
    /// Who may overrule an objection, once the proposal went through the rounds.
    package enum Overruling: Hashable, Sendable {
      /// So many colleges other than those of the objectors, each with a consent that says why.
      case colleges(Int)
      /// A vote by colleges, each with its weight.
      case vote(Share)
    }

    /// The grounds that make an objection receivable; any reason does, when there is none.
    package var grounds: Set<Review.Ground>
    /// The number of openings, each with an amended content, before an objection may be overruled.
    package var rounds: Int
    package var overruling: Overruling?

    package init(
      grounds: Set<Review.Ground> = [], rounds: Int = 1, overruling: Overruling? = nil
    ) {
      self.grounds = grounds
      self.rounds = rounds
      self.overruling = overruling
    }
  }

  /// Consents that must follow an emergency in time, from others than those who let it through.
  package struct Ratification: Hashable, Sendable {
    package var within: Period
    package var approvals: Approvals

    package init(within: Period, approvals: Approvals) {
      self.within = within
      self.approvals = approvals
    }
  }

  /// How much one structure may change in a class in some time; all proposals from outside share one.
  package struct Quota: Hashable, Sendable {
    package var records: Int
    /// The part of a record's fields that may change; any, when `nil`.
    package var fields: Share?
    package var period: Period

    package init(records: Int, fields: Share? = nil, period: Period) {
      self.records = records
      self.fields = fields
      self.period = period
    }
  }
}
