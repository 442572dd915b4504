package import Governance
package import Records

/// Where each thing that a record says comes from: field by field, lists item by item.
package struct Blame: Sendable {
  /// One field, or one item of a list, with the act that brought it in.
  package struct Line: Sendable {
    /// The name of the field as the kind calls it at the revision, with dots inside maps.
    package let field: String
    /// What it says: the item, in a list.
    package let value: Value
    package let isItem: Bool
    /// The place of its source among the sources.
    package let source: Int
  }

  /// What brought some of it in: an act, and what is known of whoever proposed it.
  package struct Source: Sendable {
    package let act: Act
    /// The record that it was said of then: another one, where that was merged into this one.
    package let record: RecordID
    /// The title and the reasons of the proposal; those of the act where there is none.
    package let title: String
    package let reasons: String
    package let nature: Nature?
    package let effective: PartialDate?
    /// The members who proposed it, by their signatures, with their structures at that time.
    package let members: [(id: Member.ID, structure: RecordID?)]
    /// The name on the author line, which nothing vouches for, where no member proposed it.
    package let author: String?
    /// The classes that the change of the record belonged to, in the order of the rules of that time, leaving
    /// quotas aside.
    package let classes: [ChangeClass.ID]
  }

  package let record: Record
  package let label: String
  package let lines: [Line]
  /// The sources of its lines, the newest first.
  package let sources: [Source]
  /// What people call the structures of the members.
  package let labels: [RecordID: String]
}

/// The things a record says that nobody is known to have said yet.
struct BlameClaims {
  /// A field or an item, and where its answer goes.
  struct Claim {
    let field: String
    let value: Value
    let isItem: Bool
    let line: Int
  }

  private(set) var open: [Claim]

  init(_ open: [Claim]) { self.open = open }

  /// Takes every field of a record, and every item of its lists, as a claim.
  init(_ record: Record, in comparison: RecordComparison) {
    open = []
    for field in comparison.change(from: nil, to: record)?.fields ?? [] {
      guard let value = field.after else { continue }
      if case .list(let items) = value {
        for item in items { add(field.field, item, isItem: true) }
      } else {
        add(field.field, value, isItem: false)
      }
    }
  }

  private mutating func add(_ field: String, _ value: Value, isItem: Bool) {
    open.append(Claim(field: field, value: value, isItem: isItem, line: open.count))
  }

  /// Takes out and returns the claims that a change brought in.
  ///
  /// An item that a list has twice is taken as often as it was added, the last first.
  mutating func take(_ change: RecordChange) -> [Claim] {
    var taken: [Claim] = []
    let changes = Dictionary(
      change.fields.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
    var added: [String: [Value: Int]] = [:]
    for field in change.fields where !field.added.isEmpty {
      for item in field.added { added[field.field, default: [:]][item, default: 0] += 1 }
    }
    var kept: [Claim] = []
    for claim in open.reversed() {
      let isTaken: Bool
      if claim.isItem {
        let count = added[claim.field]?[claim.value] ?? 0
        isTaken = count > 0
        if isTaken { added[claim.field]?[claim.value] = count - 1 }
      } else {
        isTaken = changes[claim.field].map { $0.after == claim.value } ?? false
      }
      if isTaken { taken.append(claim) } else { kept.append(claim) }
    }
    open = kept.reversed()
    return taken.reversed()
  }

  /// Takes out and returns the claims that a record says as well.
  static func split(
    _ claims: [Claim], saidBy record: Record
  ) -> (said: [Claim], others: [Claim]) {
    var said: [Claim] = []
    var others: [Claim] = []
    for claim in claims {
      let value = record[claim.field]
      let isSaid = claim.isItem ? value?.items.contains(claim.value) ?? false : value == claim.value
      if isSaid { said.append(claim) } else { others.append(claim) }
    }
    return (said, others)
  }

  /// Takes out and returns all that is left.
  mutating func takeAll() -> [Claim] {
    defer { open = [] }
    return open
  }
}
