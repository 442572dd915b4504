internal import ArgumentParser
internal import Coding
internal import Exchange
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier import`: turns an outside file into a proposal.
struct Import: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn a file of places into a proposal",
    discussion: """
      Reads a list of places, CSV or JSON, in any version of the national standard (0.1 to 1.0.2) or, \
      with --mapping, with a producer's own columns, and proposes what it changes, every row accounted \
      for. What a spreadsheet damaged is repaired where that is certain, and told otherwise. An import never deletes and never empties: places that the file no longer \
      has are questions, not closures. A second import of the same file proposes nothing.

      A column that the producer writes otherwise than before, the same old value always becoming the \
      same new one, is one decision: it is proposed apart, as a migration, under '<id>-recodage'.

      Exits with 0 when a proposal was made, or when there is nothing to propose; 1 when the file looks \
      truncated, or a column looks misread, and --force is not given; 2 when it cannot be read.

      EXAMPLES
        terrier import places.csv --source "Département" --vintage 2026-03-02
        terrier import places.csv --dry-run --report to-correct.csv
        terrier import places.json --mapping producer.config.json --id-column REF
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Option(
    help: "Who made the file: a source's record or name; by default what its 'source' column says")
  var source: String?

  @Option(help: "The date the file tells the state of; by default the date in its name")
  var vintage: PartialDate?

  @Option(help: "The distance in metres up to which two positions are the same place")
  var tolerance = 10.0

  @Option(help: "The file that says how the producer's columns become the standard's, JSON or YAML")
  var mapping: String?

  @Option(help: "The column of the identifiers, when it is not 'id'")
  var idColumn: String?

  @Option(help: "Write the account of every row to this file, a CSV for a spreadsheet")
  var report: String?

  @Option(help: "How many examples of each repair a dry run shows")
  var examples = 3

  @Option(help: "The title of the proposal")
  var title: String?

  @Option(help: "The proposal's id")
  var id: String?

  @Flag(help: "Propose although the file looks truncated, or a column misread")
  var force = false

  @Flag(help: "Tell what would be proposed, and propose nothing")
  var dryRun = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The file")
  var file: String

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let state = try ledger.state()
    var randomness = environment.randomness
    let plan = try Importing(
      file: Path.resolve(file, from: environment.directory), shownAs: file, source: source,
      vintage: vintage, tolerance: tolerance,
      reading: SourceReading(
        mapping: mapping.map { (Path.resolve($0, from: environment.directory), $0) },
        identifier: idColumn)
    ).plan(for: ledger, at: state, using: &randomness)
    let personal = try ledger.personalCounts(in: plan.records, at: state)
    let language = options.terminalLanguage(in: environment)
    if let report {
      let path = Path.resolve(report, from: environment.directory)
      try Path.write(plan.report(in: language.rawValue).utf8, to: path)
    }
    let isHeld = plan.guards.contains { $0.stopsImport } && !force
    guard !plan.isEmpty, !isHeld, !dryRun else {
      return outcome(plan, Proposed(), personal, language, status: isHeld ? .negative : .success)
    }
    let hand = try keys.handOrOutsider(
      for: ledger, at: options.moment(in: environment), in: environment)
    let title = title ?? "Import : \(plan.sourceName)" + (plan.vintage.map { ", \($0)" } ?? "")
    let draft = ProposalDraft(
      id: id ?? ProposalName.make(from: title, using: &randomness), title: title,
      reasons: plan.reasons(in: "fr"), natures: Natures(overall: .unknown))
    var proposed = Proposed()
    if !plan.records.isEmpty {
      let edits = try edits(plan.records, in: ledger, state.profile)
      proposed.ordinary = try ledger.propose(draft, edits: edits, by: hand).proposal.id
    }
    if let recoding = plan.recoding {
      let recode = RecodingDraft(plan, recoding, after: draft)
      let edits =
        try edits(recoding.changes.map(\.after), in: ledger, state.profile) + [
          .put(
            path: recode.path,
            id: try ledger.repository.writeBlob(try MigrationEncoder.encode(recode.migration)))
        ]
      proposed.recoding = try ledger.propose(recode.draft, edits: edits, by: hand).proposal.id
    }
    return outcome(plan, proposed, personal, language, status: .success)
  }

  private func edits(
    _ records: [Record], in ledger: borrowing Ledger, _ profile: Profile
  ) throws -> [TreeEdit] {
    var edits: [TreeEdit] = []
    for record in records {
      guard let kind = profile.kinds[record.id.kind] else { continue }
      let blob = try ledger.repository.writeBlob(RecordEncoder.encode(record, kind: kind))
      edits.append(.put(path: record.id.path, id: blob))
    }
    return edits
  }

  private func outcome(
    _ plan: ImportPlan, _ proposed: Proposed, _ personal: [Diagnostic], _ language: Language,
    status: CommandOutput.Status
  ) -> CommandOutput {
    guard format == .text else {
      return .result(JSONText.encode(ImportJSON(plan, proposed, personal)), status: status)
    }
    let ids = proposed.all
    let next = ids.map { "next: terrier check \($0)\n" }.joined()
    let head = ids.isEmpty ? "nothing proposed\n" : ids.map { "proposed \($0)\n" }.joined()
    let sentences =
      dryRun
      ? plan.summaryBesideRepairs(in: language.rawValue) : plan.summary(in: language.rawValue)
    let summary = sentences.map { $0 + "\n" }.joined()
    let repairs =
      dryRun ? plan.repairs(in: language.rawValue, examples: max(0, examples)) : []
    return .result(
      head + summary + repairs.map { $0 + "\n" }.joined() + next,
      diagnostics: told(plan) + personal, status: status)
  }
}

extension Import {
  /// The diagnostics of a text result: repairs are counted in it, and a dry run shows all cells by type.
  private func told(_ plan: ImportPlan) -> [Diagnostic] {
    let shown = Set(plan.account.notes.filter { dryRun || $0.isRepair }.map(\.code))
    return plan.diagnostics.filter { !shown.contains($0.code) }
  }
}

/// The proposals that an import made.
struct Proposed {
  var ordinary: String?
  /// That of the recoded columns.
  var recoding: String?

  var all: [String] { [ordinary, recoding].compactMap(\.self) }
}

/// What `import` gives to programs (design §8).
struct ImportJSON: Encodable {
  /// A row that is a record which the source calls by another identifier now.
  struct Renumbered: Encodable {
    let line: Int
    let identifier: String
    let record: String
    let score: Int
  }

  let proposal: String?
  /// The proposal of the columns that were recoded, a migration; left out when there is none.
  let recoding: String?
  let rows: ImportCounters.Rows
  let missing: [String]
  let rejected: [ImportCounters.Rejected]
  let renumbered: [Renumbered]
  let facts: [String]
  let repairs: [Repairs]
  let diagnostics: [DiagnosticJSON]

  /// How many cells had one thing repaired or left out.
  struct Repairs: Encodable {
    let code: String
    let repaired: Bool
    let count: Int
  }

  init(_ plan: ImportPlan, _ proposed: Proposed, _ personal: [Diagnostic]) {
    let counters = ImportCounters(plan)
    proposal = proposed.ordinary
    recoding = proposed.recoding
    rows = counters.rows
    missing = counters.missing
    rejected = counters.rejected
    renumbered = plan.renumbered.map {
      Renumbered(
        line: $0.line, identifier: $0.identifier, record: $0.record.id.description,
        score: $0.score)
    }
    facts = plan.summary(in: "en")
    repairs = plan.account.counts(examples: 0).map {
      Repairs(code: $0.code, repaired: $0.isRepair, count: $0.count)
    }
    diagnostics = (plan.diagnostics + personal).map { DiagnosticJSON($0) }
  }
}
