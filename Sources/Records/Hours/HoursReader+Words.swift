extension HoursReader {
  /// A run of letters, compared by a number that its letters make whatever their case.
  struct Word {
    let key: UInt64
    let end: Int

    static let off = key(of: "off")
    static let closed = key(of: "closed")
    static let open = key(of: "open")
    static let unknown = key(of: "unknown")
    static let week = key(of: "week")
    static let days = table(Weekday.codes)
    static let holidays = table(OpeningHours.Days.holidayCodes)
    static let months = table(OpeningHours.Months.codes)

    private static func table(_ codes: [String]) -> [UInt64: Int] {
      Dictionary(uniqueKeysWithValues: codes.enumerated().map { (key(of: $1), $0) })
    }

    private static func key(of text: String) -> UInt64 {
      text.utf8.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    }

    var weekday: Int? { Word.days[key] }
    var holiday: Int? { Word.holidays[key] }
    var month: Int? { Word.months[key] }
  }

  /// The word that comes next, which stays unread; no word that means something has over eight letters.
  func word() -> Word? {
    var (end, key) = (position, 0 as UInt64)
    while end < bytes.count {
      let letter = bytes[end] | 0x20
      guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else { break }
      key = end - position < 8 ? key << 8 | UInt64(letter) : 0
      end += 1
    }
    if end == position { return nil }
    return Word(key: end - position <= 8 ? key : 0, end: end)
  }

  /// Reads what days a rule is for: months or dates, weeks, then days of the week and holidays.
  mutating func readSelectors(
    of rule: inout OpeningHours.Rule
  ) throws(OpeningHours.Problem) {
    while true {
      if rule.months == nil, rule.dates.isEmpty, isAtDate {
        rule.dates = try dates()
        skipSpaces()
        _ = take(":")
        skipSpaces()
      }
      guard let word = word() else { return }
      if word.month != nil, rule.months == nil, rule.dates.isEmpty {
        rule.months = try months()
      } else if word.key == Word.week, rule.weeks.isEmpty {
        position = word.end
        rule.weeks = try weeks()
      } else if word.weekday != nil || word.holiday != nil, rule.days == nil {
        rule.days = try days()
      } else {
        return
      }
      skipSpaces()
      _ = take(":")
      skipSpaces()
      if rule.days != nil { return }
    }
  }

  private mutating func days() throws(OpeningHours.Problem) -> OpeningHours.Days {
    var days = OpeningHours.Days()
    try readDays(into: &days)
    if days.weekdays == 0, word()?.weekday != nil {
      try readDays(into: &days)
      days.isBoth = true
    }
    return days
  }

  private mutating func readDays(
    into days: inout OpeningHours.Days
  ) throws(OpeningHours.Problem) {
    repeat {
      skipSpaces()
      let word = word()
      if let word, let holiday = word.holiday, !days.isBoth {
        position = word.end
        days.insert(holiday: holiday)
      } else if let range = try range(word, \.weekday, else: .notDay(leftover())) {
        days.insert(range)
      }
      skipSpaces()
    } while take(",")
  }

  private mutating func months() throws(OpeningHours.Problem) -> OpeningHours.Months {
    var months = OpeningHours.Months()
    repeat {
      skipSpaces()
      if let range = try range(word(), \.month, else: .notMonth(leftover())) {
        months.insert(range)
      }
      skipSpaces()
    } while take(",")
    if isAtDigit, !isAtClock { throw problem(.notDate) }
    return months
  }

  /// Reads one name of a cycle, or two with a hyphen between.
  private mutating func range(
    _ word: Word?, _ value: (Word) -> Int?, else cause: OpeningHours.Problem.Cause
  ) throws(OpeningHours.Problem) -> Cycle.Range? {
    guard let word, let first = value(word) else { throw problem(cause) }
    position = word.end
    let end = position
    skipSpaces()
    guard take("-") else {
      position = end
      return Cycle.Range(first: first, last: first)
    }
    skipSpaces()
    guard let word = self.word(), let last = value(word) else {
      throw problem(.notRangeEnd(leftover()))
    }
    position = word.end
    skipSpaces()
    if next == UInt8(ascii: "-") { throw problem(.rangeOfThree) }
    return Cycle.Range(first: first, last: last)
  }

  private mutating func weeks() throws(OpeningHours.Problem) -> [OpeningHours.Weeks] {
    var weeks: [OpeningHours.Weeks] = []
    repeat {
      skipSpaces()
      let start = position
      let first = try weekNumber()
      skipSpaces()
      var (last, every) = (first, 1)
      if take("-") {
        last = try weekNumber()
        skipSpaces()
        if take("/") { every = try weekNumber() }
      }
      guard first <= last else { throw problem(.weeksBackwards, at: start) }
      if first == last { every = 1 }
      weeks.append(OpeningHours.Weeks(first: first, last: last, every: every))
      skipSpaces()
    } while take(",")
    return Set(weeks).sorted()
  }

  private mutating func weekNumber() throws(OpeningHours.Problem) -> Int {
    skipSpaces()
    guard let number = number(), (1...53).contains(number) else { throw problem(.notWeek) }
    return number
  }
}
