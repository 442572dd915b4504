extension Record {
  /// A reference from a record to another one, with the field of the record that holds it.
  package struct Reference: Hashable, Sendable {
    package let field: String
    package let target: RecordID
  }

  /// Returns the references that a record holds, in the order of its fields and of what stands in them; the same
  /// record named twice by a field is one reference.
  package func references(in kind: Kind) -> [Reference] {
    entries.flatMap { entry -> [Reference] in
      guard let type = kind.field(entry.name)?.type else { return [] }
      var targets: [RecordID] = []
      type.collectReferences(in: entry.value, into: &targets)
      return targets.uniqued().map { Reference(field: entry.name, target: $0) }
    }
  }
}

extension FieldType {
  /// A Boolean value indicating whether values of the type may name records.
  package var holdsReferences: Bool {
    switch self {
    case .reference: true
    case .list(let item), .dictionary(let item): item.holdsReferences
    case .map(let fields): fields.contains { $0.type.holdsReferences }
    default: false
    }
  }

  /// Adds the records that a value of the type names, in any list or map of it.
  fileprivate func collectReferences(in value: Value, into targets: inout [RecordID]) {
    switch (self, value) {
    case (.reference, .text(let text)):
      if let id = RecordID(text) { targets.append(id) }
    case (.list(let item), .list(let values)):
      guard item.holdsReferences else { return }
      for value in values { item.collectReferences(in: value, into: &targets) }
    case (.map(let fields), .map(let entries)):
      for entry in entries {
        fields.first { $0.name == entry.name }?.type
          .collectReferences(in: entry.value, into: &targets)
      }
    case (.dictionary(let item), .map(let entries)):
      guard item.holdsReferences else { return }
      for entry in entries { item.collectReferences(in: entry.value, into: &targets) }
    default: break
    }
  }
}
