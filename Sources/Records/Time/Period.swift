/// A length of time in whole days or calendar months, written as in ISO 8601: `P2D`, `P2W`, `P6M`,
/// `P1Y`.
package struct Period: Hashable, Sendable, CustomStringConvertible {
  package let months: Int
  package let days: Int

  package init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
  }

  /// Reads a period of one unit, or returns `nil` when the text is not one or is zero.
  package init?(_ text: String) {
    let digits = text.utf8.dropFirst().dropLast()
    guard text.first == "P", let unit = text.last, (1...5).contains(digits.count),
      digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
      let count = Int(Substring(digits)), (1...10_000).contains(count)
    else { return nil }
    switch unit {
    case "D": self.init(days: count)
    case "W": self.init(days: 7 * count)
    case "M": self.init(months: count)
    case "Y": self.init(months: 12 * count)
    default: return nil
    }
  }

  package var description: String {
    "P" + (months > 0 ? "\(months)M" : "") + (days > 0 || months == 0 ? "\(days)D" : "")
  }

  /// Returns the moment at which the period ends when it starts at another.
  ///
  /// A month ends on the same day of the next, or on its last day when that one is shorter.
  package func end(from start: Instant) -> Instant {
    let date = start.date
    let shift = date.adding(months: months).daysSinceEpoch + days - date.daysSinceEpoch
    let (end, isBeyond) = start.seconds.addingReportingOverflow(Int64(shift) * 86_400)
    return Instant(seconds: isBeyond ? .max : end)
  }

  /// The number of days it lasts at most.
  package var longestDays: Int { days + 31 * months }

  /// A number of days that it lasts at least.
  package var shortestDays: Int { days + (months == 0 ? 0 : 30 * months - 2) }
}
