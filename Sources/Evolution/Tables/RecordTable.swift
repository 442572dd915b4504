internal import Records

/// The table of a kind, or of a list inside its records: columns for what is single, tables for what is not.
///
/// A map is spread over columns (`attestation_structure`); a list or a dictionary has a table of its own, named
/// after its field (`lieu__services`), whose rows name their record and their place in it.
struct RecordTable {
  /// What a column holds, as SQLite types it.
  enum Storage: String {
    case text = "TEXT"
    case integer = "INTEGER"
    case real = "REAL"
  }

  /// A column with the path of its value among the entries of a row.
  struct Column {
    let name: String
    let storage: Storage
    let path: [String]
  }

  /// A list or a dictionary inside, with its path.
  struct Child {
    let path: [String]
    let table: RecordTable
  }

  /// The name of the column that names the record.
  static let record = "record"
  /// The name under which the items of a list of scalars are looked up.
  static let value = "value"

  let name: String
  /// The columns that tell its rows apart: the record, then a position or a key for each level of lists.
  let keys: [(name: String, storage: Storage)]
  private(set) var columns: [Column] = []
  private(set) var children: [Child] = []
  private var columnNames = TableNames()

  /// Lays out the table of a kind.
  init(_ kind: Kind, names: inout TableNames) {
    self.init(kind.name, keys: [(Self.record, .text)], names: &names)
    add(kind.fields, under: [], names: &names)
  }

  private init(
    _ name: String, keys: [(name: String, storage: Storage)], names: inout TableNames
  ) {
    self.name = names.name(name)
    self.keys = keys
    for key in keys { _ = columnNames.name(key.name) }
  }

  private mutating func add(_ fields: [Field], under path: [String], names: inout TableNames) {
    for field in fields { add(field.type, at: path + [field.name], names: &names) }
  }

  private mutating func add(_ type: FieldType, at path: [String], names: inout TableNames) {
    switch type {
    case .map(let fields): add(fields, under: path, names: &names)
    case .list(let item):
      let level = keys.count
      let key = level == 1 ? "position" : "position_\(level)"
      children.append(
        Child(path: path, table: child(item, at: path, key: (key, .integer), names: &names)))
    case .dictionary(let item):
      children.append(
        Child(path: path, table: child(item, at: path, key: ("key", .text), names: &names)))
    default:
      columns.append(
        Column(
          name: columnNames.name(path.joined(separator: "_")), storage: Self.storage(of: type),
          path: path))
    }
  }

  private func child(
    _ item: FieldType, at path: [String], key: (name: String, storage: Storage),
    names: inout TableNames
  ) -> RecordTable {
    var table = RecordTable(
      name + "__" + path.joined(separator: "__"), keys: keys + [key], names: &names)
    if case .map(let fields) = item {
      table.add(fields, under: [], names: &names)
    } else {
      table.add(item, at: [Self.value], names: &names)
    }
    return table
  }

  private static func storage(of type: FieldType) -> Storage {
    switch type {
    case .integer, .boolean: .integer
    case .number: .real
    default: .text
    }
  }
}
