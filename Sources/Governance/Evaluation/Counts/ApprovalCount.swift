/// What the approvals of a proposal amount to, and what they lack.
package struct ApprovalCount: Hashable, Sendable {
  /// What is needed, after all that adds to it or lowers it.
  package var needed: Requirements.Approvals
  /// A Boolean value indicating whether it needs one more because it comes from outside.
  package var isOutside = false
  /// A Boolean value indicating whether it needs one more because of a measure on its proposer.
  package var isReinforced = false
  /// A Boolean value indicating whether less is needed because the commons is still small.
  package var isLowered = false
  /// The members whose consent counts.
  package var members: [Member.ID] = []
  /// The colleges whose people consent together.
  package var collective: [College.ID] = []
  package var structures = 0
  /// The colleges that consent.
  package var colleges: [College.ID] = []
  /// The colleges where somebody can consent, when a share of them is needed.
  package var occupiedColleges: [College.ID] = []
  /// The named colleges that do not consent yet.
  package var missingColleges: [College.ID] = []
  /// Those of them in which nobody can consent, so that an invitation must be documented.
  package var vacantColleges: [College.ID] = []
  /// The members whose consent would bring the count nearer, and who have not spoken yet.
  package var couldApprove: [Member.ID] = []

  package init(
    needed: Requirements.Approvals, isOutside: Bool = false, members: [Member.ID] = [],
    structures: Int = 0, colleges: [College.ID] = [], missingColleges: [College.ID] = [],
    couldApprove: [Member.ID] = []
  ) {
    self.needed = needed
    self.isOutside = isOutside
    self.members = members
    self.structures = structures
    self.colleges = colleges
    self.missingColleges = missingColleges
    self.couldApprove = couldApprove
  }

  /// How many opinions count: a college that speaks together counts for one.
  package var opinions: Int { members.count + collective.count }

  /// How many opinions, structures and colleges more must consent.
  package var missingMembers: Int { max(0, needed.members - opinions) }
  package var missingStructures: Int { max(0, needed.structures - structures) }
  package var missingCollegeCount: Int { max(0, neededColleges - colleges.count) }

  /// How many colleges must consent, a share of those where somebody can included.
  package var neededColleges: Int {
    max(
      needed.colleges, needed.collegeShare.map { $0.smallest(of: occupiedColleges.count) } ?? 0)
  }

  /// A Boolean value indicating whether nothing is missing.
  package var isReached: Bool {
    missingMembers == 0 && missingStructures == 0 && missingCollegeCount == 0
      && missingColleges.isEmpty
  }
}
