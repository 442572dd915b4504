/// A record as it stands in one revision: its identity and what its fields say, in the order of its
/// kind.
///
/// A field that says nothing is absent, never empty (design §4.1).
package struct Record: Hashable, Sendable {
  package let id: RecordID
  package let entries: [Entry]

  package init(id: RecordID, entries: [Entry]) {
    self.id = id
    self.entries = entries
  }

  /// What a field says, or `nil` when it is absent; `address.street` reads inside a map.
  package subscript(field: String) -> Value? {
    Record.value(at: field, in: entries)
  }

  /// The texts of a field: its items when it is a list, itself when it is one text, none when
  /// absent.
  package func texts(of field: String) -> [String] {
    self[field]?.items.compactMap(\.text) ?? []
  }

  private static func value(at path: String, in entries: [Entry]) -> Value? {
    if let entry = entries.first(where: { $0.name == path }) { return entry.value }
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")),
      case let name = String(path[..<dot]),
      case .map(let inner)? = entries.first(where: { $0.name == name })?.value
    else { return nil }
    return value(at: String(path[path.utf8.index(after: dot)...]), in: inner)
  }
}
