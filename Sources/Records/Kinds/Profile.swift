/// The kinds and nomenclatures in force in one revision: what records there may say.
package struct Profile: Hashable, Sendable {
  package let kinds: [String: Kind]
  package let nomenclatures: [String: Nomenclature]

  package init(kinds: [Kind], nomenclatures: [Nomenclature]) {
    self.kinds = Dictionary(kinds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.nomenclatures = Dictionary(
      nomenclatures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns what a record's state means, `active` when it says nothing.
  package func state(of record: Record) -> RecordState {
    guard let kind = kinds[record.id.kind], let field = kind.meaning.state,
      let code = record[field]?.text,
      case .nomenclature(let name)? = kind.field(field)?.type
    else { return .active }
    return nomenclatures[name]?[code]?.means ?? .active
  }

  /// Returns what people call a record: its label, or its identity when it has none.
  package func label(of record: Record) -> String {
    kinds[record.id.kind]?.meaning.label.flatMap { record[$0]?.text } ?? record.id.description
  }

  /// Returns the records that a field of these names in a record points to.
  package func references(of record: Record, in fields: [String]) -> [RecordID] {
    fields.flatMap { field in
      field == Meaning.itself ? [record.id] : record.texts(of: field).compactMap { RecordID($0) }
    }
  }

  /// Returns the structures whose voice a change of a record needs.
  package func concerned(by record: Record) -> [RecordID] {
    references(of: record, in: kinds[record.id.kind]?.meaning.concerned ?? [])
  }
}
