internal import ArgumentParser
internal import Coding
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier confirm`: proposes that records are still exact.
struct Confirm: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say that records are still exact",
    discussion: """
      Proposes, on a branch 'proposals/<id>', that sections of records were verified on this day: \
      earlier verifications of these sections are replaced, those of others are kept, and nothing else \
      changes. Without --section, every section that the kind says to age.

      With --attest, whoever is the voice of the structure concerned also states for it that the record \
      is right. The working tree is left as it is.

      EXAMPLES
        terrier confirm lieu/4f9c1a7be20d --section horaires --mode telephone \\
          --as m-aubepine --key ~/.ssh/id_ed25519
        terrier confirm lieu/4f9c1a7be20d lieu/b43108198647 --mode visite
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Option(name: .customLong("section"), help: "A section that was verified; can be repeated")
  var sections: [String] = []

  @Option(help: "How it was verified: a code of the kind's nomenclature")
  var mode: String?

  @Option(help: "What came out; by default the first code, which says that nothing changed")
  var result: String?

  @Flag(help: "Also state, as the voice of the structure concerned, that the record is right")
  var attest = false

  @Option(help: "The title of the proposal")
  var title: String?

  @Option(help: "Why, or who was asked")
  var reason: String?

  @Option(help: "The proposal's id, made from the title when not given")
  var id: String?

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The records, as kind/identity")
  var records: [RecordID]

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let time = options.moment(in: environment)
    let state = try ledger.state()
    let hand = try keys.handOrOutsider(for: ledger, at: time, in: environment)
    let confirming = Confirming(
      Confirmation(sections: sections, mode: mode, result: result, on: time.date),
      profile: state.profile)
    let before = try records.uniqued().map { id in
      guard let record = try ledger.record(id, in: state.tree, profile: state.profile) else {
        throw LedgerError.noSuchRecord(id.description)
      }
      return record
    }
    var after = try confirming.confirmed(before)
    if attest {
      after = try confirming.attested(
        after, by: hand.member.flatMap { state.commons.member($0) }, at: time)
    }
    guard after != before else { throw Confirming.nothingNew }
    var edits: [TreeEdit] = []
    for record in after {
      guard let kind = state.profile.kinds[record.id.kind] else { continue }
      let blob = try ledger.repository.writeBlob(RecordEncoder.encode(record, kind: kind))
      edits.append(.put(path: record.id.path, id: blob))
    }
    var randomness = environment.randomness
    let title = title ?? confirming.title(of: after)
    let branch = try ledger.propose(
      ProposalDraft(
        id: id ?? ProposalName.make(from: title, using: &randomness), title: title,
        reasons: reason ?? "", natures: Natures(overall: .verification)),
      edits: edits, by: hand)
    return try report(branch, in: ledger, at: time)
  }

  private func report(
    _ branch: ProposalBranch, in ledger: borrowing Ledger, at time: Instant
  ) throws -> CommandOutput {
    let diagnostics = try ledger.judge(branch.proposal.id, at: time).verdict.diagnostics
    guard format == .text else {
      return .result(JSONText.encode(ProposeJSON(branch, diagnostics: diagnostics)))
    }
    return .result(
      """
      proposed \(branch.proposal.id)
      \(DifferenceText().render(branch.difference.records))\
      next: terrier check \(branch.proposal.id)

      """, diagnostics: diagnostics)
  }
}
