/// Merges fields of three states, collecting what stands in the way.
struct FieldMerger {
  private(set) var conflicts: [RecordMerge.Conflict] = []

  /// The three values of one field, where one that says nothing is absent.
  private struct Values {
    let base: Value?
    let ours: Value?
    let theirs: Value?

    /// The three as lists, absent ones being empty, or `nil` when one is something else.
    var lists: (base: [Value], ours: [Value], theirs: [Value])? {
      guard let base = list(base), let ours = list(ours), let theirs = list(theirs) else {
        return nil
      }
      return (base, ours, theirs)
    }

    /// The three as maps, absent ones being empty, or `nil` when one is something else.
    var maps: (base: [Entry], ours: [Entry], theirs: [Entry])? {
      guard let base = map(base), let ours = map(ours), let theirs = map(theirs) else {
        return nil
      }
      return (base, ours, theirs)
    }

    private func list(_ value: Value?) -> [Value]? {
      guard let value else { return [] }
      if case .list(let items) = value { return items }
      return nil
    }

    private func map(_ value: Value?) -> [Entry]? {
      guard let value else { return [] }
      if case .map(let entries) = value { return entries }
      return nil
    }
  }

  /// Returns the merged fields in the order of a map's type, undeclared ones last and
  /// alphabetically.
  mutating func merge(
    base: [Entry], ours: [Entry], theirs: [Entry], of type: FieldType?, under prefix: String
  ) -> [Entry] {
    let (old, mine, other) = (byName(base), byName(ours), byName(theirs))
    var types: [String: FieldType] = [:]
    var names: [String] = []
    if case .map(let fields)? = type {
      names = fields.map(\.name).uniqued()
      for field in fields { types[field.name] = field.type }
    }
    let others = Set(mine.keys).union(other.keys).union(old.keys).subtracting(names).sorted()
    var merged: [Entry] = []
    for name in names + others {
      let values = Values(base: old[name], ours: mine[name], theirs: other[name])
      let value = merge(values, of: types[name], at: prefix + name)
      if let value, !value.isEmpty { merged.append(Entry(name, value)) }
    }
    return merged
  }

  private mutating func merge(_ values: Values, of type: FieldType?, at field: String) -> Value? {
    if values.base == values.theirs { return values.ours }
    if values.base == values.ours { return values.theirs }
    if let (base, ours, theirs) = values.maps {
      return .map(merge(base: base, ours: ours, theirs: theirs, of: type, under: field + "."))
    }
    if let (base, ours, theirs) = values.lists {
      let merge = ListMerge(base: base, ours: ours, theirs: theirs)
      if let cause = merge.conflict { report(cause, values, at: field, items: merge.overlap) }
      return .list(merge.items)
    }
    report(values.ours == values.theirs ? .alreadyApplied : .contradiction, values, at: field)
    return values.ours
  }

  private mutating func report(
    _ cause: RecordMerge.Conflict.Cause, _ values: Values, at field: String, items: [Value] = []
  ) {
    conflicts.append(
      RecordMerge.Conflict(
        cause, field, base: values.base, ours: values.ours, theirs: values.theirs, items: items))
  }

  private func byName(_ entries: [Entry]) -> [String: Value] {
    Dictionary(
      entries.lazy.filter { !$0.value.isEmpty }.map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }
}
