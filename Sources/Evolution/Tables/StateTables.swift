internal import GRDB
internal import Records

/// The tables of one state in one schema of a database, filled as far as somebody reads them.
///
/// When the state moves on, only what differs is written anew: the states of ten years cost little more than the
/// first and the changes.
struct StateTables {
  let schema: String
  let profile: Profile
  private let kinds: [(name: String, table: RecordTable)]
  private let nomenclatures: [NomenclatureTable]

  /// What stands in the tables of each kind: the columns that were filled, and the records.
  private var filled:
    [String: (columns: [String: Set<String>], records: ArraySlice<Records.Record>)] = [:]
  private var filledNomenclatures: Set<String> = []
  /// The state that each computed table was filled from.
  private var computed: [String: (revision: String, day: CalendarDate)] = [:]

  /// Creates the tables of a profile, empty.
  init(_ profile: Profile, in database: Database, schema: String) throws {
    self.schema = schema
    self.profile = profile
    let tables = ProfileTables(profile, reserving: DatedState.tables.map(\.name))
    kinds = tables.kinds
    nomenclatures = tables.nomenclatures
    try tables.create(in: database, schema: schema)
    for table in DatedState.tables { try table.create(in: database, schema: schema) }
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
    }
    for table in DatedState.tables where columns[table.name] != nil {
      guard let state else { continue }
      let stamp = (state.snapshot.revision, state.day)
      if let last = computed[table.name], last == stamp { continue }
      try table.fill(database, schema: schema, from: state)
      computed[table.name] = stamp
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
    var (old, new) = ((covers == true ? last?.records : nil) ?? [], records)
    while let record = new.first {
      guard let earlier = old.first, !(record.id < earlier.id) else {
        try filler.insert(record)
        new = new.dropFirst()
        continue
      }
      old = old.dropFirst()
      if earlier.id == record.id {
        new = new.dropFirst()
        guard earlier != record else { continue }
        try filler.delete(record.id)
        try filler.insert(record)
      } else {
        try filler.delete(earlier.id)
      }
    }
    for record in old { try filler.delete(record.id) }
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
