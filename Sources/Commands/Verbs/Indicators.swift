internal import ArgumentParser
internal import Evolution
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier indicators`: computes the indicators of the commons.
struct Indicators: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compute the indicators, now, at any date, or year by year",
    discussion: """
      Indicators are files of the ledger (governance/indicators): the question each answers, how it is counted and \
      what it does not say. Without a code, all of them are computed for the period; with --series, for each \
      calendar year since the ledger was founded, each by the definition of its time, and a changed definition is \
      shown as a break.

      A share shows both of its numbers. What cannot be computed says why; what so few stand behind that they \
      could be recognized is secret.

      EXAMPLES
        terrier indicators --core
        terrier indicators A-01 --at 2026-12-31 --list
        terrier indicators B-01 F-01 --series --format csv
      """)

  @OptionGroup var options: GlobalOptions

  @OptionGroup var period: PeriodOptions

  @Flag(help: "The core indicators only")
  var core = false

  @Flag(help: "Every calendar year since the ledger was founded")
  var series = false

  @Flag(help: "With the records behind each number")
  var list = false

  @Option(help: "The form of the result")
  var format = TableFormat.text

  @Argument(help: "Codes of indicators")
  var codes: [String] = []

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let reading = try period.reading(in: ledger)
    let wanted = try wantedCodes(reading, in: ledger)
    let language = options.language ?? .french
    if series {
      let found = try IndicatorReading().series(of: wanted, reading, in: ledger)
      let table = SeriesTable(found, language)
      switch format {
      case .text: return .result(table.text)
      case .csv: return .result(table.csv)
      case .json: return .result(JSONText.encode(found.map { SeriesJSON($0) }))
      }
    }
    let (read, results) = try IndicatorReading().results(of: wanted, reading, in: ledger)
    let names = IndicatorNames(read.after, labels: read.after.labels, language)
    let table = IndicatorTable(results, names: names, isListed: list, language)
    switch format {
    case .text: return .result(table.text)
    case .csv: return .result(table.csv)
    case .json: return .result(JSONText.encode(results.map { IndicatorJSON($0) }))
    }
  }

  private func wantedCodes(
    _ reading: PeriodReading, in ledger: borrowing Ledger
  ) throws -> Set<Indicator.Code> {
    guard core else { return Set(codes) }
    let (_, last, _) = try reading.bounds(in: ledger)
    let all = try ledger.indicators(in: last.commit.tree).filter(\.isCore).map(\.code)
    return Set(all).union(codes)
  }
}
