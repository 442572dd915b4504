extension Record {
  /// Returns the same record with one field set, or removed when the value is `nil` or empty.
  ///
  /// The field takes its place in the order of the kind; `address.street` sets a field inside a
  /// map, which appears with its first field and goes with its last. Fields that the kind does not
  /// declare stay where they are, and a new one comes last: saying that it is unknown is for
  /// ``RecordChecker``.
  package func setting(_ field: String, to value: Value?, in kind: Kind) -> Record {
    let value = value.flatMap { $0.isEmpty ? nil : $0 }
    let top = field.firstPathComponent
    guard top != field, let declared = kind.field(top), kind.position(of: field) == nil else {
      return Record(
        id: id, entries: entries.setting(field, to: value, position: kind.position(of:)))
    }
    let path = String(field.dropFirst(top.count + 1))
    let inner = Record.setting(path, to: value, inside: self[top], of: declared.type)
    return Record(
      id: id,
      entries: entries.setting(
        top, to: inner.isEmpty ? nil : .map(inner), position: kind.position(of:)))
  }

  private static func setting(
    _ path: String, to value: Value?, inside map: Value?, of type: FieldType
  ) -> [Entry] {
    var entries: [Entry] = []
    if case .map(let present)? = map { entries = present }
    guard case .map(let fields) = type else {
      return entries.setting(path, to: value) { _ in nil }.sorted { $0.name < $1.name }
    }
    let position = { (name: String) in fields.firstIndex { $0.name == name } }
    let top = path.firstPathComponent
    guard top != path, let place = position(top) else {
      return entries.setting(path, to: value, position: position)
    }
    let inner = setting(
      String(path.dropFirst(top.count + 1)), to: value,
      inside: entries.first { $0.name == top }?.value, of: fields[place].type)
    return entries.setting(top, to: inner.isEmpty ? nil : .map(inner), position: position)
  }
}

extension [Entry] {
  /// Returns the entries with one set or removed, a new one before the first that comes after it.
  fileprivate func setting(
    _ name: String, to value: Value?, position: (String) -> Int?
  ) -> [Entry] {
    var entries = self
    if let index = entries.firstIndex(where: { $0.name == name }) {
      if let value { entries[index] = Entry(name, value) } else { entries.remove(at: index) }
    } else if let value {
      let place = position(name) ?? .max
      let next = entries.firstIndex { (position($0.name) ?? .max) > place }
      entries.insert(Entry(name, value), at: next ?? entries.endIndex)
    }
    return entries
  }
}
