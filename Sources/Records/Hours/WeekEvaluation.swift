extension OpeningHours {
  /// Returns when each day of one ISO week is open, from Monday, in an ordinary week: no holiday falls in it.
  ///
  /// Intervals are in order and do not touch each other. Days have the dates of a year of 365 days that begins on a
  /// Monday; rules for dates of one year are exceptions to it, and leave it as it is.
  package func week(_ number: Int) -> [[Times]] {
    Weekday.allCases.map { day in
      let date = OpeningHours.date(of: day, inWeek: number)
      var open = IntervalSet()
      for rule in rules where rule.matches(day, date, week: number) { rule.apply(to: &open) }
      return open.intervals
    }
  }

  /// Whether all weeks are alike, but for holidays and for dates of one year.
  var isRegular: Bool {
    !rules.contains { rule in
      !rule.weeks.isEmpty || rule.months != nil || rule.dates.contains { $0.years == nil }
    }
  }

  /// The last day of each month, counted from the beginning of the year.
  private static let monthEnds = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

  private static func date(of day: Weekday, inWeek week: Int) -> Dates.Day {
    let number = (7 * (week - 1) + day.rawValue) % 365 + 1
    let month = monthEnds.firstIndex { number <= $0 } ?? 11
    return Dates.Day(month: month + 1, day: month == 0 ? number : number - monthEnds[month - 1])
  }
}

extension OpeningHours.Rule {
  fileprivate func matches(
    _ day: Weekday, _ date: OpeningHours.Dates.Day, week: Int
  ) -> Bool {
    if let days, !days.contains(day) { return false }
    if let months, !months.contains(date.month) { return false }
    if !dates.isEmpty, !dates.contains(where: { $0.contains(date) }) { return false }
    return weeks.isEmpty || weeks.contains { $0.contains(week) }
  }

  /// Says when a day is open, over what earlier rules said.
  ///
  /// A rule that closes some times takes those away only, as evaluators of OpenStreetMap do.
  fileprivate func apply(to open: inout IntervalSet) {
    let wholeDay = OpeningHours.Times(start: 0, end: OpeningHours.Times.day)
    let times = times.isEmpty ? [wholeDay] : times
    switch (state, joining) {
    case (.open, .replacement): open = IntervalSet(times)
    case (.open, .addition): open.insert(times)
    case (.unknown, .replacement): open = IntervalSet()
    case (.closed, _), (.unknown, .addition): open.remove(times)
    }
  }
}

/// Some minutes of a day, as intervals in order that do not touch each other.
struct IntervalSet {
  private(set) var intervals: [OpeningHours.Times] = []

  init() {}

  init(_ intervals: [OpeningHours.Times]) { insert(intervals) }

  mutating func insert(_ added: [OpeningHours.Times]) {
    var merged: [OpeningHours.Times] = []
    for interval in (intervals + added).sorted() {
      if let last = merged.last, interval.start <= last.end {
        merged[merged.count - 1] = .init(start: last.start, end: max(last.end, interval.end))
      } else {
        merged.append(interval)
      }
    }
    intervals = merged
  }

  mutating func remove(_ removed: [OpeningHours.Times]) {
    for hole in removed {
      intervals = intervals.flatMap { interval in
        [
          OpeningHours.Times(start: interval.start, end: min(interval.end, hole.start)),
          OpeningHours.Times(start: max(interval.start, hole.end), end: interval.end),
        ].filter { $0.start < $0.end }
      }
    }
  }
}
