internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier diff`: tells what differs between two states, record by record.
struct Diff: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what differs between two states, record by record and field by field",
    discussion: """
      A state is a commit, a branch, a tag, or a date, which means the end of that day. Without the \
      second one, compares with the present state; with none, the present state with the working tree.

      EXAMPLES
        terrier diff 2025-12-31 2026-12-31
        terrier diff main proposals/nouveaux-horaires-3f2a
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The earlier state")
  var from: String?

  @Argument(help: "The later state")
  var to: String?

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let tip = try ledger.tip()
    let old = try from.map { try ledger.revision($0) } ?? tip
    let oldTree = try ledger.repository.commit(old).tree
    let new = try to.map { try ledger.revision($0) }
    let newTree =
      if let new {
        try ledger.repository.commit(new).tree
      } else if from == nil {
        try ledger.workTreeTree()
      } else {
        try ledger.repository.commit(tip).tree
      }
    let found = try ledger.namedChanges(from: oldTree, to: newTree)
    let changes = found.map(\.change)
    guard format == .text else {
      let end = new?.hex ?? (from == nil ? "working tree" : tip.hex)
      return .result(JSONText.encode(DifferenceJSON(from: old.hex, to: end, changes: changes)))
    }
    let labels = Dictionary(
      found.map { ($0.change.record, $0.label) }, uniquingKeysWith: { first, _ in first })
    return .result(DifferenceText { labels[$0] }.render(changes))
  }
}
