package import Records

/// The class that each unit of a proposal's changes belongs to, under the rules of one setting.
///
/// A unit belongs to the first class, in the order of the rules, that takes it in. What no class takes
/// in cannot change (design §2, deny by default).
package struct Classification: Hashable, Sendable {
  /// A unit with the change it is part of and its class, `nil` when none takes it in.
  package struct Assignment: Hashable, Sendable {
    package let unit: ChangeUnit
    package let change: Change
    package let changeClass: ChangeClass?
    /// The top fields of the record that the unit changes; empty for a file.
    package let fields: [String]
  }

  package let assignments: [Assignment]

  /// The classes used, in the order of the rules.
  package let classes: [ChangeClass]

  /// Classifies changes as the members of a setting see them at a moment.
  package init(
    of changes: [Change], from origin: Proposal.Origin, in setting: Submission.Setting,
    at time: Instant
  ) {
    var proposer: Member?
    if case .member(let id) = origin { proposer = setting.roster[id] }
    let classifier = Classifier(setting: setting, proposer: proposer, time: time)
    let assignments = changes.flatMap { classifier.assignments(of: $0) }
    let used = Set(assignments.compactMap(\.changeClass?.id))
    self.assignments = assignments
    self.classes = setting.rules.classes.filter { used.contains($0.id) }
  }

  /// The units that no class takes in.
  package var strays: [ChangeUnit] {
    assignments.compactMap { $0.changeClass == nil ? $0.unit : nil }
  }

  /// Returns what belongs to a class.
  package func assignments(to id: ChangeClass.ID) -> [Assignment] {
    assignments.filter { $0.changeClass?.id == id }
  }
}
