internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier kinds`: what records may hold, in plain words or as JSON Schemas.
struct ShowKinds: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "Say what records of each kind may hold, or write JSON Schemas for editors",
    discussion: """
      Without a kind, lists them; with some, says their fields, section by section. Reads the working tree, so \
      that a kind can be tried while it is written, or 'main' where there is none. '--at' names a revision.

      With --json-schema, writes each kind as a JSON Schema (draft 7): with --output, as '<kind>.schema.json' \
      in a folder; without, one kind on standard output. An editor with a YAML language server then completes \
      and checks records: associate 'ledger/<kind>/**/*.yaml' with the kind's schema in its settings.

      EXAMPLES
        terrier kinds
        terrier kinds lieu --lang fr
        terrier kinds --json-schema --output schemas
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The revision to read: a commit, a branch, a tag, or a date")
  var at: String?

  @Flag(help: "Write JSON Schemas")
  var jsonSchema = false

  @Option(help: "With --json-schema: the folder to write to")
  var output: String?

  @Argument(help: "Names of kinds")
  var names: [String] = []

  func validate() throws {
    if output != nil, !jsonSchema { throw ValidationError("--output goes with --json-schema") }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let tree = try ledger.treeToRead(at: at)
    let profile = try ledger.profile(in: tree)
    let kinds = try names.map { name in
      guard let kind = profile.kinds[name] else { throw unknown(name, in: profile) }
      return kind
    }
    guard jsonSchema else {
      let text = KindText(
        profile: profile, language: options.terminalLanguage(in: environment))
      return .result(
        kinds.isEmpty ? text.list() : kinds.map(text.render).joined(separator: "\n"))
    }
    return try schemas(of: kinds, in: profile, environment)
  }

  private func schemas(
    of kinds: [Kind], in profile: Profile, _ environment: Environment
  ) throws -> CommandOutput {
    func schema(of kind: Kind) -> String {
      JSONText.encode(KindSchema(kind, in: profile, language: options.language ?? .french))
    }
    guard let output else {
      guard kinds.count == 1 else {
        throw ValidationError("Name one kind, or give '--output' with a folder for all of them")
      }
      return .result(schema(of: kinds[0]))
    }
    let folder = Path.resolve(output, from: environment.directory)
    let all = kinds.isEmpty ? profile.kinds.values.sorted { $0.name < $1.name } : kinds
    var written = ""
    for kind in all {
      let name = "\(kind.name).schema.json"
      try Path.write(schema(of: kind).utf8, to: "\(folder)/\(name)")
      written += "\(output)/\(name)\n"
    }
    return .result(written)
  }

  private func unknown(_ name: String, in profile: Profile) -> Diagnostic {
    Diagnostic(
      .error, "unknown-kind", "there is no kind of record named '\(name.oneLine())'",
      hint: Nearest.hint(for: name, in: profile.kinds.keys.sorted()))
  }
}
