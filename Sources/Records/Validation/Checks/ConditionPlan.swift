/// One condition, prepared.
struct ConditionPlan {
  private let route: RoutePlan
  private let tests: [TestPlan]

  /// A test, with the path that it compares with prepared.
  private enum TestPlan {
    case simple(FieldTest)
    case dates(RoutePlan, isBefore: Bool)
  }

  /// Prepares a condition, or returns `nil` when one of its paths leads nowhere.
  init?(_ condition: FieldCondition, of kind: Kind, in profile: Profile) {
    guard let route = RoutePlan(condition.path, of: kind, in: profile) else { return nil }
    var tests: [TestPlan] = []
    for test in condition.tests {
      switch test {
      case .isBefore(.path(let path)), .isAfter(.path(let path)):
        guard let other = RoutePlan(path, of: kind, in: profile) else { return nil }
        if case .isBefore = test {
          tests.append(.dates(other, isBefore: true))
        } else {
          tests.append(.dates(other, isBefore: false))
        }
      default: tests.append(.simple(test))
      }
    }
    self.route = route
    self.tests = tests
  }

  /// Every way it goes.
  private var routes: [RoutePlan] {
    [route] + tests.compactMap { if case .dates(let other, _) = $0 { other } else { nil } }
  }

  /// The kinds of the other records that it looks at.
  var kindsLookedAt: Set<String> {
    let states = asksState ? route.ends.flatMap(\.type.item.targets) : []
    return routes.reduce(into: Set(states)) { $0.formUnion($1.through) }
  }

  /// The names of the fields it asks for, in whatever record.
  var fieldNames: Set<String> {
    Set(routes.flatMap(\.steps).compactMap { if case .field(let name) = $0 { name } else { nil } })
  }

  /// The number of references between a record and the farthest one it looks at.
  var depth: Int {
    (routes.map { route in route.steps.count { $0 == .follow } }.max() ?? 0) + (asksState ? 1 : 0)
  }

  /// A Boolean value indicating whether it asks for the state of the records at the end of the path.
  var asksState: Bool {
    tests.contains { if case .simple(.hasState) = $0 { true } else { false } }
  }

  /// Returns whether all tests hold of a record.
  func answer(for record: Record, in scene: CheckScene) -> Answer {
    var answer = Answer.yes
    for test in tests {
      switch self.answer(to: test, for: record, in: scene) {
      case .yes: continue
      case .no: return .no
      case .unknown: answer = .unknown
      }
    }
    return answer
  }

  private func answer(
    to test: TestPlan, for record: Record, in scene: CheckScene
  ) -> Answer {
    switch test {
    case .dates(let other, let isBefore):
      return compare(with: other, isBefore: isBefore, record, in: scene)
    case .simple(let test):
      return answer(to: test, for: record, in: scene)
    }
  }

  private func answer(
    to test: FieldTest, for record: Record, in scene: CheckScene
  ) -> Answer {
    switch test {
    case .isPresent(let isWanted):
      let found = any(record, scene) { _ in true }
      return isWanted ? found : found.negated
    case .isAny(let texts): return any(record, scene) { $0.isOne(of: texts) }
    case .isNone(let texts): return any(record, scene) { $0.isOne(of: texts) }.negated
    case .isOnly(let texts): return any(record, scene) { !$0.isOne(of: texts) }.negated
    case .isBefore(.date(let date)): return any(record, scene) { $0.isSurelyBefore(date) }
    case .isAfter(.date(let date)): return any(record, scene) { $0.isSurelyAfter(date) }
    case .isBefore(.path), .isAfter(.path): return .unknown
    case .isAtLeast(let number):
      return measure(record, scene, { $0 >= number })
    case .isAtMost(let number):
      return measure(record, scene, { $0 <= number })
    case .hasState(let states): return state(record, scene, among: states)
    }
  }

  private func any(
    _ record: Record, _ scene: CheckScene, _ isIt: (Value) -> Bool
  ) -> Answer {
    switch route.visit(record, in: scene, isIt) {
    case .stopped: .yes
    case .finished: .no
    case .blocked: .unknown
    }
  }

  private func measure(
    _ record: Record, _ scene: CheckScene, _ fits: (Number) -> Bool
  ) -> Answer {
    if route.endsInNumbers { return any(record, scene) { $0.asNumber.map(fits) ?? false } }
    var count = 0
    let visit = route.visit(record, in: scene) { _ in
      count += 1
      return false
    }
    if case .blocked = visit { return .unknown }
    return Answer(Number(String(count)).map(fits) ?? false)
  }

  private func state(
    _ record: Record, _ scene: CheckScene, among states: [ReachedState]
  ) -> Answer {
    var isMissing = false
    let found = any(record, scene) { value in
      guard let target = value.text.flatMap({ RecordID($0) }).flatMap(scene.find) else {
        isMissing = true
        return false
      }
      return states.contains(ReachedState(scene.profile.state(of: target)))
    }
    return found == .no && isMissing ? .unknown : found
  }

  private func compare(
    with other: RoutePlan, isBefore: Bool, _ record: Record, in scene: CheckScene
  ) -> Answer {
    var isBlocked = false
    let found = any(record, scene) { value in
      let visit = other.visit(record, in: scene) { bound in
        guard case .date(let date) = bound else { return false }
        return isBefore ? value.isSurelyBefore(date) : value.isSurelyAfter(date)
      }
      if case .blocked = visit { isBlocked = true }
      if case .stopped = visit { return true }
      return false
    }
    return found == .no && isBlocked ? .unknown : found
  }
}

extension Answer {
  fileprivate var negated: Answer {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}

extension Value {
  fileprivate func isOne(of texts: [String]) -> Bool {
    if case .text(let text) = self { return texts.contains(text) }
    return texts.contains(summary)
  }

  fileprivate func isSurelyBefore(_ date: PartialDate) -> Bool {
    if case .date(let own) = self { own.latest < date.earliest } else { false }
  }

  fileprivate func isSurelyAfter(_ date: PartialDate) -> Bool {
    if case .date(let own) = self { own.earliest > date.latest } else { false }
  }

  fileprivate var asNumber: Number? {
    switch self {
    case .number(let number): number
    case .integer(let number): Number(String(number))
    default: nil
    }
  }
}
