package import Records

/// Which territories each record lies in.
package struct TerritoryMembership: Sendable {
  private var found: [RecordID: [RecordID]] = [:]

  package init(_ records: [Record], profile: Profile) {}

  /// Returns the territories that a record lies in, by identity; none when it cannot be placed.
  package func territories(of record: RecordID) -> [RecordID] { found[record] ?? [] }
}
