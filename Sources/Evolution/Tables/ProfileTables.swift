internal import GRDB
internal import Records

/// The tables of a whole state: one for each kind, those of its lists, and one for each nomenclature.
///
/// A snapshot for indicators and a file for statisticians have the same tables (design §6.2).
struct ProfileTables {
  let kinds: [(name: String, table: RecordTable)]
  let nomenclatures: [NomenclatureTable]
  private let about: String

  /// Lays out the tables of some kinds, by default all, and of every nomenclature, in alphabetical order; names that
  /// are reserved stay free for other tables.
  init(_ profile: Profile, kinds wanted: Set<String> = [], reserving reserved: [String] = []) {
    var names = TableNames()
    for name in reserved { _ = names.name(name) }
    kinds = profile.kinds.values.sorted { $0.name < $1.name }
      .filter { wanted.isEmpty || wanted.contains($0.name) }
      .map { ($0.name, RecordTable($0, names: &names)) }
    nomenclatures = profile.nomenclatures.values.sorted { $0.name < $1.name }
      .map { NomenclatureTable($0, names: &names) }
    about = names.name("about")
  }

  /// Creates the tables in a schema of a database, empty.
  func create(in database: Database, schema: String) throws {
    for (_, table) in kinds { try table.create(in: database, schema: schema) }
    for table in nomenclatures { try table.create(in: database, schema: schema) }
  }

  /// Creates the tables in a database and fills them; records of other kinds are passed over.
  func fill(
    _ database: Database, with records: some Sequence<Records.Record>,
    about facts: [(key: String, value: String)]
  ) throws {
    let schema = "main"
    try create(in: database, schema: schema)
    for table in nomenclatures { try table.fill(database, schema: schema) }
    let name = "\(schema.quotedInSQL).\(about.quotedInSQL)"
    try database.execute(
      sql: "CREATE TABLE \(name) (\"key\" TEXT PRIMARY KEY, \"value\" TEXT NOT NULL) STRICT")
    for fact in facts {
      try database.execute(
        sql: "INSERT INTO \(name) VALUES (?, ?)", arguments: [fact.key, fact.value])
    }
    var fillers: [String: RecordFiller] = [:]
    for (kind, table) in kinds {
      fillers[kind] = try RecordFiller(table, in: database, schema: schema)
    }
    for record in records { try fillers[record.id.kind]?.insert(record) }
    for (kind, _) in kinds { try fillers[kind]?.finish() }
  }
}
