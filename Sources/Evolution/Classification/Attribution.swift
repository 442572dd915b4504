internal import Governance
internal import Records

/// Which acts of a period changed a record, and whether they say that the world changed.
struct Attribution {
  private let entries: [JournalEntry]
  private let positions: [RecordID: [Int]]

  /// Takes the acts that changed the tree; the others say nothing of what differs.
  init(_ journal: [JournalEntry]) {
    entries = journal.filter(\.changesState).sorted { $0.sequence < $1.sequence }
    var positions: [RecordID: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      for record in entry.records where positions[record]?.last != position {
        positions[record, default: []].append(position)
      }
    }
    self.positions = positions
  }

  /// The records that some act touched, in no order.
  var touched: [RecordID] { Array(positions.keys) }

  /// Returns the sequence numbers of the acts that touched a record.
  func acts(of record: RecordID) -> [Int] {
    (positions[record] ?? []).map { entries[$0].sequence }
  }

  /// Returns whether the world changed or a field was wrong, `unknown` when the acts do not agree.
  ///
  /// Without a field, it is asked of the record as a whole. An act of verification changes nothing but
  /// the fields of verification (design §5.2), so it says nothing of the others.
  func nature(of field: String?, in record: RecordID) -> Nature {
    let natures = Set(relevant(to: field, in: record).map { $0.natures?[record] ?? .unknown })
    let others = natures.subtracting([.verification])
    if let only = others.first { return others.count == 1 ? only : .unknown }
    return natures.isEmpty ? .unknown : .verification
  }

  /// Returns the latest day that a change may have happened on, or `nil` for the day of its act.
  func effective(_ field: String, in record: RecordID) -> PartialDate? {
    let dates = relevant(to: field, in: record)
      .filter { $0.natures?[record] == .change }.map(\.effective)
    let known = dates.compactMap(\.self)
    return known.count == dates.count ? known.max { $0.latest < $1.latest } : nil
  }

  private func relevant(to field: String?, in record: RecordID) -> [JournalEntry] {
    let all = (positions[record] ?? []).map { entries[$0] }
    guard let field else { return all }
    let top = String(field.prefix { $0 != "." })
    return all.filter { $0.fields[record]?.contains(top) ?? true }
  }
}
