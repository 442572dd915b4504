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

      What the report says is data of the ledger (governance/report.yaml). With --output a folder receives the \
      report as a page (report.html), as Markdown and as JSON, its first page (essentiel.html), the same in plain \
      language (langage-simple.html), each table as CSV, and a page for each commune and each structure.

      --adopt adds to the working tree the record that adopts the report (its states, options and digest), to \
      be proposed like any other; --check makes an adopted report again and compares.

      EXAMPLES
        terrier report --year 2026 --output report
        terrier report --month 2026-03 --territory territoire/05fece01ce78
        terrier report --from 2022-12-31 --to 2023-06-30 --format html
        terrier report --year 2026 --commune territoire/05fece01ce78 --format html
        terrier report --compare ../commun-voisin
        terrier report --year 2026 --adopt
        terrier report --check rapport/0f1e2d3c4b5a
      """)

  /// The form of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case html
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

  @Option(
    name: [.customLong("commune"), .customLong("structure"), .customLong("extract")],
    help: "The page about one record instead of the whole")
  var extract: RecordID?

  @Flag(help: "Add to the working tree the record that adopts the report")
  var adopt = false

  @Option(help: "Make the report that this record adopts again, and compare")
  var check: RecordID?

  @Option(help: "A folder where the report is written in every form")
  var output: String?

  @Option(help: "The form of the result")
  var format = Format.markdown

  func validate() throws {
    let ways = [
      year != nil, month != nil, compare != nil, check != nil,
      from != nil || (to != nil && compare == nil),
    ]
    guard ways.count(where: \.self) == 1 else {
      throw ValidationError(
        "Give one of '--year', '--month', '--from' and '--to', '--compare' or '--check'")
    }
    if adopt, compare != nil || check != nil {
      throw ValidationError("'--adopt' goes with a period")
    }
    if let month, month.month == nil || month.isComplete {
      throw ValidationError("A month is written as in 2026-03")
    }
    guard extract == nil || format != .json else {
      throw ValidationError("The page about one record is no JSON")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    if adopt { return try adoption(in: environment) }
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    if let compare {
      let other = try Ledger.open(at: Path.resolve(compare, from: environment.directory))
      return try comparison(of: ledger, with: other)
    }
    if let check {
      let tree = try ledger.treeToRead(at: nil)
      let profile = try ledger.profile(in: tree)
      guard let record = try ledger.record(check, in: tree, profile: profile) else {
        throw LedgerError.noSuchRecord(check.description)
      }
      return try ReportAdoption(profile).check(record, in: ledger)
    }
    let report = try reading.report(of: ledger)
    let language = options.language ?? .french
    if let output, extract == nil {
      let folder = Path.resolve(output, from: environment.directory)
      let written = try ReportFiles(report, language).write(to: folder)
      return .result(written.text(in: output, language))
    }
    guard format != .json else { return CommandOutput(parts: ReportJSON(report).parts) }
    let document = try document(of: report, in: language)
    let text =
      format == .html ? DocumentHTML.render(document) : DocumentMarkdown.render(document)
    guard let output else { return .result(text) }
    try Path.write(text.utf8, to: Path.resolve(output, from: environment.directory))
    return .result("\(output)\n")
  }

  private var reading: ReportReading {
    ReportReading(
      period: PeriodReading(
        year: year, month: month, from: from, to: to, territory: territory),
      hasSeries: !noSeries)
  }

  /// Writes the record that adopts the report.
  private func adoption(in environment: Environment) throws -> CommandOutput {
    let working = try Working(try openLedger(in: environment))
    let report = try reading.report(of: working.ledger)
    let adoption = try ReportAdoption(working.profile)
    var randomness = environment.randomness
    let record = adoption.record(
      adoption.identity(using: &randomness), adopting: report,
      options: [territory.map { "territory=\($0)" }, noSeries ? ReportAdoption.withoutSeries : nil]
        .compactMap(\.self),
      on: options.moment(in: environment).date, in: options.language ?? .french)
    return .result("\(record.id)\n", diagnostics: try working.write(record))
  }

  /// Returns the whole, or the page about one record.
  private func document(
    of report: Report, in language: Language
  ) throws(Diagnostic) -> Document {
    let documents = ReportDocument(report, language)
    guard let extract else { return documents.whole }
    if let document = documents.extract(about: extract) { return document }
    throw Diagnostic(
      .error, "no-extract", "the report has no page about \(extract)",
      hint: "name a record of one of the 'extracts:' of governance/report.yaml")
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
