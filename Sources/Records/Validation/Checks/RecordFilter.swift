/// Conditions on the records of a kind, prepared for asking many records.
package struct RecordFilter {
  private let plans: [ConditionPlan]
  private let profile: Profile

  /// Prepares conditions, or returns `nil` when one of their paths leads nowhere.
  package init?(_ conditions: [FieldCondition], of kind: Kind, in profile: Profile) {
    plans = conditions.compactMap { ConditionPlan($0, of: kind, in: profile) }
    self.profile = profile
    guard plans.count == conditions.count else { return nil }
  }

  /// Returns whether all conditions surely hold of a record; `find` gives the records that it refers to.
  package func accepts(_ record: Record, find: (RecordID) -> Record?) -> Bool {
    withoutActuallyEscaping(find) { find in
      let scene = CheckScene(profile: profile, find: find)
      return plans.allSatisfy { $0.answer(for: record, in: scene) == .yes }
    }
  }
}

/// The way from records of a kind to some values, prepared for many records.
package struct RecordColumn {
  private let route: RoutePlan
  private let profile: Profile

  /// The fields that it ends in: several where references may be to records of several kinds.
  package var ends: [Field] { route.ends }

  /// Prepares a path, or returns `nil` when it leads nowhere.
  package init?(_ path: FieldPath, of kind: Kind, in profile: Profile) {
    guard let route = RoutePlan(path, of: kind, in: profile) else { return nil }
    self.route = route
    self.profile = profile
  }

  /// Returns the values at its end, items of lists one by one, each once.
  package func values(of record: Record, find: (RecordID) -> Record?) -> [Value] {
    var values: [Value] = []
    withoutActuallyEscaping(find) { find in
      _ = route.visit(record, in: CheckScene(profile: profile, find: find)) { value in
        values.append(value)
        return false
      }
    }
    return values.uniqued()
  }
}
