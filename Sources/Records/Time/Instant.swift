/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
///
/// Moments are always parameters: nothing in this module reads a clock. They are written in RFC
/// 3339, in UTC, so that the same moment has one text on every machine.
package struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  /// The first moment of a day, in UTC.
  package init(startOf date: CalendarDate) {
    seconds = Int64(date.daysSinceEpoch) * 86_400
  }

  /// The last second of a day, in UTC.
  package init(endOf date: CalendarDate) {
    seconds = Int64(date.daysSinceEpoch) * 86_400 + 86_399
  }

  /// Reads an RFC 3339 date and time (`2026-03-02T10:00:00Z`, `…+01:00`), or a date alone, which
  /// means its first moment in UTC; returns `nil` for anything else.
  ///
  /// The seconds may be left out; a fraction of a second is dropped.
  package init?(_ text: String) {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false,
      whereSeparator: { $0 == "T" || $0 == "t" || $0 == " " })
    guard let date = PartialDate(parts[0]), date.isComplete else { return nil }
    guard parts.count == 2 else {
      self.init(startOf: date.earliest)
      return
    }
    guard let (time, offset) = Instant.split(parts[1]), let seconds = Instant.secondsOfDay(time)
    else { return nil }
    self.init(seconds: Instant(startOf: date.earliest).seconds + Int64(seconds - offset))
  }

  /// The day it falls on, in UTC.
  package var date: CalendarDate {
    CalendarDate(daysSinceEpoch: Int(seconds).floorQuotient(by: 86_400))
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  package var description: String {
    let second = Int(seconds).floorRemainder(by: 86_400)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
    return "\(date)T\(clock.joined(separator: ":"))Z"
  }

  /// Splits a time of day from its offset from UTC in seconds.
  private static func split(_ text: Substring) -> (time: Substring, offset: Int)? {
    if let last = text.last, last == "Z" || last == "z" { return (text.dropLast(), 0) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }),
      case let zone = text[text.index(after: sign)...], zone.utf8.count == 5,
      let offset = secondsOfDay(zone)
    else { return nil }
    return (text[..<sign], text[sign] == "-" ? -offset : offset)
  }

  private static func secondsOfDay(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var numbers: [Int] = []
    for (index, part) in parts.enumerated() {
      let digits =
        index == 2 ? part.split(separator: ".", omittingEmptySubsequences: false) : [part]
      guard digits.count <= 2, digits.allSatisfy(isNumber), digits[0].utf8.count == 2,
        let number = Int(digits[0]), number < (index == 0 ? 24 : 60)
      else { return nil }
      numbers.append(number)
    }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}

extension CalendarDate {
  /// The moment at which the day begins, in UTC.
  package var start: Instant { Instant(seconds: Int64(daysSinceEpoch) * 86_400) }
}
