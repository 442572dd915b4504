extension Profile {
  /// Returns the kinds whose records can refer to records of one, by name.
  package func kindsPointing(to kind: String) -> [String] {
    kinds.values.filter { $0.fields.contains { $0.type.refers(to: kind) } }.map(\.name).sorted()
  }

  /// Returns the paths of the fields in which a record refers to another, without the positions of items:
  /// `sources.source`, each once, in the order of the record.
  package func fields(of record: Record, pointingTo target: RecordID) -> [String] {
    guard let kind = kinds[record.id.kind] else { return [] }
    var fields: [String] = []
    ReferencePlan(of: kind).forEachReference(of: record) { found, place in
      guard found == target else { return }
      fields.append(place.path.withoutPositions)
    }
    return fields.uniqued()
  }
}

extension FieldType {
  fileprivate func refers(to kind: String) -> Bool {
    switch self {
    case .reference(let kinds): kinds.contains(kind)
    case .list(let items): items.refers(to: kind)
    case .dictionary(let values): values.refers(to: kind)
    case .map(let fields): fields.contains { $0.type.refers(to: kind) }
    default: false
    }
  }
}

extension String {
  /// A path of fields without what tells items of lists apart.
  fileprivate var withoutPositions: String {
    guard utf8.contains(UInt8(ascii: "[")) else { return self }
    var result = ""
    var isInside = false
    for character in self {
      switch character {
      case "[": isInside = true
      case "]": isInside = false
      default: if !isInside { result.append(character) }
      }
    }
    return result
  }
}
