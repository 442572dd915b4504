internal import ArgumentParser
internal import Ledger
internal import Publishing
internal import Records

/// `terrier decide`: seals a decision when the verdict allows it.
struct Decide: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Seal the decision on a proposal when its verdict allows it",
    discussion: """
      Accepts the proposal, or with --refuse refuses one that can no longer be accepted, or with \
      --withdraw takes back one's own. The act is verified before 'main' moves; when the verdict does \
      not allow the decision, nothing is written and the reasons are printed.

      Exits with 0 when the act is sealed, 1 when the verdict does not allow it.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Flag(help: "Refuse the proposal")
  var refuse = false

  @Flag(help: "Take the proposal back")
  var withdraw = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The proposal's id")
  var proposal: String

  func validate() throws {
    if refuse, withdraw { throw ValidationError("'--refuse' and '--withdraw' exclude each other") }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let decision: Ledger.Decision = refuse ? .refuse : withdraw ? .withdraw : .accept
    return try Sealing(options: options, keys: keys, format: format)
      .seal(decision, proposal, in: environment)
  }
}
