/// Compares the fields of two states of a record, map by map and list item by list item.
///
/// An absent map counts as one without fields and an absent list as one without items, so that what
/// a change says of a field or of an item is the same whatever else stands beside it. A field that
/// says nothing is absent.
enum FieldDifference {
  /// Returns what differs between two groups of fields, in no particular order.
  ///
  /// Both are nearly always in the same order, so fields are paired from both ends while their
  /// names agree, and looked up only in between.
  static func between(_ before: [Entry], _ after: [Entry]) -> [FieldChange] {
    var changes: [FieldChange] = []
    collect(before, after, under: "", into: &changes)
    return changes
  }

  private static func collect(
    _ before: [Entry], _ after: [Entry], under prefix: String, into changes: inout [FieldChange]
  ) {
    let common = min(before.count, after.count)
    var start = 0
    while start < common, before[start].name == after[start].name {
      if before[start].value != after[start].value {
        let field = prefix + before[start].name
        compare(field, before[start].value, after[start].value, into: &changes)
      }
      start += 1
    }
    var (end, otherEnd) = (before.count, after.count)
    while end > start, otherEnd > start, before[end - 1].name == after[otherEnd - 1].name {
      (end, otherEnd) = (end - 1, otherEnd - 1)
      if before[end].value != after[otherEnd].value {
        let field = prefix + before[end].name
        compare(field, before[end].value, after[otherEnd].value, into: &changes)
      }
    }
    collectByName(before[start..<end], after[start..<otherEnd], under: prefix, into: &changes)
  }

  private static func collectByName(
    _ before: ArraySlice<Entry>, _ after: ArraySlice<Entry>, under prefix: String,
    into changes: inout [FieldChange]
  ) {
    guard !before.isEmpty, !after.isEmpty else {
      for old in before { compare(prefix + old.name, old.value, nil, into: &changes) }
      for new in after { compare(prefix + new.name, nil, new.value, into: &changes) }
      return
    }
    var lonely = Dictionary(
      before.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    for new in after {
      compare(prefix + new.name, lonely.removeValue(forKey: new.name), new.value, into: &changes)
    }
    for (name, old) in lonely { compare(prefix + name, old, nil, into: &changes) }
  }

  private static func compare(
    _ field: String, _ before: Value?, _ after: Value?, into changes: inout [FieldChange]
  ) {
    let before = before.flatMap { $0.isEmpty ? nil : $0 }
    let after = after.flatMap { $0.isEmpty ? nil : $0 }
    guard before != after else { return }
    switch (before, after) {
    case (.map(let old)?, .map(let new)?):
      collect(old, new, under: field + ".", into: &changes)
    case (.map(let old)?, nil):
      collect(old, [], under: field + ".", into: &changes)
    case (nil, .map(let new)?):
      collect([], new, under: field + ".", into: &changes)
    case (.list(let old)?, .list(let new)?):
      changes.append(ListDifference(from: old, to: new).change(of: field))
    case (.list(let old)?, nil):
      changes.append(FieldChange(field: field, before: before, after: nil, removed: old))
    case (nil, .list(let new)?):
      changes.append(FieldChange(field: field, before: nil, after: after, added: new))
    default:
      changes.append(FieldChange(field: field, before: before, after: after))
    }
  }
}
