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
      revision it reads the working tree, or 'main' where there is none. The day, which --now gives, \
      tells what is over: codes that have ended, and records that others still refer to.

      Each problem ends with the name of its rule. What is refused, the ledger cannot hold; an error it \
      may hold, and no export may. With --rules, lists instead the rules that the kinds hold about their \
      records, with their levels.

      Exits with 0 when nothing is refused and there is no error, 1 otherwise.

      EXAMPLES
        terrier validate
        terrier validate main --format json
        terrier validate --rules --lang fr
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Flag(help: "List the rules of the kinds instead")
  var rules = false

  @Argument(help: "A commit, a branch, a tag, or a date")
  var revision: String?

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let tree = try ledger.treeToRead(at: revision)
    let language = options.terminalLanguage(in: environment)
    guard !rules else { return try list(of: try ledger.profile(in: tree), in: language) }
    let problems = try ledger.validate(
      tree, on: options.moment(in: environment).date, since: try ledger.presentState)
    let status = problems.hasErrors ? CommandOutput.Status.negative : .success
    guard format == .text else {
      return CommandOutput(
        standardOutput: JSONText.encode(["diagnostics": problems.map { DiagnosticJSON($0) }]),
        status: status)
    }
    return .result(
      DiagnosticCount(language: language).render(problems), diagnostics: problems, in: language,
      status: status)
  }

  private func list(of profile: Profile, in language: Language) throws -> CommandOutput {
    let list = CheckListText(language: language, profile: profile)
    return .result(format == .text ? list.text : JSONText.encode(["rules": list.json]))
  }
}
