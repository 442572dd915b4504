internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier validate`: finds every problem of a state in one pass.
struct Validate: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every problem of the working tree, or of a revision",
    discussion: """
      Reads every file once: rules, members, kinds, records, and what records refer to. Without a \
      revision it reads the working tree, or 'main' where there is none.

      Exits with 0 when there is no error, 1 when there is one.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "A commit, a branch, a tag, or a date")
  var revision: String?

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let problems = try ledger.validate(try ledger.treeToRead(at: revision))
    let status = problems.hasErrors ? CommandOutput.Status.negative : .success
    guard format == .text else {
      return CommandOutput(
        standardOutput: JSONText.encode(["diagnostics": problems.map { DiagnosticJSON($0) }]),
        status: status)
    }
    let errors = problems.filter { $0.severity == .error }.count
    let warnings = problems.filter { $0.severity == .warning }.count
    return .result(
      "\(errors) errors, \(warnings) warnings\n", diagnostics: problems, status: status)
  }
}
