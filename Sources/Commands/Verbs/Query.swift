internal import ArgumentParser
internal import Evolution
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier query`: answers a question in SQL.
struct Query: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the records a question in SQL",
    discussion: """
      The statement reads three schemas: 'after', the state asked about, with a table for each kind of record; \
      'before', the state at the start of the period; and 'journal', the acts between them. \
      Documentation/Indicators.md tells every table. It may read and nothing else, and it takes no part of the \
      machine but its share: what is too much is refused, the same way everywhere.

      Without a period, 'after' is the present state, and the period starts with its calendar year.

      EXAMPLES
        terrier query "SELECT phase, count(*) FROM after.records GROUP BY phase"
        terrier query --at 2026-12-31 "SELECT record, nom FROM after.lieu" --format csv
        terrier query --from 2025-12-31 --to 2026-12-31 \
      "SELECT \\"case\\", count(*) FROM journal.findings GROUP BY 1"
      """)

  @OptionGroup var options: GlobalOptions

  @OptionGroup var period: PeriodOptions

  @Option(help: "The form of the answer")
  var format = TableFormat.text

  @Argument(help: "One statement, SELECT or WITH")
  var statement: String

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let answer = try IndicatorReading().answer(statement, period.reading(in: ledger), in: ledger)
    let table = QueryTable(answer)
    switch format {
    case .text: return .result(table.text)
    case .csv: return .result(table.csv)
    case .json: return .result(JSONText.encode(QueryJSON(answer)))
    }
  }
}

/// The form of a table on standard output.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case csv
  case json
}
