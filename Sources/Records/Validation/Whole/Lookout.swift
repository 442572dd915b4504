/// What the checks of a profile look at beside the record they judge: which kinds of records, and
/// which of their fields.
///
/// Whoever holds many records keeps that much of them, and no more.
struct Lookout {
  /// The checks of each kind that look at other records.
  let checks: [String: [CheckPlan]]
  private let kinds: Set<String>
  private let fields: Set<String>
  /// The number of references between a record and the farthest one that a check of it looks at.
  let depth: Int

  init(of profile: Profile) {
    checks = profile.kinds.compactMapValues { kind in
      guard !kind.checks.isEmpty else { return nil }
      let plans = ChecksPlan(of: kind, in: profile).together
      return plans.isEmpty ? nil : plans
    }
    let plans = checks.values.joined()
    kinds = plans.reduce(into: Set(checks.keys)) { $0.formUnion($1.kindsLookedAt) }
    fields = plans.reduce(into: Set(profile.kinds.values.compactMap(\.meaning.state))) {
      $0.formUnion($1.fieldNames)
    }
    depth = plans.map(\.depth).max() ?? 0
  }

  /// Returns a record with the fields that checks ask for, or `nil` when none looks at its kind.
  func excerpt(of record: Record) -> Record? {
    guard kinds.contains(record.id.kind) else { return nil }
    return Record(id: record.id, entries: record.entries.filter { fields.contains($0.name) })
  }
}
