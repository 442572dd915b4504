internal import ArgumentParser
internal import Evolution
internal import Git
internal import Ledger
internal import Records

/// Which period, or which state, a question is about.
struct PeriodOptions: ParsableArguments {
  @Option(help: "A calendar year")
  var year: Int?

  @Option(help: "The state before the period: a revision, a tag or a date")
  var from: String?

  @Option(
    name: [.customLong("to"), .customLong("at")],
    help: "The state asked about: a revision, a tag or a date; by default the present one")
  var to: String?

  @Option(help: "A territory of the ledger to keep to")
  var territory: String?

  func validate() throws {
    guard year == nil || (from == nil && to == nil) else {
      throw ValidationError("Give either '--year', or '--from' and '--to'")
    }
  }

  /// Returns the period; without a start, that of the calendar year up to the state.
  func reading(in ledger: borrowing Ledger) throws -> PeriodReading {
    var reading = PeriodReading(year: year, from: from, to: to, territory: territory)
    guard year == nil, from == nil else { return reading }
    let (_, _, days) = try reading.bounds(in: ledger)
    reading.from = "\((days.until.year - 1).padded(to: 4))-12-31"
    return reading
  }
}
