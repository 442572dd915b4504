import Records
import TestSupport
import Testing

@Suite("Instants")
struct InstantTests {
  @Test(
    "Moments are read with their offset and written in UTC",
    arguments: [
      ("2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"),
      ("2026-03-02t10:00:00z", "2026-03-02T10:00:00Z"),
      ("2026-03-02 10:00:00Z", "2026-03-02T10:00:00Z"),
      ("2026-03-02T10:00:00+01:00", "2026-03-02T09:00:00Z"),
      ("2026-03-02T00:30:00+01:00", "2026-03-01T23:30:00Z"),
      ("2026-12-31T20:00:00-04:30", "2027-01-01T00:30:00Z"),
      ("2026-03-02T10:00:00.999Z", "2026-03-02T10:00:00Z"),
      ("2026-03-02T10:00Z", "2026-03-02T10:00:00Z"),
      ("2026-03-02", "2026-03-02T00:00:00Z"),
      ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ])
  func reading(text: String, printed: String) {
    #expect(Instant(text)?.description == printed)
  }

  @Test(
    "Anything else is not a moment",
    arguments: [
      "", "T", "2026", "2026-03", "2026-03-02T", "2026-03-02T10:00:00", " 2026-03-02T10:00:00Z",
      "2026-03-02T24:00:00Z", "2026-03-02T10:60:00Z", "2026-03-02T10:00:60Z",
      "2026-03-02T10:+5:00Z", "2026-03-02T10:00:00.Z", "2026-03-02T10:00:00.x9Z",
      "2026-03-02T10:00:00.1.2Z", "2026-03-02T10:00:00+1:00", "2026-03-02T10:00:00+01:00:00",
      "2026-03-02T10:00:00+25:00", "2026-03-02T10Z", "2026-02-30T10:00:00Z",
      "2026-03-02T10:00:00ZZ",
    ])
  func refused(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("What is printed reads back", arguments: 0..<50 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let instant = Instant(seconds: .random(in: -62_000_000_000...250_000_000_000, using: &random))
    #expect(Instant(instant.description) == instant)
  }

  @Test("A day begins and ends in UTC")
  func bounds() throws {
    let day = try #require(PartialDate("2024-02-29")).earliest
    #expect(Instant(startOf: day).description == "2024-02-29T00:00:00Z")
    #expect(Instant(endOf: day).description == "2024-02-29T23:59:59Z")
    #expect(Instant(endOf: day).date == day)
  }

  @Test("The ends of time print without a crash", arguments: [Int64.min, .max])
  func extremes(seconds: Int64) {
    #expect(Instant(seconds: seconds).description.hasSuffix("Z"))
  }
}

@Suite("Periods")
struct PeriodTests {
  @Test(
    "A period ends on the same day of a later month, or on its last",
    arguments: [
      ("P2D", "2026-03-30T10:00:00Z", "2026-04-01T10:00:00Z"),
      ("P2W", "2026-02-20T00:00:00Z", "2026-03-06T00:00:00Z"),
      ("P1M", "2026-01-31T23:59:59Z", "2026-02-28T23:59:59Z"),
      ("P1M", "2024-01-31T12:00:00Z", "2024-02-29T12:00:00Z"),
      ("P6M", "2026-08-31T08:30:00Z", "2027-02-28T08:30:00Z"),
      ("P1Y", "2024-02-29T00:00:00Z", "2025-02-28T00:00:00Z"),
    ])
  func ends(period: String, start: String, end: String) throws {
    let start = try #require(Instant(start))
    #expect(try #require(Period(period)).end(from: start).description == end)
  }

  @Test("A period reads in one unit", arguments: ["P1D", "P90D", "P1M", "P18M"])
  func roundTrip(text: String) {
    #expect(Period(text)?.description == text)
  }

  @Test(
    "Anything else is not a period",
    arguments: [
      "", "P", "PD", "P0D", "P-1D", "P+5D", "1D", "P1", "P1H", "PT1H", "P1M2D", "P10001D",
      "P99999999999999999999D", "p1d",
    ])
  func refused(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("Weeks are days and years are months, and both parts are written")
  func units() {
    #expect(Period("P2W") == Period(days: 14))
    #expect(Period("P2Y") == Period(months: 24))
    #expect(Period(months: 1, days: 2).description == "P1M2D")
    #expect(Period().description == "P0D")
    #expect(Period(months: 2, days: 3).longestDays == 65)
  }

  @Test("A period never ends before it starts, even at the end of time")
  func noOverflow() {
    #expect(Period(days: 1).end(from: Instant(seconds: .max)).seconds == .max)
  }
}
