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

      With --as, it also says what one member can do about the proposal, and why their opinion counts \
      or does not. With --explain, it quotes the rules that it applied. With --suppose, it answers as if \
      some people had spoken: nothing is recorded, and an objection is taken to rest on a ground that \
      the rules receive.

      With --ci, where a forge runs the check, what is missing is also written as the forge shows it \
      beside the files: lines on the output for GitHub, Forgejo and Gitea, a report in a file for \
      GitLab. The forge and the proposal are those of the job, unless they are given.

      Exits with 0 when the proposal is acceptable, 1 when it is not (yet), 2 when it cannot be read; \
      with --suppose, as if what is supposed were true.

      EXAMPLES
        terrier check nouveaux-horaires-3f2a
        terrier check nouveaux-horaires-3f2a --now 2026-03-09T10:00:00Z --format json
        terrier check nouveaux-horaires-3f2a --as m-bruyere --explain
        terrier check nouveaux-horaires-3f2a --suppose 'consent by m-bruyere' --suppose 'object by personnes'
        terrier check --ci
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Option(name: .customLong("as"), help: "The member who is told what they can do, by id")
  var member: String?

  @Flag(help: "Quote the rules that are applied")
  var explain = false

  @Option(
    help: "A review to suppose, which may be given again: '<position> by <member or college>'")
  var suppose: [String] = []

  @Option(
    defaultAsFlag: Forge.auto, help: "Write for the pages of a forge: github, gitlab or forgejo")
  var ci: Forge?

  @Option(help: "The file that GitLab takes its report from")
  var report = "gl-code-quality-report.json"

  @Argument(help: "The proposal's id; with --ci, the one whose branch the job runs on")
  var proposal: String?

  func validate() throws {
    if ci == nil, proposal == nil {
      throw ValidationError("Missing expected argument '<proposal>'")
    }
    if ci != nil, !suppose.isEmpty {
      throw ValidationError("A forge is told what is, not what is supposed: drop '--suppose'")
    }
    for text in suppose { _ = try SuppositionReading.part(text) }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    guard let ci else {
      do { return try judge(proposal ?? "", in: environment).output } catch let error as LedgerError
      {
        guard let settled = try settled(proposal ?? "", in: environment) else { throw error }
        return settled
      }
    }
    return try ForgeCheck(wanted: ci, report: Path.resolve(report, from: environment.directory))
      .output(of: proposal, in: environment) { try judge($0, in: environment) }
  }

  /// Returns what became of a proposal that was accepted, or `nil` when it was not.
  private func settled(
    _ proposal: String, in environment: Environment
  ) throws -> CommandOutput? {
    let ledger = try openLedger(in: environment)
    guard let acceptance = try ledger.acceptance(of: proposal, at: options.moment(in: environment))
    else { return nil }
    let roster = acceptance.judgement.submission.setting.roster
    let words = AcceptanceWords(
      language: options.terminalLanguage(in: environment), acceptance: acceptance,
      member: try member.map { try roster.requireMember($0) })
    return .result(
      format == .text ? words.text : words.json, status: words.holds ? .success : .negative)
  }

  private func judge(
    _ proposal: String, in environment: Environment
  ) throws -> (output: CommandOutput, report: ForgeReport) {
    let ledger = try openLedger(in: environment)
    let present = try ledger.judge(proposal, at: options.moment(in: environment))
    let roster = present.submission.setting.roster
    let suppositions = try SuppositionReading.suppositions(suppose, in: roster)
    let judgement = present.supposing(suppositions)
    let words = JudgementWords(
      language: options.terminalLanguage(in: environment), judgement: judgement,
      member: try member.map { try roster.requireMember($0) }, suppositions: suppositions,
      explainsRules: explain)
    let isAccepted = judgement.verdict.outcome == .accepted
    let status = isAccepted ? CommandOutput.Status.success : .negative
    let report = ForgeReport(judgement, words: words)
    guard format == .text else { return (.result(words.json, status: status), report) }
    return (
      .result(words.text, diagnostics: words.diagnostics, in: words.language, status: status),
      report
    )
  }
}
