extension RecordChecker {
  /// Checks the value of one field, its items when it is a list, and its fields when it is a map.
  func check(
    _ value: Value, against field: FieldPlan, at place: Place, into problems: inout [FieldProblem]
  ) {
    guard !value.isEmpty else {
      problems.append(.empty(place))
      return
    }
    guard case .list(let type) = field.type else {
      check(value, of: field.type, field.constraints, at: place, into: &problems)
      return
    }
    guard case .list(let items) = value else {
      problems.append(.wrongType(value, at: place, expected: "a list"))
      return
    }
    field.constraints?.check(length: items.count, of: "item", at: place, into: &problems)
    checkDuplicates(in: items, at: place, into: &problems)
    for (index, item) in items.enumerated() {
      check(item, of: type, field.constraints, at: place.item(index), into: &problems)
    }
  }

  private func check(
    _ value: Value, of type: TypePlan, _ constraints: ConstraintsPlan?, at place: Place,
    into problems: inout [FieldProblem]
  ) {
    switch (type, value) {
    case (.map(let plan), .map(let entries)):
      check(entries, against: plan, under: place.path + ".", into: &problems)
    case (.dictionary(let values), .map(let entries)):
      checkKeys(entries, of: values, constraints, at: place, into: &problems)
    case (.list(let items), .list):
      let field = FieldPlan(name: place.name, type: .list(items), constraints: nil)
      check(value, against: field, at: place, into: &problems)
    default:
      let problem = scalarProblem(of: value, type)
      if let problem { problems.append(problem.problem(at: place)) }
      // What is worth knowing only leaves the value as it is.
      if problem == nil || problem?.severity == .info {
        constraints?.check(value, isItem: place.index != nil, at: place, into: &problems)
      }
    }
  }

  private func scalarProblem(of value: Value, _ type: TypePlan) -> LexicalProblem? {
    switch (type, value) {
    case (.text(let allowsLines), .text(let text)):
      return TextLine.problem(in: text, allowsLines: allowsLines)
    case (.lexical(let problem), .text(let text)):
      return problem(text)
    case (.reference(let kinds), .text(let text)):
      return ReferenceText.problem(in: text, kinds: kinds, known: profile)
    case (.code(let codes), .text(let text)):
      return codes.problem(of: text)
    case (.unknownNomenclature(let name), .text):
      return .unknownNomenclature(name)
    case (.integer, .integer), (.number, .number), (.boolean, .boolean):
      return nil
    case (.date(let isComplete), .date(let date)) where date.isComplete || !isComplete:
      return nil
    default:
      return .wrongType(value, expected: type.description)
    }
  }

  private func checkKeys(
    _ entries: [Entry], of values: TypePlan, _ constraints: ConstraintsPlan?, at place: Place,
    into problems: inout [FieldProblem]
  ) {
    let prefix = place.path + "."
    for entry in entries {
      let inner = Place(entry.name, under: prefix)
      guard isKey(entry.name) else {
        problems.append(.invalidKey(inner))
        continue
      }
      let field = FieldPlan(name: entry.name, type: values, constraints: constraints)
      check(entry.value, against: field, at: inner, into: &problems)
    }
  }

  /// Free keys hold no dot, so that a path of fields means one field only.
  private func isKey(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60
      && text.utf8.allSatisfy { byte in
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
          || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
  }

  private func checkDuplicates(
    in items: [Value], at place: Place, into problems: inout [FieldProblem]
  ) {
    guard items.count > 1 else { return }
    if items.count <= 8 {
      for index in items.indices where items[..<index].contains(items[index]) {
        problems.append(.duplicate(items[index], at: place.item(index)))
      }
      return
    }
    var seen: Set<Value> = []
    for (index, item) in items.enumerated() where !seen.insert(item).inserted {
      problems.append(.duplicate(item, at: place.item(index)))
    }
  }
}

// MARK: - What this check says

extension FieldProblem {
  fileprivate static func empty(_ place: Place) -> Self {
    Self(
      .error, "empty-value", at: place.path, "'\(place.name)' says nothing",
      hint: "leave the field out")
  }

  fileprivate static func duplicate(_ item: Value, at place: Place) -> Self {
    Self(
      .error, "duplicate-item", at: place.path,
      "\(item.summary.quoted) is more than once in '\(place.name)'", hint: "keep it once")
  }

  fileprivate static func invalidKey(_ place: Place) -> Self {
    Self(
      .error, "invalid-key", at: place.path, "\(place.name.quoted) cannot be a key",
      hint: "use lowercase letters without accents, digits, '_' and '-'")
  }

  fileprivate static func wrongType(
    _ value: Value, at place: Place, expected: String
  ) -> Self {
    LexicalProblem.wrongType(value, expected: expected).problem(at: place)
  }
}

extension LexicalProblem {
  fileprivate static func wrongType(_ value: Value, expected: String) -> Self {
    Self("wrong-type", "\(value.summary.quoted) is not \(expected)", hint: "write \(expected)")
  }

  fileprivate static func unknownNomenclature(_ name: String) -> Self {
    Self(
      "unknown-nomenclature", "there is no nomenclature named '\(name)'",
      hint: "add it, or correct the kind")
  }
}

extension TypePlan {
  /// What a value of the type is, in words.
  fileprivate var description: String {
    switch self {
    case .text, .lexical: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .date(let isComplete): isComplete ? "a day, such as 2026-03-02" : "a date"
    case .reference: "the identity of a record"
    case .code, .unknownNomenclature: "a code"
    case .list: "a list"
    case .map, .dictionary: "a group of fields"
    }
  }
}
