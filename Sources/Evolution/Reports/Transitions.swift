package import Records

/// What the records of a kind said in one coded field at the start and say at the end, counted pair by pair (domain
/// §6, L-11).
///
/// A code that became its successor is the same on both sides. Unknowns are rows like any other, and come first.
package struct Transitions: Hashable, Sendable {
  /// A field of a kind whose values are codes.
  package struct Subject: Hashable, Sendable {
    package let kind: String
    package let field: String

    package init(kind: String, field: String) {
      self.kind = kind
      self.field = field
    }
  }

  /// What a record says at one end of the period.
  package enum Side: Hashable, Sendable {
    /// It does not stand then.
    case absent
    /// It stands, and the field says nothing.
    case unsaid
    case code(String)
  }

  /// The records that went from one side to another, or stayed where they were.
  package struct Cell: Hashable, Sendable {
    package let from: Side
    package let to: Side
    package let records: [Listed]
    /// Those of them for which the world changed; of the others only what is known of them did.
    package let inTerritory: [RecordID]
  }

  package let subject: Subject
  package let nomenclature: String

  /// The cells in which there is a record, by the order of the nomenclature, first side first.
  package let cells: [Cell]

  /// Returns the number of records that went from one side to another.
  package func count(from: Side, to: Side) -> Int {
    cells.first { $0.from == from && $0.to == to }?.records.count ?? 0
  }

  /// The sides that occur at the start and at the end, in order.
  package var sides: [Side] {
    let used = Set(cells.flatMap { [$0.from, $0.to] })
    return order.filter(used.contains)
  }

  private let order: [Side]

  /// Counts the transitions of a field between both states of a report, or returns `nil` when the later state has no
  /// such field, or one that holds several codes.
  package init?(_ subject: Subject, from before: Snapshot, to after: Snapshot, in report: Report) {
    guard let kind = after.profile.kinds[subject.kind],
      case .nomenclature(let name)? = kind.field(subject.field)?.type,
      let listed = report.kind(subject.kind)
    else { return nil }
    self.subject = subject
    nomenclature = name
    let reader = KindReader(kind, in: after.profile)
    let comparison = RecordComparison(from: before.profile, to: after.profile)
    let changed = Set(
      listed.figures.filter { $0.case.book == .territory }.flatMap(\.findings)
        .filter { $0.fields.contains { $0.field == subject.field } }.map(\.record))
    var groups: [Pair: [Listed]] = [:]
    let entered = Set(listed.entered.map(\.record))
    for item in listed.inventory where item.phase?.isStanding == true {
      let now = Side(after[item.record]?[subject.field])
      let earlier = entered.contains(item.record) ? nil : before[item.record]
      let was = earlier.map { Side(comparison.renamed($0)[subject.field]) } ?? .absent
      let from = reader.successor(of: was, as: now, in: subject.field)
      groups[Pair(from: from, to: now), default: []].append(item)
    }
    for item in listed.left {
      guard let earlier = before[item.record] else { continue }
      let was = Side(comparison.renamed(earlier)[subject.field])
      groups[Pair(from: was, to: .absent), default: []].append(item)
    }
    let known = (after.profile.nomenclatures[name]?.codes ?? []).map { Side.code($0.name) }
    let others = Set(groups.keys.flatMap { [$0.from, $0.to] }).subtracting(known)
      .compactMap { if case .code(let code) = $0 { code } else { nil } }.sorted()
    let order = [.absent, .unsaid] + known.uniqued() + others.map { .code($0) }
    self.order = order
    cells = order.flatMap { from in
      order.compactMap { to in
        groups[Pair(from: from, to: to)].map { records in
          let records = records.inAlphabeticalOrder
          return Cell(
            from: from, to: to, records: records,
            inTerritory: records.map(\.record).filter(changed.contains))
        }
      }
    }
  }

  private struct Pair: Hashable {
    let from: Side
    let to: Side
  }
}

extension Transitions.Side {
  fileprivate init(_ value: Value?) { self = value?.text.map { .code($0) } ?? .unsaid }
}

extension KindReader {
  /// Returns the later side when it is only the successor of the earlier one.
  fileprivate func successor(
    of was: Transitions.Side, as now: Transitions.Side, in field: String
  ) -> Transitions.Side {
    guard case .code(let before) = was, case .code(let after) = now else { return was }
    let change = FieldChange(field: field, before: .text(before), after: .text(after))
    return before != after && isSuccession(change) ? now : was
  }
}
