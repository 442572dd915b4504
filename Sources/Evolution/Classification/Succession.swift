internal import Records

/// Which records took the place of others: communes that merged or split, programmes that follow one another.
///
/// What was replaced did not close, and what replaced it did not open out of nothing (domain §7.1). The kinds say
/// which of their fields tell it; a duplicate or a mistake replaces nothing.
struct Succession {
  private var heirs: [RecordID: [RecordID]] = [:]
  private var heads: Set<RecordID> = []
  private var starts: [RecordID: PartialDate] = [:]

  /// Nothing took the place of anything.
  init() {}

  /// Reads what the records of a state say.
  init(in state: Snapshot) {
    let kinds = state.profile.kinds.filter { _, kind in
      kind.meaning.territory?.predecessors != nil || kind.meaning.replacedBy != nil
    }
    guard !kinds.isEmpty else { return }
    for record in state.records {
      guard let field = state.profile.kinds[record.id.kind]?.meaning.validFrom,
        kinds[record.id.kind] != nil, case .date(let date)? = record[field]
      else { continue }
      starts[record.id] = date
    }
    for record in state.records {
      guard let meaning = kinds[record.id.kind]?.meaning else { continue }
      switch state.profile.state(of: record) {
      case .merged, .mistaken: continue
      default: break
      }
      func references(_ field: String?) -> [RecordID] {
        state.profile.references(of: record, in: [field].compactMap(\.self))
      }
      for earlier in references(meaning.territory?.predecessors) { add(earlier, record.id) }
      for later in references(meaning.replacedBy) { add(record.id, later) }
    }
  }

  /// Returns the day on which something took the place of a record whose last day was the one before.
  ///
  /// It is one and the same event, on whatever side of midnight it is written.
  func start(after end: PartialDate?, of id: RecordID?) -> PartialDate? {
    guard let end, let id else { return nil }
    let days = (heirs[id] ?? []).compactMap { starts[$0] }
      .filter { $0.earliest.daysSinceEpoch == end.latest.daysSinceEpoch + 1 }
    return days.min { $0.earliest < $1.earliest }
  }

  private mutating func add(_ earlier: RecordID, _ later: RecordID) {
    guard earlier != later, heirs[earlier]?.contains(later) != true else { return }
    heirs[earlier, default: []].append(later)
    heads.insert(later)
  }

  /// Returns what took the place of a record, by identity.
  func heirs(of id: RecordID) -> [RecordID] { (heirs[id] ?? []).sorted() }

  /// Returns whether another record took the place of one.
  func isReplaced(_ id: RecordID?) -> Bool { id.map { heirs[$0] != nil } ?? false }

  /// Returns whether a record took the place of another.
  func tookOver(_ id: RecordID?) -> Bool { id.map(heads.contains) ?? false }
}
