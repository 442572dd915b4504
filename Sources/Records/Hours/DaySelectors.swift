extension OpeningHours {
  /// The days of the week and the holidays that a rule is for.
  package struct Days: Hashable, Sendable, CustomStringConvertible {
    /// One bit for each day, from Monday.
    private(set) var weekdays: UInt8 = 0
    /// Public holidays (1) and school holidays (2).
    private(set) var holidays: UInt8 = 0
    /// Whether a day must be both a holiday and one of the weekdays, as in `SH Mo-Fr`.
    package internal(set) var isBoth = false

    static let holidayCodes = ["PH", "SH"]

    /// Whether the rule is for a day of the week when it is no holiday.
    package func contains(_ day: Weekday) -> Bool { !isBoth && weekdays & 1 << day.rawValue != 0 }

    /// Whether the rule names public holidays (`PH`).
    package var namesPublicHolidays: Bool { holidays & 1 != 0 }

    /// Whether the rule names school holidays (`SH`).
    package var namesSchoolHolidays: Bool { holidays & 2 != 0 }

    mutating func insert(_ range: Cycle.Range) {
      for day in Cycle.members(of: range, in: 7) { weekdays |= 1 << day }
    }

    mutating func insert(holiday: Int) { holidays |= 1 << holiday }

    package var description: String {
      let named = zip(Days.holidayCodes, [1, 2] as [UInt8])
        .filter { holidays & $0.1 != 0 }.map(\.0).joined(separator: ",")
      if weekdays == 0 { return named }
      let days = Cycle.text(of: UInt16(weekdays), Weekday.codes)
      if named.isEmpty { return days }
      return isBoth ? named + " " + days : days + "," + named
    }
  }

  /// The months that a rule is for.
  package struct Months: Hashable, Sendable, CustomStringConvertible {
    /// One bit for each month, from January.
    private(set) var bits: UInt16 = 0

    static let codes = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Whether the rule is for a month, from 1.
    package func contains(_ month: Int) -> Bool { bits & 1 << (month - 1) != 0 }

    mutating func insert(_ range: Cycle.Range) {
      for month in Cycle.members(of: range, in: 12) { bits |= 1 << month }
    }

    package var description: String { Cycle.text(of: bits, Months.codes) }
  }

  /// Some ISO weeks that follow each other, or every so many of them: `week 01-53/2`.
  package struct Weeks: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let first: Int
    package let last: Int
    /// One week of so many, from the first.
    package let every: Int

    package func contains(_ week: Int) -> Bool {
      week >= first && week <= last && (week - first) % every == 0
    }

    package static func < (left: Weeks, right: Weeks) -> Bool {
      (left.first, left.last, left.every) < (right.first, right.last, right.every)
    }

    package var description: String {
      let range =
        first == last ? first.padded(to: 2) : first.padded(to: 2) + "-" + last.padded(to: 2)
      return every == 1 ? range : "\(range)/\(every)"
    }
  }
}

/// Ranges of names that come round again, such as days and months.
enum Cycle {
  /// The first and the last; the last may come before the first, as in `Sa-Mo`.
  struct Range {
    let first: Int
    let last: Int
  }

  static func members(of range: Range, in count: Int) -> [Int] {
    let length = (range.last - range.first + count) % count
    return (0...length).map { (range.first + $0) % count }
  }

  /// Writes names in their order: three or more that follow each other as a range.
  static func text(of bits: UInt16, _ names: [String]) -> String {
    var parts: [String] = []
    var index = 0
    while index < names.count {
      guard bits & 1 << index != 0 else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < names.count, bits & 1 << (last + 1) != 0 { last += 1 }
      if last - index >= 2 {
        parts.append(names[index] + "-" + names[last])
      } else {
        parts += names[index...last]
      }
      index = last + 1
    }
    return parts.joined(separator: ",")
  }
}
