internal import ArgumentParser
internal import Ledger
internal import Publishing
internal import Records

/// `terrier open`: starts the review period of a proposal.
struct Open: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start the review period of a proposal",
    discussion: """
      Seals an act that changes nothing but starts the period that the proposal's class requires. It \
      is closed by a sealer of another structure; neither may be of the proposer's.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The proposal's id")
  var proposal: String

  func output(in environment: Environment) throws -> CommandOutput {
    try Sealing(options: options, keys: keys, format: format)
      .seal(.open, proposal, in: environment)
  }
}
