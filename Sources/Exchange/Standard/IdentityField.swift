internal import Records

/// The field of a kind that holds identifiers given by others: a list of source and local identifier.
///
/// Identity is the pair, never the identifier alone: two producers may number alike.
struct IdentityField: Hashable, Sendable {
  let name: String
  /// The kind of the records that stand for sources.
  let sourceKind: String
  private let sourceKey: String
  private let idKey: String
  private let keys: [String]

  /// Takes the first such field of a kind, or returns `nil` when it has none.
  init?(of kind: Kind, sourceKey: String, idKey: String) {
    for name in kind.meaning.externalIDs {
      guard case .list(.map(let fields))? = kind.field(name)?.type,
        case .reference(let kinds)? = fields.first(where: { $0.name == sourceKey })?.type,
        let sourceKind = kinds.first, fields.contains(where: { $0.name == idKey })
      else { continue }
      self.name = name
      self.sourceKind = sourceKind
      self.sourceKey = sourceKey
      self.idKey = idKey
      self.keys = fields.map(\.name)
      return
    }
    return nil
  }

  /// Returns the identifiers that a source gave to a record.
  func identifiers(of record: Record, from source: RecordID) -> [String] {
    guard case .list(let items)? = record[name] else { return [] }
    let wanted = Value.text(source.description)
    return items.compactMap { item in
      guard case .map(let entries) = item,
        entries.contains(where: { $0.name == sourceKey && $0.value == wanted })
      else { return nil }
      return entries.first { $0.name == idKey }?.value.text
    }
  }

  /// Returns what the field of a new record says.
  func value(_ identifier: String, from source: RecordID) -> Value {
    let values = [sourceKey: source.description, idKey: identifier]
    return .list([
      .map(keys.compactMap { key in values[key].map { Entry(key, .text($0)) } })
    ])
  }
}
