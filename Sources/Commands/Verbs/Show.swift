internal import ArgumentParser
internal import Coding
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier show`: shows a record, a proposal or a decision.
struct Show: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a record, a proposal or a decision",
    discussion: """
      A record is shown as it stands now, or with --at at a revision or date, with the records that \
      refer to it; with --pointing, those alone, all of them: whom a scheme that ends, or a place that \
      closes, leaves behind. A proposal is shown with \
      what it changes, its reasons and its reviews; once decided, with the act that closed it. A \
      decision is named by its commit or its number in the journal.

      EXAMPLES
        terrier show lieu/4f9c1a7be20d --at 2025-12-31
        terrier show dispositif/4f9c1a7be20d --pointing
        terrier show nouveaux-horaires-3f2a
        terrier show 12
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "A revision or a date, for a record")
  var at: String?

  @Flag(help: "List all that refers to a record, and only that")
  var pointing = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "A record, a proposal, a commit, or the number of an act")
  var object: String

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    if let id = RecordID(object) { return try show(id, in: ledger, environment) }
    if at != nil {
      throw ValidationError("'--at' shows a record as it was; '\(object)' is not a record")
    }
    if pointing {
      throw ValidationError("'--pointing' tells what refers to a record; '\(object)' is not one")
    }
    let name = object.hasPrefix("proposals/") ? String(object.dropFirst(10)) : object
    if name.contains("/") { throw LedgerError.noSuchRecord(object) }
    let isProposal = try ledger.proposalBranches().contains { $0.id == name }
    if !isProposal, let act = try act(in: ledger) { return try show(act, in: ledger) }
    return try showProposal(name, in: ledger, at: options.moment(in: environment))
  }

  private func show(
    _ id: RecordID, in ledger: borrowing Ledger, _ environment: Environment
  ) throws -> CommandOutput {
    let revision = try at.map { try ledger.revision($0) } ?? (try ledger.tip())
    let tree = try ledger.repository.commit(revision).tree
    let profile = try ledger.profile(in: tree)
    guard let record = try ledger.record(id, in: tree, profile: profile),
      let kind = profile.kinds[id.kind]
    else { throw LedgerError.noSuchRecord(id.description) }
    let territory = try territory(id, kind, in: ledger, at: tree, profile)
    let day = options.moment(in: environment).date
    let found = try ledger.recordsPointing(to: id, in: tree, profile: profile)
    guard format == .text else {
      return .result(
        JSONText.encode(
          RecordJSON(
            record, revision: revision.hex, territory: territory, pointing: found, on: day)))
    }
    let pointers = found.map {
      PointingText.Pointer(
        record: $0.record, label: $0.label, fields: $0.fields, isPast: $0.standing.isPast(on: day))
    }
    let heading = "\(id)  \(profile.label(of: record).oneLine())\n"
    let language = options.terminalLanguage(in: environment)
    if pointing { return .result(heading + PointingText(language: language).render(pointers)) }
    let text = String(decoding: RecordEncoder.encode(record, kind: kind), as: UTF8.self)
    let around = territory?.text(in: language) ?? ""
    let list =
      pointers.isEmpty ? "" : "\n" + PointingText(language: language, limit: 10).render(pointers)
    return .result(heading + text + around + list)
  }

  /// Returns what a territory lies in and holds, or `nil` for another record.
  private func territory(
    _ id: RecordID, _ kind: Kind, in ledger: borrowing Ledger, at tree: ObjectID, _ profile: Profile
  ) throws -> TerritoryText? {
    guard kind.meaning.territory != nil else { return nil }
    let territories = try ledger.territories(in: tree, profile: profile)
    let around =
      territories.ancestors(of: id) + territories.descendants(of: id)
      + territories.successors(of: id)
    var labels: [RecordID: String] = [:]
    for other in around {
      labels[other] = try ledger.record(other, in: tree, profile: profile)
        .map { profile.label(of: $0).oneLine() }
    }
    return TerritoryText(id, in: territories) { [labels] in labels[$0] ?? "" }
  }

  /// Returns the act of a number, or of a commit, when the argument names one.
  private func act(in ledger: borrowing Ledger) throws -> Act? {
    let commit = try? ledger.revision(object)
    guard Int(object) != nil || commit != nil else { return nil }
    var found: Act?
    try ledger.walkActs(from: try ledger.tip()) { act in
      if act.sequence == Int(object) || act.id == commit { found = act }
      return found == nil
    }
    return found
  }

  private func show(_ act: Act, in ledger: borrowing Ledger) throws -> CommandOutput {
    let changes =
      try act.previous.map { previous in
        try ledger.recordChanges(
          from: try ledger.repository.commit(previous).tree, to: act.commit.tree)
      } ?? []
    guard format == .text else { return .result(JSONText.encode(ActJSON(act, changes: changes))) }
    let body = act.body.isEmpty ? "" : "\n\(act.body)\n"
    let difference = changes.isEmpty ? "" : "\n" + DifferenceText().render(changes)
    return .result(
      """
      act \(act.sequence)  \(act.kind.rawValue)  \(act.time)  \(act.id.hex)
      \(act.title.oneLine())
      \(body)\(difference)
      """)
  }

  private func showProposal(
    _ object: String, in ledger: borrowing Ledger, at time: Instant
  ) throws -> CommandOutput {
    _ = try ledger.head(of: object)
    if let closing = try ledger.closing(of: object) { return try show(closing, in: ledger) }
    let judgement = try ledger.judge(object, at: time)
    guard format == .text else {
      return .result(JSONText.encode(ProposalJSON(judgement)))
    }
    return .result(ProposalText(judgement).text)
  }
}
