internal import Records

/// Reads conditions on records: `path: test`, where a test is a text, a list of texts, or a map.
struct ConditionReading {
  private static let keys = [
    "present", "is", "not", "only", "before", "after", "at_least", "at_most", "state",
  ]

  let fields: [Field]
  let profile: Profile?
  let problems: DocumentProblems

  /// Returns the conditions of a map, of which there is one at least.
  func conditions(_ node: DocumentNode, _ problems: DocumentProblems) -> [FieldCondition]? {
    guard let map = MapReader(node, keys: [], problems: problems, accepts: { _ in true }),
      map.saysSomething
    else { return nil }
    return map.pairs.compactMap { pair in
      let path = FieldPath(pair.name)
      let route = route(of: path)
      PathProblem(route)?.add(to: problems, at: pair.key)
      let tests = tests(pair.value, Ending(route))
      return tests.isEmpty ? nil : FieldCondition(path, tests)
    }
  }

  /// The fields that a path ends in; `nil` when they are not known, or not yet.
  private struct Ending {
    let fields: [Field]?

    init(_ route: FieldRoute) {
      if case .complete(_, let ends, _) = route { fields = ends } else { fields = nil }
    }

    /// Returns whether the fields may be of a type, as far as is known.
    func fits(_ isIt: (FieldType) -> Bool) -> Bool {
      fields?.contains { isIt($0.type.item) } ?? true
    }
  }

  private func route(of path: FieldPath) -> FieldRoute {
    guard let profile else { return path.route(from: fields, kinds: nil) }
    return path.route(from: fields) { profile.kinds[$0]?.fields }
  }

  private func tests(_ node: DocumentNode, _ ending: Ending) -> [FieldTest] {
    guard case .map = node.content else {
      return texts(node, ending).map { [.isAny($0)] } ?? []
    }
    guard let map = MapReader(node, keys: ConditionReading.keys, problems: problems),
      map.saysSomething
    else { return [] }
    return map.pairs.compactMap { test($0, ending) }
  }

  private func test(_ pair: DocumentNode.Pair, _ ending: Ending) -> FieldTest? {
    let node = pair.value
    switch pair.name {
    case "present": return Read.bool(node, problems).map { .isPresent($0) }
    case "is": return texts(node, ending).map { .isAny($0) }
    case "not": return texts(node, ending).map { .isNone($0) }
    case "only": return texts(node, ending).map { .isOnly($0) }
    case "before", "after":
      require(ending.fits(\.isDate), "dates can be compared", at: pair.key)
      return bound(node).map { pair.name == "before" ? .isBefore($0) : .isAfter($0) }
    case "at_least": return Read.number(node, problems).map { .isAtLeast($0) }
    case "at_most": return Read.number(node, problems).map { .isAtMost($0) }
    case "state":
      require(
        ending.fits { !$0.targets.isEmpty }, "a record that is referred to has a state",
        at: pair.key)
      return states(node).map { .hasState($0) }
    default: return nil
    }
  }

  private func require(_ isSo: Bool, _ what: String, at node: DocumentNode) {
    guard !isSo else { return }
    problems.add(
      "bad-value", "'\(node.text ?? "")' does not go with this field: only \(what)", at: node,
      hint: "use another test, or correct the path")
  }

  /// Returns one text, or those of a list, each a value that the fields may have.
  private func texts(_ node: DocumentNode, _ ending: Ending) -> [String]? {
    let nodes: [DocumentNode]
    if case .list(let items) = node.content {
      guard Read.filled(Read.text)(node, problems) != nil else { return nil }
      nodes = items
    } else {
      guard Read.text(node, problems) != nil else { return nil }
      nodes = [node]
    }
    for node in nodes { check(node, ending) }
    return nodes.compactMap(\.text)
  }

  /// Notes a text that none of the fields can hold.
  private func check(_ node: DocumentNode, _ ending: Ending) {
    guard let fields = ending.fields, let text = node.text else { return }
    let possible = fields.map { values(of: $0) }
    guard !possible.contains(where: { $0 == nil }) else { return }
    let known = possible.compactMap(\.self).joined()
    guard !known.contains(text) else { return }
    problems.add(
      "unknown-code", "\(text.quoted) is no value that the field may have", at: node,
      hint: Nearest.hint(for: text, in: Array(known)))
  }

  /// The only texts that a field may hold, or `nil` when they are not known.
  private func values(of field: Field) -> [String]? {
    if !field.constraints.allowed.isEmpty { return field.constraints.allowed }
    switch field.type.item {
    case .boolean: return ["true", "false"]
    case .nomenclature(let name): return profile?.nomenclatures[name]?.codes.map(\.name)
    default: return nil
    }
  }

  /// Reads a date, or a path that ends in dates.
  private func bound(_ node: DocumentNode) -> DateBound? {
    guard let text = Read.text(node, problems) else { return nil }
    if text.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
      return Read.partialDate(node, problems).map { .date($0) }
    }
    let path = FieldPath(text)
    let route = route(of: path)
    if PathProblem(route)?.add(to: problems, at: node) != nil { return nil }
    if !Ending(route).fits(\.isDate) {
      problems.add(
        "bad-value", "\(text.quoted) is not a date", at: node,
        hint: "write a date such as 2026-03-02, or the path of one")
    }
    return .path(path)
  }

  private func states(_ node: DocumentNode) -> [ReachedState]? {
    if case .list = node.content {
      return Read.filled(Read.word(ReachedState.self))(node, problems)
    }
    return Read.word(ReachedState.self)(node, problems).map { [$0] }
  }
}

extension FieldType {
  /// A Boolean value indicating whether values are dates.
  fileprivate var isDate: Bool { self == .date || self == .partialDate }
}
