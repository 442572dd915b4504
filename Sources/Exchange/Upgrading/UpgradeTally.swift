/// Reads the cells of one column in version 1.0, counting what had no exact successor.
struct UpgradeTally {
  /// What a cell says in version 1.0.
  struct Reading {
    /// The text of each target column.
    var texts: [String]
    var isChanged = false
    /// Whether every value found its place.
    var isWhole = true
  }

  private let column: UpgradeTable.Column
  private let values: UpgradeValues
  private var translated = 0
  private var counts: [String: (fate: ReadingFact.Fate, count: Int)] = [:]

  init(_ column: UpgradeTable.Column) {
    self.column = column
    values = UpgradeValues(column)
  }

  /// Returns what a cell says, or `nil` when it is empty.
  mutating func read(_ text: String) -> Reading? {
    let parts = UpgradeValues.parts(text)
    if parts.isEmpty { return nil }
    var found = [[String]](repeating: [], count: column.targets.count)
    var reading = Reading(texts: [])
    for part in parts {
      if let value = values[part] {
        reading.isChanged = true
        guard let new = value.new else {
          count(part, .dropped)
          reading.isWhole = false
          continue
        }
        if value.isUncertain { count(part, .uncertain(new)) }
        translated += 1
        if !found[value.target].contains(new) { found[value.target].append(new) }
      } else if column.keepsOthers && accepts(part) {
        translated += 1
        reading.isChanged = true
        found[0].append(part)
      } else if column.targets == [column.name] {
        // A value of version 1.0, or one that nobody knows: what reads the field tells.
        found[0].append(part)
      } else {
        reading.isWhole = false
        count(part, .unknown)
      }
    }
    reading.texts = found.map { $0.joined(separator: String(MednumStandard.valueSeparator)) }
    return reading
  }

  /// What there is to tell: how many values moved, then those that are lossy, in alphabetical order.
  var facts: [ReadingFact] {
    var facts: [ReadingFact] = []
    if translated > 0 {
      facts.append(.upgraded(column: column.name, to: column.targets, count: translated))
    }
    return facts
      + counts.sorted { $0.key < $1.key }.map { text, found in
        .lossy(column: column.name, value: text, found.fate, count: found.count)
      }
  }

  private mutating func count(_ text: String, _ fate: ReadingFact.Fate) {
    counts[text, default: (fate, 0)].count += 1
  }

  private func accepts(_ text: String) -> Bool {
    !column.takesAddressesOnly || AddressCleaning.url(text).value != nil
  }
}
