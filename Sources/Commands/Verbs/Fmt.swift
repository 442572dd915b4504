internal import ArgumentParser
internal import Coding
internal import Git
internal import Ledger
internal import Records

/// `terrier fmt`: writes records of the working tree in their canonical form.
struct Fmt: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the records of the working tree in their canonical form",
    discussion: """
      Looks at the records that differ from the present state, or at all of them with --all, and \
      rewrites those that are valid YAML in another form. Prints the paths rewritten.

      Exits with 1 when a file cannot be put in form, or, with --check, when one is not.
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Look at every record, not only at those that changed")
  var all = false

  @Flag(help: "Rewrite nothing; list what would be")
  var check = false

  func output(in environment: Environment) throws -> CommandOutput {
    let working = try Working(try openLedger(in: environment))
    var rewritten: [String] = []
    var diagnostics: [Diagnostic] = []
    for path in try paths(in: working) {
      guard let id = RecordID(path: path) else { continue }
      do {
        guard let bytes = try working.ledger.repository.readWorkTreeFile(path, maximumSize: 1 << 20)
        else { continue }
        let formatted = try RecordFormatter.format(
          bytes, as: id, kind: try working.kind(id.kind), path: path)
        diagnostics += formatted.warnings
        guard formatted.bytes != bytes else { continue }
        rewritten.append(path)
        if !check { try Path.write(formatted.bytes, to: working.folder + path) }
      } catch let rejection as Rejection { diagnostics += rejection.diagnostics }
    }
    let isNegative = diagnostics.hasErrors || (check && !rewritten.isEmpty)
    return .result(
      rewritten.map { $0 + "\n" }.joined(), diagnostics: diagnostics,
      status: isNegative ? .negative : .success)
  }

  private func paths(in working: borrowing Working) throws -> [String] {
    let changed = try working.ledger.workTreeChanges().filter { $0.kind != .deleted }.map(\.path)
    guard all else { return changed }
    let tree = try working.ledger.state().tree
    let known = try working.ledger.repository.files(in: tree, under: Paths.records).map(\.path)
    return (known + changed).uniqued().sorted()
  }
}
