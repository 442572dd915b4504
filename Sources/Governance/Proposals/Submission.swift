package import Records

/// A proposal with all the circumstances it is decided in; the whole input of an evaluation.
package struct Submission: Hashable, Sendable {
  /// The rules and the people of one revision.
  package struct Setting: Hashable, Sendable {
    package let rules: Rules
    package let roster: Roster
    package let incidents: Incidents

    package init(rules: Rules, roster: Roster, incidents: Incidents = Incidents()) {
      self.rules = rules
      self.roster = roster
      self.incidents = incidents
    }
  }

  /// A change that was accepted before, as far as quotas look back.
  package struct Past: Hashable, Sendable {
    package let origin: Proposal.Origin
    package let time: Instant
    package let changes: [Change]
    /// A Boolean value indicating whether it claimed to be urgent.
    package let isUrgent: Bool

    package init(
      origin: Proposal.Origin, time: Instant, changes: [Change], isUrgent: Bool = false
    ) {
      self.origin = origin
      self.time = time
      self.changes = changes
      self.isUrgent = isUrgent
    }
  }

  /// The act that started a proposal's period, with the setting it was judged in: that of its parent.
  package struct Opening: Hashable, Sendable {
    package let time: Instant
    package let sealer: Member.ID
    package let setting: Setting
    /// A Boolean value indicating whether it opened the content that is judged, not an earlier one.
    package let isCurrent: Bool

    package init(time: Instant, sealer: Member.ID, setting: Setting, isCurrent: Bool) {
      self.time = time
      self.sealer = sealer
      self.setting = setting
      self.isCurrent = isCurrent
    }
  }

  package let proposal: Proposal
  package let changes: [Change]
  /// The latest review of each member.
  package let reviews: [Review]
  package let opening: Opening?
  /// How many contents of the proposal were opened: each amendment that is opened is one round more.
  package let rounds: Int
  /// What was accepted lately, oldest first; empty where no class has a quota.
  package let past: [Past]
  /// The rules that the proposal would put in force, when it changes them.
  package let amendedRules: Rules?
  /// The rules and people of the parent that the decision would follow.
  package let setting: Setting
  /// The member who closes, or `nil` to ask what any sealer could do.
  package let sealer: Member.ID?
  /// The moment of evaluation.
  package let time: Instant

  package init(
    proposal: Proposal, changes: [Change], reviews: [Review], opening: Opening?,
    rounds: Int? = nil, past: [Past] = [], amendedRules: Rules? = nil, setting: Setting,
    sealer: Member.ID?, time: Instant
  ) {
    self.proposal = proposal
    self.changes = changes
    self.reviews = reviews
    self.opening = opening
    self.rounds = rounds ?? (opening == nil ? 0 : 1)
    self.past = past
    self.amendedRules = amendedRules
    self.setting = setting
    self.sealer = sealer
    self.time = time
  }
}
