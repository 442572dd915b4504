internal import Records

/// Reads dates written as the standard asks, `2023-05-24`, and those that cannot mean another day.
///
/// A date such as `03/04/2023` is not guessed: half of a list read month first looks like a hundred
/// updates that never happened. Such a date is recorded as unknown.
enum DateCleaning {
  /// What tools write for a date that they could not read.
  private static let zero = "1970-01-01"
  private static let firstYear = 2000

  static func date(_ text: String, isPartial: Bool) -> CellReading {
    if let date = PartialDate(text.prefix { $0 != "T" && $0 != " " }) {
      guard date.isComplete || isPartial else { return unreadable(text) }
      if date.description == zero {
        return .unknown(
          CellReading.Note(
            .info, "unknown-date", "\(text.shown) stands for a date that nobody knows"))
      }
      guard date.year >= firstYear || isPartial else { return unreadable(text) }
      return .value(.date(date))
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, let first = Int(parts[0]),
      let second = Int(parts[1]), let year = Int(parts[2]), year >= firstYear
    else { return unreadable(text) }
    if (1...12).contains(first) && (1...12).contains(second) && first != second {
      return .unknown(
        CellReading.Note(
          .warning, "ambiguous-date", "\(text.shown) may be two different days",
          hint: "write it as 2023-05-24"))
    }
    let (day, month) = second > 12 ? (second, first) : (first, second)
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      return unreadable(text)
    }
    let message = "\(text.shown) is read as \(date)"
    return .value(
      .date(PartialDate(date)), CellReading.Note(.info, "date-repaired", message))
  }

  private static func unreadable(_ text: String) -> CellReading {
    .unknown(
      CellReading.Note(
        .warning, "unreadable-date",
        "\(text.shown) is not a day, so the date is recorded as unknown",
        hint: "write it as 2023-05-24"))
  }
}
