internal import GRDB
internal import Records

/// The tables of one state in one schema of a database, filled as far as somebody reads them.
///
/// When the state moves on, only what differs is written anew: the states of ten years cost little more than the
/// first and the changes.
struct StateTables {
  let schema: String
  let profile: Profile

  /// How often anything was written: what is computed from the tables stays true as long as this stays the same.
  private(set) var writes = 0

  private let kinds: [(name: String, table: RecordTable)]
  private let nomenclatures: [NomenclatureTable]

  /// What stands in the tables of each kind: the columns that were filled, and the records.
  private var filled:
    [String: (columns: [String: Set<String>], records: ArraySlice<Records.Record>)] = [:]
  private var filledNomenclatures: Set<String> = []
  /// The state that each computed table was filled from.
  private var sources: [String: DatedState] = [:]

  /// Creates the tables of a profile, empty.
  init(_ profile: Profile, in database: Database, schema: String) throws {
    self.schema = schema
    self.profile = profile
    let layouts = DerivedTable.all.map(\.layout) + DatedState.tables.map(\.layout)
    let tables = ProfileTables(profile, reserving: layouts.map(\.name))
    kinds = tables.kinds
    nomenclatures = tables.nomenclatures
    try tables.create(in: database, schema: schema)
    for layout in layouts { try layout.create(in: database, schema: schema) }
  }

  /// Makes the columns that are read say what a state says; `nil` for a state that there is not.
  mutating func fill(
    _ database: Database, reading reads: Set<Sandbox.Read>, from state: DatedState?
  ) throws {
    var columns: [String: Set<String>] = [:]
    for read in reads where read.schema == schema {
      columns[read.table, default: []].insert(read.column)
    }
    let groups = state?.snapshot.recordsByKind ?? [:]
    for (kind, table) in kinds {
      let wanted = table.named(in: columns)
      guard !wanted.isEmpty else { continue }
      try fill(database, kind, table, reading: wanted, with: groups[kind] ?? [])
    }
    for table in nomenclatures
    where columns[table.name] != nil && filledNomenclatures.insert(table.name).inserted {
      try table.fill(database, schema: schema)
      writes += 1
    }
    for table in DerivedTable.all where columns[table.layout.name] != nil {
      let last = sources[table.layout.name]
      if let last, last === state { continue }
      if try table.fill(database, schema: schema, from: state, after: last) { writes += 1 }
      sources[table.layout.name] = state
    }
    for table in DatedState.tables where columns[table.name] != nil {
      guard sources[table.name] !== state else { continue }
      try table.fill(database, schema: schema, from: state)
      writes += 1
      sources[table.name] = state
    }
  }

  private mutating func fill(
    _ database: Database, _ kind: String, _ table: RecordTable,
    reading wanted: [String: Set<String>], with records: ArraySlice<Records.Record>
  ) throws {
    let last = filled[kind]
    let covers = last.map { last in
      wanted.allSatisfy { last.columns[$0.key]?.isSuperset(of: $0.value) ?? false }
    }
    let columns = covers == false ? wanted.merging(last?.columns ?? [:]) { $0.union($1) } : wanted
    let reading = covers == true ? last?.columns ?? wanted : columns
    let filler = try RecordFiller(table, in: database, schema: schema, reading: reading)
    if covers == false { for record in last?.records ?? [] { try filler.delete(record.id) } }
    for (old, new) in RecordPairs(covers == true ? last?.records ?? [] : [], records)
    where old != new {
      if let old { try filler.delete(old.id) }
      if let new { try filler.insert(new) }
      writes += 1
    }
    try filler.finish()
    filled[kind] = (reading, records)
  }
}

extension RecordTable {
  /// Returns the columns of it and of the tables inside it that are among some, by table.
  func named(in columns: [String: Set<String>]) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    if let own = columns[name] { found[name] = own }
    for child in children { found.merge(child.table.named(in: columns)) { $1 } }
    return found
  }
}
