import Records
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("Every day from 1600 to 2200 follows the one before and counts one more")
  func everyDay() throws {
    var count = try #require(CalendarDate(year: 1600, month: 1, day: 1)).daysSinceEpoch
    #expect(count == -135_140)
    for year in 1600...2200 {
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length {
          let date = try #require(CalendarDate(year: year, month: month + 1, day: day))
          guard date.daysSinceEpoch == count, CalendarDate(daysSinceEpoch: count) == date else {
            Issue.record("\(date) is not day \(count)")
            return
          }
          count += 1
        }
      }
    }
  }

  @Test(
    "Known days have their number",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 3, 2, 20_514),
      (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
  func knownDays(year: Int, month: Int, day: Int, count: Int) {
    #expect(CalendarDate(year: year, month: month, day: day)?.daysSinceEpoch == count)
  }

  @Test(
    "Days that the calendar lacks are refused",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
      (2026, 1, 32), (-1, 1, 1), (10_000, 1, 1),
    ])
  func absentDays(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Adding months stays within the month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-12-31", 2, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-01-15", -13, "2024-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ])
  func addingMonths(start: String, count: Int, end: String) throws {
    let date = try #require(PartialDate(start)).earliest
    #expect(date.adding(months: count).description == end)
  }
}

@Suite("Partial dates")
struct PartialDateTests {
  @Test(
    "A partial date is bounded by the days it may mean, and writes as it was read",
    arguments: [
      ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2023-02", "2023-02-01", "2023-02-28"), ("2026-03-02", "2026-03-02", "2026-03-02"),
      ("0000", "0000-01-01", "0000-12-31"), ("9999-12-31", "9999-12-31", "9999-12-31"),
    ])
  func bounds(text: String, earliest: String, latest: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    #expect(date.earliest.description == earliest)
    #expect(date.latest.description == latest)
    #expect(date.isComplete == (earliest == latest))
  }

  @Test(
    "Anything else is not a date",
    arguments: [
      "", "202", "20266", "2026-3", "2026-13", "2026-00", "2026-02-30", "2026-3-02", "2026/03/02",
      "2026-03-2é", "+026", "-026", "２０２６", " 2026", "2026-03-02T", "2026--2",
    ])
  func refused(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("Dates of different precision are different values")
  func precision() {
    #expect(PartialDate("2026") != PartialDate("2026-01"))
    #expect(PartialDate("2026-01") != PartialDate("2026-01-01"))
    #expect(
      CalendarDate(year: 2026, month: 1, day: 1).map(PartialDate.init) == PartialDate("2026-01-01"))
  }
}
