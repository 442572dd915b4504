package import Records

/// What a class of change needs before it is accepted; what is absent is not asked.
package struct Requirements: Hashable, Sendable {
  /// Consents from a number of distinct members, structures and colleges, the proposer's own left out.
  package struct Approvals: Hashable, Sendable {
    package var members: Int
    package var structures: Int
    package var colleges: Int
    /// Colleges that must be among those that consent.
    package var named: [College.ID]

    package init(
      members: Int = 1, structures: Int = 1, colleges: Int = 1, named: [College.ID] = []
    ) {
      self.members = members
      self.structures = structures
      self.colleges = colleges
      self.named = named
    }
  }

  package var approvals: Approvals?

  /// A Boolean value indicating whether each structure concerned must consent through its voice.
  package var needsVoice = false

  /// A Boolean value indicating whether a standing objection stops the change.
  package var needsNoObjection = false

  /// How long the proposal stays open for review, at least; 90 days at most.
  package var period: Period?

  package init() {}
}
