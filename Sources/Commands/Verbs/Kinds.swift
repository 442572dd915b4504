internal import ArgumentParser
internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// `terrier kinds`: says what records may hold, in plain words or as JSON Schemas.
struct Kinds: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what records may hold, in plain words or as JSON Schemas",
    discussion: """
      Without a name, lists the kinds of records; with one, its fields: what each is for, what it holds \
      and what is required of it. The kinds are those of the working tree, or of 'main' where there is none.

      With --json-schema, writes the schema of a kind, or of all of them: one object by name, or with \
      --output a file '<kind>.schema.json' each in a folder. Editors that know YAML take them by the \
      paths of the records ('Documentation/Formats.md').

      EXAMPLES
        terrier kinds --lang fr
        terrier kinds lieu
        terrier kinds lieu --json-schema
        terrier kinds --json-schema --output .schemas
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Write JSON Schemas instead")
  var jsonSchema = false

  @Option(help: "The folder to write the schemas into")
  var output: String?

  @Argument(help: "Names of kinds")
  var names: [String] = []

  func validate() throws {
    if output != nil, !jsonSchema { throw ValidationError("'--output' goes with '--json-schema'") }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let profile = try ledger.profile(in: try ledger.treeToRead(at: nil))
    let kinds = try wanted(in: profile)
    let language = options.terminalLanguage(in: environment)
    guard jsonSchema else {
      let words = KindText(profile: profile, language: language)
      return .result(names.isEmpty ? words.list : kinds.map(words.page).joined(separator: "\n"))
    }
    let writer = KindSchema(profile: profile, language: language)
    guard let output else {
      if names.count == 1 { return .result(JSONText.encode(writer.schema(of: kinds[0]))) }
      let schemas = kinds.map { ($0.name, writer.schema(of: $0)) }
      return .result(JSONText.encode(Dictionary(schemas, uniquingKeysWith: { first, _ in first })))
    }
    let folder = Path.resolve(output, from: environment.directory)
    for kind in kinds {
      try Path.write(
        Array(JSONText.encode(writer.schema(of: kind)).utf8),
        to: "\(folder)/\(kind.name).schema.json")
    }
    return .result(kinds.map { "\(output)/\($0.name).schema.json\n" }.joined())
  }

  private func wanted(in profile: Profile) throws(Diagnostic) -> [Kind] {
    let known = profile.kinds.keys.sorted()
    var kinds: [Kind] = []
    for name in names.isEmpty ? known : names {
      guard let kind = profile.kinds[name] else {
        throw Diagnostic(
          .error, "unknown-kind", "there is no kind \(name.quoted)",
          hint: Nearest.hint(for: name, in: known))
      }
      kinds.append(kind)
    }
    return kinds
  }
}
