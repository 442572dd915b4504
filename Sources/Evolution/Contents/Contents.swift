package import Governance
package import Records

/// The records of the last day of a report, for the lists, counts and grids that an outline asks for.
///
/// It selects and counts, and puts nothing in words.
package struct Contents: Sendable {
  /// A record with what it is called and where it is in its life.
  package struct Item: Hashable, Sendable {
    package let listed: Listed
    package let record: Record
  }

  package let report: Report
  package let state: Snapshot
  private let phases: [RecordID: Phase]

  /// Takes a report that was made from its states; one read from elsewhere has no records to show.
  package init?(_ report: Report) {
    guard let state = report.after else { return nil }
    self.report = report
    self.state = state
    var phases: [RecordID: Phase] = [:]
    for listed in report.kinds.lazy.flatMap(\.inventory) { phases[listed.record] = listed.phase }
    self.phases = phases
  }

  /// Returns a record of the state, or `nil` when it has none of this identity.
  package func record(_ id: RecordID) -> Record? { state[id] }

  /// Returns where a record is in its life on the last day.
  package func phase(of id: RecordID) -> Phase? { phases[id] }

  /// Returns the records that a list asks for, among some when a scope is given, in its order.
  package func select(
    _ list: ReportOutline.RecordList, among scope: Set<RecordID>? = nil
  ) -> [Item] {
    guard let kind = state.profile.kinds[list.kind],
      let filter = RecordFilter(list.conditions, of: kind, in: state.profile)
    else { return [] }
    let found = (report.kind(list.kind)?.inventory ?? []).compactMap { listed -> Item? in
      guard list.phases.include(listed.phase), scope?.contains(listed.record) ?? true,
        let record = state[listed.record], filter.accepts(record, find: self.record)
      else { return nil }
      return Item(listed: listed, record: record)
    }
    guard let order = list.order.flatMap({ column($0, of: list.kind) }) else { return found }
    return found.enumerated().map { place, item in
      (key: values(order, of: item).first.map { SortKey($0) } ?? .none, place: place, item: item)
    }.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.item)
  }

  /// Prepares a way to values of the records of a kind, or returns `nil` when it leads nowhere.
  package func column(_ path: FieldPath, of kind: String) -> RecordColumn? {
    state.profile.kinds[kind].flatMap { RecordColumn(path, of: $0, in: state.profile) }
  }

  /// Returns what a record says at the end of a way.
  package func values(_ column: RecordColumn, of item: Item) -> [Value] {
    column.values(of: item.record, find: record)
  }

  /// What comes first when values are put in order: nothing, then dates and numbers, then texts.
  private enum SortKey: Comparable {
    case none
    case day(CalendarDate)
    case number(Double)
    case text(String)

    init(_ value: Value) {
      switch value {
      case .date(let date): self = .day(date.earliest)
      case .integer(let number): self = .number(Double(number))
      case .number(let number): self = .number(number.double)
      default: self = .text(AlphabeticalOrder.key(for: value.summary))
      }
    }
  }
}

extension ReportOutline.RecordList.Phases {
  fileprivate func include(_ phase: Phase?) -> Bool {
    switch self {
    case .standing: phase?.isStanding == true
    case .planned: phase == .planned
    case .ended: phase == .ended
    case .all: phase != .merged && phase != .mistaken
    }
  }
}
