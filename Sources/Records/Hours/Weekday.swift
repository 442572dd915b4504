/// A day of the week, from Monday as ISO 8601 counts them.
package enum Weekday: Int, Hashable, Sendable, CaseIterable, Comparable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The two letters that stand for the day in opening hours.
  package var code: String { Weekday.codes[rawValue] }

  static let codes = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
