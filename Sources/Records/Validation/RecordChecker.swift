/// Checks what records say against their kinds: what must be there, and what each field may hold.
///
/// One checker serves all records of one profile: it prepares each kind once, and remembers what
/// patterns and nomenclatures said of each distinct text. That memory is why a checker is not
/// `Sendable` and stays in the task that made it. What needs other records is for
/// ``LedgerChecker``.
package final class RecordChecker {
  let profile: Profile
  private let compiler: PlanCompiler
  private var plans: [String: FieldsPlan] = [:]
  private var checks: [String: [CheckPlan]] = [:]

  /// Creates a checker of one profile.
  ///
  /// The day tells which codes have ended; without one, every code that has a last day and a
  /// successor has.
  package init(profile: Profile, on day: CalendarDate? = nil) {
    self.profile = profile
    self.compiler = PlanCompiler(profile: profile, day: day)
  }

  /// Returns everything wrong with a record by itself, in the order of its fields.
  package func problems(of record: Record) -> [FieldProblem] {
    guard let kind = profile.kinds[record.id.kind] else {
      return [.unknownKind(record.id.kind, known: profile.kinds.keys)]
    }
    var problems: [FieldProblem] = []
    check(record.entries, against: plan(of: kind), under: "", into: &problems)
    checkMeaning(of: record, kind: kind, into: &problems)
    if !kind.checks.isEmpty { check(record, of: kind, into: &problems) }
    return problems
  }

  /// Asks the checks of the kind that need nothing but the record.
  private func check(_ record: Record, of kind: Kind, into problems: inout [FieldProblem]) {
    guard profile.isJudgedByChecks(record) else { return }
    let scene = CheckScene(profile: profile) { _ in nil }
    for check in checks(of: kind) {
      if let problem = check.problem(of: record, in: scene) { problems.append(problem) }
    }
  }

  private func checks(of kind: Kind) -> [CheckPlan] {
    if let plans = checks[kind.name] { return plans }
    let plans = ChecksPlan(of: kind, in: profile).alone
    checks[kind.name] = plans
    return plans
  }

  func check(
    _ entries: [Entry], against plan: FieldsPlan, under prefix: String,
    into problems: inout [FieldProblem]
  ) {
    var isPresent = [Bool](repeating: false, count: plan.fields.count)
    var next = 0
    for entry in entries {
      guard let position = plan.position(of: entry.name, near: next) else {
        problems.append(.unknownField(Place(entry.name, under: prefix), known: plan.fields))
        continue
      }
      isPresent[position] = true
      next = position + 1
      check(
        entry.value, against: plan.fields[position], at: Place(entry.name, under: prefix),
        into: &problems)
    }
    for position in plan.required where !isPresent[position] {
      problems.append(.missing(Place(plan.fields[position].name, under: prefix)))
    }
  }

  private func plan(of kind: Kind) -> FieldsPlan {
    if let plan = plans[kind.name] { return plan }
    let plan = compiler.plan(of: kind.fields)
    plans[kind.name] = plan
    return plan
  }
}

// MARK: - What this check says

extension FieldProblem {
  fileprivate static func unknownKind(_ name: String, known: some Sequence<String>) -> Self {
    Self(
      .error, "unknown-kind", at: "", "there is no kind of record named \(name.quoted)",
      hint: Nearest.hint(for: name, in: known.sorted()))
  }

  fileprivate static func unknownField(_ place: Place, known: [FieldPlan]) -> Self {
    Self(
      .error, "unknown-field", at: place.path,
      "\(place.name.quoted) is not a field of this kind of record",
      hint: Nearest.hint(for: place.name, in: known.map(\.name)))
  }

  fileprivate static func missing(_ place: Place) -> Self {
    Self(
      .error, "missing-field", at: place.path, "'\(place.name)' is missing",
      hint: "say what '\(place.name)' is")
  }
}
