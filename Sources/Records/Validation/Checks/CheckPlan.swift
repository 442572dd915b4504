/// The checks of a kind, prepared for many records: those that need a record alone, and those that
/// look at the records it refers to.
struct ChecksPlan {
  let alone: [CheckPlan]
  let together: [CheckPlan]

  init(of kind: Kind, in profile: Profile) {
    let plans = kind.checks.compactMap { CheckPlan($0, of: kind, in: profile) }
    alone = plans.filter { !$0.follows }
    together = plans.filter(\.follows)
  }
}

/// One check, prepared.
struct CheckPlan {
  let check: KindCheck
  let when: [ConditionPlan]
  let demand: [ConditionPlan]
  /// A Boolean value indicating whether it speaks when all of its demand holds.
  let isForbidding: Bool

  /// Prepares a check, or returns `nil` when one of its paths leads nowhere: that is told of its
  /// kind, once, and not of every record.
  init?(_ check: KindCheck, of kind: Kind, in profile: Profile) {
    let when = check.when.compactMap { ConditionPlan($0, of: kind, in: profile) }
    let demand = check.demand.conditions.compactMap { ConditionPlan($0, of: kind, in: profile) }
    guard when.count == check.when.count, demand.count == check.demand.conditions.count else {
      return nil
    }
    self.check = check
    self.when = when
    self.demand = demand
    if case .forbid = check.demand { isForbidding = true } else { isForbidding = false }
  }

  /// A Boolean value indicating whether it looks at other records.
  var follows: Bool { (when + demand).contains { $0.asksState || !$0.kindsLookedAt.isEmpty } }

  /// The kinds of the other records that it looks at, and the names of the fields it asks for.
  var kindsLookedAt: Set<String> {
    (when + demand).reduce(into: []) { $0.formUnion($1.kindsLookedAt) }
  }
  var fieldNames: Set<String> { (when + demand).reduce(into: []) { $0.formUnion($1.fieldNames) } }
  /// The number of references between a record and the farthest one it looks at.
  var depth: Int { (when + demand).map(\.depth).max() ?? 0 }

  /// Returns what the check says of a record, or `nil` when it says nothing: also where a record that it
  /// must look at cannot be found, which is a problem of its own.
  func problem(of record: Record, in scene: CheckScene) -> FieldProblem? {
    guard holds(when, of: record, in: scene) == .yes else { return nil }
    switch holds(demand, of: record, in: scene) {
    case .unknown: return nil
    case .yes: return isForbidding ? FieldProblem(check) : nil
    case .no: return isForbidding ? nil : FieldProblem(check)
    }
  }

  private func holds(
    _ conditions: [ConditionPlan], of record: Record, in scene: CheckScene
  ) -> Answer {
    var answer = Answer.yes
    for condition in conditions {
      switch condition.answer(for: record, in: scene) {
      case .yes: continue
      case .no: return .no
      case .unknown: answer = .unknown
      }
    }
    return answer
  }
}

/// Whether something is so; unknown where a record that would tell is not there.
enum Answer {
  case yes
  case no
  case unknown

  init(_ isSo: Bool) { self = isSo ? .yes : .no }
}

/// What checks look at beside the record itself.
struct CheckScene {
  let profile: Profile
  /// Finds a record that is referred to, with the fields that checks look at.
  let find: (RecordID) -> Record?
}

extension FieldProblem {
  /// What a check says.
  init(_ check: KindCheck) {
    self.init(
      check.level, check.id, at: check.field,
      Diagnostic.Wording(message: check.message, hint: check.hint))
  }
}

extension Profile {
  /// Returns whether the checks of its kind have a say about a record: what replaced a merged one is judged
  /// instead, and a mistaken one says nothing.
  func isJudgedByChecks(_ record: Record) -> Bool {
    let state = state(of: record)
    return state != .merged && state != .mistaken
  }
}
