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
      or a date, which means the end of that day. The same two states give the same bytes.

      EXAMPLES
        terrier report --year 2026
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
    guard (year == nil) != (from == nil && to == nil) else {
      throw ValidationError("Give either '--year', or '--from' and '--to'")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let period = PeriodReading(year: year, from: from, to: to, territory: territory)
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
}
