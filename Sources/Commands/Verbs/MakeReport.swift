internal import ArgumentParser
internal import Evolution
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier report`: writes the evolution report of a period.
struct MakeReport: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the evolution report of a period",
    discussion: """
      Tells, between two states, what changed in the territory, what changed only in what is known of it, \
      and what changed in the rules, with the list of records behind each figure. A state is a revision \
      or a date, which means the end of that day, month or year. The same two states give the same bytes.

      With --compare, two ledgers are set side by side, today or at --to: that is no evolution.

      EXAMPLES
        terrier report --year 2026
        terrier report --month 2026-03 --territory territoire/05fece01ce78
        terrier report --compare ../commun-voisin
        terrier report --from 2022-12-31 --to 2023-06-30 --output report
      """)

  /// The form of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case json
  }

  @OptionGroup var options: GlobalOptions

  @Option(help: "A calendar year")
  var year: Int?

  @Option(help: "A calendar month, as in 2026-03")
  var month: PartialDate?

  @Option(help: "The folder of another ledger to set beside this one")
  var compare: String?

  @Option(help: "The state before the period: a revision or a date")
  var from: String?

  @Option(help: "The state at its end: a revision or a date; by default the present one")
  var to: String?

  @Option(help: "A territory of the ledger to keep to, or what the whole of it is called")
  var territory: String?

  @Flag(help: "Leave out the series since the ledger was founded")
  var noSeries = false

  @Option(help: "A folder where report.md and report.json are written")
  var output: String?

  @Option(help: "The form of the result")
  var format = Format.markdown

  func validate() throws {
    let ways = [year != nil, month != nil, from != nil || (to != nil && compare == nil)]
    guard ways.count(where: \.self) == (compare == nil ? 1 : 0) else {
      throw ValidationError("Give either '--year', '--month', '--compare', or '--from' and '--to'")
    }
    if let month, month.month == nil || month.isComplete {
      throw ValidationError("A month is written as in 2026-03")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    if let compare {
      let other = try Ledger.open(at: Path.resolve(compare, from: environment.directory))
      return try comparison(of: ledger, with: other)
    }
    let period = PeriodReading(
      year: year, month: month, from: from, to: to, territory: territory)
    let report = try ReportReading(period: period, hasSeries: !noSeries).report(of: ledger)
    let markdown = ReportMarkdown(options.language ?? .french).render(report)
    let json = JSONText.encode(ReportJSON(report))
    guard let output else {
      return .result(format == .json ? json : markdown)
    }
    let folder = Path.resolve(output, from: environment.directory)
    try Path.write(markdown.utf8, to: folder + "/report.md")
    try Path.write(json.utf8, to: folder + "/report.json")
    return .result("\(output)/report.md\n\(output)/report.json\n")
  }

  private func comparison(
    of ledger: borrowing Ledger, with other: borrowing Ledger
  ) throws -> CommandOutput {
    let (here, there) = (
      try StateReading.state(of: ledger, at: to), try StateReading.state(of: other, at: to)
    )
    let comparison = LedgerComparison.make(
      here: here, on: here.time.date, there: there, on: there.time.date)
    return .result(
      format == .json
        ? JSONText.encode(LedgerComparisonJSON(comparison))
        : LedgerComparisonMarkdown(options.language ?? .french).render(comparison))
  }
}
