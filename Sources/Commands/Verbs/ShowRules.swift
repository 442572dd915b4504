internal import ArgumentParser
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// `terrier rules`: says the rules in plain words, or tries them on the examples of the ledger.
struct ShowRules: ReportingCommand {
  /// The form of the page of the rules.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Say the rules in plain words, or try them on examples",
    discussion: """
      Without --test, says the rules in force: who sits in which college, what each class of change \
      takes in and asks, and what always holds. Some classes can be named.

      With --test, judges the examples of 'governance/examples/', or of some of its files, by the rules \
      beside them: those of the working tree, so that a change of the rules can be discussed before it \
      is proposed, or of 'main' where there is none. '--at' names a revision instead.

      Exits with 0 when all comes out as the examples say, 1 when one does not or cannot be read.

      EXAMPLES
        terrier rules
        terrier rules C H --lang fr
        terrier rules --format markdown > annexe.md
        terrier rules --test
        terrier rules --test accords --at main
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "The form of the result: text, markdown or json")
  var format = Format.text

  @Flag(help: "Judge the examples instead")
  var test = false

  @Option(help: "The revision to read: a commit, a branch, a tag, or a date")
  var at: String?

  @Argument(help: "Ids of classes; with --test, files of examples")
  var names: [String] = []

  func validate() throws {
    if test, format == .markdown {
      throw ValidationError("--test answers as text or json")
    }
  }

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    let language = options.terminalLanguage(in: environment)
    guard test else { return try page(of: ledger, in: language) }
    let tree = try ledger.treeToRead(at: at)
    let paths = try wantedPaths(among: try ledger.examplePaths(in: tree))
    let ground = try ledger.exampleGround(in: tree)
    return outcome(
      of: try ledger.examples(at: paths, in: tree, with: ground), in: language)
  }

  private func page(of ledger: borrowing Ledger, in language: Language) throws -> CommandOutput {
    let tree =
      try at.map { try ledger.repository.commit(try ledger.revision($0)).tree }
      ?? ledger.state().tree
    let ground = try ledger.exampleGround(in: tree)
    let known = ground.rules.classes.map(\.id)
    if let unknown = names.first(where: { !known.contains($0) }) {
      throw Diagnostic(
        .error, "unknown-class", "there is no class \(unknown.quoted)",
        hint: Nearest.hint(for: unknown, in: known))
    }
    let page = RulesText(
      language: language, rules: ground.rules, colleges: ground.colleges,
      members: ground.members, profile: ground.profile)
    switch format {
    case .text: return .result(page.text(of: names))
    case .markdown: return .result(page.markdown(of: names))
    case .json: return .result(JSONText.encode(RulesTextJSON(page, classes: names)))
    }
  }

  /// Returns the files that the command line names, by path or by name; all, when it names none.
  private func wantedPaths(among paths: [String]) throws(Diagnostic) -> [String] {
    guard !names.isEmpty else { return paths }
    var wanted: [String] = []
    for name in names {
      let isPath = { (path: String) in
        path == name || Paths.stem(of: path, in: Paths.examples) == name
      }
      guard let path = paths.first(where: isPath) else {
        throw Diagnostic(
          .error, "no-such-file", "there is no file of examples \(name.quoted)",
          hint: Nearest.hint(
            for: name, in: paths.compactMap { Paths.stem(of: $0, in: Paths.examples) }))
      }
      if !wanted.contains(path) { wanted.append(path) }
    }
    return wanted
  }

  private func outcome(of files: [ExampleFile], in language: Language) -> CommandOutput {
    let results = files.flatMap(\.results)
    let problems = files.flatMap(\.problems)
    let agrees = problems.isEmpty && results.allSatisfy(\.agrees)
    let status = agrees ? CommandOutput.Status.success : .negative
    guard format == .text else {
      let examples = files.flatMap { file in
        file.results.map { ExampleJSON($0, path: file.path, language: language) }
      }
      return CommandOutput(
        standardOutput: JSONText.encode(ExamplesJSON(examples, problems: problems)),
        status: status)
    }
    let words = ExampleText(language: language)
    let text =
      files.filter { !$0.results.isEmpty }
      .map { words.render($0.results, path: $0.path) + "\n" }.joined()
      + words.total(results, unreadable: files.count { !$0.problems.isEmpty })
    return .result(text, diagnostics: problems, status: status)
  }
}
