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
        terrier review nouveaux-horaires-3f2a --position object --ground error --reason "Le samedi est faux." …

      A scribe records what somebody says who does not sign: a member, or the people of a college who met. \
      Nobody present is named; it counts once it was read back to them.

        terrier review creux-3f2a --position consent --on-behalf-of personnes --channel meeting --present 12 \
      --read-back --reason "…" --as m-erable --key …
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Option(help: "consent, object, abstain or recuse")
  var position: Review.Position

  @Option(help: "Why; an objection needs a reason")
  var reason: String?

  @Option(help: "What an objection rests on: error, charter, harm or burden")
  var ground: Review.Ground?

  @Option(help: "Record it for a member or a college, as their scribe")
  var onBehalfOf: String?

  @Option(help: "How it was received: meeting, telephone, paper or visit")
  var channel: Review.Recording.Channel?

  @Option(help: "How many people were there")
  var present: Int?

  @Flag(help: "It was read back to those who said it")
  var readBack = false

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
    if position != .object, ground != nil {
      throw ValidationError("'--ground' says what an objection rests on")
    }
    if let onBehalfOf {
      guard ReviewRecording.isSubject(onBehalfOf) else {
        throw ValidationError("'--on-behalf-of' names a member or a college")
      }
      guard channel != nil else {
        throw ValidationError("Say how it was received: give '--channel <channel>'")
      }
      if let present, !(1...100_000).contains(present) {
        throw ValidationError("'--present' is a number of people")
      }
    } else if channel != nil || present != nil || readBack {
      throw ValidationError("Say whose opinion it is: give '--on-behalf-of <member or college>'")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment)
    let time = options.moment(in: environment)
    let hand = try keys.hand(for: ledger, at: time, in: environment)
    let expected = try head.map { try ledger.revision($0) }
    let review = try ledger.review(
      proposal,
      Ledger.ReviewDraft(
        position: position, reason: reason?.trimmed ?? "", ground: ground, recording: recording,
        expectedHead: expected), by: hand)
    guard format == .text else {
      return .result(
        JSONText.encode(
          ReviewJSON(
            proposal: proposal, member: review.member, position: position.rawValue,
            commit: review.commit.id.hex, head: review.head.hex, content: review.content)))
    }
    let whose = review.recording.map { " (recorded for \($0.subject))" } ?? ""
    return .result(
      """
      \(review.member)\(whose): \(position.rawValue) to \(proposal), \(review.commit.id.short)
      the proposal is now \(try outcome(in: ledger, at: time)); next: terrier check \(proposal)

      """,
      diagnostics: ledger.personalProblems(
        inText: reason ?? "", called: "the reason", at: try ledger.state()))
  }

  private var recording: ReviewRecording? {
    guard let onBehalfOf, let channel else { return nil }
    return ReviewRecording(
      subject: onBehalfOf, channel: channel, present: present, isReadBack: readBack)
  }

  private func outcome(in ledger: borrowing Ledger, at time: Instant) throws -> String {
    guard let acceptance = try ledger.acceptance(of: proposal, at: time) else {
      return try ledger.judge(proposal, at: time).verdict.outcome.rawValue
    }
    return "accepted, \(acceptance.settlement.outcome.rawValue)"
  }
}

extension Review.Ground: ExpressibleByArgument {}
extension Review.Recording.Channel: ExpressibleByArgument {}
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
