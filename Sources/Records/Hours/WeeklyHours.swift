/// What opening hours come to in an ordinary week, for those who count: no holiday falls in it.
///
/// Hours that alternate by week, month or date are evaluated for each of the 52 weeks of a year. Durations are
/// averages over them; days, half-days and evenings count when they are open in at least one of the weeks.
package struct WeeklyHours: Hashable, Sendable {
  /// When each day is open in some week, from Monday.
  private let days: [[OpeningHours.Times]]

  /// The minutes open in a week, on average over the year.
  package let minutes: Double

  /// Whether not all weeks of the year are alike.
  package let alternates: Bool

  package init(_ hours: OpeningHours) {
    guard !hours.isRegular else {
      days = hours.week(1)
      minutes = Double(WeeklyHours.minutes(of: days))
      alternates = false
      return
    }
    let weeks = (1...52).map { hours.week($0) }
    minutes = Double(weeks.reduce(0) { $0 + WeeklyHours.minutes(of: $1) }) / 52
    alternates = weeks.contains { $0 != weeks[0] }
    days = Weekday.allCases.map { day in IntervalSet(weeks.flatMap { $0[day.rawValue] }).intervals }
  }

  /// Returns when a day is open: intervals in order, in minutes from its midnight; one that goes past
  /// midnight ends after 1440.
  package func intervals(on day: Weekday) -> [OpeningHours.Times] { days[day.rawValue] }

  /// The days that open at some time.
  package var openDays: Set<Weekday> {
    Set(Weekday.allCases.filter { !intervals(on: $0).isEmpty })
  }

  /// Returns whether it is open at a minute of a day, past midnight of the day before included.
  package func isOpen(on day: Weekday, at minute: Int) -> Bool {
    let before = days[(day.rawValue + 6) % 7]
    let late = minute + OpeningHours.Times.day
    return intervals(on: day).contains { $0.start <= minute && minute < $0.end }
      || before.contains { $0.start <= late && late < $0.end }
  }

  /// The minutes of a week that some interval covers, each once: nights overlap the next morning.
  private static func minutes(of days: [[OpeningHours.Times]]) -> Int {
    let week = 7 * OpeningHours.Times.day
    var line: [OpeningHours.Times] = []
    for (day, intervals) in days.enumerated() {
      for interval in intervals {
        let start = day * OpeningHours.Times.day + interval.start
        let end = day * OpeningHours.Times.day + interval.end
        line.append(.init(start: start, end: min(end, week)))
        if end > week { line.append(.init(start: 0, end: end - week)) }
      }
    }
    return IntervalSet(line).intervals.reduce(0) { $0 + $1.end - $1.start }
  }
}
