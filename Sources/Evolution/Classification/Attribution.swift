internal import Governance
internal import Records

/// Which acts of a period changed a record, and whether they say that the world changed.
struct Attribution {
  private let entries: [JournalEntry]
  private let positions: [RecordID: [Int]]
  /// What each act changed in the records that several acts touched.
  private let changes: [RecordID: [Step]]
  /// The one act that is asked about, or `nil` for all of them.
  private var only: Int?

  /// What one of several acts changed in a record.
  struct Step {
    let position: Int
    let day: CalendarDate
    let change: RecordChange
  }

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
    var changes: [RecordID: [Step]] = [:]
    for (position, entry) in entries.enumerated() {
      for change in entry.changes where (positions[change.record]?.count ?? 0) > 1 {
        changes[change.record, default: []].append(
          Step(position: position, day: entry.time.date, change: change))
      }
    }
    self.changes = changes
  }

  /// Returns what each act changed in a record, in their order; nothing when a single act touched it.
  func steps(of record: RecordID) -> [Step] { changes[record] ?? [] }

  /// Returns the same acts, of which only the one of a step is asked about.
  func limited(to step: Step) -> Attribution {
    var limited = self
    limited.only = step.position
    return limited
  }

  /// The records that some act touched, in no order.
  var touched: [RecordID] { Array(positions.keys) }

  /// Returns the sequence numbers of the acts that touched a record.
  func acts(of record: RecordID) -> [Int] {
    acting(on: record).map(\.sequence)
  }

  /// Returns whether the world changed or a field was wrong, `unknown` when the acts do not tell.
  ///
  /// Without a field, it is asked of the record as a whole. An act of verification changes nothing but
  /// the fields of verification (design §5.2), so it says nothing of the others. A field that is known to have
  /// been corrected by one act and to have changed by another did change; what was corrected besides is an event
  /// of its own.
  func nature(of field: String?, in record: RecordID) -> Nature {
    let acts = relevant(to: field, in: record)
    let natures = Set(acts.map { $0.natures?[record] ?? .unknown })
    let others = natures.subtracting([.verification])
    guard let first = others.first else { return natures.isEmpty ? .unknown : .verification }
    guard others.count > 1 else { return first }
    guard field != nil, !others.contains(.unknown),
      acts.allSatisfy({ $0.fields[record] != nil })
    else { return .unknown }
    return others.contains(.change) ? .change : .correction
  }

  /// Returns the latest day that a change may have happened on, or `nil` for the day of its act.
  func effective(_ field: String, in record: RecordID) -> PartialDate? {
    let dates = relevant(to: field, in: record)
      .filter { $0.natures?[record] == .change }.map(\.effective)
    let known = dates.compactMap(\.self)
    return known.count == dates.count ? known.max { $0.latest < $1.latest } : nil
  }

  private func relevant(to field: String?, in record: RecordID) -> [JournalEntry] {
    let all = acting(on: record)
    guard let field else { return all }
    let top = String(field.prefix { $0 != "." })
    return all.filter { $0.fields[record]?.contains(top) ?? true }
  }

  private func acting(on record: RecordID) -> [JournalEntry] {
    (positions[record] ?? []).filter { only == nil || only == $0 }.map { entries[$0] }
  }
}
