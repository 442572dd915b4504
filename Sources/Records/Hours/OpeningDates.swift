extension OpeningHours {
  /// Days of the year, or of one year, that follow each other: `Aug 01-Aug 15`, `2026 Nov 10-2026 Nov 21`.
  package struct Dates: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// A day of the year, whichever the year; 29 February is one.
    package struct Day: Hashable, Sendable, Comparable {
      /// From 1.
      package let month: Int
      package let day: Int

      package static func < (left: Day, right: Day) -> Bool {
        (left.month, left.day) < (right.month, right.day)
      }

      /// The days of each month in a leap year.
      static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }

    /// The years that the two days are of, or `nil` for every year.
    package let years: ClosedRange<Int>?
    package let first: Day
    /// Before `first` when it goes on into the next year, which only dates of every year may.
    package let last: Day

    /// Returns whether a day of an ordinary year is among them: dates of one year are exceptions, and never are.
    func contains(_ day: Day) -> Bool {
      guard years == nil else { return false }
      return first <= last ? first <= day && day <= last : first <= day || day <= last
    }

    package static func < (left: Dates, right: Dates) -> Bool {
      let (one, other) = (left.years ?? 0...0, right.years ?? 0...0)
      if one != other {
        return (one.lowerBound, one.upperBound) < (other.lowerBound, other.upperBound)
      }
      return left.first == right.first ? left.last < right.last : left.first < right.first
    }

    package var description: String {
      let start = text(first, years?.lowerBound)
      let end = text(last, years?.upperBound)
      return start == end ? start : start + "-" + end
    }

    private func text(_ day: Day, _ year: Int?) -> String {
      let text = Months.codes[day.month - 1] + " " + day.day.padded(to: 2)
      return year.map { "\($0) \(text)" } ?? text
    }
  }
}

extension HoursReader {
  /// Whether a date comes next, and not a month alone.
  var isAtDate: Bool {
    var copy = self
    if copy.takeYear() != nil { return true }
    guard let word = copy.word(), word.month != nil else { return false }
    copy.position = word.end
    copy.skipSpaces()
    return copy.isAtDigit && !copy.isAtClock
  }

  /// Whether a year and a month come next.
  var isAtYear: Bool {
    var copy = self
    return copy.takeYear() != nil
  }

  /// Reads dates, each once.
  mutating func dates() throws(OpeningHours.Problem) -> [OpeningHours.Dates] {
    var dates: [OpeningHours.Dates] = []
    repeat {
      skipSpaces()
      dates.append(try someDates())
      skipSpaces()
    } while take(",")
    return Set(dates).sorted()
  }

  private mutating func someDates() throws(OpeningHours.Problem) -> OpeningHours.Dates {
    let start = position
    let year = takeYear()
    let first = try day(of: nil)
    let end = position
    skipSpaces()
    guard take("-") else {
      position = end
      return OpeningHours.Dates(years: year.map { $0...$0 }, first: first, last: first)
    }
    skipSpaces()
    let lastYear = takeYear() ?? year
    let last = try day(of: first.month)
    guard let year, let lastYear else {
      // One year of the two would leave open which one is meant.
      if lastYear != nil { throw problem(.notDate, at: start) }
      return OpeningHours.Dates(years: nil, first: first, last: last)
    }
    guard year < lastYear || year == lastYear && first <= last else {
      throw problem(.datesBackwards, at: start)
    }
    return OpeningHours.Dates(years: year...lastYear, first: first, last: last)
  }

  /// Reads a month and a day of it, or a day alone where the month is known.
  private mutating func day(
    of known: Int?
  ) throws(OpeningHours.Problem) -> OpeningHours.Dates.Day {
    let start = position
    var month = known
    if let word = word(), let index = word.month {
      position = word.end
      month = index + 1
    }
    skipSpaces()
    guard let month, let day = number(),
      (1...OpeningHours.Dates.Day.lengths[month - 1]).contains(day)
    else { throw problem(.notDate, at: start) }
    return OpeningHours.Dates.Day(month: month, day: day)
  }

  /// Takes four digits that a month follows.
  private mutating func takeYear() -> Int? {
    let start = position
    var year = 0
    while isAtDigit, position - start < 5 {
      year = year * 10 + Int(next - UInt8(ascii: "0"))
      position += 1
    }
    let isYear = position - start == 4 && year >= 1000
    skipSpaces()
    guard isYear, word()?.month != nil else {
      position = start
      return nil
    }
    return year
  }
}
