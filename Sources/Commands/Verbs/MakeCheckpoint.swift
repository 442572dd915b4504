internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier checkpoint`: says what was seen of a ledger, and compares what two people saw.
struct MakeCheckpoint: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "State what the ledger is now, to compare later",
    discussion: """
      Prints a signed statement of the last act, and a code of it short enough for minutes of a \
      meeting; without --key, only the code. What is kept reveals a ledger that was rewritten, rolled \
      back or shown differently to others: 'terrier verify --checkpoint'. It says what was seen, not \
      that it holds.

      With --compare, holds two checkpoints against each other, without a ledger. Exits with 0 when \
      they agree, 1 when they do not, 2 when only a ledger could tell.

      EXAMPLES
        terrier checkpoint --as m-genet --key ~/.ssh/id_ed25519 > genet.checkpoint
        terrier checkpoint --compare genet.checkpoint iris.checkpoint
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var keys: KeyOptions

  @Flag(help: "Compare two checkpoints, given as files or codes")
  var compare = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "With --compare, two files or codes")
  var checkpoints: [String] = []

  func validate() throws {
    guard checkpoints.count != (compare ? 2 : 0) else { return }
    throw ValidationError(
      compare
        ? "'--compare' takes two checkpoints, as files or codes"
        : "What is there to compare? Give '--compare' with two checkpoints")
  }

  func output(in environment: Environment) throws -> CommandOutput {
    if compare { return try comparison(in: environment) }
    let ledger = try openLedger(in: environment)
    let time = options.moment(in: environment)
    let checkpoint = try ledger.checkpoint(at: time)
    var signed: SignedCheckpoint?
    if keys.key != nil || keys.member != nil {
      let hand = try keys.hand(for: ledger, at: time, in: environment)
      if let member = hand.member, let signer = hand.signer {
        signed = try SignedCheckpoint(checkpoint, by: member, signer: signer)
      }
    }
    guard format == .text else {
      return .result(JSONText.encode(CheckpointJSON(checkpoint, signed)))
    }
    let code = CheckpointCode(checkpoint)
    guard let signed else { return .result("\(code)\n") }
    // The code goes beside the signed text, which can then be sent to a file as it is.
    return CommandOutput(
      standardOutput: signed.text, standardError: "code for the minutes: \(code)\n")
  }

  private func comparison(in environment: Environment) throws -> CommandOutput {
    let pair = CheckpointPair(
      try CheckpointArgument.read(checkpoints[0], in: environment),
      try CheckpointArgument.read(checkpoints[1], in: environment))
    let relation = pair.relation
    let diagnostics = pair.diagnostics
    let status: CommandOutput.Status =
      switch relation {
      case .agree: .success
      case .undetermined: .failure
      default: .negative
      }
    guard format == .text else {
      return .result(
        JSONText.encode(
          CheckpointPairJSON(
            relation: relation.rawValue, diagnostics: diagnostics.map { DiagnosticJSON($0) })),
        status: status)
    }
    let text = relation == .agree ? "both saw act \(pair.first.sequence), the same one\n" : ""
    return .result(text, diagnostics: diagnostics, status: status)
  }
}

/// What `checkpoint` gives to programs.
struct CheckpointJSON: Encodable {
  let ledger: String
  let sequence: Int
  let head: String
  let time: String
  let code: String
  let member: String?
  let text: String?

  init(_ checkpoint: Checkpoint, _ signed: SignedCheckpoint?) {
    ledger = checkpoint.ledger.hex
    sequence = checkpoint.sequence
    head = checkpoint.head.hex
    time = checkpoint.time.description
    code = CheckpointCode(checkpoint).description
    member = signed?.member
    text = signed?.text
  }
}

/// What `checkpoint --compare` gives to programs.
struct CheckpointPairJSON: Encodable {
  let relation: String
  let diagnostics: [DiagnosticJSON]
}
