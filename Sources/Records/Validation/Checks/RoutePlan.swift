/// A path, prepared for visiting the values at its end in many records.
struct RoutePlan {
  let steps: [FieldRoute.Step]
  /// The fields it ends in.
  let ends: [Field]
  /// The kinds of the records it goes through.
  let through: Set<String>

  /// Prepares a path, or returns `nil` when it leads nowhere.
  init?(_ path: FieldPath, of kind: Kind, in profile: Profile) {
    let route = path.route(from: kind.fields) { profile.kinds[$0]?.fields }
    guard case .complete(let steps, let ends, let through) = route else { return nil }
    self.steps = steps
    self.ends = ends
    self.through = through
  }

  var follows: Bool { steps.contains(.follow) }

  /// A Boolean value indicating whether it ends in numbers, which are compared; others are counted.
  var endsInNumbers: Bool {
    ends.allSatisfy { $0.type.item == .number || $0.type.item == .integer }
  }

  /// What came of a visit.
  enum Visit {
    /// The visitor has seen what it looked for.
    case stopped
    case finished
    /// A record on the way is not there, and the visitor did not stop anywhere else.
    case blocked
  }

  /// Calls a closure with each value at the end, items of lists one by one, until it returns `true`.
  func visit(
    _ record: Record, in scene: CheckScene, _ isEnough: (Value) -> Bool
  ) -> Visit {
    visit(record.entries, at: 0, in: scene, isEnough)
  }

  private func visit(
    _ entries: [Entry], at position: Int, in scene: CheckScene, _ isEnough: (Value) -> Bool
  ) -> Visit {
    guard case .field(let name) = steps[position] else { return .finished }
    for entry in entries where entry.name == name {
      return visit(entry.value, at: position + 1, in: scene, isEnough)
    }
    return .finished
  }

  private func visit(
    _ value: Value, at position: Int, in scene: CheckScene, _ isEnough: (Value) -> Bool
  ) -> Visit {
    switch value {
    case .list(let items):
      var result = Visit.finished
      for item in items {
        switch visit(item, at: position, in: scene, isEnough) {
        case .stopped: return .stopped
        case .blocked: result = .blocked
        case .finished: continue
        }
      }
      return result
    case _ where position == steps.count:
      return !value.isEmpty && isEnough(value) ? .stopped : .finished
    case .map(let entries):
      return visit(entries, at: position, in: scene, isEnough)
    case .text(let text) where steps[position] == .follow:
      // What is no reference is a problem of its own.
      guard let id = RecordID(text), let record = scene.find(id) else { return .blocked }
      return visit(record.entries, at: position + 1, in: scene, isEnough)
    default:
      return .finished
    }
  }
}
