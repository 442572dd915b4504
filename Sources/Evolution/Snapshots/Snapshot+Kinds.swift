package import Records

extension Snapshot {
  /// The records of each kind, which stand together since records are by identity.
  package var recordsByKind: [String: ArraySlice<Record>] {
    var groups: [String: ArraySlice<Record>] = [:]
    var start = 0
    while start < records.count {
      let kind = records[start].id.kind
      var (low, high) = (start + 1, records.count)
      while low < high {
        let middle = low + (high - low) / 2
        if records[middle].id.kind == kind { low = middle + 1 } else { high = middle }
      }
      groups[kind] = records[start..<low]
      start = low
    }
    return groups
  }

  /// What people call each record.
  package var labels: [RecordID: String] {
    Dictionary(
      records.map { ($0.id, profile.label(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}
