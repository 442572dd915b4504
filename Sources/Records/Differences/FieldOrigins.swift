/// Finds which change of a record's story gave each of its fields, and each item of its lists, the value
/// that it has.
///
/// Changes are taken newest first: the first one that wrote a part is the one it comes from, whatever older
/// ones wrote there. A field that was called otherwise is the same field, as for ``RecordComparison``; the
/// order of items in a list is nobody's.
package struct FieldOrigins<Origin> {
  /// A value of the record that one change may have brought: a field, or one item of a list.
  package struct Part {
    /// The name of the field, with dots for fields inside a map, as in ``FieldChange/field``.
    package let field: String
    package let value: Value
    /// Where the value comes from, `nil` until it is known.
    package fileprivate(set) var origin: Origin?

    /// Every name that changes may give the field.
    fileprivate let names: Set<String>
    fileprivate let isItem: Bool
  }

  /// The parts in the order in which the record says them.
  package private(set) var parts: [Part] = []

  private var unknown: Int

  /// Starts with a record as it stands, whose kind says what its fields were called before.
  package init(of record: Record, kind: Kind) {
    unknown = 0
    for entry in record.entries {
      let former = kind.field(entry.name)?.formerly ?? []
      collect(entry.value, at: [entry.name] + former)
    }
    unknown = parts.count
  }

  /// A Boolean value indicating whether the origin of every part is known.
  package var isComplete: Bool { unknown == 0 }

  /// Takes a change that is older than those taken before.
  package mutating func take(_ change: RecordChange, from origin: Origin) {
    for field in change.fields {
      let added = Set(field.added)
      for index in parts.indices
      where parts[index].origin == nil && parts[index].names.contains(field.field) {
        let part = parts[index]
        guard part.isItem ? added.contains(part.value) : field.after == part.value else { continue }
        parts[index].origin = origin
        unknown -= 1
      }
    }
  }

  private mutating func collect(_ value: Value, at names: [String]) {
    switch value {
    case .map(let entries):
      for entry in entries { collect(entry.value, at: names.map { "\($0).\(entry.name)" }) }
    case .list(let items):
      parts += items.map {
        Part(field: names[0], value: $0, origin: nil, names: Set(names), isItem: true)
      }
    default:
      parts.append(
        Part(field: names[0], value: value, origin: nil, names: Set(names), isItem: false))
    }
  }
}
