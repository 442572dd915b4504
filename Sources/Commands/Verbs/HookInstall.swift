internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier hook install`: sets a bare repository up as a ledger's server.
struct HookInstall: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Set a bare repository up as a ledger's server",
    discussion: """
      Writes the repository's 'pre-receive' hook, which runs this very program, and the settings that go \
      with it: the trust root of the ledger, the check of each object, a limit to the size of a push, a \
      log of what moved. An empty repository needs --root, and then takes in that ledger only.

      A 'pre-receive' hook that is already there is kept, and nothing is done, unless --force is given.

      EXAMPLES
        git clone --bare commun commun.git && terrier hook install -C commun.git
        git init --bare vide.git && terrier hook install -C vide.git --root ee932315b278…
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The trust root of the ledger that the server is for")
  var root: String?

  @Flag(help: "Replace a 'pre-receive' hook that is already there")
  var force = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  func output(in environment: Environment) throws -> CommandOutput {
    let root = try root.map { text in
      guard let root = ObjectID(hex: text) else {
        throw ValidationError("'--root \(text)' is not the forty characters of a trust root")
      }
      return root
    }
    guard let program = environment.program else {
      throw Diagnostic(
        .error, "no-program", "it is not known where this program is",
        hint: "run it by its full path")
    }
    let ledger = try Ledger.openHosted(at: options.path(in: environment))
    let script = HookScript(program: program)
    try script.check(ledger.repository, replacing: force)
    let trustRoot = try ledger.setUpHosting(root: root, language: options.language?.rawValue)
    let path = try script.write(in: ledger.repository)
    guard format == .text else {
      return .result(JSONText.encode(["root": trustRoot.hex, "hook": path]))
    }
    return .result(
      """
      installed \(path)
      trust root: \(trustRoot.hex)

      """)
  }
}
