internal import ArgumentParser
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier review`: signs a member's position on a proposal.
struct SignReview: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Sign a position on a proposal",
    discussion: """
      Writes a signed commit on the branch 'reviews/<proposal>/<member>'. It binds itself to the \
      content as it stands: when the content changes, it no longer counts. The latest one counts.

      EXAMPLES
        terrier review nouveaux-horaires-3f2a --position consent --as m-bruyere --key ~/.ssh/id_ed25519
        terrier review nouveaux-horaires-3f2a --position object --reason "Le samedi est faux." …
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Option(help: "consent, object, abstain or recuse")
  var position: Review.Position

  @Option(help: "Why; an objection needs a reason")
  var reason: String?

  @Option(help: "The head that was read: the review is refused when the proposal has moved since")
  var head: String?

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The proposal's id")
  var proposal: String

  func validate() throws {
    if position == .object, reason?.trimmed.isEmpty ?? true {
      throw ValidationError("An objection needs a reason: give '--reason <reason>'")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let time = options.moment(in: environment)
    let hand = try keys.hand(for: ledger, at: time, in: environment)
    let expected = try head.map { try ledger.revision($0) }
    let review = try ledger.review(
      proposal, position: position, reason: reason?.trimmed ?? "", expectedHead: expected,
      by: hand)
    let judgement = try ledger.judge(proposal, at: time)
    guard format == .text else {
      return .result(
        JSONText.encode(
          ReviewJSON(
            proposal: proposal, member: review.member, position: position.rawValue,
            commit: review.commit.id.hex, head: review.head.hex, content: review.content)))
    }
    return .result(
      """
      \(review.member): \(position.rawValue) to \(proposal), \(review.commit.id.short)
      the proposal is now \(judgement.verdict.outcome.rawValue); next: terrier check \(proposal)

      """)
  }
}

extension Review.Position: ExpressibleByArgument {}

/// What `review` gives to programs.
struct ReviewJSON: Encodable {
  let proposal: String
  let member: String
  let position: String
  let commit: String
  let head: String
  let content: String
}
