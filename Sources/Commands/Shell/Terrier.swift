package import ArgumentParser
internal import Records

/// The `terrier` command, whose subcommands are its verbs.
package struct Terrier: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "terrier",
    abstract: "Keep a territory's inventory of digital mediations as a commons",
    discussion: """
      A ledger is a git repository of records. Anyone proposes a change; members review it with \
      signed commits; a sealer decides when the rules of the commons are met; the history tells the \
      evolution of the territory.

      Exit status: 0 yes, 1 no or problems found, 2 could not do the work, 64 bad command line.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Start and edit",
        subcommands: [
          Init.self, New.self, Edit.self, Fmt.self, Validate.self, Kinds.self,
        ]
      ),
      CommandGroup(
        name: "Propose",
        subcommands: [Propose.self, Confirm.self, Import.self, Match.self]),
      CommandGroup(
        name: "Decide",
        subcommands: [Check.self, Open.self, SignReview.self, Lodge.self, Decide.self]),
      CommandGroup(
        name: "Read",
        subcommands: [
          Proposals.self, Todo.self, Show.self, Diff.self, Log.self, BlameRecord.self, Search.self,
          Members.self, ShowRules.self,
        ]),
      CommandGroup(
        name: "Tell", subcommands: [MakeReport.self, Indicators.self, Query.self]),
      CommandGroup(name: "Exchange", subcommands: [ExportRecords.self]),
      CommandGroup(name: "Audit", subcommands: [Verify.self, MakeCheckpoint.self]),
      CommandGroup(name: "Host", subcommands: [Hook.self]),
    ])

  package init() {}

  /// Runs a command line and returns what it would print.
  ///
  /// The executable prints the result and tests compare it: what is tested is what is shipped.
  package static func output(
    of arguments: [String], in environment: Environment
  ) -> CommandOutput {
    let arguments = hoistingVerb(arguments)
    if let verb = arguments.first, comingVerbs.contains(verb) {
      return .failure(
        Diagnostic(
          .error, "not-available-yet", "'terrier \(verb)' is not available in this version",
          hint: "'terrier --help' lists what is"))
    }
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any ReportingCommand {
        do { return try command.output(in: environment) } catch let error as ValidationError {
          return CommandOutput(
            standardError: type(of: command).fullMessage(for: error) + "\n", status: .usage)
        } catch {
          return .failure(
            error, inJSON: asksForJSON(arguments),
            in: command.options.terminalLanguage(in: environment))
        }
      }
      // ArgumentParser's own commands, such as help, explain themselves by throwing.
      try command.run()
      return CommandOutput()
    } catch {
      let isHelp = exitCode(for: error) == .success
      let text = fullMessage(for: error) + "\n"
      return CommandOutput(
        standardOutput: isHelp ? text : "", standardError: isHelp ? "" : text,
        status: isHelp ? .success : .usage)
    }
  }

  /// The verbs of the design that come with later versions: asking for one is answered, never mistaken.
  private static let comingVerbs: Set<String> = [
    "publish", "serve",
  ]

  private static func asksForJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }

  /// Moves global options that stand before the verb behind it, so that `terrier -C folder check …` works
  /// as it does with git.
  private static func hoistingVerb(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var hoisted: [String] = []
    let options = ["-C", "--now", "--lang", "--format"]
    while let option = rest.first, rest.count > 1 {
      let isWhole = options.contains { option.hasPrefix($0 + "=") }
      guard isWhole || (options.contains(option) && rest.count > 2) else { break }
      hoisted += rest.prefix(isWhole ? 1 : 2)
      rest = rest.dropFirst(isWhole ? 1 : 2)
    }
    // What 'hook' does is said by its second word, and options are those of that.
    let verb = rest.first == Hook.configuration.commandName ? 2 : 1
    return rest.prefix(verb) + hoisted + rest.dropFirst(verb)
  }
}
