internal import ArgumentParser
internal import Ledger
internal import Publishing
internal import Records

/// `terrier lodge`: records the reviews of a proposal as given in time.
struct Lodge: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record the reviews of a proposal as given in time",
    discussion: """
      Seals an act that takes in the reviews at hand, whoever will close the proposal later. After an \
      acceptance that may still lapse, it is how objections and ratifications are brought in on time.
      Exits with 0 when the act is sealed, 1 when there is nothing to lodge.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The proposal's id")
  var proposal: String

  func output(in environment: Environment) throws -> CommandOutput {
    try Sealing(options: options, keys: keys, format: format)
      .seal(.lodge, proposal, in: environment)
  }
}
