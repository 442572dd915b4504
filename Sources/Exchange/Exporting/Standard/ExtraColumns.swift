internal import Records

/// The columns that come after those of the standard when everything is asked for.
///
/// They are the fields of the kind that the standard does not know, then the keys of its dictionary. Lists
/// are written with `|`, structured values as JSON.
struct ExtraColumns {
  private let fields: [Field]
  private let dictionary: Field?
  private let keys: [(name: String, key: String)]
  let names: [String]

  /// Takes the columns that some records of a kind need.
  init(of kind: Kind, for records: [Record]) {
    let dictionary = kind.fields.first { field in
      if case .dictionary = field.type { true } else { false }
    }
    self.dictionary = dictionary
    let unknown = kind.fields.filter { field in
      field.name != dictionary?.name && Self.isExtra(field)
    }
    fields = unknown.filter { field in records.contains { $0[field.name] != nil } }
    var found: Set<String> = []
    if let dictionary {
      for record in records {
        if case .map(let entries)? = record[dictionary.name] {
          found.formUnion(entries.map(\.name))
        }
      }
    }
    let taken = Set(kind.fields.map(\.name)).union(MednumStandard.columns.map(\.name))
    keys = found.sorted().map { key in
      (taken.contains(key) ? "\(dictionary?.name ?? "").\(key)" : key, key)
    }
    names = fields.map(\.name) + keys.map(\.name)
  }

  /// Returns the cells of a record, one for each name.
  func cells(of record: Record) -> [String] {
    var entries: [String: Value] = [:]
    if let dictionary, case .map(let found)? = record[dictionary.name] {
      for entry in found { entries[entry.name] = entry.value }
    }
    return fields.map { record[$0.name].map(Self.text) ?? "" }
      + keys.map { entries[$0.key].map(Self.text) ?? "" }
  }

  /// Returns what a column of this name says of a record of a kind, or `nil` when none has this name.
  static func text(ofColumn name: String, in record: Record, of kind: Kind) -> String? {
    if let field = kind.field(name), isExtra(field) { return record[name].map(text) ?? "" }
    for field in kind.fields {
      guard case .dictionary = field.type, case .map(let entries)? = record[field.name] else {
        continue
      }
      let entry = entries.first { $0.name == name || "\(field.name).\($0.name)" == name }
      if let entry { return text(entry.value) }
    }
    return nil
  }

  private static func isExtra(_ field: Field) -> Bool {
    guard MednumStandard.has(field.name) else { return true }
    switch field.type {
    case .reference, .map, .dictionary, .list(.reference), .list(.map): return true
    default: return false
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .list(let items) where items.allSatisfy({ !$0.isStructured }):
      items.map(\.summary).joined(separator: String(MednumStandard.valueSeparator))
    case .list, .map: String(decoding: JSONWriter.bytes(of: JSON(value)), as: UTF8.self)
    default: value.summary
    }
  }
}

extension Value {
  fileprivate var isStructured: Bool {
    switch self {
    case .list, .map: true
    default: false
    }
  }
}
