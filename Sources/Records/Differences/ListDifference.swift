/// What differs between two lists: the items that only one has, and whether the common ones moved.
///
/// Lists compare as multisets: of an item that one list has more often, the last ones are in
/// excess.
struct ListDifference {
  private let before: [Value]
  private let after: [Value]
  let added: [Value]
  let removed: [Value]

  /// A Boolean value indicating whether the items that both have stand in another order.
  let isReordered: Bool

  init(from before: [Value], to after: [Value]) {
    (self.before, self.after) = (before, after)
    let keptBefore: [Value]
    let keptAfter: [Value]
    (removed, keptBefore) = ListDifference.split(before, by: after)
    (added, keptAfter) = ListDifference.split(after, by: before)
    isReordered = keptBefore != keptAfter
  }

  /// Returns the difference as that of a field.
  func change(of field: String) -> FieldChange {
    FieldChange(
      field: field, before: .list(before), after: .list(after), added: added, removed: removed,
      isReordered: isReordered)
  }

  /// Splits the items of a list into those that another list lacks and those that it has as well.
  private static func split(
    _ items: [Value], by others: [Value]
  ) -> (lacking: [Value], common: [Value]) {
    var available: [Value: Int] = [:]
    for other in others { available[other, default: 0] += 1 }
    var (lacking, common): ([Value], [Value]) = ([], [])
    for item in items {
      if let count = available[item], count > 0 {
        available[item] = count - 1
        common.append(item)
      } else {
        lacking.append(item)
      }
    }
    return (lacking, common)
  }
}
