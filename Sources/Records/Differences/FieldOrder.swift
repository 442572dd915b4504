/// The order in which the fields of a kind are shown, also inside its maps.
struct FieldOrder {
  private let kind: Kind?

  init(of kind: Kind?) { self.kind = kind }

  /// Returns changes in the order of the kind; those it does not declare come last, alphabetically.
  ///
  /// Free keys of a map, and what lies deeper than a field of a map, are in alphabetical order.
  func sorted(_ changes: [FieldChange]) -> [FieldChange] {
    guard changes.count > 1 else { return changes }
    let keys = changes.map { key(of: $0.field) }
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) { return changes }
    return changes.indices.sorted { keys[$0] < keys[$1] }.map { changes[$0] }
  }

  private func key(of path: String) -> (field: Int, inner: Int, path: String) {
    let top = path.firstPathComponent
    guard let kind, let position = kind.position(of: top) else { return (.max, 0, path) }
    guard top != path, case .map(let fields) = kind.fields[position].type else {
      return (position, 0, path)
    }
    let name = String(path.dropFirst(top.count + 1)).firstPathComponent
    return (position, fields.firstIndex { $0.name == name } ?? .max, path)
  }
}
