internal import ArgumentParser
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier propose`: turns the changes of the working tree into a proposal.
struct Propose: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Propose the changes of the working tree",
    discussion: """
      Writes them as one commit on a new branch 'proposals/<id>' and puts the working tree back to \
      the present state. Anyone may propose; with a member's key the proposal is that member's, \
      without one it comes from outside and needs one more approval.

      Say whether the world changed or the record was wrong with --nature: change, correction, \
      verification or unknown; for one record only, --nature "correction lieu/4f9c1a7be20d". With \
      --nature migration, the proposal adds a file of governance/migrations/ that says which codes \
      and fields replace which, and its records change as that file says.

      With --urgent it claims that it cannot wait, for the rules that have a class for emergencies. \
      With --join a member signs what another member proposes, as it stands, so that both propose \
      it: some classes ask for several.

      EXAMPLES
        terrier propose --title "Nouveaux horaires" --nature change --effective 2026-03-02 \\
          --as m-aubepine --key ~/.ssh/id_ed25519
        terrier propose --adopt ancienne-proposition
        terrier propose --join plan-2026 --as m-aubepine --key ~/.ssh/id_ed25519
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Option(help: "What is proposed, in one line")
  var title: String?

  @Option(help: "Why")
  var reason: String?

  @Option(help: "Whether it changed or was wrong; can be repeated, record by record")
  var nature: [String] = []

  @Option(help: "When the world changed: a day, a month or a year")
  var effective: PartialDate?

  @Option(help: "The proposal's id, made from the title when not given")
  var id: String?

  @Option(help: "A proposal whose content is taken in as one fresh commit, under a new id")
  var adopt: String?

  @Option(help: "A proposal of other members to propose together with them, unchanged")
  var join: String?

  @Flag(help: "Claim that it cannot wait")
  var urgent = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  func validate() throws {
    let drafts = [title, reason, id, adopt].contains { $0 != nil } || effective != nil || urgent
    if join != nil, drafts || !nature.isEmpty {
      throw ValidationError("--join takes a proposal as it stands: leave the other options out")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let time = options.moment(in: environment)
    if let join {
      let branch = try ledger.join(join, by: try keys.hand(for: ledger, at: time, in: environment))
      return try report(branch, [], at: time, in: ledger, environment)
    }
    let hand = try keys.handOrOutsider(for: ledger, at: time, in: environment)
    var randomness = environment.randomness
    let branch: ProposalBranch
    var warnings: [Diagnostic] = []
    if let adopt {
      let old = try ledger.judge(adopt, at: time).branch
      let draft = try draft(
        title: title ?? old.proposal.title, after: old.proposal, using: &randomness)
      branch = try ledger.adopt(old, as: draft, by: hand)
    } else {
      let draft = try draft(title: title ?? "", after: nil, using: &randomness)
      try ledger.requireMainCheckedOut()
      let edits = try ledger.workTreeEdits()
      branch = try ledger.propose(draft, edits: edits, by: hand)
      do { try ledger.restoreWorkTree(branch.changedPaths) } catch {
        warnings = [.changesKept(error)]
      }
    }
    return try report(branch, warnings, at: time, in: ledger, environment)
  }

  private func draft(
    title: String, after old: Proposal?, using randomness: inout Randomness
  ) throws -> ProposalDraft {
    guard !title.trimmed.isEmpty else {
      throw ValidationError("Missing expected argument '--title <title>'")
    }
    let natures = try NatureOptions.natures(from: nature)
    return ProposalDraft(
      id: id ?? ProposalName.make(from: title, using: &randomness), title: title,
      reasons: reason ?? old?.reasons ?? "",
      natures: nature.isEmpty ? old?.natures ?? natures : natures,
      effective: effective ?? old?.effective,
      isUrgent: urgent || old?.isUrgent ?? false)
  }

  private func report(
    _ branch: ProposalBranch, _ warnings: [Diagnostic], at time: Instant,
    in ledger: borrowing Ledger, _ environment: Environment
  ) throws -> CommandOutput {
    let judgement = try ledger.judge(branch.proposal.id, at: time)
    let diagnostics = warnings + judgement.verdict.diagnostics
    guard format == .text else {
      return .result(JSONText.encode(ProposeJSON(branch, diagnostics: diagnostics)))
    }
    return .result(
      """
      \(join == nil ? "proposed" : "joined") \(branch.proposal.id)
      \(DifferenceText().render(branch.difference.records))\
      \(branch.difference.files.map { "\($0.path)\n" }.joined())\
      next: terrier check \(branch.proposal.id)

      """, diagnostics: diagnostics)
  }
}

extension PartialDate: ExpressibleByArgument {
  /// Reads a date from the command line.
  package init?(argument: String) { self.init(argument) }
}

/// What `propose` gives to programs (design §8).
struct ProposeJSON: Encodable {
  let proposal: String
  let head: String
  let content: String
  let changes: [RecordChangeJSON]
  let files: [String]
  let diagnostics: [DiagnosticJSON]

  init(_ branch: ProposalBranch, diagnostics: [Diagnostic]) {
    proposal = branch.proposal.id
    head = branch.head.id.hex
    content = branch.content
    changes = branch.difference.records.map { RecordChangeJSON($0) }
    files = branch.difference.files.map(\.path)
    self.diagnostics = diagnostics.map { DiagnosticJSON($0) }
  }
}
