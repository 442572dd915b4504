internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier log`: reads the journal, or the story of one record.
struct Log: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read the journal, or the story of one record",
    discussion: """
      Without a record: the acts, newest first. With one: what each act changed in it, field by field.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "A record, as kind/identity")
  var record: String?

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    if record != nil {
      ledger.useChangeIndex(of: MemoryStore.standard(in: environment.variables))
    }
    let rows = try record.map { try story(of: $0, in: ledger) } ?? (try journal(of: ledger))
    guard format == .text else { return .result(JSONText.encode(["acts": rows])) }
    return .result(rows.map(\.text).joined())
  }

  private func journal(of ledger: borrowing Ledger) throws -> [LogRow] {
    try ledger.acts(after: nil, upTo: try ledger.tip()).reversed().map { LogRow($0, change: nil) }
  }

  private func story(of text: String, in ledger: borrowing Ledger) throws -> [LogRow] {
    guard let id = RecordID(text) else { throw LedgerError.noSuchRecord(text) }
    let rows = try ledger.story(of: id).map { LogRow($0.act, change: $0.change) }
    guard !rows.isEmpty else { throw LedgerError.noSuchRecord(text) }
    return rows.reversed()
  }
}

/// One act in the journal, with what it changed in the record asked for.
struct LogRow: Encodable {
  let sequence: Int
  let commit: String
  let act: String
  let time: String
  let proposal: String?
  let title: String
  let change: RecordChangeJSON?

  private let changeText: String

  init(_ act: Act, change: RecordChange?) {
    sequence = act.sequence
    commit = act.id.hex
    self.act = act.kind.rawValue
    time = act.time.description
    proposal = act.proposal
    title = act.title
    self.change = change.map { RecordChangeJSON($0) }
    changeText = change.map { DifferenceText().render([$0]) } ?? ""
  }

  private enum CodingKeys: String, CodingKey {
    case sequence
    case commit
    case act
    case time
    case proposal
    case title
    case change
  }

  var text: String { "\(sequence)  \(time)  \(act)  \(title.oneLine())\n\(changeText)" }
}
