internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier hook pre-receive`: what git runs on a server before a push enters.
struct HookPreReceive: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-receive",
    abstract: "Judge a push, as git's 'pre-receive' hook",
    discussion: """
      Reads the lines that git gives on standard input, '<old> <new> <reference>', and judges all of them \
      together. Git runs it; 'terrier hook install' makes it do so. Writes nothing.

      Exits with 0 when the push may enter, 1 when it may not, 2 when it cannot be judged: git refuses it \
      then as well.
      """)

  @OptionGroup var options: GlobalOptions

  func output(in environment: Environment) throws -> CommandOutput {
    Repository.setHashVerification(true)
    let incoming = environment.variables["GIT_QUARANTINE_PATH"]
    let ledger = try Ledger.openHosted(
      at: options.path(in: environment),
      incoming: incoming.map { Path.resolve($0, from: environment.directory) })
    let push = try Push(lines: try environment.standardInput())
    let refusals = try ledger.refusals(
      of: push, trustRoot: try ledger.hostedRoot(), at: options.moment(in: environment))
    guard !refusals.isEmpty else { return CommandOutput() }
    let language =
      try ledger.hostedLanguage().flatMap(Language.init)
      ?? options.terminalLanguage(in: environment)
    // Git shows what is written there to whoever pushes.
    return CommandOutput(
      standardError: refusals.map { words(for: $0, in: options.language ?? language) }.joined()
        + "nothing was moved\n", status: .negative)
  }

  private func words(for refusal: PushRefusal, in language: Language) -> String {
    let verdict = refusal.judgement.map { JudgementWords(language: language, judgement: $0).text }
    return "refused: \(refusal.reference.oneLine())\n" + (verdict ?? "")
      + DiagnosticText.render(refusal.problems, in: language)
  }
}
