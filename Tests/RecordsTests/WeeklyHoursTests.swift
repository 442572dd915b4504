import Records
import Testing

@Suite("Weekly hours")
struct WeeklyHoursTests {
  @Test(
    "Minutes open in a week",
    arguments: [
      ("Mo-Fr 09:00-12:00,14:00-17:00", 1800), ("24/7", 10080), ("off", 0),
      ("Mo 00:00-24:00", 1440), ("\"sur rendez-vous\"", 0), ("08:00-17:00", 7 * 540),
      // A later rule replaces the day, an added one adds to it.
      ("Mo-Fr 09:00-12:00; We 14:00-17:00", 900), ("Mo-Fr 09:00-12:00; We off", 720),
      ("Mo-Fr 09:00-12:00, We 14:00-17:00", 1080), ("Mo-Fr 09:00-12:00; 14:00-15:00", 420),
      ("Mo-Fr 08:00-18:00; We 12:00-13:00 off", 2940),
      ("Mo 09:00-12:00; Mo 14:00-17:00 unknown", 0),
      ("Mo 09:00-12:00, Mo 11:00-17:00 unknown", 120),
      // What overlaps counts once, past midnight and past Sunday included.
      ("Tu-Su 09:00-22:00,09:00-11:30", 6 * 780), ("Mo 22:00-26:00; Tu 00:00-03:00", 300),
      ("Su 22:00-02:00", 240), ("Su 22:00-02:00; Mo 01:00-03:00", 300),
      // Holidays are not ordinary.
      ("Mo-Fr 09:00-12:00; PH off; SH 10:00-18:00", 900), ("SH Mo-Fr 09:00-12:00", 0),
      ("Mo,PH 09:00-12:00", 180),
      // Averages over 52 weeks: 26 odd ones; 9 Mondays in July and August, 2 among these dates.
      ("week 01-53/2 Mo 09:00-12:00", 90), ("week 01-26 Mo 09:00-12:00", 90),
      ("Mo 09:00-12:00; Jul,Aug off", 180.0 * 43 / 52),
      ("Mo 09:00-12:00; Aug 01-Aug 15 off", 180.0 * 50 / 52),
      ("Mo 09:00-12:00; Dec 25-Jan 01 off", 180.0 * 51 / 52),
      // Dates of one year are exceptions to the ordinary week.
      ("Mo 09:00-12:00; 2026 Aug 01-2026 Aug 15 off", 180),
    ] as [(String, Double)])
  func minutes(text: String, minutes: Double) throws {
    #expect(WeeklyHours(try OpeningHours(text)).minutes == minutes)
  }

  @Test("When it is open, minute by minute")
  func openness() throws {
    let week = WeeklyHours(try OpeningHours("Mo-Fr 09:00-12:00; Su 22:00-02:00"))
    #expect(week.isOpen(on: .monday, at: 540))
    #expect(!week.isOpen(on: .monday, at: 539))
    #expect(!week.isOpen(on: .monday, at: 720))
    #expect(week.isOpen(on: .sunday, at: 1439))
    #expect(week.isOpen(on: .monday, at: 0))
    #expect(week.isOpen(on: .monday, at: 119))
    #expect(!week.isOpen(on: .monday, at: 120))
    #expect(!week.isOpen(on: .saturday, at: 600))
    #expect(week.intervals(on: .sunday).map(\.end) == [26 * 60])
    #expect(week.openDays == [.monday, .tuesday, .wednesday, .thursday, .friday, .sunday])
  }

  @Test(
    "Half-days and evenings, with the boundaries of the territory",
    arguments: [
      ("Mo 08:30-12:30; Tu 13:30-17:30", "Mo↑ Tu↓", ""),
      ("Mo 10:00-19:00", "Mo↑ Mo↓", "Mo"),
      // A quarter of an hour beyond a boundary is not a half-day, half an hour is.
      ("Mo 09:00-13:15", "Mo↑", ""), ("Mo 09:00-13:30", "Mo↑ Mo↓", ""),
      ("Fr 14:00-18:15", "Fr↓", ""), ("Fr 14:00-18:30", "Fr↓", "Fr"),
      ("Sa 22:00-02:00", "Sa↓", "Sa"),
      ("week 01-53/2 Sa 09:00-12:00; week 02-52/2 Sa 14:00-20:00", "Sa↑ Sa↓", "Sa"),
    ])
  func halfDays(text: String, halfDays: String, evenings: String) throws {
    let week = WeeklyHours(try OpeningHours(text))
    let shown = week.halfDays().sorted().map { $0.day.code + ($0.part == .morning ? "↑" : "↓") }
    #expect(shown.joined(separator: " ") == halfDays)
    #expect(week.evenings().sorted().map(\.code).joined(separator: " ") == evenings)
  }

  @Test("A territory may draw the day otherwise")
  func parts() throws {
    let week = WeeklyHours(try OpeningHours("Mo 09:00-12:30; Tu 17:00-19:00"))
    var parts = DayParts()
    (parts.noon, parts.evening, parts.least) = (12 * 60, 17 * 60, 60)
    #expect(week.halfDays(parts) == [HalfDay(.monday, .morning), HalfDay(.tuesday, .afternoon)])
    parts.least = 30
    #expect(week.halfDays(parts).contains(HalfDay(.monday, .afternoon)))
    #expect(week.evenings(parts) == [.tuesday])
  }

  @Test("Hours that alternate say so, and each week has its own")
  func alternation() throws {
    let hours = try OpeningHours("week 01-53/2 Mo 09:00-12:00; week 02-52/2 Mo 14:00-17:00")
    #expect(hours.week(1)[0].map(\.start) == [540])
    #expect(hours.week(2)[0].map(\.start) == [840])
    let week = WeeklyHours(hours)
    #expect(week.alternates)
    #expect(week.minutes == 180)
    #expect(week.intervals(on: .monday).map(\.start) == [540, 840])
    #expect(!WeeklyHours(try OpeningHours("Jan-Dec Mo 09:00-12:00")).alternates)
  }
}
