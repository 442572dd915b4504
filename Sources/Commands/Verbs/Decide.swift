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
      --withdraw takes back one's own. With --expire, records that a proposal ran out undecided; with \
      --lapse, undoes what was accepted and did not hold: an emergency that nobody confirmed in time, a change \
      that somebody objected to, a decision by opinions that were disowned. The act is verified before 'main' moves; when the verdict does \
      not allow the decision, nothing is written and the reasons are printed.

      Exits with 0 when the act is sealed, 1 when the verdict does not allow it.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Flag(help: "Refuse the proposal")
  var refuse = false

  @Flag(help: "Take the proposal back")
  var withdraw = false

  @Flag(help: "Record that the proposal ran out")
  var expire = false

  @Flag(help: "Undo what was accepted and lapses")
  var lapse = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The proposal's id")
  var proposal: String

  func validate() throws {
    if [refuse, withdraw, expire, lapse].count(where: \.self) > 1 {
      throw ValidationError("'--refuse', '--withdraw', '--expire' and '--lapse' exclude each other")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let decision: Ledger.Decision =
      refuse ? .refuse : withdraw ? .withdraw : expire ? .expire : lapse ? .lapse : .accept
    return try Sealing(options: options, keys: keys, format: format)
      .seal(decision, proposal, in: environment)
  }
}
