package import Records

/// What the rules of a commons say beside its classes: each part is absent unless the file has it.
///
/// ```yaml
/// bootstrap: {structures: 6, colleges: 3}
/// vacancy: P12M
/// mandates: {longest: P12M}
/// collective: {colleges: [personnes], present: 3}
/// disowning: P30D
/// matching: {propose: 85, queue: 60, same_source: 75}
/// ```
package struct Customs: Hashable, Sendable {
  /// Below which size a commons is still starting, so that its thresholds follow its size.
  package struct Bootstrap: Hashable, Sendable {
    package let structures: Int
    package let colleges: Int

    package init(structures: Int, colleges: Int) {
      self.structures = structures
      self.colleges = colleges
    }
  }

  /// Which colleges may give one opinion together, and from how many people present on.
  package struct Collective: Hashable, Sendable {
    package let colleges: Set<College.ID>
    package let present: Int

    package init(colleges: Set<College.ID>, present: Int) {
      self.colleges = colleges
      self.present = present
    }
  }

  package var bootstrap: Bootstrap?

  /// For how long documented invitations stand for a vacant college that a class waits for.
  package var vacancy: Period?

  /// How long a mandate may last at most.
  package var longestMandate: Period?

  package var collective: Collective?

  /// For how long after an acceptance people may disown what was recorded in their name.
  package var disowning: Period?

  /// From which likeness on two records are put to people, or found again; ``MatchingRules/init`` when absent.
  package var matching: MatchingRules?

  package init() {}
}
