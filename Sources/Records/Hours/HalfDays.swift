/// A morning or an afternoon of the week: there are 14 (domain, indicator A-05).
package struct HalfDay: Hashable, Sendable, Comparable {
  /// The part of the day.
  package enum Part: Int, Hashable, Sendable, CaseIterable, Comparable {
    case morning, afternoon

    package static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
  }

  package let day: Weekday
  package let part: Part

  package init(_ day: Weekday, _ part: Part) {
    self.day = day
    self.part = part
  }

  package static func < (left: HalfDay, right: HalfDay) -> Bool {
    (left.day, left.part) < (right.day, right.part)
  }
}

/// Where the parts of a day begin, in minutes from midnight: a territory's choice, so never a constant of the count.
package struct DayParts: Hashable, Sendable {
  /// The end of the morning: 13:00, because many places close at 12:30 and few open again before 13:30.
  package var noon = 13 * 60
  /// The beginning of the evening: 18:00.
  package var evening = 18 * 60
  /// How long it must be open within a part of the day for that part to count: half an hour.
  package var least = 30

  package init() {}
}

extension WeeklyHours {
  /// Returns the mornings and afternoons that are open; an afternoon runs to midnight.
  package func halfDays(_ parts: DayParts = DayParts()) -> Set<HalfDay> {
    var open: Set<HalfDay> = []
    for day in Weekday.allCases {
      if minutes(on: day, in: 0..<parts.noon) >= parts.least { open.insert(HalfDay(day, .morning)) }
      if minutes(on: day, in: parts.noon..<OpeningHours.Times.day) >= parts.least {
        open.insert(HalfDay(day, .afternoon))
      }
    }
    return open
  }

  /// Returns the days that are open in the evening.
  package func evenings(_ parts: DayParts = DayParts()) -> Set<Weekday> {
    let evening = parts.evening..<2 * OpeningHours.Times.day
    return Set(Weekday.allCases.filter { minutes(on: $0, in: evening) >= parts.least })
  }

  /// Returns how many minutes a day is open within some of its minutes, from its midnight.
  package func minutes(on day: Weekday, in range: Range<Int>) -> Int {
    intervals(on: day).reduce(0) { sum, interval in
      sum + max(0, min(interval.end, range.upperBound) - max(interval.start, range.lowerBound))
    }
  }
}
