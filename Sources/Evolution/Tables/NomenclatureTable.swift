internal import GRDB
internal import Records

/// The table of a nomenclature, `nomenclature__<name>`: its codes in their order, with a column for each language.
struct NomenclatureTable {
  private static let fixed = [
    "code", "position", "valid_from", "valid_until", "successor", "means",
  ]

  private let nomenclature: Nomenclature
  let name: String
  private let languages: [String]
  private let columns: [String]

  init(_ nomenclature: Nomenclature, names: inout TableNames) {
    self.nomenclature = nomenclature
    name = names.name("nomenclature__\(nomenclature.name)")
    languages = Set(nomenclature.codes.flatMap(\.labels.texts.keys)).sorted()
    var used = TableNames()
    columns = (Self.fixed + languages).map { used.name($0) }
  }

  func create(in database: Database, schema: String) throws {
    let types = columns.map { column in
      let storage = column == Self.fixed[1] ? "INTEGER NOT NULL" : "TEXT"
      return "\(column.quotedInSQL) \(column == Self.fixed[0] ? "TEXT PRIMARY KEY" : storage)"
    }
    try database.execute(
      sql: """
        CREATE TABLE \(schema.quotedInSQL).\(name.quotedInSQL) (
          \(types.joined(separator: ",\n  "))
        ) STRICT, WITHOUT ROWID
        """)
  }

  func fill(_ database: Database, schema: String) throws {
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    for (index, code) in nomenclature.codes.enumerated()
    where nomenclature[code.name] == code {
      let texts: [String?] =
        [code.validFrom?.description, code.validUntil?.description, code.successor]
        + [code.means?.rawValue] + languages.map { code.labels.texts[$0] }
      try database.execute(
        sql:
          "INSERT OR IGNORE INTO \(schema.quotedInSQL).\(name.quotedInSQL) VALUES (\(marks))",
        arguments: StatementArguments(
          [code.name.databaseValue, (index + 1).databaseValue]
            + texts.map { $0?.databaseValue ?? .null }))
    }
  }
}
