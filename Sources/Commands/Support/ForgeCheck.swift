internal import ArgumentParser
internal import Ledger
internal import Publishing
internal import Records

/// A check that a forge runs, told in the form of that forge.
struct ForgeCheck {
  let wanted: Forge
  /// The file for a forge that takes its report from one.
  let report: String

  /// Runs a check of the proposal given, or of the one that the job is about.
  func output(
    of proposal: String?, in environment: Environment,
    _ check: (String) throws -> (output: CommandOutput, report: ForgeReport)
  ) throws -> CommandOutput {
    guard let forge = wanted.resolved(in: environment.variables) else {
      throw ValidationError("No forge runs this: give '--ci github', 'gitlab' or 'forgejo'")
    }
    do {
      guard let id = proposal ?? forge.proposal(in: environment.variables) else {
        throw Diagnostic(
          .error, "no-proposal", "the job does not run on the branch of a proposal",
          hint: "name the proposal, or run it on 'proposals/<id>' only")
      }
      let (output, report) = try check(id)
      return try write(report, for: forge, after: output, in: environment)
    } catch {
      let failure = CommandOutput.failure(error)
      let diagnostics = (error as? Diagnostic).map { [$0] } ?? LedgerError(error).diagnostics
      return try write(ForgeReport(diagnostics), for: forge, after: failure, in: environment)
    }
  }

  private func write(
    _ report: ForgeReport, for forge: Forge, after output: CommandOutput,
    in environment: Environment
  ) throws -> CommandOutput {
    guard forge != .gitlab else {
      try Path.write(Array(report.codeQuality.utf8), to: self.report)
      return output
    }
    // A file can have the name of a command: what people read is fenced with a word that nobody can guess, and
    // kept on one stream so that the fence holds.
    var randomness = environment.randomness
    let fence = (0..<2).map { _ in String(randomness.next(), radix: 16) }.joined()
    return CommandOutput(
      standardOutput: "::stop-commands::\(fence)\n" + output.standardOutput
        + output.standardError + "::\(fence)::\n" + report.workflowCommands,
      status: output.status)
  }
}
