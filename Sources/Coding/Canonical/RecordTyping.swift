internal import Records

/// Reads a document as the fields of a record, whatever their order and their style.
///
/// Values are typed by the kind, never by YAML's guess; what says nothing is left out.
struct RecordTyping {
  let problems: DocumentProblems

  /// Returns declared fields in the order of the kind.
  func entries(of node: DocumentNode, fields: [Field]) -> [Entry] {
    guard case .map(let pairs) = node.content else {
      problems.add(
        "wrong-type", "there is \(node.sort) where fields are expected", at: node,
        hint: "write each field as 'name: value'")
      return []
    }
    var values: [String: Value] = [:]
    for pair in pairs {
      guard let field = fields.first(where: { $0.name == pair.name }) else {
        problems.add(
          "unknown-field", "there is no field \(pair.name.quoted)", at: pair.key,
          hint: Nearest.hint(for: pair.name, in: fields.map(\.name)))
        continue
      }
      values[field.name] = value(of: pair.value, as: field.type, in: field.name)
    }
    return fields.compactMap { field in values[field.name].map { Entry(field.name, $0) } }
  }

  /// Returns the value of a node, or `nil` when it says nothing or after noting why it is not one.
  private func value(of node: DocumentNode, as type: FieldType, in field: String) -> Value? {
    switch (type, node.content) {
    case (_, .text("")): return nil
    case (.list(let itemType), .list(let items)):
      let values = items.compactMap { value(of: $0, as: itemType, in: field) }
      return values.isEmpty ? nil : .list(values)
    case (.map(let fields), .map):
      let entries = entries(of: node, fields: fields)
      return entries.isEmpty ? nil : .map(entries)
    case (.dictionary(let inner), .map(let pairs)):
      let entries = pairs.compactMap { freeEntry($0, as: inner) }
      return entries.isEmpty ? nil : .map(entries.sorted { $0.name < $1.name })
    case (_, .text(let text)) where type.isScalar:
      return scalar(text, as: type, in: field, at: node)
    default:
      problems.add(
        "wrong-type", "\(field.quoted) wants \(type.words), and there is \(node.sort)", at: node,
        hint: type.isScalar ? "write one value after the colon" : "write it on the lines below")
      return nil
    }
  }

  private func freeEntry(_ pair: DocumentNode.Pair, as type: FieldType) -> Entry? {
    let name = Normalization.composed(pair.name)
    guard FreeKey.isAllowed(name) else {
      problems.add(
        "bad-value", "\(name.quoted) cannot be a key", at: pair.key, hint: "write a short word")
      return nil
    }
    return value(of: pair.value, as: type, in: name).map { Entry(name, $0) }
  }

  private func scalar(
    _ text: String, as type: FieldType, in field: String, at node: DocumentNode
  ) -> Value? {
    if case .number = type, let number = Number(text) { return .number(number) }
    if case .integer = type, let number = Int(text) { return .integer(number) }
    guard Normalization.isComposable(text) else {
      problems.add(
        "bad-value", "too many marks follow one character, in \(field.quoted)", at: node,
        hint: "remove the marks")
      return nil
    }
    do {
      return try ValueParser.value(of: Normalization.composed(text), as: type)
    } catch {
      problems.add("bad-value", "\(error.message), in \(field.quoted)", at: node, hint: error.hint)
      return nil
    }
  }
}

extension FieldType {
  /// What the type holds, in words for a message.
  fileprivate var words: String {
    switch self {
    case .list: "a list"
    case .map, .dictionary: "a map"
    default: "one value"
    }
  }
}
