/// Applies to our list what their list changed since a common base, item by item.
struct ListMerge {
  /// Our items in their order, without those they removed, then those they added.
  let items: [Value]

  /// The items that both sides added, or both removed.
  let overlap: [Value]

  /// Why their change cannot be applied as it is, or `nil` when it can.
  let conflict: RecordMerge.Conflict.Cause?

  init(base: [Value], ours: [Value], theirs: [Value]) {
    let (mine, other) = (
      ListDifference(from: base, to: ours), ListDifference(from: base, to: theirs)
    )
    let (isAdded, isRemoved) = (Set(mine.added), Set(mine.removed))
    let bothAdded = other.added.filter(isAdded.contains)
    let bothRemoved = other.removed.filter(isRemoved.contains)
    overlap = (bothRemoved + bothAdded).uniqued()
    items = ListMerge.apply(other, except: Set(overlap), to: ours)

    if other.isReordered {
      conflict = ours == theirs ? .alreadyApplied : .contradiction
    } else if overlap.isEmpty {
      conflict = nil
    } else {
      // Both took out the same item and each put another in its place: neither has the other's.
      let isReplaced =
        !bothRemoved.isEmpty && mine.added.count > bothAdded.count
        && other.added.count > bothAdded.count
      conflict = isReplaced ? .contradiction : .alreadyApplied
    }
  }

  /// Removes the last of equal items, as ``ListDifference`` reads an excess, so that the rest keeps
  /// its order.
  private static func apply(
    _ change: ListDifference, except overlap: Set<Value>, to items: [Value]
  ) -> [Value] {
    var excess: [Value: Int] = [:]
    for item in change.removed where !overlap.contains(item) { excess[item, default: 0] += 1 }
    var kept: [Value] = []
    for item in items.reversed() {
      if let count = excess[item], count > 0 {
        excess[item] = count - 1
      } else {
        kept.append(item)
      }
    }
    return kept.reversed() + change.added.filter { !overlap.contains($0) }
  }
}
