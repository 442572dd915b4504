internal import Records

/// What became of the values of one column, as a function from old values to new ones, where it is one.
///
/// A function is learned from rows, each with what was said before and after. An old value is recoded when nearly
/// all rows that had it lost it for the same new one, and enough rows say so; a value that only some rows lost
/// changed in the world, not in the file.
struct ValueFunction {
  /// One row of the column: the items before and after; one value is a list of one.
  struct Row {
    let before: [String]
    let after: [String]
  }

  /// What replaces each recoded value; `nil` where it is taken away.
  let replacements: [String: String?]

  /// Learns from rows that say something on both sides, those that did not change included.
  ///
  /// `support` is how many rows must say so, `agreement` which percentage of those that had the value. Only a list
  /// may lose a value without another one in its place.
  init(_ rows: [Row], isList: Bool, support: Int, agreement: Int) {
    var had: [String: [Int]] = [:]
    var has: [String: Set<Int>] = [:]
    for (index, row) in rows.enumerated() {
      for value in Set(row.before) { had[value, default: []].append(index) }
      for value in Set(row.after) { has[value, default: []].insert(index) }
    }
    func isEnough(_ count: Int, of all: Int) -> Bool {
      count >= support && count * 100 >= all * agreement
    }
    var replacements: [String: String?] = [:]
    for (value, places) in had {
      let kept = has[value] ?? []
      let lost = places.filter { !kept.contains($0) }
      guard isEnough(lost.count, of: places.count) else { continue }
      let candidates = Set(lost.flatMap { rows[$0].after }).filter { other in
        let count = lost.filter { has[other]?.contains($0) ?? false }.count
        return isEnough(count, of: places.count)
      }
      // Of several, the one that stands where the old one stood, and nowhere else.
      let best = candidates.min { one, other in
        let (left, right) = (
          ValueFunction.distance(places, has[one] ?? []),
          ValueFunction.distance(places, has[other] ?? [])
        )
        return (left, one) < (right, other)
      }
      if let best {
        replacements[value] = .some(best)
      } else if isList {
        replacements.updateValue(nil, forKey: value)
      }
    }
    self.replacements = replacements
  }

  /// Returns what the function makes of a value, or `nil` when nothing is left of it.
  func applied(to value: Value) -> Value? {
    value.replacingTexts { replacements[$0] }
  }

  /// Returns how many rows have one of two values without the other.
  private static func distance(_ before: [Int], _ after: Set<Int>) -> Int {
    let common = before.filter(after.contains).count
    return before.count + after.count - 2 * common
  }
}
