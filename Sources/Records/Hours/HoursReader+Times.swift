extension HoursReader {
  /// Reads the intervals of a rule, if any: in the order of the day, each once.
  mutating func readTimes(of rule: inout OpeningHours.Rule) throws(OpeningHours.Problem) {
    skipSpaces()
    var times: [OpeningHours.Times] = []
    while isAtDigit {
      times.append(try interval())
      let end = position
      skipSpaces()
      let isList = take(",")
      skipSpaces()
      // A comma before anything but a time begins another rule.
      if !isList || !isAtDigit || isAtYear {
        position = end
        break
      }
    }
    rule.times = times.count < 2 ? times : Set(times).sorted()
  }

  private mutating func interval() throws(OpeningHours.Problem) -> OpeningHours.Times {
    let place = position
    let start = try clock(below: OpeningHours.Times.day)
    skipSpaces()
    guard take("-") else {
      throw problem(next == UInt8(ascii: "+") ? .openEnd : .noEnd, at: place)
    }
    skipSpaces()
    guard isAtDigit else { throw problem(.noEnd, at: place) }
    var end = try clock(below: 2 * OpeningHours.Times.day + 1)
    let after = position
    skipSpaces()
    if next == UInt8(ascii: "-") { throw problem(.thirdTime, at: place) }
    if next == UInt8(ascii: "+") { throw problem(.openEnd, at: place) }
    position = after
    if end == start { throw problem(.sameTime, at: place) }
    if end < start { end += OpeningHours.Times.day }
    let isWholeDay = start == 0 && end == OpeningHours.Times.day
    guard isWholeDay || end - start < OpeningHours.Times.day else {
      throw problem(.tooLong, at: place)
    }
    return OpeningHours.Times(start: start, end: end)
  }

  /// Whether a time comes next, and not another number.
  var isAtClock: Bool {
    var copy = self
    return copy.number() != nil && copy.next == UInt8(ascii: ":")
  }

  /// Reads a time in minutes from midnight.
  private mutating func clock(below limit: Int) throws(OpeningHours.Problem) -> Int {
    let start = position
    guard let hours = number() else { throw problem(.notTime, at: start) }
    if next | 0x20 == UInt8(ascii: "h") { throw problem(.letterH, at: start) }
    guard take(":") else { throw problem(.noMinutes, at: start) }
    let minutesStart = position
    guard let minutes = number(), position - minutesStart == 2, minutes < 60,
      hours * 60 + minutes < limit
    else { throw problem(.notTime, at: start) }
    return hours * 60 + minutes
  }

  /// Reads one digit or two.
  mutating func number() -> Int? {
    var (number, count) = (0, 0)
    while isAtDigit, count < 3 {
      number = number * 10 + Int(next - UInt8(ascii: "0"))
      position += 1
      count += 1
    }
    return (1...2).contains(count) ? number : nil
  }
}
