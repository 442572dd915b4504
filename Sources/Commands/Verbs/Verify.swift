internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier verify`: recomputes every act of a ledger from its trust root.
struct Verify: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify the whole history of a ledger",
    discussion: """
      Walks 'main' from the trust root and recomputes every act: who signed it, what it changes, the rules \
      and the reviews that allowed it. Nothing is believed that was not recomputed.

      The trust root is the long number that founded the ledger: compare it with one that came to you by \
      another way (the charter, the minutes, a member), and give it once with --root. It is remembered, with \
      what was seen, in your own files: a history that was rewritten since is found.

      Exits with 0 when all acts hold, 1 when one does not, and 2 when nothing can be concluded.

      EXAMPLES
        terrier verify --root ee932315b278a3de41d598823da05d09c2d16b23
        terrier verify --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The trust root, as it was given to you")
  var root: ObjectID?

  @Flag(name: .customLong("from-root"), help: "Recompute every act, also those verified before")
  var isFromRoot = false

  @Option(help: "A checkpoint to compare with: a file, or a code from minutes")
  var checkpoint: String?

  @Flag(help: "Leave aside what was seen of this ledger before, and forget it")
  var forget = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  @Argument(help: "The commit to verify up to, 'main' by default")
  var revision: String?

  func output(in environment: Environment) throws -> CommandOutput {
    Repository.setHashVerification(true)
    var request = AuditRequest(
      path: options.path(in: environment), now: options.moment(in: environment))
    request.root = root
    request.isFromRoot = isFromRoot
    request.isForgetting = forget
    request.store = MemoryStore.standard(in: environment.variables)
    request.checkpoint = try checkpoint.map { try CheckpointArgument.read($0, in: environment) }
    request.progress = environment.showProgress(of: "verified")
    if let revision { request.head = try openLedger(in: environment).revision(revision) }
    let audit = try Ledger.audit(request)
    environment.clearProgress()
    let text = AuditText(audit, in: options.terminalLanguage(in: environment))
    return .result(
      format == .text ? text.text : JSONText.encode(AuditJSON(audit)),
      diagnostics: text.diagnostics, status: text.status)
  }
}

extension ObjectID: ExpressibleByArgument {
  /// Reads the full name of an object from the command line.
  package init?(argument: String) { self.init(hex: argument.lowercased()) }
}
