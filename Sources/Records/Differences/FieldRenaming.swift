/// The fields that two revisions of a kind call by different names, also inside maps and lists of
/// maps.
///
/// A kind declares with `formerly` what its fields were called before (design §4.1). The
/// declaration is read in both directions, so that a comparison back in time finds the same fields.
struct FieldRenaming: Hashable, Sendable {
  /// The later name of each field, by its earlier one.
  private var names: [String: String] = [:]
  /// The renamings inside each field that holds maps, by its later name.
  private var inner: [String: FieldRenaming] = [:]

  /// Returns what fields of one revision are called in another, or `nil` when no name differs.
  init?(from old: [Field], to new: [Field]) {
    guard old != new else { return nil }
    let known = Dictionary(old.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(new.map(\.name))
    for field in new where known[field.name] == nil {
      for earlier in field.formerly where !names.contains(earlier) {
        self.names[earlier] = field.name
      }
    }
    for field in old where !names.contains(field.name) && self.names[field.name] == nil {
      self.names[field.name] = field.formerly.first { names.contains($0) && known[$0] == nil }
    }
    let earlierNames = Dictionary(
      self.names.map { ($1, $0) }, uniquingKeysWith: { min($0, $1) })
    for field in new {
      let earlier = known[field.name] ?? earlierNames[field.name].flatMap { known[$0] }
      guard let before = earlier?.type.mapFields, let after = field.type.mapFields else { continue }
      inner[field.name] = FieldRenaming(from: before, to: after)
    }
    if self.names.isEmpty && inner.isEmpty { return nil }
  }

  /// Returns entries under their later names, each name once: a second entry for one keeps its own.
  func applied(to entries: [Entry]) -> [Entry] {
    var taken = Set(entries.map(\.name))
    return entries.map { entry in
      var name = entry.name
      if let later = names[name], taken.insert(later).inserted { name = later }
      guard let renaming = inner[name] else { return Entry(name, entry.value) }
      return Entry(name, renaming.applied(to: entry.value))
    }
  }

  private func applied(to value: Value) -> Value {
    switch value {
    case .map(let entries): .map(applied(to: entries))
    case .list(let items): .list(items.map(applied))
    default: value
    }
  }
}

extension FieldType {
  /// The fields of the map that it is or that its items are, or `nil` when it has none.
  fileprivate var mapFields: [Field]? {
    switch self {
    case .map(let fields): fields
    case .list(let items): items.mapFields
    default: nil
    }
  }
}
