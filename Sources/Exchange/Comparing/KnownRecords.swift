internal import Records

/// The current records of a kind, by the identifiers that one source gave them.
struct KnownRecords {
  private let records: [String: [Record]]
  private let over: Set<RecordID>
  /// Every record by the name of its own identity, which is the identifier that an export gives it.
  private let own: [String: Record]

  /// The records that the source knows and that still stand, each with one of its identifiers.
  let standing: [(identifier: String, record: RecordID)]

  init(_ all: [Record], from source: RecordID, identity: IdentityField, profile: Profile) {
    // What leads to a merged record leads to the one that stands for it.
    let merged = MergedRecords(of: all, profile: profile)
    let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var records: [String: [Record]] = [:]
    var over: Set<RecordID> = []
    var standing: [(identifier: String, record: RecordID)] = []
    var own: [String: Record] = [:]
    for one in all {
      let record = byID[merged.survivor(of: one.id)] ?? one
      own[one.id.name] = record
      if profile.state(of: record).isOver { over.insert(record.id) }
      let identifiers = identity.identifiers(of: one, from: source)
      for identifier in Set(identifiers)
      where records[identifier]?.contains(where: { $0.id == record.id }) != true {
        records[identifier, default: []].append(record)
      }
      if !over.contains(record.id) { standing += identifiers.map { ($0, record.id) } }
    }
    self.own = own
    self.records = records
    self.over = over
    self.standing = standing
  }

  /// The records that an identifier may mean: those that stand, or else one that is over.
  ///
  /// What a source gave comes first; else it may be the identity of a record, in a file that the ledger itself
  /// exported.
  subscript(identifier: String) -> [Record] {
    guard let found = records[identifier] else { return own[identifier].map { [$0] } ?? [] }
    let standing = found.filter { !isOver($0) }
    return standing.isEmpty ? Array(found.prefix(1)) : standing
  }

  /// Returns whether a row of this identifier is one that the ledger itself exported.
  func isOwn(_ identifier: String) -> Bool {
    records[identifier] == nil && own[identifier] != nil
  }

  func isOver(_ record: Record) -> Bool { over.contains(record.id) }

  /// How many standing records the source knows.
  var count: Int { Set(standing.map(\.record)).count }

  /// Returns the standing records of which a file has no identifier, in the order of their identities.
  func missing(from identifiers: Set<String>) -> [(identifier: String, record: RecordID)] {
    let found = Set(
      standing.filter {
        identifiers.contains($0.identifier) || identifiers.contains($0.record.name)
      }.map(\.record))
    var seen: Set<RecordID> = []
    return standing.sorted { ($0.record, $0.identifier) < ($1.record, $1.identifier) }
      .filter { !found.contains($0.record) && seen.insert($0.record).inserted }
  }
}
