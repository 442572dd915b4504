internal import Records

/// Where the cells of each column of a file go in a record of a kind.
struct ColumnMapping {
  /// The place of the values of one column.
  enum Destination: Hashable {
    case identifier
    case field(Field)
    /// An entry of the kind's free dictionary, under this key.
    case extra(String)
    case nowhere
  }

  /// One column of the file with its place.
  struct Column: Hashable {
    let name: CSVCell
    let destination: Destination
    /// The key in the kind's dictionary of what its field cannot hold, if the kind has a dictionary.
    let extraKey: String?
  }

  let columns: [Column]
  /// The dictionary of the kind, where what has no field of its own is kept; `nil` when it has none.
  let dictionary: Field?
  /// The position in the file of the column that fills each field.
  let positions: [String: Int]
  let identifierPosition: Int
  let diagnostics: [Diagnostic]

  init(
    of table: CSVTable, to kind: Kind, identity: IdentityField, path: String
  ) throws(ExchangeError) {
    guard let position = table.header.firstIndex(where: { $0.text == MednumStandard.identifier })
    else {
      throw .missingIdentifierColumn(
        MednumStandard.identifier, line: table.header.first?.line ?? 1)
    }
    identifierPosition = position
    let dictionary = ColumnMapping.dictionary(of: kind)
    self.dictionary = dictionary
    var keys = DictionaryKeys()
    columns = table.header.enumerated().map { index, name in
      let key = dictionary.map { _ in keys.key(for: name.text, at: index) }
      let destination = ColumnMapping.destination(
        of: name.text, in: kind, identity: identity, key: key)
      return Column(name: name, destination: destination, extraKey: key)
    }
    var positions: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      if case .field(let field) = column.destination { positions[field.name] = index }
    }
    self.positions = positions
    diagnostics = HeaderCheck(table.header, columns: columns, path: path).diagnostics
  }

  /// The fields that columns fill, in the order of the kind.
  func fields(of kind: Kind) -> [Field] { kind.fields.filter { positions[$0.name] != nil } }

  /// The column of the file for a column of the standard, or `nil` when the file lacks it.
  func position(ofColumn name: String) -> Int? { columns.firstIndex { $0.name.text == name } }

  private static func dictionary(of kind: Kind) -> Field? {
    kind.fields.first { field in
      field.type == .dictionary(.string) || field.type == .dictionary(.text)
    }
  }

  /// Only columns of the standard reach fields: an outside file has no say in the rest of a record.
  private static func destination(
    of name: String, in kind: Kind, identity: IdentityField, key: String?
  ) -> Destination {
    if name == MednumStandard.identifier { return .identifier }
    if MednumStandard.has(name), name != identity.name, let field = kind.field(name),
      isReadable(field.type)
    {
      return .field(field)
    }
    return key.map(Destination.extra) ?? .nowhere
  }

  /// A text of the standard never names a record, so references are not read from it.
  private static func isReadable(_ type: FieldType) -> Bool {
    switch type {
    case .reference, .map, .dictionary: false
    case .list(let item): item.isScalar && isReadable(item)
    default: true
    }
  }
}
