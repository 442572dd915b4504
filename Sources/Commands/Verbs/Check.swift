internal import ArgumentParser
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier check`: says whether a proposal may be accepted, and why.
struct Check: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether a proposal may be accepted, and why",
    discussion: """
      Judges the proposal by the rules in force, at the moment given by --now. Every requirement is \
      evaluated, so that all that is missing is told at once: what is met, what is missing, who can \
      give it, and until when.

      Exits with 0 when the proposal is acceptable, 1 when it is not (yet), 2 when it cannot be read.

      EXAMPLES
        terrier check nouveaux-horaires-3f2a
        terrier check nouveaux-horaires-3f2a --now 2026-03-09T10:00:00Z --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The proposal's id")
  var proposal: String

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let judgement = try ledger.judge(proposal, at: options.moment(in: environment))
    let words = JudgementWords(
      language: options.terminalLanguage(in: environment), judgement: judgement)
    let isAccepted = judgement.verdict.outcome == .accepted
    let status = isAccepted ? CommandOutput.Status.success : .negative
    guard format == .text else {
      return .result(words.json, status: status)
    }
    return .result(
      words.text, diagnostics: judgement.verdict.diagnostics.inReadingOrder, status: status)
  }
}
