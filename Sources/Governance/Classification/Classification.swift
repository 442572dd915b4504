package import Records

/// The class that each unit of a proposal's changes belongs to, under the rules of one setting.
///
/// A unit belongs to the first class, in the order of the rules, that takes it in. What no class takes
/// in cannot change (design §2, deny by default).
package struct Classification: Hashable, Sendable {
  /// A unit with the places of its change among the changes and of its class among the rules.
  ///
  /// It holds places rather than the values themselves because an import has tens of thousands of units.
  package struct Assignment: Hashable, Sendable {
    package let unit: ChangeUnit
    let change: Int
    /// The place of its class, `nil` when none takes it in.
    let changeClass: Int?
  }

  package let assignments: [Assignment]

  /// The classes used, in the order of the rules.
  package let classes: [ChangeClass]

  let changes: [Change]
  private let rules: Rules

  /// Classifies changes as the members of a setting see them at a moment.
  package init(
    of changes: [Change], from origin: Proposal.Origin, in setting: Submission.Setting,
    at time: Instant
  ) {
    var proposer: Member?
    if case .member(let id) = origin { proposer = setting.roster[id] }
    let classifier = Classifier(setting: setting, proposer: proposer, time: time)
    var assignments: [Assignment] = []
    for (index, change) in changes.enumerated() {
      classifier.assign(change, at: index, to: &assignments)
    }
    let used = Set(assignments.lazy.compactMap(\.changeClass))
    self.assignments = assignments
    self.classes = used.sorted().map { setting.rules.classes[$0] }
    self.changes = changes
    self.rules = setting.rules
  }

  /// The units that no class takes in.
  package var strays: [ChangeUnit] {
    assignments.lazy.filter { $0.changeClass == nil }.map(\.unit)
  }

  /// Returns the class of a unit, or `nil` when none takes it in.
  package func changeClass(of assignment: Assignment) -> ChangeClass? {
    assignment.changeClass.map { rules.classes[$0] }
  }

  /// Returns the changes of which a class for which a test holds has at least one unit.
  func changes(inClassesWhere isIncluded: (ChangeClass) -> Bool) -> [Change] {
    let included = rules.classes.map(isIncluded)
    var found: [Change] = []
    var latest: Int?
    for assignment in assignments where assignment.change != latest {
      guard let changeClass = assignment.changeClass, included[changeClass] else { continue }
      latest = assignment.change
      found.append(changes[assignment.change])
    }
    return found
  }

  /// Returns the first class among those for which a test holds that has units it must not have, and these.
  func misplaced(
    inClassesWhere isLenient: (ChangeClass) -> Bool,
    _ mustNotBeThere: (ChangeUnit, Change) -> Bool
  ) -> (changeClass: ChangeClass.ID, units: [ChangeUnit])? {
    guard classes.contains(where: isLenient) else { return nil }
    let lenient = rules.classes.map(isLenient)
    let found = assignments.filter { assignment in
      guard let changeClass = assignment.changeClass, lenient[changeClass] else { return false }
      return mustNotBeThere(assignment.unit, changes[assignment.change])
    }
    guard let first = found.first?.changeClass else { return nil }
    return (
      rules.classes[first].id, found.lazy.filter { $0.changeClass == first }.map(\.unit)
    )
  }
}
