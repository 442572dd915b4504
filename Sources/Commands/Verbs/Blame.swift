internal import ArgumentParser
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier blame`: tells where each thing that a record says comes from.
struct BlameRecord: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: "Tell who said each field of a record, when, why, and by which decision",
    discussion: """
      Field by field, and lists item by item: the act that brought it in, then what each act was. \
      Fields are followed under their earlier names, and what came from a record that was merged into \
      this one is followed there. The class is that of the record's change, leaving quotas aside.

      EXAMPLES
        terrier blame lieu/4f9c1a7be20d
        terrier blame lieu/4f9c1a7be20d --at 2025-12-31 --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "A revision or a date; by default the present state")
  var at: String?

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The record, as kind/identity")
  var record: String

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    guard let id = RecordID(record) else { throw LedgerError.noSuchRecord(record) }
    ledger.useChangeIndex(of: MemoryStore.standard(in: environment.variables))
    let revision = try at.map { try ledger.revision($0) } ?? (try ledger.tip())
    let blame = try ledger.blame(of: id, at: revision)
    guard format == .text else {
      return .result(JSONText.encode(BlameJSON(blame, revision: revision.hex)))
    }
    return .result(BlameText(language: options.terminalLanguage(in: environment)).render(blame))
  }
}

/// What `blame` gives to programs.
struct BlameJSON: Encodable {
  struct Line: Encodable {
    let field: String
    let value: ValueJSON
    let isItem: Bool
    /// The number of the act among `acts`.
    let act: Int
    /// The record that it was said of then: another one, where that was merged into this one.
    let record: String
  }

  struct Source: Encodable {
    struct Person: Encodable {
      let member: String
      let structure: String?
    }

    let sequence: Int
    let commit: String
    let act: String
    let time: String
    let proposal: String?
    let title: String
    let reasons: String
    let nature: String?
    let effective: String?
    let by: [Person]
    let author: String?
    let classes: [String]
  }

  let record: String
  let label: String
  let revision: String
  let fields: [Line]
  let acts: [Source]

  init(_ blame: Blame, revision: String) {
    record = blame.record.id.description
    label = blame.label
    self.revision = revision
    fields = blame.lines.map { line in
      let source = blame.sources[line.source]
      return Line(
        field: line.field, value: ValueJSON(line.value), isItem: line.isItem,
        act: source.act.sequence, record: source.record.description)
    }
    var seen: Set<Int> = []
    acts = blame.sources.filter { seen.insert($0.act.sequence).inserted }.map { source in
      Source(
        sequence: source.act.sequence, commit: source.act.id.hex, act: source.act.kind.rawValue,
        time: source.act.time.description, proposal: source.act.proposal, title: source.title,
        reasons: source.reasons, nature: source.nature?.rawValue,
        effective: source.effective?.description,
        by: source.members.map {
          Source.Person(member: $0.id, structure: $0.structure?.description)
        }, author: source.author, classes: source.classes)
    }
  }
}
