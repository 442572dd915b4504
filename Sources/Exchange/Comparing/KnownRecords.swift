internal import Records

/// The current records of a kind, by the identifiers that one source gave them.
struct KnownRecords {
  private let records: [String: [Record]]
  private let over: Set<RecordID>

  /// The records that the source knows and that still stand, each with one of its identifiers.
  let standing: [(identifier: String, record: RecordID)]

  init(_ all: [Record], from source: RecordID, identity: IdentityField, profile: Profile) {
    var records: [String: [Record]] = [:]
    var over: Set<RecordID> = []
    var standing: [(identifier: String, record: RecordID)] = []
    for record in all {
      let identifiers = identity.identifiers(of: record, from: source)
      guard !identifiers.isEmpty else { continue }
      for identifier in Set(identifiers) { records[identifier, default: []].append(record) }
      if profile.state(of: record).isOver {
        over.insert(record.id)
      } else {
        standing += identifiers.map { ($0, record.id) }
      }
    }
    self.records = records
    self.over = over
    self.standing = standing
  }

  /// The records that an identifier may mean: those that stand, or else one that is over.
  subscript(identifier: String) -> [Record] {
    let found = records[identifier] ?? []
    let standing = found.filter { !isOver($0) }
    return standing.isEmpty ? Array(found.prefix(1)) : standing
  }

  func isOver(_ record: Record) -> Bool { over.contains(record.id) }

  /// How many standing records the source knows.
  var count: Int { Set(standing.map(\.record)).count }

  /// Returns the standing records of which a file has no identifier, in the order of their identities.
  func missing(from identifiers: Set<String>) -> [(identifier: String, record: RecordID)] {
    let found = Set(standing.filter { identifiers.contains($0.identifier) }.map(\.record))
    var seen: Set<RecordID> = []
    return standing.sorted { ($0.record, $0.identifier) < ($1.record, $1.identifier) }
      .filter { !found.contains($0.record) && seen.insert($0.record).inserted }
  }
}
