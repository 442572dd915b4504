internal import Records

/// Reads dates written as the standard asks, `2023-05-24`, and those that cannot mean another day.
///
/// A date such as `03/04/2023` is not guessed: half of a list read month first looks like a hundred
/// updates that never happened. It is read day first only where other dates of the same column can be
/// read no other way and none contradicts them; otherwise it is recorded as unknown.
enum DateCleaning {
  /// What tools write for a date that they could not read.
  private static let zero = "1970-01-01"
  private static let firstYear = 2000

  /// The day from which spreadsheets count: 1 is 1900-01-01, and they know a 29 February 1900 that never was.
  private static let spreadsheetEpoch = -25_569

  static func date(_ text: String, isPartial: Bool, order: DateOrder = .unknown) -> CellReading {
    if let date = PartialDate(text.prefix { $0 != "T" && $0 != " " }) {
      guard date.isComplete || isPartial else { return serial(text) ?? unreadable(text) }
      if date.description == zero {
        return .unknown(
          CellReading.Note(
            .info, "unknown-date", "\(text.shown) stands for a date that nobody knows",
            fr: "\(text.shown) est mis pour une date que personne ne connaît"))
      }
      guard date.year >= firstYear || isPartial else { return unreadable(text) }
      return .value(.date(date))
    }
    if let date = serial(text) { return date }
    guard let (first, second, year) = parts(text), year >= firstYear else {
      return unreadable(text)
    }
    let isAmbiguous = (1...12).contains(first) && (1...12).contains(second) && first != second
    if isAmbiguous && order != .dayFirst {
      return .unknown(
        CellReading.Note(
          .warning, "ambiguous-date", "\(text.shown) may be two different days",
          fr: "\(text.shown) peut être deux jours différents", hint: "write it as 2023-05-24",
          frHint: "écrivez-la ainsi : 2023-05-24"))
    }
    let (day, month) = second > 12 ? (second, first) : (first, second)
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      return unreadable(text)
    }
    return repaired(text, date, isAmbiguous ? "date-read-day-first" : "date-repaired")
  }

  /// Returns the three numbers of a date such as `24/05/2023`, whatever follows it after a space.
  static func parts(_ text: String) -> (first: Int, second: Int, year: Int)? {
    let parts = text.prefix { $0 != " " }.split(
      separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, parts.allSatisfy(\.isAllDigits),
      parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, let first = Int(parts[0]),
      let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return (first, second, year)
  }

  /// Reads the number that a spreadsheet shows for a date when it forgets that it is one: `45231`.
  private static func serial(_ text: String) -> CellReading? {
    let whole = text.prefix { $0 != "." && $0 != "," }
    let rest = text.dropFirst(whole.count).dropFirst()
    guard whole.utf8.count == 5, let days = Int(whole), rest.isEmpty || rest.isAllDigits else {
      return nil
    }
    let date = CalendarDate(daysSinceEpoch: days + spreadsheetEpoch)
    guard (firstYear..<2100).contains(date.year) else { return nil }
    return repaired(text, date, "date-serial")
  }

  private static func repaired(_ text: String, _ date: CalendarDate, _ code: String) -> CellReading
  {
    .value(
      .date(PartialDate(date)),
      CellReading.Note(
        .info, code, "\(text.shown) is read as \(date)", fr: "\(text.shown) est lu \(date)"))
  }

  private static func unreadable(_ text: String) -> CellReading {
    .unknown(
      CellReading.Note(
        .warning, "unreadable-date",
        "\(text.shown) is not a day, so the date is recorded as unknown",
        fr: "\(text.shown) n'est pas un jour, la date est notée inconnue",
        hint: "write it as 2023-05-24", frHint: "écrivez-la ainsi : 2023-05-24"))
  }
}

/// In what order the dates of a column with slashes are written, as far as the column itself tells.
enum DateOrder: Hashable {
  case unknown
  case dayFirst

  /// The number of dates that can be read no other way from which a column tells its order.
  private static let leastEvidence = 3

  init(of texts: some Sequence<String>) {
    var (dayFirst, monthFirst) = (0, 0)
    for text in texts {
      guard let parts = DateCleaning.parts(TextCleaning.line(text)) else { continue }
      if parts.first > 12 { dayFirst += 1 }
      if parts.second > 12 { monthFirst += 1 }
    }
    self = dayFirst >= Self.leastEvidence && monthFirst == 0 ? .dayFirst : .unknown
  }
}
