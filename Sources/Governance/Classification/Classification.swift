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

  /// The classes whose quota the proposal, with what came before it, goes beyond: they take nothing in.
  package let exceeded: [ChangeClass]

  /// Classifies the changes of a proposal, or some of them, as the members of a setting see them at a moment.
  ///
  /// A class whose quota is used up takes nothing of the proposal in: all of it belongs to the classes after it.
  package init(
    of proposal: Proposal, _ changes: [Change], past: [Submission.Past] = [],
    in setting: Submission.Setting, at time: Instant
  ) {
    let classes = setting.rules.classes
    let classifier = Classifier(
      setting: setting, proposer: proposal.origin.proposer.flatMap { setting.roster[$0] },
      time: time, isUrgent: proposal.isUrgent)
    let questions = changes.map { classifier.questions(about: $0) }
    let migrated = changes.map { $0.isMigrated(in: proposal.natures) }
    var quotas = QuotaCount(of: proposal.origin, past: past, in: setting, at: time)
    var full: Set<Int> = []
    var assignments: [Assignment] = []
    repeat {
      assignments = []
      for (index, units) in questions.enumerated() {
        for (unit, question) in units {
          assignments.append(
            Assignment(
              unit: unit, change: index,
              changeClass: migrated[index]
                ? classifier.classOfMigration(for: question, leavingOut: full)
                : classifier.firstClass(for: question, leavingOut: full)))
        }
      }
    } while quotas.fill(&full, with: assignments, changes)
    let used = Set(assignments.lazy.compactMap(\.changeClass))
    self.assignments = assignments
    self.classes = used.sorted().map { classes[$0] }
    self.exceeded = full.sorted().map { classes[$0] }
    self.changes = changes
    self.rules = setting.rules
  }

  /// What belongs to each class, in the order of the rules.
  package var uses: [Verdict.ClassUse] {
    let groups = Dictionary(grouping: assignments, by: \.changeClass)
    return groups.keys.compactMap(\.self).sorted().map { place in
      Verdict.ClassUse(
        changeClass: rules.classes[place].id, units: (groups[place] ?? []).map(\.unit))
    }
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
