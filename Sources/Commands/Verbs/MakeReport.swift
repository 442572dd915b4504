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

      What the report says is data of the ledger (governance/report.yaml). With --output a folder receives the \
      report as a page (report.html), as Markdown and as JSON, its first page (essentiel.html), the same in plain \
      language (langage-simple.html), each table as CSV, and a page for each commune and each structure.

      --adopt adds to the working tree the record that adopts the report (its states, options and digest), to \
      be proposed like any other; --check makes an adopted report again and compares.

      EXAMPLES
        terrier report --year 2026 --output report
        terrier report --from 2022-12-31 --to 2023-06-30 --format html
        terrier report --year 2026 --commune territoire/05fece01ce78 --format html
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

  @Option(help: "The state before the period: a revision or a date")
  var from: String?

  @Option(help: "The state at its end: a revision or a date; by default the present one")
  var to: String?

  @Option(help: "What the territory is called")
  var territory: String?

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
    guard check == nil || (year == nil && from == nil && to == nil && !adopt) else {
      throw ValidationError("'--check' takes its period from the record")
    }
    guard check != nil || (year == nil) != (from == nil && to == nil) else {
      throw ValidationError("Give either '--year', or '--from' and '--to'")
    }
    guard extract == nil || format != .json else {
      throw ValidationError("The page about one record is no JSON")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    if adopt { return try adoption(in: environment) }
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    if let check {
      let tree = try ledger.treeToRead(at: nil)
      let profile = try ledger.profile(in: tree)
      guard let record = try ledger.record(check, in: tree, profile: profile) else {
        throw LedgerError.noSuchRecord(check.description)
      }
      return try ReportAdoption(profile).check(record, in: ledger)
    }
    let report = try ReportReading(year: year, from: from, to: to, territory: territory)
      .report(of: ledger)
    let language = options.language ?? .french
    if let output, extract == nil {
      let folder = Path.resolve(output, from: environment.directory)
      let paths = try ReportFiles(report, language).write(to: folder)
      return .result(paths.map { "\(output)/\($0)\n" }.joined())
    }
    guard format != .json else { return .result(JSONText.encode(ReportJSON(report))) }
    let document = try document(of: report, in: language)
    let text =
      format == .html ? DocumentHTML.render(document) : DocumentMarkdown.render(document)
    guard let output else { return .result(text) }
    try Path.write(text.utf8, to: Path.resolve(output, from: environment.directory))
    return .result("\(output)\n")
  }

  /// Writes the record that adopts the report.
  private func adoption(in environment: Environment) throws -> CommandOutput {
    let working = try Working(try openLedger(in: environment))
    let report = try ReportReading(year: year, from: from, to: to, territory: territory)
      .report(of: working.ledger)
    let adoption = try ReportAdoption(working.profile)
    var randomness = environment.randomness
    let record = adoption.record(
      adoption.identity(using: &randomness), adopting: report,
      options: [territory.map { "territory=\($0)" }].compactMap(\.self),
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
}
