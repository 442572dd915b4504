/// A date known to the day, to the month, or only to the year: `2026-03-02`, `2026-03`, `2026`.
///
/// This is the calendar part of ISO 8601 with reduced precision. Two partial dates of different
/// precision are different values; `earliest` and `latest` bound what they may mean. It is kept in
/// one word, because ledgers hold many.
package struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// The decimal digits of year, month and day, where an unknown part is zero.
  private let digits: Int

  package init(_ date: CalendarDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }

  private init(year: Int, month: Int = 0, day: Int = 0) {
    digits = year * 10_000 + month * 100 + day
  }

  /// Reads a date in one of its three forms, or returns `nil` when the text is not one.
  package init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard [4, 7, 10].contains(bytes.count), let year = PartialDate.number(bytes.prefix(4)) else {
      return nil
    }
    guard bytes.count > 4 else {
      self.init(year: year)
      return
    }
    let monthText = bytes.dropFirst(4)
    guard monthText.first == UInt8(ascii: "-"),
      let month = PartialDate.number(monthText.dropFirst().prefix(2)), (1...12).contains(month)
    else { return nil }
    guard bytes.count > 7 else {
      self.init(year: year, month: month)
      return
    }
    let dayText = bytes.dropFirst(7)
    guard dayText.first == UInt8(ascii: "-"), let day = PartialDate.number(dayText.dropFirst()),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    self.init(date)
  }

  package var year: Int { digits.floorQuotient(by: 10_000) }

  package var month: Int? {
    let month = digits.floorRemainder(by: 10_000) / 100
    return month == 0 ? nil : month
  }

  package var day: Int? {
    let day = digits.floorRemainder(by: 100)
    return day == 0 ? nil : day
  }

  /// The first day it may mean.
  package var earliest: CalendarDate {
    CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
      ?? CalendarDate(daysSinceEpoch: 0)
  }

  /// The last day it may mean.
  package var latest: CalendarDate {
    let month = month ?? 12
    let day = day ?? CalendarDate.days(inMonth: month, of: year)
    return CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
  }

  /// A Boolean value indicating whether the day is known.
  package var isComplete: Bool { day != nil }

  package var description: String {
    var text = year.padded(to: 4)
    if let month { text += "-" + month.padded(to: 2) }
    if let day { text += "-" + day.padded(to: 2) }
    return text
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var result = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      result = result * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return result
  }
}
