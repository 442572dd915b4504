package import Governance
package import Records

/// Everything a ledger says in one revision, with the kinds it says it in.
package struct Snapshot: Hashable, Sendable {
  /// The commit whose tree it is, in hexadecimal.
  package let revision: String

  /// When that commit was made.
  package let time: Instant
  package let profile: Profile

  /// The records, by identity.
  package let records: [Record]

  /// Who governs the commons, and how; nobody where whoever read the state did not ask.
  package var members: [Member] = []
  package var colleges: [College] = []
  package var rules: Rules?

  /// The indicators of the commons, by code.
  package var indicators: [Indicator] = []

  /// The tables that they share, by name.
  package var views: [View] = []

  /// The records that the state has and that were left out, since they lie outside the territory it was narrowed to.
  package var elsewhere: Set<RecordID> = []

  package init(revision: String, time: Instant, profile: Profile, records: [Record]) {
    self.revision = revision
    self.time = time
    self.profile = profile
    let isSorted = zip(records, records.dropFirst()).allSatisfy { $0.id < $1.id }
    self.records = isSorted ? records : records.sorted { $0.id < $1.id }
  }

  /// Returns the record of an identity, or `nil` when the ledger has none.
  package subscript(id: RecordID) -> Record? {
    var (low, high) = (records.startIndex, records.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if records[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < records.endIndex && records[low].id == id ? records[low] : nil
  }

  /// Returns what people call the record of an identity, or `nil` when the ledger has none.
  package func label(of id: RecordID) -> String? { self[id].map { profile.label(of: $0) } }
}
