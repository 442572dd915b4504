internal import ArgumentParser
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier proposals`: lists proposals and where they stand.
struct Proposals: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the proposals and where they stand",
    discussion: """
      Lists the open proposals with their class, outcome and title; with --all also those that are \
      closed, by the act that closed them.
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "List closed proposals as well")
  var all = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let state = try ledger.state()
    var closing: [String: Act] = [:]
    try ledger.walkActs(from: state.act.id) { act in
      if act.kind.closesProposal, let proposal = act.proposal { closing[proposal] = act }
      return true
    }
    var rows: [ProposalRow] = []
    for branch in try ledger.proposalBranches() {
      if let act = closing[branch.id] {
        if all { rows.append(ProposalRow(act, id: branch.id)) }
      } else {
        rows.append(try open(branch.id, in: ledger, at: options.moment(in: environment)))
      }
    }
    guard format == .text else { return .result(JSONText.encode(["proposals": rows])) }
    guard !rows.isEmpty else { return .result("no proposal\n") }
    return .result(
      rows.map { "\($0.proposal)  \($0.class ?? "-")  \($0.state)  \($0.title.oneLine())\n" }
        .joined())
  }

  private func open(
    _ id: String, in ledger: borrowing Ledger, at time: Instant
  ) throws -> ProposalRow {
    do {
      let judgement = try ledger.judge(id, at: time)
      return ProposalRow(
        proposal: id, class: judgement.verdict.changeClass,
        state: judgement.verdict.outcome.rawValue, title: judgement.branch.proposal.title,
        head: judgement.branch.head.id.hex)
    } catch {
      // One proposal that cannot be read hides none of the others.
      return ProposalRow(
        proposal: id, class: nil, state: "unreadable",
        title: error.diagnostics.first?.message ?? "", head: "")
    }
  }
}

/// One proposal in the list.
struct ProposalRow: Encodable {
  let proposal: String
  let `class`: String?
  let state: String
  let title: String
  let head: String

  init(proposal: String, class changeClass: String?, state: String, title: String, head: String) {
    self.proposal = proposal
    self.class = changeClass
    self.state = state
    self.title = title
    self.head = head
  }

  init(_ act: Act, id: String) {
    self.init(
      proposal: id, class: nil, state: act.kind.rawValue, title: act.title,
      head: act.head?.hex ?? "")
  }
}
