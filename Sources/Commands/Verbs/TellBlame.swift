internal import ArgumentParser
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier blame`: who wrote each field of a record, when, why, and by which decision.
struct TellBlame: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: "Tell who wrote each field of a record, when, why, and by which decision",
    discussion: """
      Each field, and each item of a list, with the act that gave it the value it has: its date, who proposed \
      it and for which structure, the reasons given. 'terrier show' with the number of an act tells the rest of \
      it. A field that was renamed keeps its history.

      EXAMPLES
        terrier blame lieu/4f9c1a7be20d
        terrier blame lieu/4f9c1a7be20d --at 2025-12-31 --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "A revision or a date: the record as it was then")
  var at: String?

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "A record, as kind/identity")
  var record: RecordID

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let revision = try at.map { try ledger.revision($0) } ?? (try ledger.tip())
    let state = try ledger.state(at: try ledger.act(revision))
    let (parts, acts) = try ledger.blame(record, at: revision)
    func label(_ id: RecordID) throws -> String? {
      try ledger.record(id, in: state.tree, profile: state.profile).map(state.profile.label)
    }
    let blame = Blame(
      record: record, label: try label(record) ?? "",
      parts: parts.map { part in
        Blame.Part(
          field: part.field, value: part.value,
          act: part.origin.flatMap { acts[$0]?.act.sequence })
      },
      acts: try acts.values.sorted { $0.act.sequence > $1.act.sequence }.map { authored in
        Blame.Act(
          number: authored.act.sequence, time: authored.act.time,
          title: authored.proposal?.title ?? authored.act.title, proposal: authored.act.proposal,
          nature: authored.proposal?.natures[record],
          reasons: authored.proposal?.reasons ?? "", authors: authored.authors,
          structures: try authored.structures.map { try label($0) ?? $0.description })
      })
    guard format == .text else { return .result(JSONText.encode(BlameJSON(blame))) }
    return .result(BlameText(language: options.terminalLanguage(in: environment)).render(blame))
  }
}
