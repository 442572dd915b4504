/// The fields of a kind that refer to records, and those whose values are unique.
struct ReferencePlan {
  private let types: [String: FieldType]
  private let uniqueFields: [String]

  init(of kind: Kind) {
    types = Dictionary(
      kind.fields.lazy.filter(\.type.hasReferences).map { ($0.name, $0.type) },
      uniquingKeysWith: { first, _ in first })
    uniqueFields =
      (kind.fields.filter(\.constraints.isUnique).map(\.name) + kind.meaning.externalIDs).uniqued()
  }

  /// Calls a closure with each reference that is one, and where it stands.
  func forEachReference(of record: Record, _ body: (RecordID, Place) -> Void) {
    guard !types.isEmpty else { return }
    for entry in record.entries {
      guard let type = types[entry.name] else { continue }
      visit(entry.value, type, at: Place(entry.name), body)
    }
  }

  /// Returns the values that no other record of the kind may have, with the paths of their fields.
  func uniqueValues(of record: Record) -> [(field: String, value: Value)] {
    uniqueFields.flatMap { field in record[field].map { values(of: $0, at: field) } ?? [] }
  }

  private func visit(
    _ value: Value, _ type: FieldType, at place: Place, _ body: (RecordID, Place) -> Void
  ) {
    switch (type, value) {
    case (.reference, .text(let text)):
      if let id = RecordID(text) { body(id, place) }
    case (.list(let items), .list(let values)) where items.hasReferences:
      for (index, item) in values.enumerated() { visit(item, items, at: place.item(index), body) }
    case (.map(let fields), .map(let entries)) where type.hasReferences:
      let prefix = place.path + "."
      for entry in entries {
        guard let field = fields.first(where: { $0.name == entry.name }) else { continue }
        visit(entry.value, field.type, at: Place(entry.name, under: prefix), body)
      }
    case (.dictionary(let values), .map(let entries)) where values.hasReferences:
      let prefix = place.path + "."
      for entry in entries {
        visit(entry.value, values, at: Place(entry.name, under: prefix), body)
      }
    default:
      return
    }
  }

  /// An item of a list is one value, be it a map: an identifier is its source and its text
  /// together.
  private func values(of value: Value, at field: String) -> [(field: String, value: Value)] {
    switch value {
    case .list(let items): items.map { (field, $0) }
    case .map(let entries): entries.map { ("\(field).\($0.name)", $0.value) }
    default: [(field, value)]
    }
  }
}

extension FieldType {
  /// A Boolean value indicating whether a value may refer to records.
  var hasReferences: Bool {
    switch self {
    case .reference: true
    case .list(let items): items.hasReferences
    case .dictionary(let values): values.hasReferences
    case .map(let fields): fields.contains { $0.type.hasReferences }
    default: false
    }
  }
}
