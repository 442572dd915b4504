internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// A command of the tool: it returns what it would print, and prints nothing.
protocol ReportingCommand: ParsableCommand {
  var options: GlobalOptions { get }

  /// Does the work and returns what to print; an error thrown becomes diagnostics and a status.
  func output(in environment: Environment) throws -> CommandOutput
}

extension ReportingCommand {
  /// Returns the ledger that the command line names.
  ///
  /// What only tells what a ledger says need not hash again each object it reads, which costs as much as
  /// reading it; what judges or writes does.
  func openLedger(
    in environment: Environment, verifyingObjects: Bool = true
  ) throws(LedgerError) -> Ledger {
    Repository.setHashVerification(verifyingObjects)
    return try Ledger.open(at: options.path(in: environment))
  }
}

extension Ledger {
  /// Returns the tree that a person who edits wants read: that of a revision where one is named, else the working
  /// tree, else that of `main` where there is none.
  borrowing func treeToRead(at revision: String?) throws -> ObjectID {
    if let revision { return try repository.commit(try self.revision(revision)).tree }
    return try repository.workTreePath == nil ? state().tree : workTreeTree()
  }
}

extension CommandOutput {
  /// Returns a result, with diagnostics beside it in the language of the terminal.
  static func result(
    _ text: String, diagnostics: [Diagnostic] = [], in language: Language = .english,
    status: Status = .success
  ) -> CommandOutput {
    CommandOutput(
      standardOutput: text, standardError: DiagnosticText.render(diagnostics, in: language),
      status: status)
  }

  /// Returns what to say when the work could not be done, or the answer is no; to a program that asked for
  /// JSON, in JSON as well.
  static func failure(
    _ error: any Error, inJSON: Bool = false, in language: Language = .english
  ) -> CommandOutput {
    let status: Status
    let diagnostics: [Diagnostic]
    switch error {
    case let error as LedgerError:
      if case .refused = error { status = .negative } else { status = .failure }
      diagnostics = error.diagnostics
    case let error as Diagnostic:
      (status, diagnostics) = (.failure, [error])
    default: return .failure(LedgerError(error), inJSON: inJSON, in: language)
    }
    return CommandOutput(
      standardOutput: inJSON
        ? JSONText.encode(["diagnostics": diagnostics.map { DiagnosticJSON($0) }]) : "",
      standardError: DiagnosticText.render(diagnostics, in: language), status: status)
  }
}
